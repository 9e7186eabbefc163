import { expect, it } from 'vitest';
import { clockChanges } from './clock-changes';
import { fixedOffsetMs, offsetMsAt } from './zone-offset';

const HOUR_MS = 3_600_000;

it.each([
  ['Z', 0],
  ['+08', 8],
  ['-03', -3],
  ['+0530', 5.5],
  ['+05:45', 5.75],
  ['-0330', -3.5],
  ['+8', undefined],
  ['+0860', undefined],
  ['+19', undefined],
  ['UTC', undefined],
  ['', undefined],
])('the offset %j', (text, hours) => {
  expect(fixedOffsetMs(text)).toBe(hours === undefined ? undefined : hours * HOUR_MS);
});

it('the distance from UTC hangs on the instant', () => {
  expect(offsetMsAt('Europe/Berlin', Date.parse('2026-03-29T00:59:59.999Z'))).toBe(HOUR_MS);
  expect(offsetMsAt('Europe/Berlin', Date.parse('2026-03-29T01:00Z'))).toBe(2 * HOUR_MS);
  expect(offsetMsAt('+08', 0)).toBe(8 * HOUR_MS);
  expect(() => offsetMsAt('Mars/Base', 0)).toThrow(RangeError);
});

it.each<[string, string, string, readonly string[]]>([
  ['Europe/Berlin', '2026-01-01T00:00Z', '2026-12-31T00:00Z', ['2026-03-29T01:00Z +60', '2026-10-25T01:00Z -60']],
  ['Australia/Lord_Howe', '2026-01-01T00:00Z', '2026-12-31T00:00Z', ['2026-04-04T15:00Z -30', '2026-10-03T15:30Z +30']],
  ['Africa/Casablanca', '2026-01-01T00:00Z', '2026-12-31T00:00Z', ['2026-02-15T02:00Z -60', '2026-03-22T02:00Z +60']],
  ['Pacific/Apia', '2011-12-01T00:00Z', '2012-01-31T00:00Z', ['2011-12-30T10:00Z +1440']],
  ['America/Recife', '2000-10-01T00:00Z', '2000-12-31T00:00Z', ['2000-10-08T03:00Z +60', '2000-10-15T02:00Z -60']],
  ['Asia/Shanghai', '2026-01-01T00:00Z', '2030-12-31T00:00Z', []],
  ['+08', '2026-01-01T00:00Z', '2099-12-31T00:00Z', []],
  // From the change itself nothing is left of it; up to it, it is there.
  ['Europe/Berlin', '2026-03-29T01:00Z', '2026-10-25T00:59:59Z', []],
  [
    'Europe/Berlin',
    '2026-03-29T00:59:59.999Z',
    '2026-10-25T01:00Z',
    ['2026-03-29T01:00Z +60', '2026-10-25T01:00Z -60'],
  ],
])('the clock of %s from %s to %s', (zone, from, until, changes) => {
  const found = clockChanges(zone, { from: Date.parse(from), until: Date.parse(until) });
  expect(
    found.map(({ at, beforeMs, afterMs }) => {
      const minutes = (afterMs - beforeMs) / 60_000;
      return `${new Date(at).toISOString().replace(':00.000Z', 'Z')} ${minutes > 0 ? '+' : ''}${minutes}`;
    }),
  ).toEqual(changes);
});
