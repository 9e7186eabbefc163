/**
 * Collection tasks, the newest last: name | directory | source | schedule | age in days | what is special.
 * Source: a connection with databases or tables (`dli_main:sales`, `dli_main:sales.orders,sales.refunds`), `OBS:bucket`, or
 * another type. Schedule: `once`, `15m`, `1h`, `02:00`, `mon 03:30`, `1st 04:15`, or `=` with a cron. Special: `off`
 * never scheduled, `stopped` hours ago, `paused` hours ago, `resumes` in so many hours, `ended` days ago, `begins` in so many days,
 * `zone`, `ran` by hand hours ago, `failing` and `partial` shares, `reason`, `timeout`, `profile`, `classify`, `regex`,
 * `alive`, `deleted`, `misspelt`, `unknown` keys, `who=a`, `owner`, `edited` days ago, `meta`, `shared` its connection is the
 * other workspace's.
 */
export const PRODUCTION_TASKS = `
first_collection | 0 | dli_main:sales | once | 398 | ran=9500
finance_ledger_2025 | 0 | dli_main:finance | 03:00 | 390 | ended=61 who=a
weekly_report_tables | 0 | dws_report:report | mon 03:30 | 370 | timeout=60 edited=200
lake_ods_full | 105 | hive_lake:ods | sat 01:00 | 365 | timeout=60 who=a meta
lake_dwd_nightly | 104 | hive_lake:dwd | 02:00 | 364 | timeout=60 profile
lake_ads_hourly | 104 | hive_lake:ads | 1h | 363 | timeout=30 partial=0.06 reason=2_objects_were_locked_by_a_running_job.
shop_orders_15m | 103 | shop_mysql:shop | 15m | 296 | timeout=10 failing=0.02 reason=Communications_link_failure.
shop_orders_by_pattern | 102 | shop_mysql:shop.orders_20\\d\\d | 02:00 | 295 | regex timeout=30
shop_archive_monthly | 101 | shop_mysql:shop_archive | 1st 04:15 | 290 | timeout=120
crm_accounts | 101 | crm_oracle:CRM.ACCOUNTS,CRM.CONTACTS | 02:00 | 287 | timeout=60
crm_everything | 101 | crm_oracle: | sun 05:00 | 286 | timeout=60 partial=0.3 reason=ORA-00942:_table_or_view_does_not_exist.
payroll_catalog | 0 | locked_mysql:payroll | 02:30 | 188 | timeout=10 who=a
港区船舶清单 | 106 | 港区湖仓:港区.船舶 | 02:00 | 119 | timeout=30
泊位元数据采集 | 107 | 港区湖仓:港区.泊位,港区.集装箱 | 1h | 118 | classify timeout=30 owner=陈_洁
集装箱画像 | 107 | 港区湖仓:港区 | 02:15 | 110 | profile classify timeout=20
harbour_lake_files | 104 | OBS:harbour-lake | 02:00 | 105 | timeout=60
harbour_archive_files | 104 | OBS:harbour-archive | 1st 01:00 | 104 |
landing_zone_files | 0 | OBS:harbour-landing | 15m | 103 | timeout=10 who=a
graph_of_calls | 0 | GRAPHX: | once | 100 | ran=900,170 unknown
kpi_tables | 0 | dws_report:kpi | 1h | 98 | timeout=30
report_full_sync | 0 | dws_report: | 02:00 | 96 | timeout=60 alive=3 deleted=1
report_only_new | 0 | dws_report:report | off 02:00 | 95 | alive=2 deleted=2
sales_only_update | 102 | dli_main:sales | off 1h | 94 | alive=1 deleted=3
odd_policies | 0 | dli_main:sales.orders | 06:00 | 90 | alive=10 deleted=10
terraform_import | 0 | dli_main:sales.orders | =00 */15 9-23 * * ? | 88 | misspelt alive=10 timeout=60
from_the_old_console | 0 | dli_main:logistics | 04:00 | 86 | unknown timeout=120
sales_orders_profile | 102 | dli_main:sales.orders | 02:00 | 80 | profile timeout=60 meta
sales_refunds_profile | 102 | dli_main:sales.refunds | 02:05 | 79 | profile classify timeout=60
logistics_manifests | 0 | dli_main:logistics.manifests | 02:00 | 75 | timeout=30 edited=9
logistics_containers | 0 | dli_main:logistics.containers | 1h | 74 | zone=+00 timeout=30
new_york_office | 0 | dli_main:finance.invoices | 22:00 | 70 | zone=-05 timeout=30
london_office | 0 | dli_main:finance.payments | 02:00 | 69 | zone=+00 timeout=30
held_by_upgrade | 0 | hive_lake:dwd | 02:00 | 60 | paused=2 ran=2.08 profile timeout=120
held_until_tonight | 0 | dws_report:kpi | 15m | 59 | paused=3 resumes=4 timeout=10
held_for_days | 0 | dli_main:sales | 1h | 58 | paused=90 who=a
stopped_yesterday | 0 | dli_main:sales.customers | 1h | 55 | stopped=26 timeout=30
stopped_long_ago | 0 | crm_oracle:CRM.CASES | 02:00 | 54 | stopped=700 who=a
never_scheduled | 0 | dli_main:logistics.berths | off 1h | 50 |
quarter_end_check | 0 | dws_report:report | =0 0 3 L 3,6,9,12 ? | 48 | timeout=120
first_friday | 0 | dws_report:kpi | =0 30 4 ? * 6#1 | 47 | timeout=60
spring_campaign | 101 | shop_mysql:shop.users | 02:00 | 40 | begins=3 timeout=30
migration_window | 0 | hive_lake:ods | 01:00 | 38 | ended=2 timeout=240
one_short_week | 0 | dli_main:sales.refunds | 1h | 21 | ended=14
run_once_failed | 0 | locked_mysql:payroll.salaries | once | 20 | ran=470 timeout=10
run_once_never | 0 | dli_test:ygy1.ygy | once | 18 | timeout=10
missing_tables | 0 | dli_main:sales.orders,sales.gone_2024 | 02:00 | 16 | timeout=30
too_slow_for_its_limit | 0 | hive_lake:ods | 03:00 | 15 | timeout=10
wms_of_the_shared_workspace | 0 | wms_postgres:wms | 02:20 | 12 | shared timeout=60
<img_src=x_onerror=alert(1)> | 0 | dli_main:sales.orders | once | 9 | ran=30
"quoted"_&_{{curly}}_\u202edrow\u202c | 0 | dli_main:sales | off 1h | 8 | owner=<b>bold</b>
a_name_as_long_as_the_console_takes_which_is_sixty_two_letters | 103 | shop_mysql:shop.users | 1h | 6 | timeout=10
hot_orders_every_minute | 103 | shop_mysql:shop.tmp_orders | =0 * * * * ? | 0.2 | timeout=5
`;

export const TEST_TASKS = `
lab_first | 0 | lab_dli:lab | once | 138 | ran=3000,200
lab_nightly | 0 | lab_dli:lab.a | 02:00 | 130 | timeout=10
lab_users | 0 | lab_mysql:lab.users | 1h | 120 | failing=0.3 reason=Access_denied_for_user_'collector'. timeout=10
lab_scratch | 0 | lab_hive:scratch | 15m | 60 | stopped=400
lab_paused | 0 | lab_dli:lab.b | 1h | 50 | paused=12
lab_pattern | 0 | lab_mysql:lab.t_00.. | 02:00 | 40 | regex
lab_ended | 0 | lab_dli:lab.c | 02:00 | 39 | ended=5
lab_run_once | 0 | lab_dli:lab.a,lab.b | once | 20 |
测试采集 | 0 | lab_hive:scratch | 02:00 | 10 | profile
lab_just_made | 0 | lab_dli:lab | 15m | 0.1 | who=a
`;
