import type { Task } from '@/core/task';
import { instantToWall, wallToInstant } from '@/core/zone';

const DAY_MS = 86_400_000;

/** What GetFile says of a node's schedule. */
export interface NodeSchedule {
  readonly CronExpress?: string | null | undefined;
  readonly SchedulerType?: string | null | undefined;
  readonly Stop?: boolean | null | undefined;
}

/** When the scheduler runs a task. It makes the day's runs at 00:00, whenever in the day they are due. */
export type Schedule =
  | { readonly kind: 'daily' /** `00:25` */; readonly at: string }
  | { readonly kind: 'cron'; readonly cron: string }
  /** Nothing is made of it. */
  | { readonly kind: 'manual' | 'off' };

/** Its runs are made, and come to nothing: set to failed, or to succeeded without doing anything. */
export type Held = 'frozen' | 'dry';

const DAILY = /^\d{1,2} (\d{1,2}) (\d{1,2}) (?:\*|\?) \* (?:\*|\?)(?: \*)?$/;

export function scheduleOf({ CronExpress: cron, SchedulerType: type, Stop: stops }: NodeSchedule): Schedule {
  if (stops) return { kind: 'off' };
  if (type === 'MANUAL') return { kind: 'manual' };
  const [, minute, hour] = DAILY.exec(cron ?? '') ?? [];
  if (minute === undefined || hour === undefined) return { kind: 'cron', cron: cron ?? '' };
  return { kind: 'daily', at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
}

export function heldBy({ SchedulerType: type }: NodeSchedule): Held | undefined {
  return type === 'PAUSE' ? 'frozen' : type === 'SKIP' ? 'dry' : undefined;
}

/** What is known of the run to come. */
export type NextRun =
  | { readonly kind: 'draft' | 'left' }
  /** `ifDeployed`: no call tells whether it is in production before it ran there. */
  | { readonly kind: 'again' | 'first' | 'ifDeployed'; readonly at: number };

interface Known {
  readonly zone: string;
  readonly now: number;
  /** When it was published from here, where it was. */
  readonly publishedAt: number | undefined;
}

/** When a task's next run is due, as far as that can be told. Its first is one of the day after it was published. */
export function nextRun(
  { lookKey, nextRunAt, latestRun }: Pick<Task, 'lookKey' | 'nextRunAt' | 'latestRun'>,
  schedule: Schedule,
  { zone, now, publishedAt }: Known,
): NextRun | undefined {
  if (lookKey === undefined) return { kind: 'draft' };
  // The runs so far tell of the next one only where each day has the same.
  if (schedule.kind !== 'daily') return undefined;
  if (nextRunAt !== undefined) return { kind: 'again', at: nextRunAt };
  const first = publishedAt === undefined ? undefined : firstAfter(publishedAt, schedule.at, zone);
  if (first !== undefined && first > now) return { kind: 'first', at: first };
  if (latestRun) return { kind: 'left' };
  return { kind: 'ifDeployed', at: firstAfter(now, schedule.at, zone) };
}

/** The time of day on the day after an instant: the runs of its own day are made already. */
function firstAfter(instant: number, clock: string, zone: string): number {
  const today = Date.parse(`${instantToWall(instant, zone).slice(0, 10)}T00:00Z`);
  const tomorrow = new Date(today + DAY_MS).toISOString().slice(0, 10);
  return wallToInstant(`${tomorrow}T${clock}`, zone)?.at ?? instant;
}

/** How many calendar days of a zone lie between two instants: 0 today, 1 tomorrow. */
export function daysUntil(at: number, zone: string, now: number): number {
  const day = (ms: number) => Date.parse(`${instantToWall(ms, zone).slice(0, 10)}T00:00Z`);
  return Math.round((day(at) - day(now)) / DAY_MS);
}
