import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCron } from '@/cron/read-cron';
import { beginPace, type Pace, PACE_KINDS, readPace } from './pace';
import { withPace } from './write-pace';

const time = { hour: 2, minute: 30 };

describe('an expression and its pace', () => {
  it.each<[string, Pace]>([
    ['00 */15 9-23 * * ?', { kind: 'minutes', every: 15, from: 9, to: 23 }],
    ['0 0/15 * * * ?', { kind: 'minutes', every: 15, from: 0, to: 23 }],
    ['0 0,40 * ? * *', { kind: 'minutes', every: 40, from: 0, to: 23 }],
    ['0 * 22-2 * * ?', { kind: 'minutes', every: 1, from: 22, to: 2 }],
    ['0 */16 5 * * ?', { kind: 'minutes', every: 16, from: 5, to: 5 }],
    ['0 5 * * * ?', { kind: 'hourly', minute: 5, from: 0, to: 23 }],
    ['0 0 8,9,10 * * ?', { kind: 'hourly', minute: 0, from: 8, to: 10 }],
    ['0 30 2 * * ?', { kind: 'daily', ...time }],
    ['0 30 02 ? * SUN-SAT', { kind: 'daily', ...time }],
    ['0 30 2 ? * MON-FRI', { kind: 'weekly', days: [2, 3, 4, 5, 6], ...time }],
    ['0 30 2 ? * 7,1', { kind: 'weekly', days: [1, 7], ...time }],
    ['0 30 2 15 * ?', { kind: 'monthly', on: { kind: 'day', day: 15 }, ...time }],
    ['0 30 2 L * ?', { kind: 'monthly', on: { kind: 'last' }, ...time }],
    ['0 30 2 ? * FRI#3', { kind: 'monthly', on: { kind: 'nth', nth: 3, weekday: 6 }, ...time }],
    ['0 30 2 ? * 6L', { kind: 'monthly', on: { kind: 'nth', nth: 'last', weekday: 6 }, ...time }],
  ])('%s, to the letter', (text, pace) => {
    expect(readPace(text)).toEqual(pace);
    expect(withPace(text, pace)).toBe(text);
  });

  it.each([
    '',
    'nonsense',
    '0 0 2 * * *',
    '30 0 2 * * ?',
    '*/5 * * * * ?',
    '0 7/15 * * * ?',
    '0 0 8,12 * * ?',
    '0 0,30 2 ? * MON',
    '0 0 2 1,15 * ?',
    '0 0 2 15W * ?',
    '0 0 2 LW * ?',
    '0 0 2 L-3 * ?',
    '0 0 2 1 JAN ?',
    '0 0 2 * * ? 2026',
    '0 0 2 L,15 * ?',
  ])('%j has no fields', (text) => {
    expect(readPace(text)).toBeUndefined();
  });

  it.each<[string, Pace, string]>([
    ['00 */15  9-23 * * ?', { kind: 'minutes', every: 30, from: 9, to: 23 }, '00 */30  9-23 * * ?'],
    ['00 */15 9-23 * * ?', { kind: 'minutes', every: 15, from: 9, to: 17 }, '00 */15 9-17 * * ?'],
    ['0 0 2 ? * *', { kind: 'daily', ...time }, '0 30 2 ? * *'],
    ['0 30 02 ? * mon', { kind: 'weekly', days: [2, 4], ...time }, '0 30 02 ? * MON,WED'],
    ['0 30 2 ? * mon', { kind: 'monthly', on: { kind: 'last' }, ...time }, '0 30 2 L * ?'],
    ['0 0 2 1,15 * ?', { kind: 'daily', ...time }, '0 30 2 * * ?'],
    ['0 0 2 * * *', { kind: 'daily', ...time }, '0 30 2 * * ?'],
    ['0 2 * * ?', { kind: 'daily', ...time }, '0 30 2 * * ?'],
    ['', { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], ...time }, '0 30 2 ? * *'],
    ['', { kind: 'minutes', every: 1, from: 5, to: 4 }, '0 * * * * ?'],
  ])('%j changes where it must', (text, pace, after) => {
    expect(withPace(text, pace)).toBe(after);
  });
});

const hour = fc.integer({ min: 0, max: 23 });
const minute = fc.integer({ min: 0, max: 59 });
const weekday = fc.integer({ min: 1, max: 7 });
const hours = { from: hour, to: hour };
const at = { hour, minute };
const monthDay = fc.oneof(
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('last' as const) }),
  fc.record({
    kind: fc.constant('nth' as const),
    nth: fc.constantFrom<1 | 2 | 3 | 4 | 5 | 'last'>(1, 2, 3, 4, 5, 'last'),
    weekday,
  }),
);
const paces: fc.Arbitrary<Pace> = fc.oneof(
  fc.record({ kind: fc.constant('minutes' as const), every: fc.integer({ min: 1, max: 59 }), ...hours }),
  fc.record({ kind: fc.constant('hourly' as const), minute, ...hours }),
  fc.record({ kind: fc.constant('daily' as const), ...at }),
  fc.record({
    kind: fc.constant('weekly' as const),
    days: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted((one, other) => one - other)),
    ...at,
  }),
  fc.record({ kind: fc.constant('monthly' as const), on: monthDay, ...at }),
);
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom('', '0 0 2 * * *', '00 */15 9-23 * * ?', '\t0  0 2 ? * FRIL ', '0 0 2 L-3 * ? 2026', '0 0 ? * *'),
  fc
    .array(fc.string({ unit: fc.constantFrom('0', '5', '*', '/', '-', '?', 'L', '#', ','), maxLength: 4 }), {
      minLength: 6,
      maxLength: 6,
    })
    .map((parts) => parts.join(' ')),
);

describe('whatever the text was', () => {
  it('any act of the builder makes it one that is read, and says what was meant', () => {
    fc.assert(
      fc.property(texts, paces, (text, pace) => {
        const after = withPace(text, pace);
        const read = readCron(after);
        expect(read.kind, after).toBe('cron');
        // Written anew, it means the same: nothing of the old text is left that says something else.
        expect(readCron(withPace('', pace))).toEqual(normal(after, pace));
        const shown = readPace(after);
        expect(shown, after).toBeDefined();
        if (shown) expect(withPace(after, shown)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it('beginning any kind gives that kind', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...PACE_KINDS), (text, kind) => {
        expect(readPace(withPace(text, beginPace(kind, text)))?.kind).toBe(kind);
      }),
    );
  });

  it('a pace that is read is written as it stood', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pace = readPace(text);
        if (pace) expect(withPace(text, pace)).toBe(text);
      }),
    );
  });
});

/** Every day may have been said in the other of the two fields. */
function normal(text: string, pace: Pace): unknown {
  const read = readCron(text);
  const fresh = readCron(withPace('', pace));
  if (read.kind !== 'cron' || fresh.kind !== 'cron') return read;
  const { days } = read.cron;
  const isDaily =
    (days.kind === 'of-month' && days.days.length === 31) || (days.kind === 'of-week' && days.days.length === 7);
  return isDaily ? { ...read, cron: { ...read.cron, days: fresh.cron.days } } : read;
}
