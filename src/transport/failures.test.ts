import { describe, expect, it } from 'vitest';
import { type Failure, FailureError, type FailureKind, failureOf, isRetryable } from './failures';

const failure = (kind: FailureKind): Failure => {
  const base = { endpoint: 'test.Do', unclear: false };
  if (kind === 'timeout') return { ...base, kind, afterMs: 1 };
  if (kind === 'contract') return { ...base, kind, path: 'a', problem: 'b' };
  if (kind === 'blanked') return { ...base, kind, field: 'a' };
  return { ...base, kind };
};

describe('isRetryable', () => {
  it.each<[FailureKind, boolean]>([
    ['offline', true],
    ['timeout', true],
    ['unavailable', true],
    ['throttled', true],
    ['cancelled', false],
    ['session', false],
    ['unauthorised', false],
    ['forbidden', false],
    ['missing', false],
    ['conflict', false],
    ['quota', false],
    ['rejected', false],
    ['blanked', false],
    ['contract', false],
  ])('%s: %s, and never what has an effect each time', (kind, again) => {
    expect(isRetryable(failure(kind), 'safe')).toBe(again);
    expect(isRetryable(failure(kind), 'idempotent')).toBe(again);
    expect(isRetryable(failure(kind), 'unsafe')).toBe(false);
  });
});

it('tells failures from bugs', () => {
  const broke = failure('offline');
  expect(failureOf(new FailureError(broke))).toBe(broke);
  expect(failureOf(new TypeError('bug'))).toBeUndefined();
  expect(failureOf(broke)).toBeUndefined();
});
