import type { Sample } from '@/task-types/sample';
import { createExportTask, listApplications, listBatchTasks, listExportTasks, showBatchTask } from './api';

/** Replies from IoTDA's own pages and from what its clients were seen to get. Downloads and deletions have no body to read. */
export const samples: readonly Sample[] = [
  {
    endpoint: createExportTask,
    text: `{
      "export_task_id": "jeQDJQZltU8iKgFFoW060F5SGZka",
      "resource_type": "BatchTask",
      "resource_condition": { "task_id": "32822e5744a45ede319d2c50" },
      "export_format": "xls",
      "status": "Processing",
      "export_count": 10000,
      "progress": "98,",
      "create_time": "2020-08-12T12:12:12.333Z",
      "end_time": "2020-08-12T12:12:12.333Z",
      "app_type": "string",
      "app_id": "string"
    }`,
    note: 'CreateExportTask.html, to the letter: progress is the text "98,", it has an end although it goes on',
  },
  {
    endpoint: createExportTask,
    text: '{"export_task_id":"66a1c0de00000000000000a1","resource_type":"BatchTask","resource_condition":{"task_id":"66a1b2c3d4e5f60718293a4b"},"export_format":"xls","status":"Processing","export_count":0,"progress":1,"create_time":"2026-03-01T08:09:10.123Z","app_type":"APP","app_id":"space_berlin_01"}',
    note: 'just made: no end_time',
  },
  {
    endpoint: listExportTasks,
    text: '{"export_tasks":[{"export_task_id":"66a1c0de00000000000000a1","resource_type":"BatchTask","resource_condition":{"task_id":"66a1b2c3d4e5f60718293a4b"},"export_format":"xls","status":"Success","export_count":120,"progress":100,"create_time":"2026-03-01T08:09:10.123Z","end_time":"2026-03-01T08:11:10.123Z","app_type":"GLOBAL"}],"page":{"count":37,"marker":"66a1c0de00000000000000a1"}}',
    note: 'ListExportTasks.html: progress is an integer here; app_id is absent for GLOBAL',
  },
  {
    endpoint: listExportTasks,
    text: '{"export_tasks":[{"export_task_id":"66a1c0de00000000000000a2","resource_type":"BatchTask","resource_condition":{"task_id":"66a1b2c3d4e5f60718293a4b"},"export_format":null,"status":"Failed","export_count":null,"progress":null,"create_time":"2026-03-01T08:09:10.123Z","end_time":null,"app_type":null,"app_id":null}],"page":{"count":1,"marker":"66a1c0de00000000000000a2"}}',
    note: 'every field that may be empty is null',
  },
  {
    endpoint: listExportTasks,
    text: '{"export_tasks":[],"page":{"count":0,"marker":"ffffffffffffffffffffffff"}}',
    note: 'an empty page: its marker is not documented',
  },
  {
    endpoint: listBatchTasks,
    text: '{"batchtasks":[{"task_id":"66a1b2c3d4e5f60718293a4b","task_name":"spring_rollout","task_type":"createDevices","status":"PartialSuccess","status_desc":"","task_progress":{"total":120,"processing":0,"success":118,"fail":2,"waitting":0,"fail_wait_retry":0,"stopped":0,"removed":0},"create_time":"20260228T221500Z"}],"page":{"count":1,"marker":"66a1b2c3d4e5f60718293a4b"}}',
    note: 'iot_06_v5_0028.html: the time has no dashes, "waitting" has two t',
  },
  {
    endpoint: showBatchTask,
    text: '{"batchtask":{"task_id":"66a1b2c3d4e5f60718293a4b","task_name":"spring_rollout","task_type":"firmwareUpgrade","task_mode":"GATEWAY","status":"Waitting","create_time":"20260228T221500Z"},"task_details":[{"target":"meter-1","status":"FailWaitRetry","output":"","error":{"error_code":"IOTDA.014111","error_msg":"Operation failed. The device is not online."}}],"page":{"count":1,"marker":"66a1b2c3d4e5f60718293a4b"}}',
    note: 'iot_06_v5_0017.html: with a sub-task that failed',
  },
  {
    endpoint: showBatchTask,
    text: '{"batchtask":{"task_id":"66a1b2c3d4e5f60718293a4b"}}',
    note: 'nothing but what must be there',
  },
  {
    endpoint: listApplications,
    text: '{"applications":[{"app_id":"space_berlin_01","app_name":"Berlin","create_time":"20260110T090000Z","default_app":true}]}',
    note: 'iot_06_v5_6011.html: not paged',
  },
];
