import { Cron as Croner } from 'croner';
import { type ClockChange, nextClockChange } from './clock-changes';
import type { Cron, CronDays } from './cron';
import { BOUNDS } from './read-values';
import { offsetMsAt } from './zone-offset';

/** What to look for. Times are milliseconds since 1970. */
export interface RunsWanted {
  /** Runs after this instant. */
  readonly from: number;
  /** An IANA name, or a fixed offset as on the wire: `+08`, `-0330`, `Z`. */
  readonly zone: string;
  readonly count: number;
  /** Runs up to this instant, and at it. */
  readonly until?: number;
}

const FIRST_WALL = Date.UTC(BOUNDS.year.min, 0, 1);
const LAST_WALL = Date.UTC(BOUNDS.year.max + 1, 0, 1) - 1000;
/** A wall shows a time again at most so long after it was set back. */
const LONGEST_OVERLAP_MS = 2 * 86_400_000;

/**
 * The next runs of a cron, earliest first; none where there are none until the end of 2099. An instant is a run where the
 * clock of the zone shows what the cron says, and only there: what the clock jumps over does not run, and what it shows
 * twice runs twice. Whether a vendor does the same is for the caller to say (`clockChanges`). Throws `RangeError` on a zone
 * that is not known.
 *
 * The calendar is croner's, which is given walls as though they were UTC: its own rules for changes of the clock differ
 * between crons with one time and crons with several.
 */
export function nextRuns(cron: Cron, { from, zone, count, until = Infinity }: RunsWanted): readonly number[] {
  const last = Math.min(until, LAST_WALL + LONGEST_OVERLAP_MS);
  let start = Math.max(from, FIRST_WALL - LONGEST_OVERLAP_MS);
  const walls = wallsOf(cron, start);
  const runs: number[] = [];
  if (!walls) return runs;
  let offset = offsetMsAt(zone, start);
  /** Between `start` and here is no change but this one. */
  let seen = start;
  let change: ClockChange | undefined;
  while (runs.length < count) {
    const wall = walls(start + offset);
    const run = wall === undefined ? start + LONGEST_OVERLAP_MS : wall - offset;
    const look = Math.min(run, last);
    if (!change && look > seen) {
      const end = Math.max(look, seen + LONGEST_OVERLAP_MS);
      change = nextClockChange(zone, seen, end);
      seen = end;
    }
    if (change && change.at <= look) {
      // The change itself may be a run.
      start = change.at - 1;
      offset = change.afterMs;
      seen = change.at;
      change = undefined;
      continue;
    }
    if (wall === undefined || run > last) return runs;
    runs.push(run);
    start = run;
  }
  return runs;
}

/** Finds the first wall after another; undefined where the cron has no year that is left. */
function wallsOf(cron: Cron, from: number): ((after: number) => number | undefined) | undefined {
  const first = new Date(from - LONGEST_OVERLAP_MS).getUTCFullYear();
  const years = cron.years?.filter((year) => year >= first);
  if (years?.length === 0) return undefined;
  const { ofMonth, ofWeek, shiftDays } = dialectOf(cron.days);
  const fields = [list(cron.seconds), list(cron.minutes), list(cron.hours), ofMonth, list(cron.months), ofWeek];
  const found = new Croner([...fields, ...(years ? [list(years)] : [])].join(' '), {
    // Without a year, croner gives up by itself where no date fits.
    mode: years ? '7-part' : '6-part',
    // Quartz counts the days of the week from 1.
    alternativeWeekdays: true,
    dayOffset: shiftDays,
    utcOffset: 0,
    paused: true,
  });
  return (after) => {
    const wall = found.nextRun(new Date(Math.max(after, FIRST_WALL - 1)))?.getTime();
    return wall === undefined || wall > LAST_WALL ? undefined : wall;
  };
}

interface Dialect {
  readonly ofMonth: string;
  readonly ofWeek: string;
  readonly shiftDays: number;
}

function dialectOf(days: CronDays): Dialect {
  switch (days.kind) {
    case 'of-month':
      return { ofMonth: list(days.days), ofWeek: '*', shiftDays: 0 };
    case 'before-last':
      // croner has no `L-3`: it finds the last day, and goes back.
      return { ofMonth: 'L', ofWeek: '*', shiftDays: days.before === 0 ? 0 : -days.before };
    case 'last-weekday':
      return { ofMonth: 'LW', ofWeek: '*', shiftDays: 0 };
    case 'nearest-weekday':
      return { ofMonth: `${days.day}W`, ofWeek: '*', shiftDays: 0 };
    case 'of-week':
      return { ofMonth: '*', ofWeek: list(days.days), shiftDays: 0 };
    case 'last-of-week':
      return { ofMonth: '*', ofWeek: `${days.day}L`, shiftDays: 0 };
    case 'nth-of-week':
      return { ofMonth: '*', ofWeek: `${days.day}#${days.nth}`, shiftDays: 0 };
  }
}

function list(values: readonly number[]): string {
  return values.join(',');
}
