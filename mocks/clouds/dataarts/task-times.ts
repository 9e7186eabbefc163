import { lastRunAt } from './runs';
import { nextRunAt } from './scheduling';
import type { CollectionTask } from './workspace';

/** When a task last began to run, and when it does so next. */
interface TaskTimes {
  readonly last: number | undefined;
  readonly next: number | undefined;
}

/** What was found stands from one instant until before another. A task that is changed is another object. */
interface Kept extends TaskTimes {
  readonly from: number;
  readonly before: number;
}

const kept = new WeakMap<CollectionTask, Kept>();

/** Looking through a cron takes long for a list that is asked for again and again: what was found is kept while it stands. */
export function timesOf(task: CollectionTask, now: number): TaskTimes {
  const known = kept.get(task);
  if (known && known.from <= now && now < known.before) return known;
  const times = { last: lastRunAt(task, now), next: nextRunAt(task, now) };
  kept.set(task, { ...times, from: now, before: nextChangeAt(task, now, times.next) });
  return times;
}

/** The next run, or an end of a pause before it; with neither, nothing changes by itself. */
function nextChangeAt({ pauses }: CollectionTask, now: number, next = Number.POSITIVE_INFINITY): number {
  const ends = pauses.flatMap(({ from, until = Number.POSITIVE_INFINITY }) => [from, until]);
  return Math.min(next, ...ends.filter((at) => at > now));
}
