import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import type { Connection } from '@/core/connection';
import {
  applicationList,
  batchTaskPage,
  batchTaskReply,
  type BatchTaskType,
  exportTask,
  exportTaskPage,
  type ExportTaskRequest,
} from './wire';

const DOCS = 'https://support.huaweicloud.com/intl/en-us/api-iothub';

/** The professional edition requires `Instance-Id` on each call, the others recommend it. */
const connectionHeaders = (connection: Connection) => ({ 'Instance-Id': connection.instance });

/** Paging of every IoTDA list: at most 50 rows, records with ids below `marker`, `offset` (0 to 500) counted after it. */
type PageQuery = {
  readonly limit?: number;
  readonly marker?: string | undefined;
  readonly offset?: number;
};

interface CreateExportTask extends EndpointInput {
  readonly body: ExportTaskRequest;
}

/** Starts an export. 201 with the whole task. 403 when the quota of 5 unfinished ones is used up. */
export const createExportTask = defineEndpoint<CreateExportTask>()({
  id: 'iotda.CreateExportTask',
  method: 'POST',
  path: '/v5/iot/{project_id}/export-tasks',
  effect: 'unsafe',
  permission: 'iotda:exporttasks:create',
  replyKind: 'json',
  reply: exportTask,
  connectionHeaders,
  // Told as 403. Which of the two it is for the sixth unfinished one is not documented (contract 2.2).
  failureKinds: { 'IOTDA.014801': 'quota', 'IOTDA.014805': 'quota' },
  source: `${DOCS}/CreateExportTask.html`,
});

interface ListExportTasks extends EndpointInput {
  readonly query: PageQuery & {
    readonly resource_type: 'BatchTask';
    /** JSON text. */
    readonly resource_condition?: string;
    readonly app_type?: string;
    readonly app_id?: string;
  };
}

/** Newest first, by id. There is no call for one task: this is how a task is followed. */
export const listExportTasks = defineEndpoint<ListExportTasks>()({
  id: 'iotda.ListExportTasks',
  method: 'GET',
  path: '/v5/iot/{project_id}/export-tasks',
  effect: 'safe',
  permission: 'iotda:exporttasks:queryList',
  replyKind: 'json',
  reply: exportTaskPage,
  connectionHeaders,
  source: `${DOCS}/ListExportTasks.html`,
});

interface OneExportTask extends EndpointInput {
  readonly path: { readonly export_task_id: string };
}

/** The zip that holds the workbook; one request per 30 seconds and user. The SDK calls this ShowExportTask. */
export const downloadExportTask = defineEndpoint<OneExportTask>()({
  id: 'iotda.DownloadExportTask',
  method: 'GET',
  path: '/v5/iot/{project_id}/export-tasks/{export_task_id}/file',
  effect: 'unsafe',
  permission: 'iotda:exporttasks:query',
  replyKind: 'bytes',
  connectionHeaders,
  // An unlisted code that presumably means "too early after another download" (contract 2.4), told as 403.
  failureKinds: { 'IOTDA.014803': 'throttled' },
  source: `${DOCS}/ShowExportTask.html`,
});

/** Removes the task and its file. 204; 404 where it is gone already. */
export const deleteExportTask = defineEndpoint<OneExportTask>()({
  id: 'iotda.DeleteExportTask',
  method: 'DELETE',
  path: '/v5/iot/{project_id}/export-tasks/{export_task_id}',
  effect: 'idempotent',
  permission: 'iotda:exporttasks:delete',
  replyKind: 'none',
  connectionHeaders,
  source: `${DOCS}/DeleteExportTask.html`,
});

interface ListBatchTasks extends EndpointInput {
  readonly query: PageQuery & {
    readonly task_type: BatchTaskType;
    readonly status?: string;
    readonly app_id?: string | undefined;
  };
}

/** The batch tasks of one type, newest first. */
export const listBatchTasks = defineEndpoint<ListBatchTasks>()({
  id: 'iotda.ListBatchTasks',
  method: 'GET',
  path: '/v5/iot/{project_id}/batchtasks',
  effect: 'safe',
  permission: 'iotda:batchtasks:queryList',
  replyKind: 'json',
  reply: batchTaskPage,
  connectionHeaders,
  source: `${DOCS}/iot_06_v5_0028.html`,
});

interface ShowBatchTask extends EndpointInput {
  readonly path: { readonly task_id: string };
  readonly query?: PageQuery & { readonly task_detail_status?: string; readonly target?: string };
}

/** One batch task and a page of its sub-tasks. */
export const showBatchTask = defineEndpoint<ShowBatchTask>()({
  id: 'iotda.ShowBatchTask',
  method: 'GET',
  path: '/v5/iot/{project_id}/batchtasks/{task_id}',
  effect: 'safe',
  replyKind: 'json',
  reply: batchTaskReply,
  connectionHeaders,
  source: `${DOCS}/iot_06_v5_0017.html`,
});

/** Every resource space of the project. */
export const listApplications = defineEndpoint()({
  id: 'iotda.ListApplications',
  method: 'GET',
  path: '/v5/iot/{project_id}/apps',
  effect: 'safe',
  replyKind: 'json',
  reply: applicationList,
  connectionHeaders,
  source: `${DOCS}/iot_06_v5_6011.html`,
});
