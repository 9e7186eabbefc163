import type { Connection } from '@/core/connection';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import * as wire from './wire';

const DOCS = 'https://support.huaweicloud.com/intl/en-us/api-dataartsstudio';

/** Which project. Without it DataArts was seen to say that the workspace does not exist, although it does. */
const projectHeaders = ({ project }: Connection) => ({ 'X-Project-Id': project });

/** Every call about tasks and data connections names its workspace. */
const workspaceHeaders = (connection: Connection) => ({
  ...projectHeaders(connection),
  workspace: connection.workspace,
});

/**
 * DataArts tells nearly everything as 400. Its numbers stand with `DLG.` on the wire, and bare in its own catalogue
 * (contract 4.4); either is taken.
 */
const listFailureKinds = {
  ...both('1881', 'quota'),
  ...both('2270', 'conflict'),
  ...both('2206', 'conflict'),
  ...both('2208', 'missing'),
  ...both('0818', 'missing'),
  ...both('1901', 'forbidden'),
};

/** Of a list, 2253 says that it could not be read; of one task, that there is none such. */
const failureKinds = { ...listFailureKinds, ...both('2253', 'missing') };

function both<Kind extends string>(number: string, kind: Kind): Record<string, Kind> {
  return { [`DLG.${number}`]: kind, [number]: kind };
}

interface CreateTask extends EndpointInput {
  readonly body: wire.CollectionTaskRequest;
}

/** Creates a task; with `enabled: 1` it is scheduled at once. 200 with nothing but its id. */
export const createTask = defineEndpoint<CreateTask>()({
  id: 'dataarts.CreateTask',
  method: 'POST',
  path: '/v3/{project_id}/metadata/tasks/create',
  effect: 'unsafe',
  replyKind: 'json',
  reply: wire.createdTask,
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/CreateTask.html`,
});

interface ShowTaskList extends EndpointInput {
  readonly body: wire.SearchRequest;
}

/** The workspace's tasks, in an order that is not documented. A POST that only reads. */
export const showTaskList = defineEndpoint<ShowTaskList>()({
  id: 'dataarts.ShowTaskList',
  method: 'POST',
  path: '/v3/{project_id}/metadata/tasks/search',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.collectionTaskPage,
  connectionHeaders: workspaceHeaders,
  failureKinds: listFailureKinds,
  source: `${DOCS}/ShowTaskList.html`,
});

interface OneTask extends EndpointInput {
  readonly path: { readonly task_id: string };
}

/** One task, whole. One that is not there comes as 400. */
export const showTaskInfo = defineEndpoint<OneTask>()({
  id: 'dataarts.ShowTaskInfo',
  method: 'GET',
  path: '/v3/{project_id}/metadata/tasks/{task_id}',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.collectionTask,
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/ShowTaskInfo.html`,
});

interface UpdateTaskInfo extends OneTask {
  readonly body: wire.CollectionTaskRequest;
}

/** Puts another definition in the place of a task's; the type of its source must stay. 200 without a body. */
export const updateTaskInfo = defineEndpoint<UpdateTaskInfo>()({
  id: 'dataarts.UpdateTaskInfo',
  method: 'PUT',
  path: '/v3/{project_id}/metadata/tasks/{task_id}',
  effect: 'idempotent',
  replyKind: 'none',
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/UpdateTaskInfo.html`,
});

/** Removes a task; refused while its schedule is on. 200 without a body. */
export const deleteTaskInfo = defineEndpoint<OneTask>()({
  id: 'dataarts.DeleteTaskInfo',
  method: 'DELETE',
  path: '/v3/{project_id}/metadata/tasks/{task_id}',
  effect: 'idempotent',
  replyKind: 'none',
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/DeleteTaskInfo.html`,
});

interface ExecuteTaskAction extends OneTask {
  readonly query: { readonly action: wire.TaskActionName };
}

/** Starts the schedule, stops it, or runs once now, which a second call does once more. 200 or 204 without a body. */
export const executeTaskAction = defineEndpoint<ExecuteTaskAction>()({
  id: 'dataarts.ExecuteTaskAction',
  method: 'POST',
  path: '/v3/{project_id}/metadata/tasks/{task_id}/action',
  effect: 'unsafe',
  replyKind: 'none',
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/ExecuteTaskAction.html`,
});

interface ShowInstanceLog extends EndpointInput {
  readonly path: { readonly task_id: string; readonly instance_id: string };
  readonly body: wire.LogRequest;
}

/** What a run wrote. A POST that only reads; none of the vendor's calls tells the ids that it takes. */
export const showInstanceLog = defineEndpoint<ShowInstanceLog>()({
  id: 'dataarts.ShowInstanceLog',
  method: 'POST',
  path: '/v3/{project_id}/metadata/tasks/{task_id}/{instance_id}/log',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.instanceLog,
  connectionHeaders: workspaceHeaders,
  failureKinds,
  source: `${DOCS}/ShowInstanceLog.html`,
});

interface ListInstances extends EndpointInput {
  readonly query?: { readonly limit?: number; readonly offset?: number };
}

/** The DataArts Studio instances of the project. */
export const listInstances = defineEndpoint<ListInstances>()({
  id: 'dataarts.ListInstances',
  method: 'GET',
  path: '/v1/{project_id}/instances',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.instancePage,
  connectionHeaders: projectHeaders,
  source: `${DOCS}/ListInstances.html`,
});

interface ListWorkspaces extends EndpointInput {
  readonly path: { readonly instance_id: string };
  readonly query?: { readonly limit?: number; readonly offset?: number };
}

/** The workspaces of an instance. */
export const listWorkspaces = defineEndpoint<ListWorkspaces>()({
  id: 'dataarts.ListWorkspaces',
  method: 'GET',
  path: '/v1/{project_id}/workspaces/{instance_id}',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.workspacePage,
  connectionHeaders: projectHeaders,
  source: `${DOCS}/ListWorkspaces.html`,
});

interface ListDataConnections extends EndpointInput {
  readonly query?: {
    readonly name?: string | undefined;
    readonly type?: string | undefined;
    readonly limit?: number;
    readonly offset?: number;
  };
  /** For the data connections of another workspace than the connection's. */
  readonly headers?: { readonly workspace?: string | undefined };
}

/** The data connections of a workspace. */
export const listDataConnections = defineEndpoint<ListDataConnections>()({
  id: 'dataarts.ListDataConnections',
  method: 'GET',
  path: '/v1/{project_id}/data-connections',
  effect: 'safe',
  replyKind: 'json',
  reply: wire.dataConnectionPage,
  connectionHeaders: workspaceHeaders,
  source: `${DOCS}/ListDataconnections.html`,
});

/** No vendor's call: which runs a simulated cloud made of a task, newest first. */
export const listSimulatedRuns = defineEndpoint<OneTask>()({
  id: 'simulated.ListCollectionRuns',
  method: 'GET',
  path: '/simulated-only/dataarts/{project_id}/collection-tasks/{task_id}/runs',
  effect: 'safe',
  simulated: true,
  replyKind: 'json',
  reply: wire.simulatedRuns,
  connectionHeaders: workspaceHeaders,
  source: 'https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/ShowInstanceLog.html',
});
