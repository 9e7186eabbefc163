import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { fixedOffsetMs } from '@/cron/zone-offset';
import type { ScheduleValue } from './schedule-schema';
import { instantOf } from './wall-time';

/**
 * Whether a schedule has a run to come: `never` where no date fits its expression, `notBefore` where none does before its
 * end. What cannot be computed here may.
 */
export function runsAtAll(
  { cron, offset, start, end }: Pick<ScheduleValue, 'cron' | 'offset' | 'start' | 'end'>,
  now: number,
): 'yes' | 'never' | 'notBefore' {
  const read = readCron(cron);
  if (read.kind !== 'cron' || fixedOffsetMs(offset) === undefined) return 'yes';
  const from = Math.max(now, (instantOf({ wall: start, offset }) ?? 0) - 1);
  const [first] = nextRuns(read.cron, { from, zone: offset, count: 1 });
  if (first === undefined) return 'never';
  const until = instantOf({ wall: end, offset });
  return until !== undefined && until > now && first > until ? 'notBefore' : 'yes';
}

/** The shortest distance in seconds between two runs of one minute; undefined where a minute has no more than one. */
export function rapidSeconds(cron: string): number | undefined {
  const read = readCron(cron);
  if (read.kind !== 'cron' || read.cron.seconds.length < 2) return undefined;
  const { seconds } = read.cron;
  return Math.min(...seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0)));
}
