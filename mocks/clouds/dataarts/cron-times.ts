import type { Cron } from '@/cron/cron';
import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
/** How much is looked through at first, and at most, at a time. */
const FIRST_WINDOW_MS = DAY_MS / 4;
const WIDEST_WINDOW_MS = 400 * DAY_MS;
/** A window with so many may have more: it is made smaller. No cron has as many in a quarter of an hour. */
const MOST_IN_WINDOW = 1_500;
const NARROWEST_WINDOW_MS = 15 * MINUTE_MS;

/** Which instants are looked for: after one, up to another, so many at most. */
interface Wanted {
  readonly after: number;
  readonly until: number;
  readonly most: number;
  readonly skips: (at: number) => boolean;
}

/**
 * The latest instants of a cron, the last one first; none where the cron cannot be computed. What is there from the cron's
 * first day on is never gone through: one looks back from the end, in windows as wide as the cron is sparse.
 */
export function latestTimes(text: string, zone: string, { after, until, most, skips }: Wanted): number[] {
  const cron = computable(text);
  const found: number[] = [];
  let windowMs = FIRST_WINDOW_MS;
  let end = until;
  while (cron && found.length < most && end > after) {
    const begin = Math.max(after, end - windowMs);
    const times = nextRuns(cron, { from: begin, zone, count: MOST_IN_WINDOW, until: end });
    if (times.length === MOST_IN_WINDOW && windowMs > NARROWEST_WINDOW_MS) {
      windowMs = Math.max(NARROWEST_WINDOW_MS, windowMs / 8);
      continue;
    }
    found.push(...times.toReversed().filter((at) => !skips(at)));
    end = begin;
    if (times.length < most) windowMs = Math.min(WIDEST_WINDOW_MS, windowMs * 4);
  }
  return found.slice(0, most);
}

/** The first instant of a cron after one, up to another. */
export function nextTime(text: string, zone: string, after: number, until: number): number | undefined {
  const cron = computable(text);
  return cron && nextRuns(cron, { from: after, zone, count: 1, until })[0];
}

/** A cron of which this simulator does not know when it runs is taken, and never does. */
function computable(text: string): Cron | undefined {
  const read = readCron(text);
  return read.kind === 'cron' ? read.cron : undefined;
}
