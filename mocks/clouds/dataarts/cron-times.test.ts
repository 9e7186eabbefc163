import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRuns } from '@/cron/next-runs';
import { readCron } from '@/cron/read-cron';
import { latestTimes, nextTime } from './cron-times';

const NOW = Date.UTC(2026, 2, 1, 12);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Everything a cron says of a span, gone through from its beginning. */
function all(text: string, zone: string, after: number, until: number): number[] {
  const read = readCron(text);
  if (read.kind !== 'cron') throw new RangeError(text);
  return [...nextRuns(read.cron, { from: after, zone, count: 100_000, until })];
}

const crons = [
  '0 */15 * * * ?',
  '0 0 2 * * ?',
  '30 15 4 1 * ?',
  '0 0 5 ? * 2-6',
  '0 0 3 L 3,6,9,12 ?',
  '0 0 0 29 2 ?',
  '*/20 * 2 * * ?',
];

test('looking back finds what going through from the beginning finds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...crons),
      fc.constantFrom('+08', '+00', '-05'),
      fc.integer({ min: 0, max: 10 * DAY_MS }),
      fc.integer({ min: 0, max: 2 * DAY_MS }),
      fc.constantFrom(1, 3, 200),
      (text, zone, before, ago, most) => {
        const [after, until] = [NOW - ago - before, NOW - ago];
        const skips = (at: number) => at % 7 === 0;
        const wanted = all(text, zone, after, until).filter((at) => !skips(at));
        expect(latestTimes(text, zone, { after, until, most, skips })).toEqual(wanted.toReversed().slice(0, most));
      },
    ),
    { numRuns: 60 },
  );
});

test('both ends of a span are as the scheduler has them: after the first, up to the last', () => {
  const at = Date.UTC(2026, 1, 28, 18);
  const span = { most: 5, skips: () => false };
  expect(latestTimes('0 0 2 * * ?', '+08', { ...span, after: at, until: at + HOUR_MS })).toEqual([]);
  expect(latestTimes('0 0 2 * * ?', '+08', { ...span, after: at - 1, until: at })).toEqual([at]);
  expect(nextTime('0 0 2 * * ?', '+08', at, Number.POSITIVE_INFINITY)).toBe(at + DAY_MS);
  expect(nextTime('0 0 2 * * ?', '+08', at, at + DAY_MS - 1)).toBeUndefined();
});

test('a busy hour in a quiet year is found whole, and years of seconds are not gone through', () => {
  const skips = () => false;
  const busy = latestTimes('* * 3 1 1 ?', '+00', { after: NOW - 700 * DAY_MS, until: NOW, most: 4_000, skips });
  expect(busy.length).toBe(4_000);
  expect(busy[0]).toBe(Date.UTC(2026, 0, 1, 3, 59, 59));
  expect(busy[3_600]).toBe(Date.UTC(2025, 0, 1, 3, 59, 59));
  expect(latestTimes('* * * * * ?', '+00', { after: 0, until: NOW, most: 200, skips })).toHaveLength(200);
});

test('a cron that nobody can compute never runs', () => {
  const span = { after: 0, until: NOW, most: 3, skips: () => false };
  for (const text of ['0 0 2 L-3W * ?', 'nonsense']) {
    expect(latestTimes(text, '+08', span)).toEqual([]);
    expect(nextTime(text, '+08', 0, NOW)).toBeUndefined();
  }
});
