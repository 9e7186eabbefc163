import type { CronDays, CronField, CronProblem } from './cron';

/** What one field holds. `none` is `?`; `days` is what only the two fields of days can say. */
export type Values =
  | { readonly kind: 'list'; readonly values: readonly number[] }
  | { readonly kind: 'days'; readonly days: CronDays }
  | { readonly kind: 'none' };

interface Trouble {
  readonly problem: CronProblem;
  readonly part: string;
  /** Quartz may know what it means. */
  readonly uncomputable?: boolean;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const WEEK = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const YEAR = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** What a field takes, by Quartz; its names count from its lowest value. */
export const BOUNDS: Readonly<Record<CronField, Bounds>> = {
  seconds: { min: 0, max: 59 },
  minutes: { min: 0, max: 59 },
  hours: { min: 0, max: 23 },
  dayOfMonth: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: YEAR },
  dayOfWeek: { min: 1, max: 7, names: WEEK },
  year: { min: 1970, max: 2099 },
};

/** The last month day that every month has at least: `L-27` is its first. */
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

const ITEM = /^(?:\*|([0-9A-Z]+)(?:-([0-9A-Z]+))?)?(?:\/([0-9]+))?$/;
const BEFORE_LAST = /^L-([0-9]+)(W?)$/;
const NEAREST = /^([0-9]+)W$/;
const LAST_OF_WEEK = /^([0-9]+|[A-Z]{3})L$/;
const NTH_OF_WEEK = /^([0-9]+|[A-Z]{3})#([0-9]*)$/;

/** Reads one field; its text is in capitals. */
export function readValues(field: CronField, text: string): Values | Trouble {
  if (text === '?') {
    return field === 'dayOfMonth' || field === 'dayOfWeek' ? { kind: 'none' } : wrong('question-mark', text);
  }
  const items = text.split(',');
  const special = items.find((item) => isSpecial(field, item));
  if (special !== undefined) {
    // Newer versions of Quartz take `L` and `W` in a list of days of the month, older ones refuse it.
    if (items.length > 1) return { ...wrong('not-in-a-list', special), uncomputable: field === 'dayOfMonth' };
    return field === 'dayOfMonth' ? specialOfMonth(special) : specialOfWeek(special);
  }
  const values = new Set<number>();
  for (const item of items) {
    const read = readItem(BOUNDS[field], field, item);
    if ('problem' in read) return read;
    for (const value of read) values.add(value);
  }
  return { kind: 'list', values: [...values].toSorted((one, other) => one - other) };
}

function isSpecial(field: CronField, item: string): boolean {
  if (field === 'dayOfMonth') {
    return item === 'L' || item === 'LW' || BEFORE_LAST.test(item) || NEAREST.test(item);
  }
  return field === 'dayOfWeek' && (item === 'L' || LAST_OF_WEEK.test(item) || NTH_OF_WEEK.test(item));
}

function specialOfMonth(item: string): Values | Trouble {
  if (item === 'L') return { kind: 'days', days: { kind: 'before-last', before: 0 } };
  if (item === 'LW') return { kind: 'days', days: { kind: 'last-weekday' } };
  const nearest = NEAREST.exec(item)?.[1];
  if (nearest !== undefined) {
    const day = Number(nearest);
    if (day < 1 || day > LONGEST_MONTH) return wrong('out-of-range', item);
    return { kind: 'days', days: { kind: 'nearest-weekday', day } };
  }
  const [, digits, weekday] = BEFORE_LAST.exec(item) ?? [];
  const before = Number(digits);
  if (before >= LONGEST_MONTH) return wrong('out-of-range', item);
  if (weekday === 'W') return { ...wrong('weekday-before-last', item), uncomputable: true };
  if (before >= SHORTEST_MONTH) return { ...wrong('before-the-month', item), uncomputable: true };
  return { kind: 'days', days: { kind: 'before-last', before } };
}

function specialOfWeek(item: string): Values | Trouble {
  // Quartz's other word for Saturday.
  if (item === 'L') return { kind: 'list', values: [BOUNDS.dayOfWeek.max] };
  const [, last] = LAST_OF_WEEK.exec(item) ?? [];
  const [, weekday = last ?? '', digits] = NTH_OF_WEEK.exec(item) ?? [];
  const day = valueOf(BOUNDS.dayOfWeek, weekday);
  if (day === undefined) return wrong('not-a-value', item);
  if (day < 1 || day > 7) return wrong('out-of-range', item);
  if (last !== undefined) return { kind: 'days', days: { kind: 'last-of-week', day } };
  const nth = Number(digits);
  if (nth < 1 || nth > 5) return wrong('nth-out-of-range', item);
  return { kind: 'days', days: { kind: 'nth-of-week', day, nth } };
}

/** `*`, `5`, `MON`, `5-10`, any of them with a step, and a step alone. */
function readItem(bounds: Bounds, field: CronField, item: string): readonly number[] | Trouble {
  const parts = ITEM.exec(item);
  if (!parts || item === '') return wrong('not-a-value', item);
  const [, first, last, stride] = parts;
  const step = stride === undefined ? undefined : Number(stride);
  if (first === undefined) return stepProblem(bounds, field, step, item) ?? stepsOf(bounds.min, bounds.max, step ?? 1);

  const from = valueOf(bounds, first);
  const to = last === undefined ? undefined : valueOf(bounds, last);
  // `MON-6` is refused by Quartz.
  const isMixed = last !== undefined && /\d/.test(first) !== /\d/.test(last);
  if (from === undefined || (last !== undefined && to === undefined) || isMixed) return wrong('not-a-value', item);
  if ([from, to ?? from].some((value) => value < bounds.min || value > bounds.max)) return wrong('out-of-range', item);
  if (step !== undefined && !/\d/.test(first)) return { ...wrong('step-after-name', item), uncomputable: true };
  const problem = stepProblem(bounds, field, step, item);
  if (problem) return problem;
  if (step === undefined && to === undefined) return [from];
  // `5/15` goes on to the end of the field.
  const end = to ?? bounds.max;
  if (from <= end) return stepsOf(from, end, step ?? 1);
  if (field === 'year') return wrong('backwards', item);
  const size = bounds.max - bounds.min + 1;
  return stepsOf(from, end + size, step ?? 1).map((value) => (value > bounds.max ? value - size : value));
}

/** Quartz takes a step of exactly the days of a month or a week, or the months of a year, and no longer one. */
function stepProblem({ min, max }: Bounds, field: CronField, step: number | undefined, item: string) {
  if (step === undefined) return undefined;
  const longest = field === 'year' ? max - min + 1 : max;
  return step < 1 || step > longest ? wrong('bad-step', item) : undefined;
}

function stepsOf(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function valueOf({ min, names }: Bounds, text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const index = names?.indexOf(text) ?? -1;
  return index < 0 ? undefined : min + index;
}

function wrong(problem: CronProblem, part: string): Trouble {
  return { problem, part };
}
