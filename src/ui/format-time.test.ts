import { describe, expect, it } from 'vitest';
import { clockTime, fullTime, isInstant, shortTime } from './format-time';

const NOW = Date.UTC(2026, 10, 21, 1, 41, 7);

describe('fullTime', () => {
  it.each([
    ['Asia/Shanghai', Date.UTC(2026, 10, 21, 1, 14, 2), '2026-11-21 09:14:02 UTC+8'],
    ['Asia/Shanghai', Date.UTC(2026, 10, 20, 16, 0, 0), '2026-11-21 00:00:00 UTC+8'],
    ['UTC', Date.UTC(2026, 10, 21, 1, 14, 2), '2026-11-21 01:14:02 UTC'],
    ['Asia/Kolkata', Date.UTC(2026, 0, 1, 0, 0, 0), '2026-01-01 05:30:00 UTC+5:30'],
    ['America/New_York', Date.UTC(2026, 10, 21, 1, 14, 2), '2026-11-20 20:14:02 UTC−5'],
    ['America/New_York', Date.UTC(2026, 6, 1, 0, 0, 0), '2026-06-30 20:00:00 UTC−4'],
  ])('in %s', (zone, at, text) => {
    expect(fullTime(at, zone)).toBe(text);
  });
});

describe('shortTime', () => {
  it.each([
    ['the same year', Date.UTC(2026, 10, 20, 1, 14), '11-20 09:14'],
    ['another year', Date.UTC(2025, 10, 20, 1, 14), '2025-11-20'],
    ['a year that has begun in the zone only', Date.UTC(2025, 11, 31, 17, 0), '01-01 01:00'],
    ['next year', Date.UTC(2027, 0, 2, 0, 0), '2027-01-02'],
  ])('%s', (_what, at, text) => {
    expect(shortTime(at, NOW, 'Asia/Shanghai')).toBe(text);
  });
});

it('writes the clock alone', () => {
  expect(clockTime(NOW, 'Asia/Shanghai')).toBe('09:41:07');
});

it.each([
  [undefined, false],
  [Number.NaN, false],
  [8.65e15, false],
  [0, true],
  [NOW, true],
])('%s is an instant: %s', (at, is) => {
  expect(isInstant(at)).toBe(is);
});
