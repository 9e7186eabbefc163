import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextRuns } from './next-runs';
import { readCron } from './read-cron';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** A part of an expression, and which numbers it means: told by walking, as one would on a dial. */
interface Part {
  readonly text: string;
  readonly has: (value: number) => boolean;
}

/** A day, told apart from any zone; `weekday` is 1 on a Sunday. */
interface Day {
  readonly day: number;
  readonly weekday: number;
  readonly monthDays: number;
}

interface Days {
  readonly text: readonly [ofMonth: string, ofWeek: string];
  readonly has: (day: Day) => boolean;
}

const WEEK = ['Sun', 'MON', 'tue', 'Wed', 'THU', 'fri', 'SAT'];
const MONTHS = ['jan', 'FEB', 'Mar', 'APR', 'may', 'Jun', 'JUL', 'aug', 'Sep', 'OCT', 'nov', 'DEC'];

function walk(min: number, max: number, from: number, to: number, step: number): ReadonlySet<number> {
  const found = new Set<number>();
  let left = 0;
  for (let at = from; ; at = at === max ? min : at + 1) {
    if (left === 0) found.add(at);
    left = left === 0 ? step - 1 : left - 1;
    if (at === to) return found;
  }
}

function partOf(min: number, max: number, names?: readonly string[]): fc.Arbitrary<Part> {
  const value = fc.integer({ min, max });
  const step = fc.integer({ min: 1, max });
  const word = (number: number, named: boolean) => (named && names ? (names[number - min] ?? '') : String(number));
  const some = fc.oneof(
    fc.constant({ text: '*', values: walk(min, max, min, max, 1) }),
    fc.tuple(value, fc.boolean()).map(([at, named]) => ({ text: word(at, named), values: new Set([at]) })),
    fc.tuple(value, value, fc.boolean()).map(([from, to, named]) => ({
      text: `${word(from, named)}-${word(to, named)}`,
      values: walk(min, max, from, to, 1),
    })),
    step.map((by) => ({ text: `*/${by}`, values: walk(min, max, min, max, by) })),
    fc.tuple(value, step).map(([from, by]) => ({ text: `${from}/${by}`, values: walk(min, max, from, max, by) })),
    fc
      .tuple(value, value, step)
      .map(([from, to, by]) => ({ text: `${from}-${to}/${by}`, values: walk(min, max, from, to, by) })),
  );
  return fc.array(some, { minLength: 1, maxLength: 3 }).map((items) => ({
    text: items.map(({ text }) => text).join(','),
    has: (number) => items.some(({ values }) => values.has(number)),
  }));
}

/** Monday to Friday of a month, as days. */
function weekdays({ day, weekday, monthDays }: Day): readonly number[] {
  return Array.from({ length: monthDays }, (_, index) => index + 1).filter((other) => {
    const at = (((weekday - 1 + other - day) % 7) + 7) % 7;
    return at !== 0 && at !== 6;
  });
}

const weekday = fc.integer({ min: 1, max: 7 });
const days: fc.Arbitrary<Days> = fc.oneof(
  {
    weight: 3,
    arbitrary: partOf(1, 31).map(({ text, has }): Days => ({ text: [text, '?'], has: ({ day }) => has(day) })),
  },
  {
    weight: 3,
    arbitrary: partOf(1, 7, WEEK).map(({ text, has }): Days => ({ text: ['?', text], has: (one) => has(one.weekday) })),
  },
  fc
    .integer({ min: 0, max: 27 })
    .map((before): Days => ({ text: [`L-${before}`, '?'], has: ({ day, monthDays }) => day === monthDays - before })),
  fc.constant<Days>({ text: ['L', '?'], has: ({ day, monthDays }) => day === monthDays }),
  fc.constant<Days>({ text: ['LW', '?'], has: (one) => one.day === weekdays(one).at(-1) }),
  fc.integer({ min: 1, max: 31 }).map(
    (wanted): Days => ({
      text: [`${wanted}W`, '?'],
      has: (one) =>
        wanted <= one.monthDays &&
        one.day === weekdays(one).toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0],
    }),
  ),
  weekday.map(
    (wanted): Days => ({
      text: ['?', `${wanted}L`],
      has: (one) => one.weekday === wanted && one.day + 7 > one.monthDays,
    }),
  ),
  fc.tuple(weekday, fc.integer({ min: 1, max: 5 })).map(
    ([wanted, nth]): Days => ({
      text: ['?', `${WEEK[wanted - 1]}#${nth}`],
      has: (one) => one.weekday === wanted && Math.ceil(one.day / 7) === nth,
    }),
  ),
);

