import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookRoom } from '@/core/look-room';
import { createSchedulerBench } from '@/testing/scheduler-bench';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Two sources of one connection whose API counts the calls of a day, and a third that counts none. */
function openDay(limit: number, requests: { readonly a: number; readonly b: number }) {
  const bench = createSchedulerBench();
  const { wall, facts } = bench;
  const began = wall.now;
  const made = { polls: 0, looks: 0, byHand: 0 };
  const daily = () => ({
    of: 'c',
    limit,
    left: Math.max(0, limit - made.polls - made.looks - made.byHand),
    untilResetMs: began + DAY - wall.now,
  });
  for (const key of ['a', 'b'] as const) {
    const facts = { requestsPerPoll: requests[key], youngestRunMs: 0 };
    Object.defineProperty(facts, 'daily', { get: daily, enumerable: true });
    bench.facts.set(key, facts);
  }
  facts.set('free', { requestsPerPoll: 1 });
  bench.answer = async (key) => {
    const own = key === 'free' ? 0 : requests[key as 'a' | 'b'];
    // Page after page, each counted when it is asked for; meanwhile others may ask.
    for (let page = 0; page < own; page += 1) {
      made.polls += 1;
      await new Promise<void>((resolve) => wall.later(400, resolve));
    }
    return undefined;
  };
  return { ...bench, made };
}

it('waits out a day whose calls are kept for the operator, and goes on with the next', async () => {
  const { scheduler, wall, times, facts } = createSchedulerBench();
  scheduler.show('a');
  await wall.pass(0);
  facts.set('a', { requestsPerPoll: 1, daily: { of: 'c', limit: 100, left: 30, untilResetMs: 2 * MINUTE } });
  scheduler.replan();
  await wall.pass(2 * MINUTE - 1);
  expect(times('a')).toEqual([0]);
  expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'daily-reserve' });
  facts.set('a', { requestsPerPoll: 1, youngestRunMs: 0 });
  await wall.pass(1);
  expect(times('a')).toEqual([0, 120_000]);
});

it('lets the sources of one connection share the calls of its day, less those that are kept, and spreads them over it', async () => {
  const { scheduler, wall, times, made } = openDay(100, { a: 1, b: 1 });
  for (const key of ['a', 'b', 'free']) scheduler.show(key);
  await wall.pass(DAY / 2);
  // Half a day, half of what there is: 35 of 70.
  expect(made.polls).toBeGreaterThanOrEqual(30);
  expect(made.polls).toBeLessThanOrEqual(40);
  await wall.pass(DAY / 2 - 1);
  expect(made.polls).toBeGreaterThan(60);
  expect(made.polls).toBeLessThanOrEqual(70);
  expect(Math.abs(times('a').length - times('b').length)).toBeLessThanOrEqual(2);
  expect(times('free').length).toBeGreaterThan(1_000);
});

it('never takes by polls and looks what is kept for the operator, whatever is asked for on a day, and by whom', async () => {
  const event = fc.record({
    afterMs: fc.integer({ min: 1, max: 90 * MINUTE }),
    kind: fc.constantFrom('look', 'look again', 'by hand', 'hide', 'show'),
    key: fc.constantFrom('a', 'b'),
    calls: fc.integer({ min: 1, max: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 60 }),
      fc.record({ a: fc.integer({ min: 1, max: 4 }), b: fc.integer({ min: 1, max: 4 }) }),
      async (events, requests) => {
        const { scheduler, wall, made } = openDay(100, requests);
        let leave = ['a', 'b'].map((key) => scheduler.show(key));
        let passed = 0;
        for (const { afterMs, kind, key, calls } of events) {
          if ((passed += afterMs) >= DAY) break;
          await wall.pass(afterMs);
          if (kind === 'by hand') made.byHand += calls;
          if (kind === 'hide') for (const hide of leave.splice(0)) hide();
          if (kind === 'show' && leave.length === 0) leave = ['a', 'b'].map((one) => scheduler.show(one));
          for (let asked = 0; kind.startsWith('look') && asked < calls; asked += 1) {
            const look = { ...scheduler.standing(key), again: kind === 'look again', lookedAt: 0 };
            if (lookRoom(look, wall.now) !== wall.now) break;
            made.looks += 1;
            scheduler.spend({ at: wall.now, requests: 1, look: true });
          }
          const own = made.polls + made.looks;
          // What was made by hand beyond the reserve is nobody else's.
          expect(own).toBeLessThanOrEqual(70);
          if (own > 0 && own + made.byHand > 70) {
            const before = own;
            await wall.pass(Math.min(10 * MINUTE, DAY - 1 - passed));
            passed = Math.min(DAY - 1, passed + 10 * MINUTE);
            expect(made.polls + made.looks).toBe(before);
          }
        }
        await wall.pass(Math.max(0, DAY - 1 - passed));
        expect(made.polls + made.looks).toBeLessThanOrEqual(70);
      },
    ),
    { numRuns: 40 },
  );
});

it('does not make a poll that was planned while the day still had calls', async () => {
  const { scheduler, wall, times, made } = openDay(100, { a: 1, b: 1 });
  scheduler.show('a');
  await wall.pass(1_000);
  made.byHand = 69;
  await wall.pass(DAY - 2_000);
  expect(times('a')).toEqual([0]);
  expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'daily-reserve' });
});
