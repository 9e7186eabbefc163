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

/** Runs, those that are due last first. No order of theirs is documented. */
export function newestFirst(runs: readonly Instance[]): Instance[] {
  return runs.toSorted((one, other) => dueAt(other) - dueAt(one) || madeAt(other) - madeAt(one));
}

function dueAt(run: Instance): number {
  return instantOf(run.CycTime) ?? madeAt(run);
}

function madeAt({ CreateTime }: Instance): number {
  return instantOf(CreateTime) ?? Number.NEGATIVE_INFINITY;
}

/** Whether the scheduler made it by itself; others are made by hand: trials, and data of days gone by. */
export function isOfSchedule({ DagType }: Instance): boolean {
  return !DagType || DagType === 'DAILY';
}

/** What the runs that the scheduler made of a task tell of those to come. */
interface Outlook {
  /** A day has not passed without a run: it is in production. */
  readonly isOn: boolean;
  /** When the next one is due. */
  readonly nextAt?: number;
}

/**
 * When the next run is due: the one that waits for its time, or else at the time of the latest on the next day, if the task is
 * still in production then. It is over where that time has passed: the day's run was not made. Of a task that runs several
 * times a day, no more can be told than whether it is on.
 */
export function outlook(runs: readonly Instance[], zone: string, now: number): Outlook {
  const dues = runs
    .filter(isOfSchedule)
    .flatMap(({ CycTime }) => instantOf(CycTime) ?? [])
    .toSorted((one, other) => one - other);
  const latest = dues.at(-1);
  if (latest === undefined) return { isOn: false };
  const coming = dues.find((due) => due > now);
  if (coming !== undefined) return { isOn: true, nextAt: coming };
  const nextAt = dayAfter(latest, zone);
  if (nextAt <= now) return { isOn: false };
  const days = new Set(dues.map((due) => instantToWall(due, zone).slice(0, 10)));
  return { isOn: true, ...(days.size === new Set(dues).size ? { nextAt } : undefined) };
}

/** The same time of the zone's next day, where a day may have 23 or 25 hours. */
function dayAfter(instant: number, zone: string): number {
  const [day = '', clock = ''] = instantToWall(instant, zone).split('T');
  const next = new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return wallToInstant(`${next}T${clock}`, zone)?.at ?? instant + DAY_MS;
}

/** The day whose data a run copies, by the calendar of its scheduler: `2026-02-28`. */
export function businessDate({ Bizdate, InstanceId }: Instance, connection: Connection): string {
  const at = instantOf(Bizdate);
  return at === undefined ? InstanceId : instantToWall(at, zoneOf(connection)).slice(0, 10);
}
