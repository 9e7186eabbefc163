import * as api from '@/task-types/dataarts-collection/api';
import type { CloudReply, OperationEndpoint, SimulatedCloud } from '../../cloud';
import { executeAction } from './acts';
import { createTask, deleteTask, updateTask } from './changes';
import { failureIn } from './errors';
import { listDataConnections, listInstances, listWorkspaces } from './lists';
import { showLog } from './run-log';
import { searchTasks, showTask } from './search';
import { listSimulatedRuns } from './simulated-runs';
import {
  type DataartsState,
  INITIAL,
  isDataartsState,
  type ProjectCall,
  projectOperation,
  type Service,
  type WorkspaceCall,
  workspaceOperation,
} from './state';

/** How each of these says that there is no such workspace. Of a search only the words were seen, of connections nothing. */
const SEARCH_FAILED = { code: 'DLG.0818', message: 'Processing failed.' };
const NO_SUCH_CONNECTIONS = { code: 'DAYU.3601', message: 'Workspace does not exists.' };

/**
 * Huawei Cloud DataArts Studio, as far as metadata collection needs it.
 * https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/
 */
export function createDataarts(service: Service): SimulatedCloud<DataartsState> {
  const read = (
    endpoint: OperationEndpoint,
    handle: (state: DataartsState, call: WorkspaceCall) => CloudReply,
    missing?: Parameters<typeof workspaceOperation>[4],
  ) => workspaceOperation(service, endpoint, 'read', (state, call) => ({ state, reply: handle(state, call) }), missing);
  const list = (endpoint: OperationEndpoint, handle: (call: ProjectCall) => CloudReply) =>
    projectOperation(service, endpoint, (state, call) => ({ state, reply: handle(call) }));
  return {
    id: 'dataarts',
    vendor: 'huawei',
    initial: INITIAL,
    isState: isDataartsState,
    failure: failureIn(service.settings.errorShape),
    connectionOf: (params) => service.projects.find((project) => project.id === params['project_id'])?.connection,
    operations: [
      workspaceOperation(service, api.createTask, 'write', createTask),
      read(api.showTaskList, searchTasks, SEARCH_FAILED),
      read(api.showTaskInfo, showTask),
      workspaceOperation(service, api.updateTaskInfo, 'write', updateTask),
      workspaceOperation(service, api.deleteTaskInfo, 'write', deleteTask),
      workspaceOperation(service, api.executeTaskAction, 'write', executeAction),
      read(api.showInstanceLog, showLog),
      list(api.listInstances, listInstances),
      list(api.listWorkspaces, listWorkspaces),
      read(api.listDataConnections, (_, call) => listDataConnections(call), NO_SUCH_CONNECTIONS),
      read(api.listSimulatedRuns, listSimulatedRuns),
    ],
  };
}
