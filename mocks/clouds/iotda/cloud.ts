import {
  createExportTask,
  deleteExportTask,
  downloadExportTask,
  listApplications as listApplicationsEndpoint,
  listBatchTasks as listBatchTasksEndpoint,
  listExportTasks,
  showBatchTask as showBatchTaskEndpoint,
} from '@/task-types/iotda-export/api';
import type { CloudReply, OperationEndpoint, SimulatedCloud } from '../../cloud';
import { listApplications, showApplication } from './applications';
import { actEndpoint, deleteBatchTask, deleteBatchTaskEndpoint, doToBatchTask } from './batch-acts';
import { createBatchTask, createBatchTaskEndpoint } from './batch-create';
import { listBatchTasks, showBatchTask } from './batch-tasks';
import { downloadExport } from './download';
import { failure } from './errors';
import { createExport, deleteExport, listExports } from './exports';
import { INITIAL, type IotdaState, isIotdaState, type ProjectCall, projectOperation, type Service } from './state';

/** The console does not call it, scripts do. */
const showApplicationEndpoint: OperationEndpoint = {
  id: 'iotda.ShowApplication',
  method: 'GET',
  path: '/v5/iot/{project_id}/apps/{app_id}',
};

/** Huawei Cloud IoTDA, as far as exports need it. https://support.huaweicloud.com/intl/en-us/api-iothub/ */
export function createIotda(service: Service): SimulatedCloud<IotdaState> {
  const read = (endpoint: OperationEndpoint, handle: (state: IotdaState, call: ProjectCall) => CloudReply) =>
    projectOperation(service, endpoint, 'read', (state, call) => ({ state, reply: handle(state, call) }));
  return {
    id: 'iotda',
    vendor: 'huawei',
    initial: INITIAL,
    isState: isIotdaState,
    failure,
    connectionOf: (params) => service.projects.find((project) => project.id === params['project_id'])?.connection,
    operations: [
      projectOperation(service, createExportTask, 'write', createExport),
      read(listExportTasks, listExports),
      projectOperation(service, downloadExportTask, 'read', downloadExport),
      projectOperation(service, deleteExportTask, 'write', deleteExport),
      read(listBatchTasksEndpoint, listBatchTasks),
      read(showBatchTaskEndpoint, showBatchTask),
      projectOperation(service, createBatchTaskEndpoint, 'write', createBatchTask),
      projectOperation(service, deleteBatchTaskEndpoint, 'write', deleteBatchTask),
      ...(['retry', 'stop', 'confirm'] as const).map((kind) =>
        projectOperation(service, actEndpoint(kind), 'write', (state, call) => doToBatchTask(kind, state, call)),
      ),
      read(listApplicationsEndpoint, (_, call) => listApplications(call)),
      read(showApplicationEndpoint, (_, call) => showApplication(call)),
    ],
  };
}
