import type { Message } from '@/core/message';
import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { words } from './messages';
import { readSchedule } from './schedule/schedule-value';
import { instantOf } from './schedule/wall-time';
import type { SchedulerInfo } from './wire';

/** What is wanted of a schedule. Instants are milliseconds since 1970. */
interface AheadWanted {
  /** Exclusive. */
  readonly from: number;
  readonly count: number;
  /** Inclusive. */
  readonly until?: number;
  /** The zone of times that name none; undefined where that would be a guess. */
  readonly zone: string | undefined;
}

type Ahead =
  /** It has no schedule. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'runs';
      readonly at: readonly number[];
      readonly zone: string;
      /** The schedule names a zone itself. */
      readonly isOwnZone: boolean;
      /** When the schedule ends; no run comes after it. */
      readonly end?: number;
    }
  | { readonly kind: 'unknown'; readonly why: Message };

/** The runs that a schedule leads to while it is on. What cannot be computed is never guessed. */
export function aheadOf(schedule: SchedulerInfo | null | undefined, wanted: AheadWanted): Ahead {
  const value = readSchedule(schedule);
  if (!value || value.type === 'RUN_ONCE') return { kind: 'none' };
  if (isKept(value.kept['start_time'])) return { kind: 'unknown', why: words('ahead.start') };
  if (isKept(value.kept['end_time'])) return { kind: 'unknown', why: words('ahead.end') };
  if (value.cron.trim() === '') return { kind: 'unknown', why: words('ahead.cron.none') };
  const read = readCron(value.cron);
  if (read.kind !== 'cron') {
    return { kind: 'unknown', why: words(`ahead.cron.${read.kind}`, { part: read.part ?? value.cron }) };
  }
  const isOwnZone = value.start !== '' || value.end !== '';
  const zone = isOwnZone ? value.offset : wanted.zone;
  if (zone === undefined) return { kind: 'unknown', why: words('ahead.zone') };
  const instant = (wall: string) => (wall === '' ? undefined : instantOf({ wall, offset: value.offset }));
  const [start, end] = [instant(value.start), instant(value.end)];
  // A start belongs to its schedule.
  const from = start === undefined ? wanted.from : Math.max(wanted.from, start - 1);
  const until = Math.min(end ?? Number.POSITIVE_INFINITY, wanted.until ?? Number.POSITIVE_INFINITY);
  const at = nextRuns(read.cron, { from, zone, count: wanted.count, until });
  return { kind: 'runs', at, zone, isOwnZone, ...(end === undefined ? undefined : { end }) };
}

/** What could not be read as a time; nothing is no time either. */
function isKept(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
