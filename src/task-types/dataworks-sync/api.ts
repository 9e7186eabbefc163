import {
  failedStatus,
  failedSuccess,
  operation,
  projectInQuery,
  type WithoutProject,
} from '@/task-types/dataworks-rpc';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import * as wire from './wire';

/** Synchronization tasks go out in the query; so does the vendor's own SDK. */
type InQuery<Request> = EndpointInput & { readonly query: WithoutProject<Request> };
const query = { method: 'POST', connectionInput: projectInQuery } as const;

/** The script is long: it alone goes out in the body. */
interface CreateSyncTask extends EndpointInput {
  readonly query: Omit<wire.CreateSyncTaskRequest, 'ProjectId' | 'TaskContent'>;
  readonly form: Pick<wire.CreateSyncTaskRequest, 'TaskContent'>;
}

/** Makes a task and starts nothing. Its ClientToken makes a repetition harmless. */
export const createSyncTask = defineEndpoint<CreateSyncTask>()({
  ...operation('CreateDISyncTask'),
  ...query,
  effect: 'idempotent',
  reply: wire.createSyncTaskReply,
  softFailure: failedStatus,
});

/** Another script or other parameters; never another name. */
export const updateSyncTask = defineEndpoint<InQuery<wire.UpdateSyncTaskRequest>>()({
  ...operation('UpdateDISyncTask'),
  ...query,
  effect: 'idempotent',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** A real-time task with its script, or a solution with its detail. */
export const getSyncTask = defineEndpoint<InQuery<wire.OneSyncTaskRequest>>()({
  ...operation('GetDISyncTask'),
  ...query,
  effect: 'safe',
  reply: wire.syncTaskReply,
  softFailure: failedStatus,
});

/** Submits and publishes to production in one. */
export const deploySyncTask = defineEndpoint<InQuery<wire.OneSyncTaskRequest>>()({
  ...operation('DeployDISyncTask'),
  ...query,
  effect: 'idempotent',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** Starts what was deployed, or goes on with what was stopped. */
export const startSyncInstance = defineEndpoint<InQuery<wire.StartSyncRequest>>()({
  ...operation('StartDISyncInstance'),
  ...query,
  effect: 'unsafe',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** Halts a real-time task; it can be started again. */
export const stopSyncInstance = defineEndpoint<InQuery<wire.OneRealtimeRequest>>()({
  ...operation('StopDISyncInstance'),
  ...query,
  effect: 'idempotent',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** Takes a real-time task out of production ("undeploy"); it kills nothing. */
export const terminateSyncInstance = defineEndpoint<InQuery<wire.OneRealtimeRequest>>()({
  ...operation('TerminateDISyncInstance'),
  ...query,
  effect: 'idempotent',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** Removes a real-time task; offline ones go by DeleteFile, solutions by no call. */
export const deleteSyncTask = defineEndpoint<InQuery<wire.OneRealtimeRequest>>()({
  ...operation('DeleteDISyncTask'),
  ...query,
  effect: 'idempotent',
  reply: wire.outcomeReply,
  softFailure: failedStatus,
});

/** How a deployed task stands. */
export const getSyncInstanceInfo = defineEndpoint<InQuery<wire.OneSyncTaskRequest>>()({
  ...operation('GetDISyncInstanceInfo'),
  ...query,
  effect: 'safe',
  reply: wire.instanceInfoReply,
  softFailure: failedStatus,
});

/** Begins to write the script of a new real-time task or solution. */
export const generateForCreating = defineEndpoint<InQuery<wire.GenerateForCreatingRequest>>()({
  ...operation('GenerateDISyncTaskConfigForCreating'),
  ...query,
  effect: 'idempotent',
  reply: wire.generateReply,
  softFailure: failedStatus,
});

/** Begins to write the changed script of one that there is. */
export const generateForUpdating = defineEndpoint<InQuery<wire.GenerateForUpdatingRequest>>()({
  ...operation('GenerateDISyncTaskConfigForUpdating'),
  ...query,
  effect: 'idempotent',
  reply: wire.generateReply,
  softFailure: failedStatus,
});

/** The script, once it is written. */
export const queryProcess = defineEndpoint<InQuery<wire.QueryProcessRequest>>()({
  ...operation('QueryDISyncTaskConfigProcessResult'),
  ...query,
  effect: 'safe',
  reply: wire.queryProcessReply,
  softFailure: failedStatus,
});

/** The tasks that read from a data source or write to it. */
export const listRefTasks = defineEndpoint<InQuery<wire.ListRefTasksRequest>>()({
  ...operation('ListRefDISyncTasks'),
  ...query,
  effect: 'safe',
  reply: wire.refTasksReply,
  softFailure: failedSuccess,
});

// The simulated clouds know a task type by its api alone.
export * from './file-api';
