import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime, readInterval, readScheduleTime, readTime, taskTime, zoneOf } from './times';

test('a schedule’s time is a wall clock, a space, and hours from UTC, with minutes where there are some', () => {
  expect(readScheduleTime('2026-04-14T00:00:00 +08')).toBe(Date.UTC(2026, 3, 13, 16));
  expect(readScheduleTime('2026-04-14T00:00:00 -05')).toBe(Date.UTC(2026, 3, 14, 5));
  expect(readScheduleTime('2026-04-14 00:00:00+00')).toBe(Date.UTC(2026, 3, 14));
  expect(readScheduleTime('2026-04-14T05:30:00 +0530')).toBe(Date.UTC(2026, 3, 14));
  expect(readScheduleTime('2026-04-13T20:30:00 -0330')).toBe(Date.UTC(2026, 3, 14));
  expect(zoneOf('2026-04-14T00:00:00 -05')).toBe('-05');
  expect(zoneOf('2026-04-14T00:00:00 +0530')).toBe('+0530');
});

test.each([
  '',
  '2026-04-14T00:00:00',
  '2026-04-14T00:00:00Z',
  '2026-04-14T00:00:00 +8',
  '2026-04-14T00:00:00 +15',
  '2026-04-14T00:00:00 +1430',
  '2026-04-14T00:00:00 +0560',
  '2026-02-30T00:00:00 +08',
  '2026-04-14T24:00:01 +08',
  '14.04.2026 00:00:00 +08',
])('%j is no time of a schedule', (text) => {
  expect(readScheduleTime(text)).toBeUndefined();
});

test.each([
  ['2026-03-01T00:09:10.123Z', Date.UTC(2026, 2, 1, 0, 9, 10, 123)],
  ['2026-03-01T00:09:10Z', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['2026-03-01 08:09:10', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['2026-03-01T08:09:10', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['2026-03-01T08:09:10 +08', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['2026-03-01T08:09:10+08:00', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['2026-02-28T19:39:10-0430', Date.UTC(2026, 2, 1, 0, 9, 10)],
  ['1772323750123', 1772323750123],
  ['2026-02-30 08:09:10', undefined],
  ['yesterday', undefined],
  ['2026-03-01', undefined],
])('%j is read as %s', (text, at) => {
  expect(readTime(text)).toBe(at);
});

test('what is written is read again, in both formats', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      expect(readTime(taskTime(seconds * 1000, 'iso'))).toBe(seconds * 1000);
      expect(readTime(taskTime(seconds * 1000, 'local'))).toBe(seconds * 1000);
    }),
  );
  expect(localTime(Date.UTC(2026, 2, 1, 16, 0, 1))).toBe('2026-03-02 00:00:01');
  expect(taskTime(undefined, 'iso')).toBe('');
});

test.each([
  ['15 minutes', 900_000],
  ['1 hours', 3_600_000],
  ['2 days', 172_800_000],
  ['1 weeks', 604_800_000],
  ['1 hour', undefined],
  ['1 months', undefined],
  ['0 minutes', undefined],
  [' 15 minutes', undefined],
  ['15minutes', undefined],
  ['a while', undefined],
  ['', undefined],
])('the interval %j is %s ms', (text, ms) => {
  expect(readInterval(text)).toBe(ms);
});
