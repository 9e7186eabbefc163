import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdingOf, nextPoll, type PollInput, recent, roomAt, type Spent } from './polling';

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
const wait = (seconds: number, slowedBy?: string) => ({
  kind: 'wait',
  delayMs: seconds * SECOND,
  ...(slowedBy ? { slowedBy } : undefined),
});
const idle = (because: string) => ({ kind: 'idle', because });
const daily = (left: number, untilResetMs = 100 * MINUTE) => ({ of: 'c', limit: 100, left, untilResetMs });

describe('nextPoll', () => {
  it.each<[string, PollInput, object]>([
    ['a run of this second', fresh, wait(3)],
    ['a run of just under a minute', { ...quiet, youngestRunMs: MINUTE - 1 }, wait(3)],
    ['a run of a minute', { ...quiet, youngestRunMs: MINUTE }, wait(6)],
    ['a run of ten minutes', { ...quiet, youngestRunMs: 10 * MINUTE }, wait(15)],
    ['a run of an hour', { ...quiet, youngestRunMs: 60 * MINUTE }, wait(30)],
    ['a run of a year', { ...quiet, youngestRunMs: 365 * 24 * 60 * MINUTE }, wait(30)],
    ['nothing runs', quiet, wait(60)],
    ['a run has just ended', { ...quiet, sinceLastEndMs: 0 }, wait(6)],
    ['the grace after an end is over', { ...quiet, sinceLastEndMs: 30 * SECOND }, wait(60)],
    ['one ended, another goes on', { ...fresh, sinceLastEndMs: 0 }, wait(3)],

    ['time flies', { ...fresh, rate: 2 }, wait(2.5, 'cost')],
    ['time flies over nothing', { ...quiet, rate: 10 }, wait(6)],
    ['time crawls', { ...fresh, rate: 0.5 }, wait(6)],
    ['time stands still', { ...fresh, rate: 0 }, idle('clock-paused')],

    ['faster, by choice', { ...quiet, choice: 'faster' }, wait(30)],
    ['faster, but not than the pace allows', { ...fresh, choice: 'faster' }, wait(2.5, 'cost')],
    ['slower, by choice', { ...fresh, choice: 'slower' }, wait(12, 'choice')],
    ['off, by choice', { ...fresh, choice: 'off', watched: true }, idle('off')],

    ['twice as much as there may be is wanted', { ...fresh, crowding: 2 }, wait(6, 'cost')],
    ['a crowd, and many requests', { ...fresh, requestsPerPoll: 4, crowding: 1.5 }, wait(15, 'cost')],
    ['a crowd by choice slower', { ...fresh, choice: 'slower', crowding: 2 }, wait(24, 'cost')],
    ['a crowd and failures', { ...fresh, crowding: 1.5, consecutiveFailures: 1 }, wait(6, 'failing')],
    ['a crowd and a longer wait asked for', { ...fresh, crowding: 3, retryAfterMs: MINUTE }, wait(60, 'throttled')],
    ['a crowd out of sight', { ...fresh, visible: false, watched: true, crowding: 2 }, wait(60, 'hidden')],

    ['nobody is signed in', { ...fresh, watched: true, signedOut: true }, idle('session')],
    ['nobody is signed in, nobody looks', { ...fresh, visible: false, signedOut: true }, idle('hidden')],

    ['nobody looks', { ...fresh, visible: false }, idle('hidden')],
    ['nobody looks, but it is watched', { ...fresh, visible: false, watched: true }, wait(30, 'hidden')],
    ['watched, at its own slow pace', { ...quiet, visible: false, watched: true }, wait(60)],
    ['watched and looked at', { ...fresh, watched: true }, wait(3)],

    ['many requests', { ...fresh, requestsPerPoll: 10 }, wait(25, 'cost')],
    ['a slow reading', { ...fresh, lastTookMs: 1_500 }, wait(15, 'cost')],
    ['a cost below the pace', { ...quiet, lastTookMs: 5_000 }, wait(60)],

    ['the API asked for a wait', { ...fresh, retryAfterMs: 45 * SECOND }, wait(45, 'throttled')],
    ['the API asked for less than the pace', { ...quiet, retryAfterMs: 5 * SECOND }, wait(60)],
    ['the API asked for longer than any back-off', { ...fresh, retryAfterMs: 60 * MINUTE }, wait(3600, 'throttled')],

    ['one failure', { ...fresh, consecutiveFailures: 1 }, wait(6, 'failing')],
    ['two failures', { ...fresh, consecutiveFailures: 2 }, wait(12, 'failing')],
    ['many failures', { ...fresh, consecutiveFailures: 1_000 }, wait(300, 'failing')],
    [
      'failures and a longer wait asked for',
      { ...fresh, consecutiveFailures: 1, retryAfterMs: 20_000 },
      wait(20, 'throttled'),
    ],

    ['a day of calls, evenly spread', { ...fresh, daily: daily(80) }, wait(120, 'daily-limit')],
    ['a day of calls at its beginning', { ...quiet, daily: daily(100, 30 * MINUTE) }, wait(60)],
    ['a poll of many calls out of a day', { ...fresh, requestsPerPoll: 5, daily: daily(80) }, wait(600, 'daily-limit')],
    ['the last call before the reserve', { ...fresh, daily: daily(31) }, wait(6_000, 'daily-limit')],
    ['the reserve', { ...fresh, daily: daily(30) }, idle('daily-reserve')],
    [
      'a poll that would reach into the reserve',
      { ...fresh, requestsPerPoll: 5, daily: daily(34) },
      idle('daily-reserve'),
    ],
  ])('%s', (_, input, decision) => {
    expect(nextPoll(input)).toEqual(decision);
  });

  const ms = fc.integer({ min: 0, max: 48 * 60 * MINUTE });
  const anyInput: fc.Arbitrary<PollInput> = fc
    .record({
      facts: fc.record({ youngestRunMs: ms, sinceLastEndMs: ms, retryAfterMs: ms }, { requiredKeys: [] }),
      requestsPerPoll: fc.integer({ min: 1, max: 10 }),
      lastTookMs: fc.integer({ min: 0, max: 30 * SECOND }),
      consecutiveFailures: fc.integer({ min: 0, max: 40 }),
      daily: fc.option(
        fc.record({
          limit: fc.integer({ min: 1, max: 1_000 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          untilResetMs: ms,
        }),
      ),
      visible: fc.boolean(),
      watched: fc.boolean(),
      choice: fc.constantFrom('normal', 'faster', 'slower', 'off'),
      crowding: fc.constantFrom(1, 1.7, 8),
      signedOut: fc.boolean(),
      rate: fc.constantFrom(0, 0.1, 1, 10, 60, 1_000),
    })
    .map(({ facts, daily: day, ...rest }) => ({
      ...rest,
      ...facts,
      ...(day
        ? {
            daily: {
              of: 'c',
              limit: day.limit,
              left: Math.floor(day.limit * day.share),
              untilResetMs: day.untilResetMs,
            },
          }
        : undefined),
    }));
  const delayOf = (input: PollInput) => {
    const decision = nextPoll(input);
    return decision.kind === 'wait' ? decision.delayMs : Number.POSITIVE_INFINITY;
  };

  it('is idle exactly where it says, and asks for nothing then', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const mustIdle =
          input.choice === 'off' || (!input.visible && !input.watched) || input.signedOut || input.rate === 0;
        const decision = nextPoll(input);
        if (mustIdle) expect(decision.kind).toBe('idle');
        else if (!input.daily) expect(decision.kind).toBe('wait');
      }),
    );
  });

  it('never asks within a second, nor for more than 30 requests a minute, nor before the API allows', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const delayMs = delayOf(input);
        expect(delayMs).toBeGreaterThanOrEqual(SECOND);
        expect((input.requestsPerPoll * MINUTE) / delayMs).toBeLessThanOrEqual(30);
        expect(delayMs).toBeGreaterThanOrEqual(input.retryAfterMs ?? 0);
        expect(delayMs).toBeGreaterThanOrEqual(input.lastTookMs * 10);
        if (!input.visible) expect(delayMs).toBeGreaterThanOrEqual(30 * SECOND);
      }),
    );
  });

  it('keeps three calls in ten for the operator, however a day goes', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 500 }), ({ daily: _, ...input }, limit) => {
        let left = limit;
        let untilResetMs = 24 * 60 * MINUTE;
        for (let polls = 0; polls < 600; polls += 1) {
          const decision = nextPoll({ ...input, daily: { of: 'c', limit, left, untilResetMs } });
          if (decision.kind === 'idle' || decision.delayMs > untilResetMs) break;
          untilResetMs -= decision.delayMs;
          left -= input.requestsPerPoll;
          expect(left).toBeGreaterThanOrEqual(limit * 0.3 - 1e-9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never asks sooner after more failures, in a larger crowd, by a dearer reading or a longer wait asked for', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 9 }), (input, more) => {
        const delayMs = delayOf(input);
        const { consecutiveFailures, requestsPerPoll, lastTookMs, retryAfterMs = 0 } = input;
        for (const worse of [
          { crowding: input.crowding + more },
          { consecutiveFailures: consecutiveFailures + more },
          { requestsPerPoll: requestsPerPoll + more },
          { lastTookMs: lastTookMs + more * SECOND },
          { retryAfterMs: retryAfterMs + more * SECOND },
        ]) {
          expect(delayOf({ ...input, ...worse })).toBeGreaterThanOrEqual(delayMs);
        }
      }),
    );
  });

  it('gives up on nothing: failures alone never delay by more than five minutes or the pace without them', () => {
    fc.assert(
      fc.property(anyInput, ({ daily: _, retryAfterMs: __, ...input }) => {
        const without = delayOf({ ...input, consecutiveFailures: 0 });
        if (Number.isFinite(without)) expect(delayOf(input)).toBeLessThanOrEqual(Math.max(without, 5 * MINUTE));
      }),
    );
  });

  it('keeps all sources together within 30 requests a minute, however many and whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 40 }), (inputs) => {
        const crowding = crowdingOf(inputs);
        expect(crowding).toBeGreaterThanOrEqual(1);
        const perMinute = inputs.map((input) => (input.requestsPerPoll * MINUTE) / delayOf({ ...input, crowding }));
        expect(perMinute.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('slows nobody down where all together want no more than there may be', () => {
    expect(crowdingOf([])).toBe(1);
    expect(crowdingOf([fresh])).toBe(1);
    expect(crowdingOf([fresh, { ...fresh, visible: false }, { ...fresh, signedOut: true }])).toBe(1);
    // 20 and 20 and 1 a minute of 24.
    expect(crowdingOf([fresh, fresh, quiet])).toBeCloseTo(41 / 24);
  });
});

