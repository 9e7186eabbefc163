import { isRecord } from '../../json';
import { defaultSpace, namedSpace } from './applications';
import { refuseExportInput } from './errors';
import type { ExportWish } from './quota';
import { readObject } from './request-body';
import { type IotdaState, isThere, type ProjectCall, sourceOf } from './state';

/** The body of CreateExportTask. https://support.huaweicloud.com/intl/en-us/api-iothub/CreateExportTask.html */
export function readExportWish(state: IotdaState, call: ProjectCall): ExportWish {
  const { project, actor, now } = call;
  const body = readObject(call, refuseExportInput);
  const { resource_type: type, resource_condition: condition, export_format: format = 'xls' } = body;
  const { app_type: appType = 'GLOBAL', app_id: appId } = body;
  if (type === undefined) return refuseExportInput('resource_type is required.');
  if (type !== 'BatchTask') return refuseExportInput('Invalid resource_type. Only BatchTask is supported.');
  if (!isRecord(condition)) return refuseExportInput('resource_condition is required and must be an object.');
  const batchTask = condition['task_id'];
  if (typeof batchTask !== 'string' || !/^[a-zA-Z0-9_-]{1,36}$/.test(batchTask)) {
    return refuseExportInput('resource_condition.task_id is required and must be the id of a batch task.');
  }
  if (format !== 'xls') return refuseExportInput('Invalid export_format. Only xls is supported.');
  if (appType !== 'GLOBAL' && appType !== 'APP') return refuseExportInput('Invalid app_type. Use GLOBAL or APP.');
  const named = appId === undefined || appId === null ? undefined : namedSpace(call, appId, refuseExportInput);
  const space = named ?? (appType === 'APP' ? defaultSpace(call) : undefined);
  const source = sourceOf(state, project, batchTask);
  if (!source || !isThere(source, now)) return refuseExportInput('The batch task does not exist.');
  return {
    project: project.id,
    userId: actor.userId,
    batchTask,
    appType,
    ...(space !== undefined && { appId: space }),
  };
}
