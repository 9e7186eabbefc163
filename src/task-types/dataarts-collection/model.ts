import type { Connection } from '@/core/connection';
import type { Lifecycle, Task } from '@/core/task';
import { rawReader, type ReadRow } from '@/task-types/read-rows';
import type { VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { readTime } from './model-times';
import { type CollectionTask, collectionTaskRow } from './wire';

export const TYPE_ID = 'dataarts-collection';

/** What `schedule_config.enabled` says in replies; any other number is a schedule that is off (contract 4.1). */
const SCHEDULING = 3;
const PAUSED = 5;
/** The numbers that have words here. Which of them DataArts uses beside the two is not documented. */
const NUMBERS = [0, 1, 2, SCHEDULING, 4, PAUSED, 6, 7, 8, 9];

/** The nearest that the API has to a status: there is no such field, so each word says what it was derived from. */
export const statuses: Readonly<Record<string, VendorStatus>> = Object.fromEntries(
  NUMBERS.map((enabled) => [statusWord(enabled), statusOf(enabled)]),
);

function statusOf(enabled: number): VendorStatus {
  switch (enabled) {
    case SCHEDULING:
      return { about: words('status.scheduled') };
    case PAUSED:
      return { about: words('status.paused') };
    case 0:
      return { about: words('status.off', { enabled }), steady: 'start' };
    default:
      return { about: words('status.off', { enabled }) };
  }
}

function statusWord(enabled: number): string {
  return `enabled ${enabled}`;
}

/** A vendor's collection task in the console's terms. It tells of no run, so the task has none. */
export function toTask(wire: CollectionTask, connection: Connection, raw: unknown = wire): Task {
  const enabled = wire.schedule_config?.enabled ?? undefined;
  const lifecycle = lifecycleOf(enabled);
  const createdAt = readTime(wire.create_time, connection);
  // What is left of a schedule that is off is no promise.
  const nextRunAt = lifecycle === 'scheduled' ? readTime(wire.next_run_time, connection) : undefined;
  const owner = wire.duty_person || wire.user_name;
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.id },
    name: wire.name || wire.id,
    lifecycle,
    vendorStatus: enabled === undefined ? '' : statusWord(enabled),
    raw,
    ...(owner ? { owner } : undefined),
    ...(createdAt === undefined ? undefined : { createdAt }),
    ...(nextRunAt === undefined ? undefined : { nextRunAt }),
  };
}

function lifecycleOf(enabled: number | undefined): Lifecycle {
  switch (enabled) {
    case SCHEDULING:
      return 'scheduled';
    case PAUSED:
      return 'paused';
    default:
      return 'ready';
  }
}

/** The task that a row of the list tells of, also where the row is not as documented. */
export function taskOfRow({ value, raw, drift }: ReadRow<CollectionTask>, connection: Connection): Task {
  const task = toTask(value, connection, raw);
  if (drift.length === 0) return task;
  // Whether its schedule is on cannot be read: it must not look as though it were off.
  const isUntold = task.vendorStatus === '' && drift.some(({ path }) => path.startsWith('schedule_config'));
  return { ...task, drift, ...(isUntold ? { latestRun: { status: 'unknown' } } : undefined) };
}

/** The wire object of a task of this type, as far as it can be read; undefined where it came from elsewhere. */
export const wireOf = rawReader(collectionTaskRow);

/** `RUN_ONCE`, `CRON`, or whatever else came. */
export function scheduleTypeOf(task: Pick<Task, 'raw'>): string | undefined {
  return wireOf(task)?.schedule_config?.schedule_type ?? undefined;
}

/** A text of `task_config`, which is an open map. */
export function configText(task: Pick<Task, 'raw'>, key: string): string | undefined {
  const value = wireOf(task)?.task_config?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
