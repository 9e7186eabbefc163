import { BATCH_TASK_TYPES } from '@/task-types/iotda-export/wire';
import type { CloudReply } from '../../cloud';
import { namedSpace } from './applications';
import { BATCH_STATUSES, batchProgress } from './batch-progress';
import { batchTaskToWire } from './batch-wire';
import { refuseInput } from './errors';
import { cutPage, readPaging } from './paging';
import type { BatchTask } from './project';
import { batchTaskOf, batchTasksIn, type IotdaState, type ProjectCall } from './state';
import { type SubTask, subTaskAt, targetAt } from './sub-tasks';

/** GET batchtasks: one type at a time, newest id first. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_0028.html */
export function listBatchTasks(state: IotdaState, call: ProjectCall): CloudReply {
  const { query, now, service } = call;
  const type = query.get('task_type');
  if (!BATCH_TASK_TYPES.some((one) => one === type)) refuseInput('Invalid input data. task_type is required.');
  const status = query.get('status');
  if (status !== null && !BATCH_STATUSES.some((one) => one === status)) refuseInput('Invalid input data. status');
  const asked = query.get('app_id');
  const space = asked === null ? undefined : namedSpace(call, asked, refuseInput);
  const paging = readPaging(query, refuseInput);
  const matching = batchTasksIn(state, call).filter(
    (task) =>
      task.type === type &&
      (space === undefined || task.space === space) &&
      (status === null || batchProgress(task, now).status === status),
  );
  const { items, page } = cutPage(matching, paging, service.settings.emptyPageMarker);
  return { status: 200, json: { batchtasks: items.map((task) => batchTaskToWire(task, now)), page } };
}

const DETAIL_STATUSES = ['Success', 'Fail', 'Processing', 'FailWaitRetry', 'Stopped', 'Waitting', 'Removed'];

/** GET batchtasks/{task_id}: the task and a page of its sub-tasks. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_0017.html */
export function showBatchTask(state: IotdaState, call: ProjectCall): CloudReply {
  const { params, query, now, service } = call;
  const task = batchTaskOf(state, call, params['task_id']);
  const status = query.get('task_detail_status');
  if (status !== null && !DETAIL_STATUSES.includes(status)) refuseInput('Invalid input data. task_detail_status');
  const paging = readPaging(query, refuseInput);
  const target = query.get('target');
  const { at } = batchProgress(task, now);
  // Only the sub-tasks of the page are made.
  const found = { length: task.total, at: (place: number) => ({ place, id: detailId(task, place) }) };
  const fits = (place: number) =>
    (status === null || at(place) === status) && (target === null || targetAt(task, place) === target);
  const all = Array.from({ length: task.total }, (_, place) => place);
  const matching = status === null && target === null ? found : all.filter(fits).map(found.at);
  const { items, page } = cutPage(matching, paging, service.settings.emptyPageMarker);
  const make = subTaskAt(service.seed, task, at);
  const details = items.map(({ place }) => detailToWire(make(place)));
  const batchtask = { ...batchTaskToWire(task, now), ...(task.names && { targets: task.names }) };
  return { status: 200, json: { batchtask, task_details: details, page } };
}

/** Falls from one sub-task to the next, so that the first comes first in a list that goes by falling ids. */
function detailId({ id, total }: BatchTask, place: number): string {
  return id.slice(0, 16) + (total - place).toString(16).padStart(8, '0');
}

function detailToWire({ target, status, output, errorCode, errorMessage }: SubTask) {
  const error = { error_code: errorCode, error_msg: errorMessage };
  return { target, status, output, ...(errorCode !== '' && { error }) };
}
