import type { Sample } from '@/task-types/sample';
import * as api from './api';

/**
 * Replies from the pages of DataArts Studio and from what its clients were seen to get. Updates, deletions and actions have no
 * body to read.
 */
export const samples: readonly Sample[] = [
  {
    endpoint: api.createTask,
    text: '{"task_id" : "8a9480ed8353e491018354b87f63009e"}',
    note: 'CreateTask.html, to the letter',
  },
  {
    endpoint: api.showTaskList,
    text: '{"count":1,"total_records":12,"max_records":100,"resources":[{"id":"8bd0c0de00000000000000000000a001","name":"nightly_dli","dir_id":"0","path":"","user_name":"ops","duty_person":"ops","data_source_type":"DLI","last_run_time":"","schedule_config":{"schedule_type":"CRON","cron_expression":"00 */15 9-23 * * ?","interval":"15 minutes","max_time_out":60,"job_id":40321,"enabled":3},"task_config":{"databaseName":["sales"]}}]}',
    note: 'ShowTaskList.html: scheduled, in the root, never run; not what one would send',
  },
  {
    endpoint: api.showTaskList,
    text: '{"count":2,"total_records":100,"max_records":100,"resources":[{"id":"8bd0c0de00000000000000000000a002","name":"Test collection 110","description":null,"user_id":null,"create_time":null,"project_id":null,"dir_id":"0","schedule_config":{"schedule_type":"RUN_ONCE","cron_expression":null,"end_time":null,"max_time_out":10,"interval":null,"start_time":null,"job_id":null,"enabled":0},"parameter_config":null,"update_time":"","user_name":null,"path":null,"last_run_time":null,"start_time":null,"end_time":null,"next_run_time":null,"duty_person":null,"update_type":null,"data_source_type":"DLI","task_config":{},"data_source_workspace_id":null},{"id":"8bd0c0de00000000000000000000a003","name":"bare","schedule_config":null,"task_config":null}]}',
    note: 'every field that may be empty is null, or is not there',
  },
  {
    endpoint: api.showTaskList,
    text: '{"count":0,"total_records":0,"max_records":100,"resources":null}',
    note: 'nothing found: what stands for no rows is not documented',
  },
  {
    endpoint: api.showTaskInfo,
    text: `{
      "id": "8a9480ed8353e491018354b87f63009e",
      "data_source_type": "DLI",
      "description": "",
      "name": "Test collection 110",
      "user_id": "0833a573fe80d5401f6dc010a775569a",
      "dir_id": "0",
      "create_time": "1667465423000",
      "last_run_time": "2026-03-01 08:09:10",
      "next_run_time": "2026-03-01T08:15:00 +08",
      "parameter_config": [{ "description": "cost centre", "type": "string", "task_id": "8a9480ed8353e491018354b87f63009e" }],
      "task_config": {
        "data_connection_name": "dli_test",
        "data_connection_id": "14bb947454e64de784eadaab759081e8",
        "data_connection_create_time": "1667465423000",
        "databaseName": ["ygy1"],
        "tableName": ["ygy1.ygy"],
        "alive_object_policy": "3",
        "deleted_object_policy": "3",
        "deleted_obkect_policy": "10",
        "enableDataProfile": false,
        "enableDataClassification": false,
        "enable_table_filter_by_regex": false
      },
      "schedule_config": {
        "schedule_type": "CRON",
        "cron_expression": "00 */15 9-23 * * ?",
        "interval": "30 minutes",
        "start_time": "2026-03-01T00:00:00 +08",
        "end_time": "2026-03-31T23:59:59 +08",
        "max_time_out": 60,
        "job_id": 40321,
        "enabled": 5
      }
    }`,
    note: 'paused; times in three spellings, a misspelt key, an interval that the cron expression does not have: all were taken',
  },
  {
    endpoint: api.showInstanceLog,
    text: '{"enable_bridge":true,"bridge_status":"SUCCESS","bridge_job_log":"collection began\\ncollection ended","enable_profile":false,"profile_status":null,"profile_job_log":null,"enable_classification":false,"classification_status":null,"classification_job_log":null}',
    note: 'ShowInstanceLog.html: collected, without a profile; the words of the statuses are not documented',
  },
  {
    endpoint: api.showInstanceLog,
    text: '{"enable_bridge":true,"enable_profile":true,"enable_classification":true,"bridge_status":"","profile_status":"","classification_status":"","bridge_job_log":"","profile_job_log":"","classification_job_log":""}',
    note: 'all three parts, and nothing written yet',
  },
  {
    endpoint: api.listInstances,
    text: '{"count":1,"commodity_orders":[{"order_id":"CS2026","resource_id":"1f4a1f4a1f4a1f4a1f4a1f4a1f4a1f4a","resource_name":"dataarts-main","resource_spec_code":"dayu.advanced"}]}',
    note: 'from the SDK: one instance',
  },
  {
    endpoint: api.listWorkspaces,
    text: '{"count":1,"total_page":1,"data":[{"id":"0a1b2c3d4e5f60718293a4b5c6d7e8f9","name":"default","description":null,"instance_id":"1f4a1f4a1f4a1f4a1f4a1f4a1f4a1f4a","is_default":1,"create_time":1667465423000}]}',
    note: 'from the SDK: the default workspace',
  },
  {
    endpoint: api.listDataConnections,
    text: '{"count":1,"max_records":50,"total_size":1,"data_connection_lists":[{"dw_id":"14bb947454e64de784eadaab759081e8","dw_name":"dli_test","dw_type":"DLI","agent_id":null,"agent_name":null,"qualified_name":"dli_test","create_user":"ops","create_time":1667465423000,"description":""}]}',
    note: 'from the SDK: its time is a number',
  },
  {
    endpoint: api.listSimulatedRuns,
    text: '{"note":"not the vendor\'s API","runs":[{"instance_id":"a1","bridge_id":"b1","classification_id":"c1","status":"FAILED","reason":"timeout","trigger":"schedule","start_time":"2026-03-01T00:09:10.000Z","end_time":"2026-03-01T01:09:10.000Z","tables":12},{"instance_id":"a2","bridge_id":"b2","status":"RUNNING","trigger":"by hand","start_time":"2026-03-01T00:00:00.000Z"}]}',
    note: 'no vendor’s: the simulated cloud alone',
  },
];
