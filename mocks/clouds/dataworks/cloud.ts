import * as exportApi from '@/task-types/dataworks-export/api';
import * as syncApi from '@/task-types/dataworks-sync/api';
import type { CloudReply, Operation, OperationEndpoint, SimulatedCloud } from '../../cloud';
import { actionOf, rpcParameters } from '../alibaba/rpc-parameters';
import { completed, refuse, refuseMissing, rpcFailure } from '../alibaba/rpc-replies';
import { routeRpc } from '../alibaba/route';
import { objectEndpoint } from '../alibaba/signed-link';
import { createExport, listExports, processOfExport, startExport, summarizeExport } from './exports';
import { deleteFile, deployFile, showDeployment } from './deployments';
import { listFiles, showFile, updateFile } from './files';
import { generate, queryProcess } from './generate';
import { actOnInstance, listInstances, showInstance, showLog } from './instances';
import { listBusiness, listDataSources, listFolders, listProjects, listResourceGroups } from './lists';
import { projectOperation, rpcOperation } from './operation';
import { downloadPackage } from './packages';
import { type DataworksState, INITIAL, isDataworksState, type ProjectCall, type RpcCall, type Service } from './state';
import * as acts from './sync-acts';
import { createSyncTask, updateSyncTask } from './sync-create';

const VERSION = '2020-05-18';

/**
 * Alibaba Cloud DataWorks 2020-05-18, as far as exports and synchronization tasks need it.
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/use-dataworks-openapi
 */
export function createDataworks(service: Service): SimulatedCloud<DataworksState> {
  const write = (endpoint: OperationEndpoint, handle: Parameters<typeof projectOperation>[3]) =>
    projectOperation(service, endpoint, 'write', handle);
  const read = (endpoint: OperationEndpoint, handle: (state: DataworksState, call: ProjectCall) => CloudReply) =>
    projectOperation(service, endpoint, 'read', (state, call) => ({ state, reply: handle(state, call) }));
  const readAny = (endpoint: OperationEndpoint, handle: (state: DataworksState, call: RpcCall) => CloudReply) =>
    rpcOperation(service, endpoint, 'read', (state, call) => ({ state, reply: handle(state, call) }));
  const actOnRun = (endpoint: OperationEndpoint, kind: 'stop' | 'restart') =>
    rpcOperation(service, endpoint, 'write', (state, call) => actOnInstance(kind, state, call));
  const operations: readonly Operation<DataworksState>[] = [
    write(exportApi.createExportMigration, createExport),
    write(exportApi.startMigration, startExport),
    read(exportApi.getMigrationSummary, summarizeExport),
    read(exportApi.getMigrationProcess, processOfExport),
    read(exportApi.listMigrations, listExports),
    write(syncApi.createSyncTask, createSyncTask),
    write(syncApi.updateSyncTask, updateSyncTask),
    read(syncApi.getSyncTask, acts.showSyncTask),
    write(syncApi.deploySyncTask, acts.deploySyncTask),
    write(syncApi.startSyncInstance, acts.startSyncTask),
    write(syncApi.stopSyncInstance, acts.stopSyncTask),
    write(syncApi.terminateSyncInstance, acts.terminateSyncTask),
    write(syncApi.deleteSyncTask, acts.deleteSyncTask),
    read(syncApi.getSyncInstanceInfo, acts.syncInstanceInfo),
    write(syncApi.generateForCreating, (state, call) => generate(state, call, false)),
    write(syncApi.generateForUpdating, (state, call) => generate(state, call, true)),
    read(syncApi.queryProcess, queryProcess),
    read(syncApi.listRefTasks, acts.listRefTasks),
    read(syncApi.listFiles, listFiles),
    read(syncApi.getFile, showFile),
    write(syncApi.updateFile, updateFile),
    write(syncApi.submitFile, (state, call) => deployFile('submit', state, call)),
    write(syncApi.deployFile, (state, call) => deployFile('deploy', state, call)),
    read(syncApi.getDeployment, showDeployment),
    write(syncApi.deleteFile, deleteFile),
    read(syncApi.listInstances, listInstances),
    readAny(syncApi.getInstance, showInstance),
    readAny(syncApi.getInstanceLog, showLog),
    actOnRun(syncApi.stopInstance, 'stop'),
    actOnRun(syncApi.restartInstance, 'restart'),
    readAny(syncApi.listProjects, (_, call) => listProjects(call)),
    read(syncApi.listDataSources, (_, call) => listDataSources(call)),
    readAny(syncApi.listResourceGroups, (_, call) => listResourceGroups(call)),
    read(syncApi.listBusiness, (_, call) => listBusiness(call)),
    read(syncApi.listFolders, (_, call) => listFolders(call)),
    {
      endpoint: objectEndpoint,
      handle: (state, call) => ({ state, reply: downloadPackage(state, { ...call, service }) }),
    },
  ];
  const unknown = rpcOperation(service, { id: 'dataworks.Unknown', method: 'POST', path: '/' }, 'read', (_, call) => {
    const { request, params } = call;
    if (actionOf(request, params) === undefined) return refuseMissing('Action');
    return refuse(404, 'InvalidAction.NotFound', 'Specified api is not found, please check your url and method.');
  });
  const host = `dataworks.${service.workspaces[0]?.region ?? 'cn-shanghai'}.aliyuncs.com`;
  const route = routeRpc(operations, unknown);
  return {
    id: 'dataworks',
    vendor: 'alibaba',
    initial: INITIAL,
    isState: isDataworksState,
    operations,
    route(request) {
      const found = route(request);
      if (!found?.operation.endpoint.rpc) return found;
      const version = request.headers?.['x-acs-version'] ?? rpcParameters(request)['Version'];
      return version === VERSION ? found : { ...found, operation: wrongVersion(version) };
    },
    failure: (status, code, message, requestId) =>
      completed(rpcFailure(status, code, message), { request: JSON_REQUEST, requestId, host, action: '' }),
    connectionOf: (params) =>
      service.workspaces.find(({ id, identifier }) =>
        params['ProjectId'] ? params['ProjectId'] === String(id) : params['ProjectIdentifier'] === identifier,
      )?.connection,
  };

  function wrongVersion(version: string | undefined): Operation<DataworksState> {
    return rpcOperation(service, { id: 'dataworks.Unknown', method: 'POST', path: '/' }, 'read', () =>
      version === undefined
        ? refuseMissing('Version')
        : refuse(400, 'InvalidVersion', 'Specified parameter Version is not valid.'),
    );
  }
}

/** An injected fault is told in JSON: whoever injects it does not see the request. */
const JSON_REQUEST = { method: 'POST', path: '/', headers: { accept: 'application/json' } };
