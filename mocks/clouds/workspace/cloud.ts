import { deleteExportTasks, downloadExportFile, listExportTasks } from '@/task-types/workspace-export/api';
import type { SimulatedCloud } from '../../cloud';
import { deleteExports } from './delete';
import { downloadFile } from './download';
import { failure } from './errors';
import { listExports } from './lists';
import { INITIAL, isWorkspaceState, projectOperation, type Service, type WorkspaceState } from './state';
import { triggers } from './triggers';

/** Huawei Cloud Workspace, as far as its Export Center needs it. https://support.huaweicloud.com/intl/en-us/api-workspace/ */
export function createWorkspace(service: Service): SimulatedCloud<WorkspaceState> {
  return {
    id: 'workspace',
    vendor: 'huawei',
    initial: INITIAL,
    isState: isWorkspaceState,
    failure,
    connectionOf: (params) => service.projects.find((project) => project.id === params['project_id'])?.connection,
    operations: [
      projectOperation(service, listExportTasks, 'read', (state, call) => ({ state, reply: listExports(state, call) })),
      projectOperation(service, downloadExportFile, 'read', downloadFile),
      projectOperation(service, deleteExportTasks, 'write', deleteExports),
      ...triggers(service),
    ],
  };
}
