import { isRecord } from '@/core/is-record';
import type { Filled } from '@/task-types/task-form';
import { type Json, treeOf } from './config/kept-json';
import { withLists } from './config/task-config';
import { hasField, readBody, SERVER_OWNED } from './form-body';
import { hasSchedule } from './plan';
import type { Values } from './schema';

const REQUIRED_TEXTS = ['name', 'data_source_type'] as const;
/** The page calls two of them mandatory; the root and the server's own answer stand in for them. */
const TEXTS = ['description', 'user_id', 'dir_id', 'duty_person', 'data_source_workspace_id'] as const;
const SCHEDULE_TEXTS = ['schedule_type', 'cron_expression', 'interval', 'start_time', 'end_time'] as const;
const SCHEDULE_NUMBERS = ['max_time_out', 'enabled', 'job_id'] as const;

/**
 * Form values out of a body of CreateTask or UpdateTaskInfo, or of a task as the API tells it; undefined where it is neither.
 * What the server owns is taken without a word, since nobody has to decide it.
 */
export function fromBody(body: unknown): Filled<Values> | undefined {
  if (!isRecord(body) || wrongInBody(body).length > 0) return undefined;
  const tree = treeOf(body);
  if (!isRecord(tree)) return undefined;
  const config = tree['task_config'];
  const values = readBody({ ...tree, task_config: isRecord(config) ? withLists(config) : config });
  return {
    values: { ...values, afterwards: hasSchedule(values) && values.schedule.enabled ? 'start' : 'create' },
    ignored: Object.keys(body).filter((key) => !hasField(key) && !SERVER_OWNED.has(key)),
    unknown: [],
  };
}

/** The names that keep a body from being one of a collection task: what is wrong there, or missing. */
export function wrongInBody(body: unknown): readonly string[] {
  if (!isRecord(body)) return [];
  const { task_config: config, schedule_config: schedule, parameter_config: metadata } = body;
  return [
    ...REQUIRED_TEXTS.filter((name) => typeof body[name] !== 'string' || body[name] === ''),
    ...TEXTS.filter((name) => isGiven(body[name]) && typeof body[name] !== 'string'),
    ...(isRecord(config) ? [] : ['task_config']),
    ...(isRecord(schedule) ? wrongInSchedule(schedule) : ['schedule_config']),
    ...(isGiven(metadata) ? wrongInMetadata(metadata) : []),
  ];
}

function wrongInSchedule(schedule: Json): readonly string[] {
  return [
    ...SCHEDULE_TEXTS.filter((name) => isGiven(schedule[name]) && typeof schedule[name] !== 'string'),
    // Numbers too long for one come as text.
    ...SCHEDULE_NUMBERS.filter((name) => isGiven(schedule[name]) && !/^-?\d+$/.test(String(schedule[name]))),
  ].map((name) => `schedule_config.${name}`);
}

function wrongInMetadata(metadata: unknown): readonly string[] {
  if (!Array.isArray(metadata)) return ['parameter_config'];
  return metadata.flatMap((entry, index) => (isRecord(entry) ? [] : [`parameter_config.${index}`]));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
