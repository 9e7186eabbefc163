import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CronDays, CronField, CronProblem } from './cron';
import { readCron } from './read-cron';

const read = (text: string) => {
  const reading = readCron(text);
  if (reading.kind !== 'cron') throw new Error(`${text} is ${reading.kind}: ${reading.problem}`);
  return reading.cron;
};

describe('values', () => {
  it.each<[string, readonly number[]]>([
    ['5', [5]],
    ['05', [5]],
    ['1,30,5', [1, 5, 30]],
    ['5,5', [5]],
    ['10-12', [10, 11, 12]],
    ['58-2', [0, 1, 2, 58, 59]],
    ['5/15', [5, 20, 35, 50]],
    ['*/16', [0, 16, 32, 48]],
    ['/16', [0, 16, 32, 48]],
    ['10-20/5', [10, 15, 20]],
    ['50-10/7', [4, 50, 57]],
    ['0/20,3', [0, 3, 20, 40]],
    ['59/59', [59]],
  ])('of a field: %s', (text, values) => {
    expect(read(`${text} 0 0 * * ?`).seconds).toEqual(values);
    expect(read(`0 ${text} 0 * * ?`).minutes).toEqual(values);
  });

  it.each<[string, readonly number[]]>([
    ['JAN', [1]],
    ['dec', [12]],
    ['NOV-Feb', [1, 2, 11, 12]],
    ['JAN,MAR,9', [1, 3, 9]],
    ['7/6', [7]],
    ['11-3/2', [1, 3, 11]],
  ])('of the month: %s', (text, values) => {
    expect(read(`0 0 0 1 ${text} ?`).months).toEqual(values);
  });

  it.each<[string, string, CronDays]>([
    ['*', '?', { kind: 'of-month', days: Array.from({ length: 31 }, (_, index) => index + 1) }],
    ['28-3', '?', { kind: 'of-month', days: [1, 2, 3, 28, 29, 30, 31] }],
    ['L', '?', { kind: 'before-last', before: 0 }],
    ['l-0', '?', { kind: 'before-last', before: 0 }],
    ['L-27', '?', { kind: 'before-last', before: 27 }],
    ['LW', '?', { kind: 'last-weekday' }],
    ['15w', '?', { kind: 'nearest-weekday', day: 15 }],
    ['?', '*', { kind: 'of-week', days: [1, 2, 3, 4, 5, 6, 7] }],
    ['?', 'FRI-MON', { kind: 'of-week', days: [1, 2, 6, 7] }],
    ['?', '*/2', { kind: 'of-week', days: [1, 3, 5, 7] }],
    ['?', '6-2', { kind: 'of-week', days: [1, 2, 6, 7] }],
    ['?', 'L', { kind: 'of-week', days: [7] }],
    ['?', '6L', { kind: 'last-of-week', day: 6 }],
    ['?', 'friL', { kind: 'last-of-week', day: 6 }],
    ['?', '6#3', { kind: 'nth-of-week', day: 6, nth: 3 }],
    ['?', 'SUN#5', { kind: 'nth-of-week', day: 1, nth: 5 }],
  ])('of the days: %s %s', (ofMonth, ofWeek, days) => {
    expect(read(`0 0 0 ${ofMonth} * ${ofWeek}`).days).toEqual(days);
  });

  it('of the year, where there is one', () => {
    expect(read('0 0 0 1 1 ? 2026-2030/2').years).toEqual([2026, 2028, 2030]);
    expect(read('0 0 0 1 1 ?').years).toBeUndefined();
  });

  it('of spaces and tabs', () => {
    expect(read('\t0  0 0\t* * ? ')).toEqual(read('0 0 0 * * ?'));
  });
});

