import type { Connection } from '@/core/connection';
import type { Run, Task } from '@/core/task';
import type { VendorStatus } from '@/task-types/task-type';
import { words } from './messages';
import { type Ferry, ferry } from './wire';

export const TYPE_ID = 'worst';

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

export function toTask(wire: Ferry, connection: Connection): Task {
  return {
    ref: { connection: connection.id, type: TYPE_ID, id: wire.ferry_id },
    name: wire.ferry_name,
    lifecycle: wire.last_run ? 'ready' : 'draft',
    vendorStatus: wire.last_run?.state ?? '',
    raw: wire,
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

/** The wire object of a task that `toTask` made. */
export function wireOf(task: Task): Ferry | undefined {
  const parsed = ferry.safeParse(task.raw);
  return parsed.success ? parsed.data : undefined;
}
