import type { Message } from '@/core/message';
import { type ClockChange, clockChanges } from '@/cron/clock-changes';
import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { fixedOffsetMs, offsetMsAt } from '@/cron/zone-offset';
import { cronProblem } from './cron-problem';
import { scheduleWords as words } from './words';

const DAY_MS = 86_400_000;
const MOST = 5;
const MOST_NOTES = 2;

/** What somebody wants to see of a schedule. Instants are milliseconds since 1970. */
export interface RunsAsked {
  readonly cron: string;
  /** `+08`, or an IANA name. */
  readonly zone: string;
  readonly from?: number;
  readonly until?: number;
  readonly now: number;
}

/** The next runs of a schedule, or in words why there are none to show. */
export type RunsToCome =
  | { readonly kind: 'runs'; readonly at: readonly number[]; readonly notes: readonly Message[] }
  | { readonly kind: 'none'; readonly why: Message };

/** The next runs, and what is to be known of clocks that are set between them: that of the schedule, that of the reader. */
export function runsToCome({ cron, zone, from, until, now }: RunsAsked, own: string): RunsToCome {
  const read = readCron(cron);
  if (read.kind !== 'cron') return { kind: 'none', why: cronProblem(read) };
  if (fixedOffsetMs(zone) === undefined && !knowsZone(zone)) return { kind: 'none', why: words('runs.zone', { zone }) };
  if (until !== undefined && until <= now) return { kind: 'none', why: words('runs.ended') };
  // The start itself may be a run.
  const after = from === undefined ? now : Math.max(now, from - 1);
  const at = nextRuns(read.cron, { from: after, zone, count: MOST, ...(until !== undefined && { until }) });
  if (at.length === 0) return { kind: 'none', why: words(until === undefined ? 'runs.never' : 'runs.notBefore') };
  const isNear = at.some((run) => clockChanges(zone, { from: run - DAY_MS, until: run + DAY_MS }).length > 0);
  return {
    kind: 'runs',
    at,
    notes: [...(isNear ? [words('runs.change.vendor')] : []), ...readerNotes(at, zone, own)].slice(0, MOST_NOTES),
  };
}

/** Where a run stands at another hour than the one before it by the reader's clock, and not by the schedule's: why. */
function readerNotes(at: readonly number[], zone: string, own: string): readonly Message[] {
  const apart = (run: number) => offsetMsAt(own, run) - offsetMsAt(zone, run);
  return at.flatMap((run, index) => {
    const before = at[index - 1];
    if (before === undefined || apart(before) === apart(run)) return [];
    const change = clockChanges(own, { from: before, until: run }).at(-1);
    return change ? [changeNote(change, own)] : [];
  });
}

function changeNote(change: ClockChange, zone: string): Message {
  const minutes = (change.afterMs - change.beforeMs) / 60_000;
  const day = wallDay(change.at - 1, zone);
  return minutes > 0
    ? words('runs.change.forward', { zone, day, minutes })
    : words('runs.change.back', { zone, day, minutes: -minutes });
}

/** `2026-04-15 02:00`, with seconds where there are some. */
export function wallTime(at: number, zone: string): string {
  const text = new Date(at + offsetMsAt(zone, at)).toISOString().slice(0, 19).replace('T', ' ');
  return text.replace(/:00$/, '');
}

/** The name of the day that a zone has at an instant, short. */
export function wallWeekday(at: number, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(at + offsetMsAt(zone, at));
}

function wallDay(at: number, zone: string): string {
  return wallTime(at, zone).slice(0, 10);
}

function knowsZone(zone: string): boolean {
  try {
    offsetMsAt(zone, 0);
    return true;
  } catch {
    return false;
  }
}
