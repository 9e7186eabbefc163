/**
 * What was exported before the first instant, oldest last: name, mode, age in hours, who (o, a for operator and
 * administrator), and what is special: `end` other than well, `takes` minutes, `draft` never started, `editing`.
 */
export const EXPORTS = `
nightly_full_0301 FULL 0.05 o
orders_hotfix_delta INCREMENTAL 0.03 a takes=4
release_2026w09 FULL 5 o
weekly_backup_w09 FULL 19 a
before_migration FULL 27 o draft
crm_rework_delta INCREMENTAL 31 o
盘点专用导出 FULL 49 a
audit_sample FULL 53 o editing
weekly_backup_w08 FULL 187 a
inventory_delta INCREMENTAL 201 o end=partial
risk_models_full FULL 230 o end=error
risk_models_again FULL 232 o
spring_freeze FULL 310 a end=revoked
weekly_backup_w07 FULL 355 a
logistics_delta_1 INCREMENTAL 402 o
logistics_delta_2 INCREMENTAL 430 o
weekly_backup_w06 FULL 523 a
<b>bold</b>_"quoted" FULL 611 a
new_year_full FULL 1190 o end=partial
first_export FULL 1310 a
`;

export const TEST_EXPORTS = `
smoke_full FULL 26 o end=error
smoke_delta INCREMENTAL 75 o
`;

/**
 * Synchronization tasks: kind, name, workflow, reader, writer, age in days, and what is special. Offline: `draft` never
 * submitted, `commit` not in production, `edit` changed since, `busy` being deployed, `refused` its deployment failed, `at` due,
 * `fail` share and failure, `stubborn`, `as` scheduler, `bin` deleted. Real-time: `draft`, `norun`, `wait`, `pause`,
 * `undeployed`, `over` stopped by the platform after so many hours. Solutions: `draft`, `commit`, `go` started so many minutes
 * ago, `failsat`, `unconfirmed`.
 */