const months = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Part>({ text: '*', has: () => true }) },
  partOf(1, 12, MONTHS),
);

function dayOf(utc: Date): Day & { readonly month: number } {
  const [year, month] = [utc.getUTCFullYear(), utc.getUTCMonth()];
  return {
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay() + 1,
    monthDays: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    month: month + 1,
  };
}

function runsOf(text: string, zone: string, from: number, until: number): readonly number[] {
  const read = readCron(text);
  if (read.kind !== 'cron') throw new Error(`${text} is ${read.kind}: ${read.problem}`);
  return nextRuns(read.cron, { from, until, zone, count: 1_000_000 });
}

it('has the days that a calendar has, gone through day by day', () => {
  const start = fc.integer({ min: Date.UTC(1970, 0, 1) / DAY_MS, max: Date.UTC(2096, 0, 1) / DAY_MS });
  fc.assert(
    fc.property(days, months, start, (one, month, first) => {
      const text = `0 0 0 ${one.text[0]} ${month.text} ${one.text[1]}`;
      const expected = Array.from({ length: 250 }, (_, index) => (first + index) * DAY_MS).filter((at) => {
        const day = dayOf(new Date(at));
        return month.has(day.month) && one.has(day);
      });
      expect(runsOf(text, 'Z', first * DAY_MS - 1, (first + 249) * DAY_MS), text).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

/** Instants around which clocks were or will be set, and some calm ones. */
const PLACES: readonly (readonly [zone: string, at: string])[] = [
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Asia/Tehran', '2021-03-21T20:30Z'],
  ['Asia/Tehran', '2021-09-21T19:30Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00Z'],
  ['Asia/Shanghai', '2026-02-28T16:00Z'],
  ['+08', '2026-12-31T16:00Z'],
  ['-0330', '2028-02-29T03:30Z'],
];

/** What the wall of a zone shows at a minute: by the browser, or by plain arithmetic for a fixed offset. */
function wallOf(zone: string): (at: number) => Date {
  const fixed = /^([+-])(\d\d)(\d\d)?$/.exec(zone);
  if (fixed) {
    const ahead = Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * MINUTE_MS;
    return (at) => new Date(at + ahead);
  }
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => new Date(`${format.format(at).replace(' ', 'T')}Z`);
}

it('has the minutes at which the wall shows them, gone through minute by minute', () => {
  const place = fc.constantFrom(...PLACES);
  const shift = fc.integer({ min: -600, max: 300 });
  const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 2 });
  const minutes = partOf(0, 59);
  const hours = partOf(0, 23);
  fc.assert(
    fc.property(
      seconds,
      minutes,
      hours,
      days,
      months,
      place,
      shift,
      (second, minute, hour, one, month, [zone, at], by) => {
        const text = `${second.join(',')} ${minute.text} ${hour.text} ${one.text[0]} ${month.text} ${one.text[1]}`;
        const from = Date.parse(at) + by * MINUTE_MS;
        const wall = wallOf(zone);
        const expected: number[] = [];
        for (let now = from; now < from + DAY_MS; now += MINUTE_MS) {
          const shown = wall(now);
          if (!minute.has(shown.getUTCMinutes()) || !hour.has(shown.getUTCHours())) continue;
          const day = dayOf(shown);
          if (!month.has(day.month) || !one.has(day)) continue;
          expected.push(...second.toSorted((a, b) => a - b).map((sec) => now + sec * 1000));
        }
        expect(runsOf(text, zone, from - 1, from + DAY_MS - 1), `${text} in ${zone} from ${from}`).toEqual(expected);
      },
    ),
    { numRuns: 120 },
  );
});