describe('what is wrong', () => {
  it.each<[string, CronProblem, CronField | undefined, string | undefined]>([
    ['', 'empty', undefined, undefined],
    [' \t ', 'empty', undefined, undefined],
    ['0 2 * * ?', 'no-seconds', undefined, undefined],
    ['0 0 2 *', 'too-few-fields', undefined, undefined],
    ['0 0 2 * * ? 2026 1', 'too-many-fields', undefined, undefined],
    ['60 0 2 * * ?', 'out-of-range', 'seconds', '60'],
    ['0 0-60 2 * * ?', 'out-of-range', 'minutes', '0-60'],
    ['0 0 24 * * ?', 'out-of-range', 'hours', '24'],
    ['0 0 2 0 * ?', 'out-of-range', 'dayOfMonth', '0'],
    ['0 0 2 1,32 * ?', 'out-of-range', 'dayOfMonth', '32'],
    ['0 0 2 32W * ?', 'out-of-range', 'dayOfMonth', '32W'],
    ['0 0 2 L-31 * ?', 'out-of-range', 'dayOfMonth', 'L-31'],
    ['0 0 2 1 13 ?', 'out-of-range', 'month', '13'],
    ['0 0 2 ? * 0', 'out-of-range', 'dayOfWeek', '0'],
    ['0 0 2 ? * 8', 'out-of-range', 'dayOfWeek', '8'],
    ['0 0 2 ? * 8L', 'out-of-range', 'dayOfWeek', '8L'],
    ['0 0 2 ? * MON 1969', 'out-of-range', 'year', '1969'],
    ['0 0 2 ? * MON 2100', 'out-of-range', 'year', '2100'],
    ['0 0 2 ? * MON 2030-2026', 'backwards', 'year', '2030-2026'],
    ['0 */0 2 * * ?', 'bad-step', 'minutes', '*/0'],
    ['0 0 */24 * * ?', 'bad-step', 'hours', '*/24'],
    ['? 0 2 * * ?', 'question-mark', 'seconds', '?'],
    ['0 0 2 * ? MON', 'question-mark', 'month', '?'],
    ['0 0 2 * * *', 'both-days', 'dayOfWeek', undefined],
    ['0 0 2 ? * ?', 'no-day', 'dayOfWeek', undefined],
    ['0 0 2 ? * MON,6L', 'not-in-a-list', 'dayOfWeek', '6L'],
    ['0 0 2 ? * 3#1,6#3', 'not-in-a-list', 'dayOfWeek', '3#1'],
    ['0 0 2 ? * 6#6', 'nth-out-of-range', 'dayOfWeek', '6#6'],
    ['0 0 2 ? * 6#', 'nth-out-of-range', 'dayOfWeek', '6#'],
    ['0 0 2 ? * MON-6', 'not-a-value', 'dayOfWeek', 'MON-6'],
    ['0 0 2 ? * XXXL', 'not-a-value', 'dayOfWeek', 'XXXL'],
    ['0 0 2 ? * MONDAY', 'not-a-value', 'dayOfWeek', 'MONDAY'],
    ['0 0 2 ?,1 * ?', 'not-a-value', 'dayOfMonth', '?'],
    ['0 1,,2 2 * * ?', 'not-a-value', 'minutes', ''],
    ['0 1- 2 * * ?', 'not-a-value', 'minutes', '1-'],
    ['0 -1 2 * * ?', 'not-a-value', 'minutes', '-1'],
    ['0 L 2 * * ?', 'not-a-value', 'minutes', 'L'],
    ['0 0 2 W * ?', 'not-a-value', 'dayOfMonth', 'W'],
    ['0 0 2 1-5W * ?', 'not-a-value', 'dayOfMonth', '1-5W'],
    ['0 0 2 * * ?\n', 'not-a-value', 'dayOfWeek', '?\n'],
    ['0 0 ２ * * ?', 'not-a-value', 'hours', '２'],
  ])('%j: %s', (text, problem, field, part) => {
    expect(readCron(text)).toEqual({
      kind: 'broken',
      problem,
      ...(field && { field }),
      ...(part !== undefined && { part }),
    });
  });

  it.each<[string, CronProblem, string]>([
    ['0 0 2 L,15 * ?', 'not-in-a-list', 'L'],
    ['0 0 2 15W,20 * ?', 'not-in-a-list', '15W'],
    ['0 0 2 L-3W * ?', 'weekday-before-last', 'L-3W'],
    ['0 0 2 L-28 * ?', 'before-the-month', 'L-28'],
  ])('%s is left to Quartz: %s', (text, problem, part) => {
    expect(readCron(text)).toEqual({ kind: 'uncomputable', field: 'dayOfMonth', problem, part });
  });

  it('a step after a name is left to Quartz', () => {
    expect(readCron('0 0 2 ? * MON-FRI/2')).toMatchObject({ kind: 'uncomputable', problem: 'step-after-name' });
    expect(readCron('0 0 2 1 JAN/3 ?')).toMatchObject({ kind: 'uncomputable', problem: 'step-after-name' });
  });
});

it('never throws, and what it understands is in order and in range', () => {
  const sign = fc.constantFrom(...Array.from('0123456789*/,-?LW#MONJAFRI '));
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
    fc.array(fc.string({ unit: sign, maxLength: 6 }), { minLength: 5, maxLength: 8 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = readCron(any);
      if (reading.kind !== 'cron') return;
      const { seconds, minutes, hours, months } = reading.cron;
      for (const [values, min, max] of [
        [seconds, 0, 59],
        [minutes, 0, 59],
        [hours, 0, 23],
        [months, 1, 12],
      ] as const) {
        expect(values.length).toBeGreaterThan(0);
        expect(values).toEqual([...new Set(values)].toSorted((one, other) => one - other));
        expect([values[0], values.at(-1)].every((value) => value !== undefined && value >= min && value <= max)).toBe(
          true,
        );
      }
    }),
    { numRuns: 2000 },
  );
});
