import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { type Interval, intervalMinutes, intervalOf, readInterval } from './interval';

const MINUTE_MS = 60_000;
/** So many runs are looked at: a cron of every minute is through an hour, a monthly one through eight years. */
const RUNS = 100;
/** Months are of unequal lengths; whoever says 30 days means none of them wrongly. */
const MUCH_THE_SAME = 1.2;

/**
 * The interval that a cron comes to, where `interval` says something else: the distance between two runs that is the most
 * frequent. Undefined where they agree, or where one of them says nothing that could be compared.
 */
export function otherInterval(cron: string, interval: string, now: number): Interval | undefined {
  const said = readInterval(interval);
  const distances = said ? distancesOf(cron, now) : [];
  if (!said || distances.length === 0) return undefined;
  const usual = mostFrequent(distances);
  const minutes = intervalMinutes(said);
  const [least, most] = [Math.min(...distances), Math.max(...distances)];
  const isNear = most <= least * MUCH_THE_SAME && minutes >= least && minutes <= most;
  return minutes === usual || isNear || !Number.isInteger(usual) ? undefined : intervalOf(usual);
}

/** The interval that a cron comes to; undefined where it cannot be told in whole minutes. */
export function intervalOfCron(cron: string, now: number): Interval | undefined {
  const distances = distancesOf(cron, now);
  const usual = mostFrequent(distances);
  return distances.length > 0 && Number.isInteger(usual) ? intervalOf(usual) : undefined;
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
