import { isRecord, parseJson } from '../../json';
import { defaultSpace, namedSpace } from './applications';
import { refuse, refuseExportInput } from './errors';
import type { ExportRow } from './project';
import { batchTaskOf, type ProjectCall } from './state';

/** What an export is asked to hold, by whom. */
export type ExportWish = Omit<ExportRow, 'id' | 'createdAt' | 'fails'>;

/** The JSON of a request. Refuses another media type and what is no JSON. */
function readJson({ request }: ProjectCall): unknown {
  const type = request.headers['content-type'] ?? 'application/json';
  const body = type.includes('json') ? parseJson(request.body) : undefined;
  return body ?? refuse(400, 'IOTDA.000008', 'The request is malformed.');
}

/** The body of CreateExportTask. https://support.huaweicloud.com/intl/en-us/api-iothub/CreateExportTask.html */
export function readExportWish(call: ProjectCall): ExportWish {
  const { project, actor, now } = call;
  const body = readJson(call);
  if (!isRecord(body)) return refuseExportInput('The body must be an object.');
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
  const named = appId === undefined || appId === null ? undefined : namedSpace(project, appId, refuseExportInput);
  const space = named ?? (appType === 'APP' ? defaultSpace(project) : undefined);
  const source = batchTaskOf(project, batchTask);
  if (!source || source.createdAt > now) return refuseExportInput('The batch task does not exist.');
  return {
    project: project.id,
    userId: actor.userId,
    batchTask,
    appType,
    ...(space !== undefined && { appId: space }),
  };
}
