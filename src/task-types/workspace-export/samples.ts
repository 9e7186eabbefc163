import type { Sample } from '@/task-types/sample';
import {
  exportAppUserAccessData,
  exportDesktopListNew,
  exportDesktopUsageMetricNew,
  exportTerminalsBindingDesktopsInfoNew,
  exportUserConnectionNew,
  exportUserGroupUsersNew,
  exportUsersNew,
  exportUserUsageMetricNew,
  listExportTasks,
} from './api';

const TRIGGERS = [
  exportDesktopListNew,
  exportUserConnectionNew,
  exportDesktopUsageMetricNew,
  exportUserUsageMetricNew,
  exportAppUserAccessData,
  exportUsersNew,
  exportUserGroupUsersNew,
  exportTerminalsBindingDesktopsInfoNew,
];

/** Replies from Workspace's own pages. Downloads and deletions have no body to read. */
export const samples: readonly Sample[] = [
  {
    endpoint: listExportTasks,
    text: `{
      "export_tasks" : [ {
        "task_id" : "string",
        "file_name" : "string",
        "status" : "CREATING",
        "fail_reason" : "string",
        "error_code" : "string",
        "create_time" : "2022-03-28'T'00:00:00.000Z",
        "end_time" : "2022-03-28'T'00:00:00.000Z",
        "is_download" : true
      } ],
      "count" : 1
    }`,
    note: 'ListExportTasks.html, to the letter: quotes within its times',
  },
  {
    endpoint: listExportTasks,
    text: '{"export_tasks":[{"task_id":"exp-7f21c0a4","file_name":"desktops_20260301.xlsx","status":"FAIL","fail_reason":"No data to export.","error_code":"WKS.00000000","create_time":"2026-03-01T08:09:10.123Z","end_time":"2026-03-01T08:09:12.000Z","is_download":false}],"count":1}',
    note: 'one that failed, with its reason',
  },
  {
    endpoint: listExportTasks,
    text: '{"export_tasks":[{"task_id":"exp-7f21c0a5","file_name":null,"status":"CREATING","fail_reason":null,"error_code":"","create_time":"2026-03-01T08:09:10.123Z","end_time":null,"is_download":null},{"task_id":"exp-7f21c0a6","status":"EXPIRED"}],"count":2}',
    note: 'what may be empty is null, empty or absent',
  },
  { endpoint: listExportTasks, text: '{"export_tasks":[],"count":0}', note: 'none' },
  ...TRIGGERS.map((endpoint) => ({
    endpoint,
    text: '{"task_id":"exp-7f21c0a4"}',
    note: 'the id of the export, and nothing else',
  })),
];
