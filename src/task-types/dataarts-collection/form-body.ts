import { isRecord } from '@/core/is-record';
import { type Json, isSame, isText, readTree, toSend } from './config/kept-json';
import { readConfig, writeConfig } from './config/task-config';
import { readRows, writeRows } from './metadata/metadata-rows';
import { readSchedule, writeSchedule } from './schedule/schedule-value';
import { defaults, type Values } from './schema';

/** Fields that hold a text of the body as it is. */
const TEXTS = [
  ['name', 'name'],
  ['description', 'description'],
  ['directory', 'dir_id'],
  ['owner', 'duty_person'],
  ['userId', 'user_id'],
  ['dataSourceType', 'data_source_type'],
  ['sourceWorkspace', 'data_source_workspace_id'],
] as const satisfies readonly (readonly [keyof Values, string])[];

/** What the server says of a task, and nobody decides. A new task is not sent with them; a change sends them back. */
export const SERVER_OWNED: ReadonlySet<string> = new Set([
  'id',
  'create_time',
  'update_time',
  'user_name',
  'path',
  'last_run_time',
  'next_run_time',
  'start_time',
  'end_time',
  'project_id',
  'update_type',
]);
const PARTS: ReadonlySet<string> = new Set(['task_config', 'schedule_config', 'parameter_config']);

/** Whether a key of a body stands in a field, whole or in parts. */
export function hasField(key: string): boolean {
  return PARTS.has(key) || TEXTS.some(([, known]) => known === key);
}

/** Everything that a task's body says of the form. */
export type BodyValues = Omit<Values, 'afterwards' | 'origin'>;

/** The values that a body's tree stands for. What it lacks is empty, a directory is the root. */
export function readBody(tree: Json): BodyValues {
  const texts = Object.fromEntries(
    TEXTS.map(([field, key]) => {
      const value = tree[key];
      return [field, isText(value) ? value : ''];
    }),
  ) as Record<(typeof TEXTS)[number][0], string>;
  const config = tree['task_config'];
  return {
    ...texts,
    directory: texts.directory || '0',
    ...readConfig(isRecord(config) ? config : {}),
    metadata: [...(readRows(tree['parameter_config']) ?? [])],
    schedule: readSchedule(tree['schedule_config']) ?? defaults.schedule,
  };
}

/** The body of a new task, as its tree: without what the server owns, and without what is empty. */
function writeTree(values: BodyValues, callerId: string | undefined): Json {
  const { name, description, owner, userId, dataSourceType, sourceWorkspace, metadata } = values;
  const caller = userId || callerId || '';
  const { job_id: _job, ...schedule } = writeSchedule(values.schedule);
  return {
    name: name.trim(),
    description,
    ...(caller === '' ? undefined : { user_id: caller }),
    dir_id: values.directory || '0',
    ...(owner === '' ? undefined : { duty_person: owner }),
    data_source_type: dataSourceType,
    ...(sourceWorkspace === '' ? undefined : { data_source_workspace_id: sourceWorkspace }),
    task_config: writeConfig(values),
    ...(metadata.length === 0 ? undefined : { parameter_config: writeRows(metadata) }),
    schedule_config: schedule,
  };
}

/** The body of CreateTask. */
export function newBody(values: BodyValues, callerId: string | undefined): unknown {
  return toSend(writeTree(values, callerId));
}

/**
 * The body of UpdateTaskInfo: the task as it was read, with nothing but what the operator changed replaced, and with its
 * schedule switched as a request says it. Undefined where nothing was changed.
 */
export function changedBody(values: BodyValues, before: Values): unknown {
  const [now, was] = [writeTree(values, undefined), writeTree(before, undefined)];
  if (isSame(now, was)) return undefined;
  const read = readTree(before.origin);
  const { schedule_config, ...changed } = overlay(isRecord(read) ? read : {}, was, now);
  // Where the cloud told none there is nothing to keep.
  const schedule = isRecord(schedule_config) ? schedule_config : now['schedule_config'];
  return toSend({ ...withRequired(changed, now), schedule_config: switched(schedule, values) });
}

/** A tree in which every key that differs between the two others is as in the second; parts are gone through key by key. */
function overlay(base: Json, was: Json, now: Json): Json {
  const differing = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (key) => !isSame(was[key], now[key]),
  );
  const replaced = differing.flatMap((key): [string, unknown][] => {
    if (!Object.hasOwn(now, key)) return [];
    const [inBase, before, after] = [base[key], was[key], now[key]];
    const isOpen = isRecord(inBase) && isRecord(before) && isRecord(after) && OPENED.has(key);
    return [[key, isOpen ? overlay(inBase, before, after) : after]];
  });
  const kept = Object.entries(base).filter(([key]) => !differing.includes(key) || Object.hasOwn(now, key));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(replaced) };
}

const OPENED: ReadonlySet<string> = new Set(['task_config', 'schedule_config']);
const REQUIRED = ['name', 'dir_id', 'data_source_type', 'task_config'] as const;

function withRequired(tree: Json, now: Json): Json {
  const missing = REQUIRED.filter((key) => tree[key] === undefined || tree[key] === null);
  return { ...tree, ...Object.fromEntries(missing.map((key) => [key, now[key]])) };
}

/** Answers say 3 and 5 of a schedule that is on, and other numbers of one that is not; a request may only say 1 and 0. */
function switched(schedule: unknown, { schedule: wanted }: BodyValues): unknown {
  if (!isRecord(schedule) || !Object.hasOwn(schedule, 'enabled')) return schedule;
  return { ...schedule, enabled: writeSchedule(wanted)['enabled'] };
}

/** Whether what an answer says of `enabled` is a schedule that is on: scheduling, or paused by the platform. */
export function isOn(enabled: unknown): boolean {
  return enabled === 3 || enabled === 5;
}