export const TASKS = `
off u_pk XXX mysql:mysql_pub:u_pk odps:odps_source:u_pk 61 at=00:10
off orders_daily orders mysql:shop_db:orders odps:dw:ods_orders 58 at=00:25
off order_items_daily orders mysql:shop_db:order_items odps:dw:ods_order_items 58 at=00:25
off refunds_daily orders mysql:shop_db:refunds odps:dw:ods_refunds 57 at=00:30 fail=.2:dirty
off coupons_daily orders mysql:shop_db:coupons odps:dw:ods_coupons 57 at=00:30 edit
off payments_daily orders mysql:shop_db:payments odps:dw:ods_payments 55 at=00:45 fail=.15:connect
off carts_archive orders mysql:shop_db:carts oss:lake_oss:carts 50 at=01:00
off orders_to_holo orders odps:dw:dwd_orders holo:holo_rt:dwd_orders 44 at=05:10
off orders_archive_old orders mysql:shop_db:orders_archive odps:dw:ods_orders_archive 80 at=02:00 fail=1:table stubborn
off orders_repair orders mysql:shop_db:orders odps:dw:ods_orders_repair 2 draft
off stock_daily inventory mysql:wms_mysql:stock odps:dw:ods_stock 49 at=00:20
off stock_moves_daily inventory mysql:wms_mysql:stock_moves odps:dw:ods_stock_moves 49 at=00:20 fail=.1:write
off bins_daily inventory mysql:wms_mysql:bins odps:dw:ods_bins 48 at=03:00
off suppliers_weekly inventory mysql:wms_mysql:suppliers odps:dw:ods_suppliers 47 at=06:00 as=SKIP
off stock_to_oss inventory odps:dw:dws_stock oss:lake_oss:stock 31 at=06:30
off stock_snapshot inventory odps:dw:dws_stock holo:holo_rt:dws_stock 30 at=07:00 commit
off 盘点明细 inventory mysql:wms_mysql:counts odps:dw:ods_counts 21 at=01:15
off returns_daily inventory mysql:wms_mysql:returns odps:dw:ods_returns 20 at=01:15 as=PAUSE
off pallets_try inventory mysql:wms_mysql:pallets odps:dw:ods_pallets 4 draft
off customers_daily crm postgresql:crm_pg:customers odps:dw:ods_customers 52 at=00:40
off contacts_daily crm postgresql:crm_pg:contacts odps:dw:ods_contacts 52 at=00:40 fail=.12:plugin
off leads_daily crm postgresql:crm_pg:leads odps:dw:ods_leads 51 at=00:50 edit
off tickets_daily crm postgresql:crm_pg:tickets odps:dw:ods_tickets 51 at=00:50
off segments_back crm odps:dw:ads_segments postgresql:crm_pg:segments 33 at=08:00
off consent_daily crm postgresql:crm_pg:consent odps:dw:ods_consent 29 at=02:20 refused
off surveys_ftp crm ftp:partner_ftp:surveys odps:dw:ods_surveys 26 at=09:00 fail=.3:config
off crm_cleanup crm postgresql:crm_pg:stale odps:dw:tmp_stale 70 bin
off 交易风控日报 风控 mysql:shop_db:risk_events odps:dw:ods_risk_events 45 at=00:35
off blacklist_daily 风控 mysql:shop_db:blacklist odps:dw:ods_blacklist 45 at=00:35
off scores_to_kafka 风控 odps:dw:ads_scores kafka:events_kafka:scores 38 at=04:00
off device_prints 风控 kafka:events_kafka:prints odps:dw:ods_prints 37 at=04:30 fail=.2:plugin
off rules_backup 风控 mysql:shop_db:rules oss:lake_oss:rules 12 busy
off shipments_daily logistics mysql:wms_mysql:shipments odps:dw:ods_shipments 43 at=00:15
off carriers_daily logistics ftp:partner_ftp:carriers odps:dw:ods_carriers 42 at=10:00 fail=.1:connect
off routes_daily logistics oss:lake_oss:routes odps:dw:ods_routes 41 at=11:00
off customs_daily logistics ftp:partner_ftp:customs odps:dw:ods_customs 40 at=12:00
off tariffs_monthly logistics oss:lake_oss:tariffs odps:dw:ods_tariffs 40 as=MANUAL
off gps_hourly logistics kafka:events_kafka:gps odps:dw:ods_gps 28 at=01:30
off eta_to_holo logistics odps:dw:ads_eta holo:holo_rt:ads_eta 18 at=13:00
off <img_src=x> logistics oss:lake_oss:odd odps:dw:ods_odd 6 draft
real orders_live orders mysql:shop_db:orders holo:holo_rt:orders_live 40
real payments_live orders mysql:shop_db:payments kafka:events_kafka:payments 36
real stock_live inventory mysql:wms_mysql:stock holo:holo_rt:stock_live 33
real shipments_live logistics mysql:wms_mysql:shipments odps:dw:rt_shipments 30 over=30
real risk_live 风控 mysql:shop_db:risk_events kafka:events_kafka:risk 22 pause
real contacts_live crm mysql:shop_db:contacts holo:holo_rt:contacts_live 15 norun
real coupons_live orders mysql:shop_db:coupons holo:holo_rt:coupons_live 0 wait
real carts_live orders mysql:shop_db:carts kafka:events_kafka:carts 9 undeployed
real bins_live inventory mysql:wms_mysql:bins holo:holo_rt:bins_live 3 draft
sol shop_to_holo orders mysql:shop_db:orders,carts,refunds holo:holo_rt:shop 25 go=30000
sol wms_to_holo inventory mysql:wms_mysql:stock,bins holo:holo_rt:wms 1 go=9
sol shop_to_maxcompute orders mysql:shop_db:orders,payments odps:dw:shop 2 go=70 unconfirmed
sol risk_to_kafka 风控 mysql:shop_db:risk_events kafka:events_kafka:risk_all 8 go=9000 failsat=2
sol logistics_to_holo logistics mysql:wms_mysql:shipments holo:holo_rt:logistics 5 commit
sol crm_to_maxcompute crm mysql:shop_db:contacts odps:dw:crm 1 draft
`;

export const TEST_TASKS = `
off try_u_pk lab mysql:mysql_pub:u_pk odps:odps_source:u_pk 12 at=00:05
off try_orders lab mysql:mysql_pub:orders odps:odps_source:orders 9 at=00:15 fail=.5:password
off try_draft lab mysql:mysql_pub:draft odps:odps_source:draft 1 draft
off try_commit lab mysql:mysql_pub:commit odps:odps_source:commit 3 commit
real try_live lab mysql:mysql_pub:u_pk holo:lab_holo:u_pk 4 norun
sol try_all lab mysql:mysql_pub:u_pk holo:lab_holo:all 3 commit
`;
