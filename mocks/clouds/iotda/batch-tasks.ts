import { BATCH_TASK_TYPES } from '@/task-types/iotda-export/wire';
import type { CloudReply } from '../../cloud';
import { namedSpace } from './applications';
import { BATCH_STATUSES, batchCounts, batchProgress } from './batch-progress';
import { refuse, refuseInput } from './errors';
import { cutPage, readPaging } from './paging';
import type { BatchTask } from './project';
import { batchTaskOf, type ProjectCall } from './state';
import { type SubTask, subTaskAt } from './sub-tasks';
import { compactTime } from './times';

function toWire(task: BatchTask, now: number) {
  const progress = batchProgress(task, now);
  return {
    task_id: task.id,
    task_name: task.name,
    task_type: task.type,
    app_id: task.space,
    status: progress.status,
    status_desc: progress.status === 'Fail' ? (task.trouble ?? '') : '',
    task_progress: batchCounts(task, progress),
    create_time: compactTime(task.createdAt),
  };
}

/** GET batchtasks: one type at a time, newest id first. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_0028.html */
export function listBatchTasks({ project, query, now, service }: ProjectCall): CloudReply {
  const type = query.get('task_type');
  if (!BATCH_TASK_TYPES.some((one) => one === type)) refuseInput('Invalid input data. task_type is required.');
  const status = query.get('status');
  if (status !== null && !BATCH_STATUSES.some((one) => one === status)) refuseInput('Invalid input data. status');
  const asked = query.get('app_id');
  const space = asked === null ? undefined : namedSpace(project, asked, refuseInput);
  const paging = readPaging(query, refuseInput);
  const matching = project.batchTasks.filter(
    (task) =>
      task.type === type &&
      task.createdAt <= now &&
      (space === undefined || task.space === space) &&
      (status === null || batchProgress(task, now).status === status),
  );
  const { items, page } = cutPage(matching, (task) => task.id, paging, service.settings.emptyPageMarker);
  return { status: 200, json: { batchtasks: items.map((task) => toWire(task, now)), page } };
}

const DETAIL_STATUSES = ['Success', 'Fail', 'Processing', 'FailWaitRetry', 'Stopped', 'Waitting', 'Removed'];

/** GET batchtasks/{task_id}: the task and a page of its sub-tasks. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_0017.html */
export function showBatchTask({ project, params, query, now, service }: ProjectCall): CloudReply {
  const task = batchTaskOf(project, params['task_id'] ?? '');
  if (!task || task.createdAt > now) return refuse(404, 'IOTDA.014200', 'The batch task does not exist.');
  const status = query.get('task_detail_status');
  if (status !== null && !DETAIL_STATUSES.includes(status)) refuseInput('Invalid input data. task_detail_status');
  const paging = readPaging(query, refuseInput);
  const target = query.get('target');
  const at = subTaskAt(service.seed, task, batchProgress(task, now).front);
  const fits = (index: number) => {
    const detail = at(index);
    return (status === null || detail.status === status) && (target === null || detail.target === target);
  };
  // Only what a filter asks for is made; without one, the sub-tasks of the page alone.
  const all = Array.from({ length: task.total }, (_, index) => index);
  const matching = status === null && target === null ? all : all.filter(fits);
  const marks = service.settings.emptyPageMarker;
  const { items, page } = cutPage(matching, (index) => detailId(task, index), paging, marks);
  const details = items.map((index) => detailToWire(at(index)));
  return { status: 200, json: { batchtask: toWire(task, now), task_details: details, page } };
}

/** Falls from one sub-task to the next, so that the first comes first in a list that goes by falling ids. */
function detailId({ id, total }: BatchTask, index: number): string {
  return id.slice(0, 16) + (total - index).toString(16).padStart(8, '0');
}

function detailToWire({ target, status, output, errorCode, errorMessage }: SubTask) {
  const error = { error_code: errorCode, error_msg: errorMessage };
  return { target, status, output, ...(errorCode !== '' && { error }) };
}
