/**
 * The batch tasks of both projects, one per line: name, type, space, how its targets are named, sub-tasks, age in hours,
 * duration in minutes, sub-tasks that fail, and then what is special: `wait=` minutes before it starts, `stop=` minutes after
 * the start, `trouble=` why it failed as a whole, `brittle` (its first export fails), `confirm` (waits to be confirmed),
 * `hostile` (text that wants to be code).
 */
export const PRODUCTION_BATCH_TASKS = `
meter_firmware_3_2_1 firmwareUpgrade eu meter-eu 8400 0.6 95 61
crane_telemetry_shadow updateDeviceShadows default crane 640 0.3 40 0
岸桥控制器_固件_2_0 firmwareUpgrade asia qc-ctl 1860 0.8 70 24
gate_camera_softwareUpgrade_7 softwareUpgrade default gatecam 320 0.5 55 9
reefer_probe_commands createAsyncCommands eu reefer 5200 0.2 30 0
night_firmware_window firmwareUpgrade asia tug-gw 420 1 45 3 wait=540
quay_lights_dimming createCommands default lamp 1500 3 20 0 wait=420
tide_gauge_reboot createCommands eu tide 96 0.002 4 0
berth_sensor_module_4 moduleUpgrade eu berth 780 0.55 60 8 stop=32
freeze_lost_trackers freezeDevices default tracker 212 5 6 0
unfreeze_found_trackers unfreezeDevices default tracker 38 4 3 0
onboard_meters_rotterdam createDevices eu meter-rtm 3200 20 26 12
onboard_meters_hamburg createDevices eu meter-ham 2750 44 22 0
上海洋山_新设备导入 createDevices asia ys-node 4100 30 34 17
宁波_集装箱锁_导入 createDevices asia nb-lock 1250 71 11 0
tracker_batch_q3 createDevices default tracker 9800 96 61 140 brittle
reefer_tags_rename updateDevices eu reefer 5200 52 25 0
crane_tags_rename updateDevices default crane 640 75 8 2
青岛_标签更新 updateDevices asia qd-node 1430 120 12 0
decommission_2019_meters deleteDevices eu meter-old 2300 140 19 7
decommission_test_gateways deleteDevices default gw-test 64 165 2 0
退役_老旧传感器 deleteDevices asia old-sen 880 210 9 0
freeze_suspicious freezeDevices eu meter-eu 17 33 2 1
freeze_unpaid_berths freezeDevices default berth 120 260 3 0
unfreeze_paid_berths unfreezeDevices default berth 118 240 3 0
restart_gateways createCommands eu gw-eu 410 26 9 12
restart_cranes_after_storm createCommands default crane 640 188 10 640
brightness_weekend createCommands default lamp 1500 62 14 0
台风_停机指令 createCommands asia qc-ctl 1860 330 16 33
collect_logs_august createAsyncCommands eu gw-eu 410 290 45 19 brittle
collect_logs_september createAsyncCommands default crane 640 150 38 0
下发_校时 createAsyncCommands asia ys-node 4100 102 24 5
notice_maintenance createMessages eu meter-eu 8400 84 12 0
notice_tariff_change createMessages default meter 6100 310 15 0
通知_泊位调整 createMessages asia berth-a 950 46 4 0
shadow_tariff_2026 updateDeviceShadows eu meter-eu 8400 130 33 0
shadow_timezone_fix updateDeviceShadows asia ys-node 4100 400 21 11
gate_camera_softwareUpgrade_6 softwareUpgrade default gatecam 320 410 70 4
tug_gateway_softwareUpgrade softwareUpgrade asia tug-gw 420 520 80 0 stop=30
meter_firmware_3_2_0 firmwareUpgrade eu meter-eu 8400 600 110 0 trouble=The_upgrade_package_has_been_deleted.
yard_reader_module_5 moduleUpgrade asia yard 60 0.4 12 2 confirm
`;

export const TEST_BATCH_TASKS = `
lab_soak_firmware firmwareUpgrade lab bench 240 0.7 90 11
lab_messages_burst createMessages lab bench 12000 0.1 48 0
试验_影子同步 updateDeviceShadows default dev 500 0.4 35 0
lab_scheduled_reboot createCommands lab bench 40 2 5 0 wait=300
hostile_names createDevices lab odd 240 6 5 12 hostile
import_thirty_thousand createDevices lab bulk 30000 28 75 30
import_small createDevices default dev 12 50 1 0
import_all_bad createDevices lab bad 48 51 2 48
rename_bench updateDevices lab bench 240 73 4 0
delete_bench deleteDevices lab bench 60 98 2 0
freeze_bench freezeDevices default dev 25 120 1 0
unfreeze_bench unfreezeDevices default dev 25 119 1 0
blink_leds createCommands lab bench 240 145 6 3
dump_traces createAsyncCommands lab bench 240 170 12 5 brittle
试验_消息下发 createMessages default dev 500 200 3 2
software_rc1 softwareUpgrade lab bench 240 260 40 22
software_rc2 softwareUpgrade lab bench 240 236 40 0
software_rc0 softwareUpgrade lab bench 240 300 40 0 stop=18
module_trial moduleUpgrade default dev 80 350 22 0
firmware_trial firmwareUpgrade default dev 80 420 30 0 trouble=The_device_group_is_empty.
`;