describe('roomAt', () => {
  it.each<[string, Spent[], number, number]>([
    ['nothing was asked', [], 9, 0],
    ['there is room beside what was asked', [{ at: -1, requests: 21 }], 9, 0],
    ['there is not, until the first of it is a minute old', [{ at: -20_000, requests: 22 }], 9, 40_000],
    [
      'only the first must be',
      [
        { at: -40_000, requests: 9 },
        { at: -10_000, requests: 20 },
      ],
      10,
      20_000,
    ],
    ['a minute is over', [{ at: -60_000, requests: 30 }], 9, 0],
    ['more than there may be', [{ at: -50_000, requests: 1 }], 31, 10_000],
  ])('%s', (_, spent, requests, at) => {
    expect(roomAt(spent, requests, 0)).toBe(at);
  });

  it('holds every minute to 30 requests, whoever wants how many and when', () => {
    const wish = fc.record({ after: fc.nat({ max: 20_000 }), requests: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        let now = 0;
        let spent: readonly Spent[] = [];
        const all: Spent[] = [];
        for (const { after, requests } of wishes) {
          now = roomAt(spent, requests, now + after);
          const made = { at: now, requests };
          spent = [...recent(spent, now), made];
          all.push(made);
        }
        for (const { at } of all) {
          const within = all.filter((one) => one.at >= at && one.at < at + MINUTE);
          expect(within.reduce((sum, one) => sum + one.requests, 0)).toBeLessThanOrEqual(30);
        }
      }),
    );
  });
});
