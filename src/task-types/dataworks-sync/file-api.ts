import {
  failedSuccess,
  notDone,
  operation,
  projectInForm,
  projectInQuery,
  type WithoutProject,
} from '@/task-types/dataworks-rpc';
import { defineEndpoint, type EndpointInput } from '@/transport/endpoint';
import * as wire from './file-wire';

type InForm<Request> = EndpointInput & { readonly form: WithoutProject<Request> };
const form = { method: 'POST', connectionInput: projectInForm } as const;
/** These ask for no workspace. */
const formAlone = { method: 'POST' } as const;

/** There is no list of synchronization tasks: they are files of certain types. No order is documented. */
export const listFiles = defineEndpoint<InForm<wire.ListFilesRequest>>()({
  ...operation('ListFiles'),
  ...form,
  effect: 'safe',
  reply: wire.filePage,
  softFailure: failedSuccess,
});

/** One file with its content and its schedule. */
export const getFile = defineEndpoint<InForm<wire.OneFileRequest>>()({
  ...operation('GetFile'),
  ...form,
  effect: 'safe',
  reply: wire.fileReply,
  softFailure: failedSuccess,
});

/** Another name, folder, content or schedule. */
export const updateFile = defineEndpoint<InForm<wire.UpdateFileRequest>>()({
  ...operation('UpdateFile'),
  ...form,
  effect: 'idempotent',
  reply: wire.doneReply,
  softFailure: failedSuccess,
});

/** Begins to commit the file to the development environment. */
export const submitFile = defineEndpoint<InForm<wire.SubmitFileRequest>>()({
  ...operation('SubmitFile'),
  ...form,
  effect: 'unsafe',
  reply: wire.deploymentIdReply,
  softFailure: failedSuccess,
});

/** Begins to publish the committed file to production. */
export const deployFile = defineEndpoint<InForm<wire.DeployFileRequest>>()({
  ...operation('DeployFile'),
  ...form,
  effect: 'unsafe',
  reply: wire.deploymentIdReply,
  softFailure: failedSuccess,
});

/** How a submission, publication or deletion stands. */
export const getDeployment = defineEndpoint<InForm<wire.GetDeploymentRequest>>()({
  ...operation('GetDeployment'),
  ...form,
  effect: 'safe',
  reply: wire.deploymentReply,
  softFailure: failedSuccess,
});

/** Removes a file; by a deployment, once it was committed. */
export const deleteFile = defineEndpoint<InForm<wire.OneFileRequest>>()({
  ...operation('DeleteFile'),
  ...form,
  effect: 'idempotent',
  reply: wire.deleteFileReply,
  softFailure: failedSuccess,
});

/** What the scheduler made of nodes, the newest first. */
export const listInstances = defineEndpoint<InForm<wire.ListInstancesRequest>>()({
  ...operation('ListInstances'),
  ...form,
  effect: 'safe',
  reply: wire.instancePage,
  softFailure: failedSuccess,
});

/** One run. */
export const getInstance = defineEndpoint<InForm<wire.OneInstanceRequest>>()({
  ...operation('GetInstance'),
  ...formAlone,
  effect: 'safe',
  reply: wire.instanceReply,
  softFailure: failedSuccess,
});

/** What a run wrote. */
export const getInstanceLog = defineEndpoint<InForm<wire.OneInstanceRequest>>()({
  ...operation('GetInstanceLog'),
  ...formAlone,
  effect: 'safe',
  reply: wire.instanceLogReply,
  softFailure: failedSuccess,
});

/** Ends a run, which then counts as failed. */
export const stopInstance = defineEndpoint<InForm<wire.OneInstanceRequest>>()({
  ...operation('StopInstance'),
  ...formAlone,
  effect: 'idempotent',
  reply: wire.yesReply,
  softFailure: notDone,
});

/** Runs it once more. */
export const restartInstance = defineEndpoint<InForm<wire.OneInstanceRequest>>()({
  ...operation('RestartInstance'),
  ...formAlone,
  effect: 'unsafe',
  reply: wire.yesReply,
  softFailure: notDone,
});

/** The workspaces. */
export const listProjects = defineEndpoint<InForm<wire.ListProjectsRequest>>()({
  ...operation('ListProjects'),
  ...formAlone,
  effect: 'safe',
  reply: wire.projectPage,
});

/** Those of the workspace, for both environments. The only GET among these. */
export const listDataSources = defineEndpoint<{ readonly query: WithoutProject<wire.ListDataSourcesRequest> }>()({
  ...operation('ListDataSources'),
  method: 'GET',
  connectionInput: projectInQuery,
  effect: 'safe',
  reply: wire.dataSourcePage,
  softFailure: failedSuccess,
});

/** Those of the account. */
export const listResourceGroups = defineEndpoint<InForm<wire.ListResourceGroupsRequest>>()({
  ...operation('ListResourceGroups'),
  ...formAlone,
  effect: 'safe',
  reply: wire.resourceGroupList,
  softFailure: failedSuccess,
});

/** Workflows, "business flows" in paths. */
export const listBusiness = defineEndpoint<InForm<wire.ListBusinessRequest>>()({
  ...operation('ListBusiness'),
  ...form,
  effect: 'safe',
  reply: wire.businessPage,
  softFailure: failedSuccess,
});

/** The folders below a path. */
export const listFolders = defineEndpoint<InForm<wire.ListFoldersRequest>>()({
  ...operation('ListFolders'),
  ...form,
  effect: 'safe',
  reply: wire.folderPage,
  softFailure: failedSuccess,
});
