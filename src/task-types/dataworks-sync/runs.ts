import type { Connection } from '@/core/connection';
import type { Run, RunStatus } from '@/core/task';
import { instantToWall, wallToInstant } from '@/core/zone';
import type { Instance } from './file-wire';
import { words } from './messages';
import { instantOf } from './model';
import { statuses } from './statuses';
import { zoneOf } from './zones';

const DAY_MS = 86_400_000;

/** A run that the scheduler made, in the console's terms. */
export function toRun(instance: Instance): Run {
  const { Status: word, ErrorMessage: message } = instance;
  const status: RunStatus = statuses[word ?? '']?.run ?? 'unknown';
  const startedAt = instantOf(instance.BeginRunningTime);
  const endedAt = instantOf(instance.FinishTime);
  return {
    status,
    ...(startedAt === undefined ? undefined : { startedAt }),
    ...(endedAt === undefined ? undefined : { endedAt }),
    ...(message ? { message } : undefined),
    ...(word === 'WAIT_RESOURCE' ? { waitsFor: words('wait.resource') } : undefined),
    ...(word === 'WAIT_TIME' ? { waitsFor: words('wait.time') } : undefined),
  };
}

/**
 * When the run after this one is due: at the same time of the next day, if the task is still in production then. Undefined
 * where that is over already: the day's run was not made, so it is in production no more.
 */
export function nextRunAfter({ CycTime }: Instance, zone: string, now: number): number | undefined {
  const due = instantOf(CycTime);
  if (due === undefined || due > now) return due;
  const next = wallToInstant(instantToWall(due + DAY_MS, zone), zone)?.at;
  return next !== undefined && next > now ? next : undefined;
}

/** The day whose data a run copies, by the calendar of its scheduler: `2026-02-28`. */
export function businessDate({ Bizdate, InstanceId }: Instance, connection: Connection): string {
  const at = instantOf(Bizdate);
  return at === undefined ? InstanceId : instantToWall(at, zoneOf(connection)).slice(0, 10);
}
