import { BATCH_TASK_TYPES } from '@/task-types/iotda-export/wire';
import type { OperationEndpoint, Outcome } from '../../cloud';
import { isRecord } from '../../json';
import { between, fraction } from '../../random';
import { defaultSpace, namedSpace } from './applications';
import { batchTaskToWire } from './batch-wire';
import { refuse, refuseInput } from './errors';
import type { BatchTask } from './project';
import { readObject } from './request-body';
import type { IotdaState, ProjectCall } from './state';
import { parseCompactTime, timedId } from './times';

/** Only scripts call it. */
export const createBatchTaskEndpoint: OperationEndpoint = {
  id: 'iotda.CreateBatchTask',
  method: 'POST',
  path: '/v5/iot/{project_id}/batchtasks',
  permission: 'iotda:batchtasks:create',
};

const MOST_TARGETS = 30_000;
const WEEK_MS = 7 * 86_400_000;
/** What comes back as it was sent. */
const SAID = ['task_mode', 'task_ext_info', 'targets_filter', 'document', 'task_policy'] as const;

/**
 * POST batchtasks: 201 with the task. https://support.huaweicloud.com/intl/en-us/api-iothub/iot_06_v5_0045.html
 * The rules are the page's. Codes beginning with 0142 are listed there without a word about their meaning: which of them
 * stands for which rule is this simulator's choice; what is malformed is refused with the general 000006.
 */
export function createBatchTask(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const { project, service, now } = call;
  const body = readObject(call, refuseInput);
  const { task_name: name, task_type: type, need_confirm: confirm, app_id: appId } = body;
  if (typeof name !== 'string' || !/^[\u4e00-\u9fff\w]{1,128}$/.test(name)) return refuseInput('Invalid task_name.');
  if (typeof type !== 'string') return refuseInput('task_type is required.');
  if (!BATCH_TASK_TYPES.some((one) => one === type)) refuse(400, 'IOTDA.014201', 'The task_type is not supported.');
  if (confirm !== undefined && typeof confirm !== 'boolean') refuseInput('Invalid need_confirm.');
  for (const field of ['task_ext_info', 'document']) {
    if (body[field] !== undefined && !isRecord(body[field])) refuseInput(`Invalid ${field}.`);
  }
  const space = appId === undefined ? defaultSpace(call) : namedSpace(call, appId, refuseInput);
  const startsAt = readPolicy(body['task_policy'], now) ?? now + 5_000;
  const id = timedId(now, project.machine, project.batchTasks.length + state.serial + 1);
  const aim = readAim(body, service.seed);
  const task: BatchTask = {
    id,
    name,
    type,
    space,
    ...aim,
    createdAt: now,
    startsAt,
    // A third of a second each, as long as somebody can be expected to look on.
    durationMs: Math.min(3_600_000, 20_000 + aim.total * 300),
    failing: Math.floor(aim.total * Math.max(0, fraction(service.seed, id, 'failing') * 0.16 - 0.08)),
    ...(confirm === true && { needsConfirm: true }),
    said: Object.fromEntries(SAID.flatMap((field) => (field in body ? [[field, body[field]]] : []))),
  };
  return {
    state: { ...state, batches: [{ ...task, project: project.id }, ...state.batches], serial: state.serial + 1 },
    reply: { status: 201, json: { ...batchTaskToWire(task, now), ...(aim.names && { targets: aim.names }) } },
  };
}

/** What the task is aimed at: the list, else the groups, else the file; the first that is given counts. */
function readAim(body: Record<string, unknown>, seed: string): Pick<BatchTask, 'targets' | 'names' | 'total'> {
  const { targets, targets_filter: filter, document_source: file } = body;
  if (targets !== undefined) {
    if (!Array.isArray(targets) || !targets.every((one) => typeof one === 'string'))
      return refuseInput('Invalid targets.');
    if (targets.length > MOST_TARGETS) refuse(400, 'IOTDA.014204', `At most ${MOST_TARGETS} targets are allowed.`);
    if (targets.length > 0) return { targets: '', names: targets, total: targets.length };
  }
  if (filter !== undefined) {
    const groups = isRecord(filter) ? filter['group_ids'] : undefined;
    if (!Array.isArray(groups) || groups.length === 0) return refuseInput('Invalid targets_filter.');
    const sizes = groups.map((group) => between(20, 400, seed, 'group', String(group)));
    return { targets: 'device', total: sizes.reduce((sum, size) => sum + size, 0) };
  }
  // Files are not simulated, so there is none by any id.
  if (file !== undefined) return refuse(400, 'IOTDA.014205', 'The file of document_source does not exist.');
  return refuse(400, 'IOTDA.014203', 'One of targets, targets_filter and document_source is required.');
}

/** When a task begins by its policy; undefined: at once. */
function readPolicy(policy: unknown, now: number): number | undefined {
  if (policy === undefined) return undefined;
  if (!isRecord(policy)) return refuseInput('Invalid task_policy.');
  const { schedule_time: time, retry_count: count, retry_interval: interval } = policy;
  const isIn = (value: unknown, from: number, to: number) =>
    value === undefined || (Number.isInteger(value) && Number(value) >= from && Number(value) <= to);
  if (!isIn(count, 1, 5)) refuse(400, 'IOTDA.014208', 'Invalid retry_count. The value ranges from 1 to 5.');
  if (!isIn(interval, 0, 1440)) refuse(400, 'IOTDA.014208', 'Invalid retry_interval. The value ranges from 0 to 1440.');
  if (time === undefined) return undefined;
  const at = typeof time === 'string' ? parseCompactTime(time) : undefined;
  if (at === undefined) return refuse(400, 'IOTDA.000009', 'Invalid schedule_time. Use yyyyMMddTHHmmssZ.');
  if (at < now || at > now + WEEK_MS) refuse(400, 'IOTDA.014207', 'The schedule_time must be within the next 7 days.');
  return at;
}
