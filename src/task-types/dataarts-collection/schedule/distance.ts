import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { type Interval, intervalMinutes, intervalOf, readInterval, writeInterval } from './interval';

const MINUTE_MS = 60_000;
/** So many runs are looked at: a cron of every minute is through an hour, a monthly one through eight years. */
const RUNS = 100;
/** Months are of unequal lengths; whoever says 30 days means none of them wrongly. */
const MUCH_THE_SAME = 1.2;

/** How far apart the runs of a cron are: mostly so much, and at least so much. They are the same where it never varies. */
export interface Distance {
  readonly usual: Interval;
  readonly least: Interval;
  readonly varies: boolean;
}

/**
 * What a cron comes to, where `interval` says something else than the distance that is the most frequent. Undefined where
 * they agree, or where one of them says nothing that could be compared.
 */
export function otherDistance(cron: string, interval: string, now: number): Distance | undefined {
  const said = readInterval(interval);
  const distances = said ? distancesOf(cron, now) : [];
  if (!said || distances.length === 0) return undefined;
  const minutes = intervalMinutes(said);
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  const isNear = most <= least * MUCH_THE_SAME && minutes >= least && minutes <= most;
  return minutes === mostFrequent(distances) || isNear ? undefined : distanceOf(distances);
}

/** What a cron comes to; undefined where that cannot be told in whole minutes. */
export function distanceOfCron(cron: string, now: number): Distance | undefined {
  return distanceOf(distancesOf(cron, now));
}

/**
 * The interval for a cron that took the place of another: it follows for as long as it says what the old one comes to, or is
 * the `followed` one. Undefined where it stays, which one that somebody chose does.
 */
export function followedInterval(
  [old, next]: readonly [string, string],
  interval: string,
  { followed, now }: { readonly followed: string | undefined; readonly now: number },
): string | undefined {
  const isOwn =
    interval !== followed &&
    (!distanceOfCron(old, now) || !readInterval(interval) || otherDistance(old, interval, now));
  const found = isOwn ? undefined : distanceOfCron(next, now);
  return found && writeInterval(found.usual);
}

function distanceOf(distances: readonly number[]): Distance | undefined {
  const usual = mostFrequent(distances);
  if (distances.length === 0 || !Number.isInteger(usual)) return undefined;
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  return { usual: intervalOf(usual), least: intervalOf(least), varies: least !== most };
}

/** The minutes between the next runs, by a clock that is never set. */
function distancesOf(cron: string, now: number): readonly number[] {
  const read = readCron(cron);
  if (read.kind !== 'cron') return [];
  const runs = nextRuns(read.cron, { from: now, zone: 'Z', count: RUNS });
  return runs.slice(1).map((run, index) => (run - (runs[index] ?? run)) / MINUTE_MS);
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([one, often], [other, oftener]) => oftener - often || one - other)[0]?.[0] ?? 0;
}
