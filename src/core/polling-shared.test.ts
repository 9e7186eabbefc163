import { describe, expect, it } from 'vitest';
import { nextPoll, type PollInput, sharedOut } from './polling';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const quiet: PollInput = {
  requestsPerPoll: 1,
  lastTookMs: 100,
  consecutiveFailures: 0,
  visible: true,
  watched: false,
  choice: 'normal',
  crowding: 1,
  signedOut: false,
  rate: 1,
};
const fresh = { ...quiet, youngestRunMs: 0 };
const daily = (left: number) => ({ of: 'c', limit: 100, left, untilResetMs: 100 * MINUTE });
const wait = (seconds: number, slowedBy?: string) => ({
  kind: 'wait',
  delayMs: seconds * SECOND,
  ...(slowedBy ? { slowedBy } : undefined),
});
const idle = (because: string) => ({ kind: 'idle', because });

describe('sharedOut', () => {
  const decisions = (inputs: Readonly<Record<string, PollInput>>) =>
    [...sharedOut(new Map(Object.entries(inputs))).values()].map(nextPoll);

  it('gives each of those who share the calls of a day its part of them, and others theirs', () => {
    const own = { ...daily(80), of: 'another' };
    const inputs = {
      a: { ...fresh, daily: daily(80) },
      b: { ...fresh, requestsPerPoll: 3, daily: daily(80) },
      hidden: { ...fresh, visible: false, daily: daily(80) },
      alone: { ...fresh, daily: own },
      free: quiet,
    };
    // 50 calls in 100 minutes, four of them for a poll of both.
    expect(decisions(inputs)).toEqual([
      wait(480, 'daily-limit'),
      wait(480, 'daily-limit'),
      idle('hidden'),
      wait(120, 'daily-limit'),
      wait(60),
    ]);
  });

  it('takes the calls of a poll that is under way for made, also where that was the last', () => {
    const b = { ...fresh, daily: daily(33) };
    expect(decisions({ a: { ...fresh, requestsPerPoll: 3, daily: daily(33), underWay: true }, b })[1]).toEqual(
      idle('daily-reserve'),
    );
    expect(decisions({ a: { ...fresh, requestsPerPoll: 4, daily: daily(33), underWay: true }, b })[1]).toEqual(
      idle('daily-reserve'),
    );
  });

  it('slows all down together as `crowdingOf` says', () => {
    const crowd = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}`, fresh]));
    expect(decisions(crowd)).toEqual(Object.keys(crowd).map(() => wait(30, 'cost')));
  });
});
