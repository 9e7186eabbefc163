/** The fields of a Quartz cron expression, in their order; the last may be left out. */
export const CRON_FIELDS = ['seconds', 'minutes', 'hours', 'dayOfMonth', 'month', 'dayOfWeek', 'year'] as const;

export type CronField = (typeof CRON_FIELDS)[number];

/** Which days run. Days of the week are Quartz's: 1 is Sunday, 7 is Saturday. */
export type CronDays =
  | { readonly kind: 'of-month'; readonly days: readonly number[] }
  /** `L` is 0 days before the last one, `L-3` three. */
  | { readonly kind: 'before-last'; readonly before: number }
  /** `LW`: the last Monday to Friday. */
  | { readonly kind: 'last-weekday' }
  /** `15W`: the Monday to Friday nearest to a day, within its month. */
  | { readonly kind: 'nearest-weekday'; readonly day: number }
  | { readonly kind: 'of-week'; readonly days: readonly number[] }
  /** `6L`: the last Friday of the month. */
  | { readonly kind: 'last-of-week'; readonly day: number }
  /** `6#3`: the third Friday of the month. */
  | { readonly kind: 'nth-of-week'; readonly day: number; readonly nth: number };

/** A cron expression that was understood: ascending values, names and ranges and steps resolved. */
export interface Cron {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: CronDays;
  readonly months: readonly number[];
  /** Absent where no year is set. */
  readonly years?: readonly number[];
}

/** What is wrong with an expression, or what keeps it from being computed. */
export type CronProblem =
  /** There is no text. */
  | 'empty'
  /** Five fields, as Unix has them: the seconds are missing. */
  | 'no-seconds'
  | 'too-few-fields'
  | 'too-many-fields'
  /** The field does not take such a value. */
  | 'not-a-value'
  | 'out-of-range'
  /** The step is 0, or longer than the field. */
  | 'bad-step'
  /** A range of years that ends before it begins. */
  | 'backwards'
  /** `?` in a field that does not take it. */
  | 'question-mark'
  /** Day of month and day of week are both set. One has to be `?`. */
  | 'both-days'
  /** Both are `?`. */
  | 'no-day'
  /** `L`, `W` or `#` beside other values. */
  | 'not-in-a-list'
  /** `6#0`, `6#6`. */
  | 'nth-out-of-range'
  /** `MON-FRI/2`: Quartz takes it, and leaves the step out without a word. */
  | 'step-after-name'
  /** `L-3W`: not computed. */
  | 'weekday-before-last'
  /** `L-28` to `L-30`: February is too short, and versions of Quartz differ in what they do then. */
  | 'before-the-month';

export interface CronTrouble {
  readonly field?: CronField;
  readonly problem: CronProblem;
  /** What was written there. */
  readonly part?: string;
}

/**
 * `broken`: Quartz refuses it, or does something else than it says. `uncomputable`: versions of Quartz differ, or its runs
 * cannot be told; they are not guessed.
 */
export type CronReading =
  | { readonly kind: 'cron'; readonly cron: Cron }
  | ({ readonly kind: 'broken' | 'uncomputable' } & CronTrouble);
