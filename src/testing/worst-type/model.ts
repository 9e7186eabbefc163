import type * as z from 'zod/mini';
import type { Connection } from '@/core/connection';
import type { Run, Task } from '@/core/task';
import { type ReadRow, readRows } from '@/task-types/read-rows';
import type { SeenClosely, VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { type Ferry, ferryRow, type hailed } from './wire';

export const TYPE_ID = 'worst';
export const SCUTTLED_AT_ONCE = 30;

export const statuses: Readonly<Record<string, VendorStatus>> = {
  QUEUED: { run: 'waiting', about: words('status.QUEUED') },
  SAILING: { run: 'running', about: words('status.SAILING') },
  TIDING: { run: 'running', about: words('status.TIDING'), steady: 'stop' },
  HALTING: { run: 'stopping', about: words('status.HALTING') },
  HALTED: { run: 'stopped', about: words('status.HALTED') },
  DONE: { run: 'succeeded', about: words('status.DONE') },
  PART: { run: 'partial', about: words('status.PART') },
  LOST: { run: 'failed', about: words('status.LOST') },
};

/** The ferry that a row of the list tells of, also where the row is not as documented. */
export function taskOfRow({ value, raw, drift }: ReadRow<Ferry>, connection: Connection): Task {
  const task = toTask(value, connection);
  if (drift.length === 0) return { ...task, raw };
  // A run of which nothing can be read is not the same as none.
  const isLost = !value.last_run && drift.some(({ path }) => path.startsWith('last_run'));
  return { ...task, raw, drift, ...(isLost ? { lifecycle: 'ready', latestRun: { status: 'unknown' } } : undefined) };
}

export function toTask(wire: Ferry, connection: Connection): Task {
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.ferry_id },
    name: wire.ferry_name,
    lifecycle: wire.last_run ? 'ready' : 'draft',
    vendorStatus: wire.last_run?.state ?? '',
    raw: wire,
    ...(wire.last_run?.state === 'TIDING' ? { lookKey: wire.last_run.run_id } : undefined),
    ...(wire.made === undefined ? undefined : { createdAt: wire.made }),
    ...(wire.last_run ? { latestRun: toRun(wire.last_run) } : undefined),
  };
}

function toRun({ state, began, ended, note }: NonNullable<Ferry['last_run']>): Run {
  return {
    status: statuses[state]?.run ?? 'unknown',
    ...(began === undefined ? undefined : { startedAt: began }),
    ...(ended === undefined ? undefined : { endedAt: ended }),
    ...(note === undefined ? undefined : { message: note }),
  };
}

/** What stands in a ferry's task instead, once it was hailed. */
export function seenIn({ latestRun }: Task, wire: z.infer<typeof hailed>): SeenClosely {
  return {
    owner: wire.captain,
    seen: wire,
    ...(latestRun ? { latestRun: { ...latestRun, progress: { done: wire.crossings } } } : undefined),
  };
}

/** The wire object of a task that `toTask` made. */
export function wireOf(task: Task): Ferry | undefined {
  return readRows(ferryRow, [task.raw]).rows[0]?.value;
}
