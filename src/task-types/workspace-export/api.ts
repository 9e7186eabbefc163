import type * as z from 'zod/mini';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import {
  begunExport,
  type deleteExportTasksRequest,
  type exportAppAccessRequest,
  exportTaskPage,
  type exportUsersRequest,
} from './wire';

const DOCS = 'https://support.huaweicloud.com/intl/en-us/api-workspace';
/** The pages of most triggers are there in Chinese alone. */
const DOCS_ZH = 'https://support.huaweicloud.com/api-workspace';

interface ListExportTasks extends EndpointInput {
  /** Text where an operator's own words are passed on: the vendor says what is wrong with them. */
  readonly query: {
    readonly file_name?: string;
    readonly task_id?: string;
    readonly status?: string;
    readonly is_download?: boolean | string;
    /** Only `create_time`; together with `sort_type`. */
    readonly sort_field?: string;
    readonly sort_type?: string;
    /** Records before the first row; 0 where it is left out. */
    readonly offset?: number | string;
    /** 1 to 100; 20 where it is left out. */
    readonly limit?: number | string;
  };
}

/** The exports of the project. There is no call for one: asked for its id, this is how an export is followed. */
export const listExportTasks = defineEndpoint<ListExportTasks>()({
  id: 'workspace.ListExportTasks',
  method: 'GET',
  path: '/v2/{project_id}/export-tasks',
  effect: 'safe',
  permission: 'workspace:tenants:listExportTasks',
  replyKind: 'json',
  reply: exportTaskPage,
  source: `${DOCS}/ListExportTasks.html`,
});

interface OneExportTask extends EndpointInput {
  readonly path: { readonly task_id: string };
}

/** The file. Neither its media type nor its refusals are documented; the list then says that it was downloaded. */
export const downloadExportFile = defineEndpoint<OneExportTask>()({
  id: 'workspace.DownloadExportFile',
  method: 'GET',
  path: '/v2/{project_id}/export-tasks/{task_id}/download',
  effect: 'unsafe',
  permission: 'workspace:tenants:exportData',
  replyKind: 'bytes',
  // Told as 400, like all that there is not (contract 3.5).
  failureKinds: { 'WKS.00170312': 'missing' },
  source: `${DOCS}/DownloadExportFile.html`,
});

interface DeleteExportTasks extends EndpointInput {
  readonly body: z.infer<typeof deleteExportTasksRequest>;
}

/** Removes up to 200 exports with their files. 200 without a body: it does not tell which of them it removed. */
export const deleteExportTasks = defineEndpoint<DeleteExportTasks>()({
  id: 'workspace.DeleteExportTasks',
  method: 'POST',
  path: '/v2/{project_id}/export-tasks/batch-delete',
  effect: 'idempotent',
  permission: 'workspace:tenants:deleteExportTasks',
  replyKind: 'none',
  source: `${DOCS}/DeleteExportTasks.html`,
});

/** What all triggers have in common. Most are GETs, and each makes an export whenever it is called (contract 3.4). */
const trigger = { effect: 'unsafe', replyKind: 'json', reply: begunExport } as const;

interface ByQuery extends EndpointInput {
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Desktops. */
export const exportDesktopListNew = defineEndpoint<ByQuery>()({
  ...trigger,
  id: 'workspace.ExportDesktopListNew',
  method: 'GET',
  path: '/v3/{project_id}/desktops/export',
  source: `${DOCS_ZH}/ExportDesktopListNew.html`,
});

/** Connections of users to desktops in the last 30 days. */
export const exportUserConnectionNew = defineEndpoint<ByQuery>()({
  ...trigger,
  id: 'workspace.ExportUserConnectionNew',
  method: 'GET',
  path: '/v3/{project_id}/desktops/connections/export',
  source: `${DOCS_ZH}/ExportUserConnectionNew.html`,
});

/** How much desktops were used in the last 180 days. */
export const exportDesktopUsageMetricNew = defineEndpoint<ByQuery>()({
  ...trigger,
  id: 'workspace.ExportDesktopUsageMetricNew',
  method: 'GET',
  path: '/v3/{project_id}/statistics/metrics/desktops/export',
  source: `${DOCS_ZH}/ExportDesktopUsageMetricNew.html`,
});

/** How much users used desktops in the last 30 days. */
export const exportUserUsageMetricNew = defineEndpoint<ByQuery>()({
  ...trigger,
  id: 'workspace.ExportUserUsageMetricNew',
  method: 'GET',
  path: '/v3/{project_id}/statistics/metrics/users/export',
  source: `${DOCS_ZH}/ExportUserUsageMetricNew.html`,
});

interface ExportAppUserAccessData extends EndpointInput {
  readonly body: z.infer<typeof exportAppAccessRequest>;
}

/** How users got at applications in the last 30 days. */
export const exportAppUserAccessData = defineEndpoint<ExportAppUserAccessData>()({
  ...trigger,
  id: 'workspace.ExportAppUserAccessData',
  method: 'POST',
  path: '/v2/{project_id}/statistics/metrics/app-user-access/export',
  source: `${DOCS_ZH}/ExportAppUserAccessData.html`,
});

interface ExportUsersNew extends EndpointInput {
  readonly body: z.infer<typeof exportUsersRequest>;
}

/** Users. */
export const exportUsersNew = defineEndpoint<ExportUsersNew>()({
  ...trigger,
  id: 'workspace.ExportUsersNew',
  method: 'POST',
  path: '/v3/{project_id}/users/export',
  source: `${DOCS_ZH}/ExportUsersNew.html`,
});

interface ExportUserGroupUsersNew extends ByQuery {
  readonly path: { readonly group_id: string };
}

/** The users of one group. */
export const exportUserGroupUsersNew = defineEndpoint<ExportUserGroupUsersNew>()({
  ...trigger,
  id: 'workspace.ExportUserGroupUsersNew',
  method: 'GET',
  path: '/v3/{project_id}/groups/{group_id}/users/export',
  source: `${DOCS_ZH}/ExportUserGroupUsersNew.html`,
});

/** Which terminals are bound to which desktops. */
export const exportTerminalsBindingDesktopsInfoNew = defineEndpoint<ByQuery>()({
  ...trigger,
  id: 'workspace.ExportTerminalsBindingDesktopsInfoNew',
  method: 'GET',
  path: '/v3/{project_id}/terminals/binding-desktops/template/export',
  source: `${DOCS_ZH}/ExportTerminalsBindingDesktopsInfoNew.html`,
});
