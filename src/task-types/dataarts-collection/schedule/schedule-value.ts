import type { Message } from '@/core/message';
import { isRecord } from '@/core/is-record';
import { intervalMinutes, readInterval } from './interval';
import { type ScheduleValue, scheduleSchema } from './schedule-schema';
import { atOffset, instantOf, readStamp, writeStamp } from './wall-time';
import { scheduleWords as words } from './words';

export { type ScheduleValue, scheduleSchema };

/** Run by hand; the rest is what a schedule begins with once somebody wants one. */
export const DEFAULT_SCHEDULE: ScheduleValue = {
  type: 'RUN_ONCE',
  cron: '0 0 2 * * ?',
  interval: '1 days',
  start: '',
  end: '',
  offset: '+08',
  maxTimeOut: '60',
  enabled: true,
  kept: {},
};

const MINUTE_MS = 60_000;

/** What an answer's `enabled` means, as far as is known: 3 is scheduled, 5 paused. A request has 0 and 1. */
const ON: ReadonlySet<unknown> = new Set([1, 3, 5]);

/**
 * Reads a `schedule_config`, of an answer or of a request. What cannot be read stays in `kept`, to the letter; undefined
 * where it is no object at all.
 */
export function readSchedule(wire: unknown): ScheduleValue | undefined {
  if (!isRecord(wire)) return undefined;
  const kept: Record<string, unknown> = { ...wire };
  const take = <T>(key: string, read: (value: unknown) => T | undefined): T | undefined => {
    const value = read(wire[key]);
    if (value !== undefined) delete kept[key];
    return value;
  };
  const type = take('schedule_type', asText);
  const start = take('start_time', readStamp);
  const end = take('end_time', readStamp);
  const offset = start?.offset ?? end?.offset ?? DEFAULT_SCHEDULE.offset;
  delete kept['enabled'];
  return {
    type: type || 'RUN_ONCE',
    cron: take('cron_expression', asText) ?? '',
    interval: take('interval', asText) ?? '',
    start: start?.wall ?? '',
    // One clock for both: the same instant, where they came with two.
    end: end ? atOffset(end, offset).wall : '',
    offset,
    maxTimeOut: take('max_time_out', asDigits) ?? '',
    enabled: ON.has(wire['enabled']),
    kept,
  };
}

/** The `schedule_config` to send. What is not used by its type is left out; nothing is sent for what is empty. */
export function writeSchedule(value: ScheduleValue): Record<string, unknown> {
  const { type, offset } = value;
  const isScheduled = type !== 'RUN_ONCE';
  const stamp = (wall: string) => (wall === '' ? '' : writeStamp({ wall, offset }));
  const fields = {
    schedule_type: type,
    ...(isScheduled && {
      cron_expression: value.cron,
      interval: value.interval,
      start_time: stamp(value.start),
      end_time: stamp(value.end),
    }),
    max_time_out: value.maxTimeOut === '' ? '' : Number(value.maxTimeOut),
    // A task that is run by hand has nothing to schedule.
    enabled: isScheduled && value.enabled ? 1 : 0,
  };
  const filled = Object.entries(fields).filter(([, field]) => field !== '');
  return { ...value.kept, ...Object.fromEntries(filled) };
}

/**
 * What is wrong with a schedule at this instant of the cloud's time, and was not before: its end has passed, or, where no
 * start is named, is nearer than the interval is long.
 */
export function wrongScheduleNow(value: ScheduleValue, now: number): Message | undefined {
  if (value.type !== 'CRON' || value.end === '') return undefined;
  const end = instantOf({ wall: value.end, offset: value.offset });
  if (end === undefined) return undefined;
  if (end <= now) return words('error.end.past');
  // A start that is here is compared by itself; one that could not be read is for DataArts to judge.
  if (value.start !== '' || value.kept['start_time']) return undefined;
  const every = readInterval(value.interval);
  return every && end - now <= intervalMinutes(every) * MINUTE_MS
    ? words('error.end.soon', { interval: value.interval })
    : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asDigits(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? value : undefined;
}
