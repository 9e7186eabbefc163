import { describe, expect, it } from 'vitest';
import { failing } from '@/testing/scheduler-bench';
import { retryDelay, retrySafe } from './retry';

describe('retrySafe', () => {
  it.each(['offline', 'unavailable', 'throttled'] as const)('reads again after %s, twice at most', (kind) => {
    expect([0, 1, 2, 3].map((failures) => retrySafe(failures, failing(kind)))).toEqual([true, true, false, false]);
  });

  it.each(['cancelled', 'session', 'unauthorised', 'forbidden', 'missing', 'conflict', 'quota', 'rejected'] as const)(
    'does not after %s',
    (kind) => {
      expect(retrySafe(0, failing(kind))).toBe(false);
    },
  );

  it.each(['throttled', 'unavailable'] as const)('does not after %s that asks for more than half a minute', (kind) => {
    expect(retrySafe(0, failing(kind, { retryAfterMs: 30_000 }))).toBe(true);
    expect(retrySafe(0, failing(kind, { retryAfterMs: 30_001 }))).toBe(false);
  });

  it('does not after a bug', () => {
    expect(retrySafe(0, new TypeError('bug'))).toBe(false);
  });
});

it('waits twice as long each time, or for as long as the API asked', () => {
  expect([0, 1, 2].map((failures) => retryDelay(failures, failing('offline')))).toEqual([1_000, 2_000, 4_000]);
  expect(retryDelay(0, failing('throttled'))).toBe(1_000);
  expect(retryDelay(0, failing('throttled', { retryAfterMs: 0 }))).toBe(0);
  expect(retryDelay(1, failing('throttled', { retryAfterMs: 20_000 }))).toBe(20_000);
  expect(retryDelay(1, failing('unavailable', { retryAfterMs: 20_000 }))).toBe(20_000);
});
