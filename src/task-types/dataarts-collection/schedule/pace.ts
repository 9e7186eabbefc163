import type { Cron, CronDays } from '@/cron/cron';
import { readCron } from '@/cron/read-cron';

/** How often, as the builder has fields for it. What it has none for is no pace, and stays text. */
export type Pace =
  | ({ readonly kind: 'minutes'; readonly every: number } & Hours)
  | ({ readonly kind: 'hourly'; readonly minute: number } & Hours)
  | ({ readonly kind: 'daily' } & TimeOfDay)
  | ({ readonly kind: 'weekly'; readonly days: readonly number[] } & TimeOfDay)
  | ({ readonly kind: 'monthly'; readonly on: MonthDay } & TimeOfDay);

export type PaceKind = Pace['kind'];

export const PACE_KINDS: readonly PaceKind[] = ['minutes', 'hourly', 'daily', 'weekly', 'monthly'];

/** From an hour to another, with all of that one too; it may lie on the next day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** A day of the month. Days of the week are Quartz's: 1 is Sunday. */
export type MonthDay =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'nth'; readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'; readonly weekday: number };

const DAY_HOURS = 24;
const HOUR_MINUTES = 60;
const NTHS = [1, 2, 3, 4, 5] as const;

/** The pace that an expression has; undefined where the builder has no fields for it, or it cannot be read. */
export function readPace(text: string): Pace | undefined {
  const read = readCron(text);
  if (read.kind !== 'cron') return undefined;
  const { seconds, minutes, hours, days, months, years } = read.cron;
  // The builder knows no seconds, no months and no years.
  if (years || months.length < 12 || seconds.length > 1 || seconds[0] !== 0) return undefined;
  const [hour, minute] = [hours[0] ?? 0, minutes[0] ?? 0];
  const isOnce = hours.length === 1 && minutes.length === 1;
  if (!isEveryDay(days)) return isOnce ? onSomeDays(days, { hour, minute }) : undefined;
  if (isOnce) return { kind: 'daily', hour, minute };
  const span = spanOf(hours);
  if (!span) return undefined;
  if (minutes.length === 1) return { kind: 'hourly', minute, ...span };
  const every = stepOf(minutes);
  return every === undefined ? undefined : { kind: 'minutes', every, ...span };
}

/** What was set of each kind, and the time of the day that was set last. */
export interface UsedPaces {
  readonly paces?: Partial<Readonly<Record<PaceKind, Pace>>>;
  readonly time?: TimeOfDay | undefined;
}

/** With a pace noted that is about to give way. An expression that has none has a time that nobody set. */
export function withUsed({ paces, time }: UsedPaces, pace: Pace | undefined): UsedPaces {
  if (!pace) return { ...(paces && { paces }) };
  const set = 'hour' in pace ? { hour: pace.hour, minute: pace.minute } : time;
  return { paces: { ...paces, [pace.kind]: pace }, time: set };
}

/** What a kind of pace begins with: what was set of it before, else after what the expression says so far. */
export function beginPace(kind: PaceKind, text: string, { paces, time: set }: UsedPaces = {}): Pace {
  const read = readCron(text);
  const cron: Cron | undefined = read.kind === 'cron' ? read.cron : undefined;
  const time = set ?? { hour: cron?.hours[0] ?? 2, minute: cron?.minutes[0] ?? 0 };
  const before = paces?.[kind];
  if (before) return 'hour' in before ? { ...before, ...time } : before;
  switch (kind) {
    case 'minutes':
      return { kind, every: 15, from: 0, to: DAY_HOURS - 1 };
    case 'hourly':
      return { kind, minute: time.minute, from: 0, to: DAY_HOURS - 1 };
    case 'daily':
      return { kind, ...time };
    case 'weekly':
      return { kind, days: [2], ...time };
    case 'monthly':
      return { kind, on: { kind: 'day', day: 1 }, ...time };
  }
}

function isEveryDay(days: CronDays): boolean {
  return (days.kind === 'of-month' && days.days.length === 31) || (days.kind === 'of-week' && days.days.length === 7);
}

function onSomeDays(days: CronDays, time: TimeOfDay): Pace | undefined {
  const monthly = (on: MonthDay): Pace => ({ kind: 'monthly', on, ...time });
  switch (days.kind) {
    case 'of-week':
      return { kind: 'weekly', days: days.days, ...time };
    case 'of-month':
      return days.days.length === 1 ? monthly({ kind: 'day', day: days.days[0] ?? 1 }) : undefined;
    case 'before-last':
      return days.before === 0 ? monthly({ kind: 'last' }) : undefined;
    case 'last-of-week':
      return monthly({ kind: 'nth', nth: 'last', weekday: days.day });
    case 'nth-of-week': {
      const nth = NTHS.find((one) => one === days.nth);
      return nth && monthly({ kind: 'nth', nth, weekday: days.day });
    }
    case 'last-weekday':
    case 'nearest-weekday':
      return undefined;
  }
}

/** The hours as a stretch without a gap; one may go over midnight. */
function spanOf(hours: readonly number[]): Hours | undefined {
  if (hours.length === DAY_HOURS) return { from: 0, to: DAY_HOURS - 1 };
  const begins = hours.filter((hour) => !hours.includes((hour + DAY_HOURS - 1) % DAY_HOURS));
  const [from] = begins;
  return from === undefined || begins.length > 1 ? undefined : { from, to: (from + hours.length - 1) % DAY_HOURS };
}

/** The step of minutes that begin on the hour and fill it. */
function stepOf(minutes: readonly number[]): number | undefined {
  const [first, second] = minutes;
  if (first !== 0 || second === undefined) return undefined;
  const all = Array.from({ length: Math.ceil(HOUR_MINUTES / second) }, (_, index) => index * second);
  return all.length === minutes.length && all.every((minute, index) => minutes[index] === minute) ? second : undefined;
}
