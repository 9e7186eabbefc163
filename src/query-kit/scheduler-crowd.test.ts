import { describe, expect, it } from 'vitest';
import { createSchedulerBench, failing } from '@/testing/scheduler-bench';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('many sources', () => {
  it('share 30 requests of any minute, and each of them gets its turn', async () => {
    const { scheduler, wall, asked, facts, times } = createSchedulerBench();
    const costs = { a: 9, b: 9, c: 4, d: 1, e: 1 };
    for (const [key, requestsPerPoll] of Object.entries(costs)) facts.set(key, { requestsPerPoll, youngestRunMs: 0 });
    for (const key of Object.keys(costs)) scheduler.show(key);
    // What is shown anew is read at once, whatever it takes.
    await wall.pass(12 * MINUTE);
    const polls = asked.filter(([, at]) => at > 0);
    for (const [, from] of polls) {
      const within = polls.filter(([, at]) => at >= from && at < from + MINUTE);
      expect(within.reduce((sum, [key]) => sum + (facts.get(key)?.requestsPerPoll ?? 0), 0)).toBeLessThanOrEqual(30);
    }
    for (const key of Object.keys(costs)) expect(times(key).length).toBeGreaterThan(5);
  });

  it('count what a poll took in truth, where it took more than was thought', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times, facts } = bench;
    facts.set('a', { requestsPerPoll: 1, youngestRunMs: 0 });
    bench.answer = async () => ({ requests: 15 });
    scheduler.show('a');
    await wall.pass(2 * MINUTE);
    // Two in a minute are as many as there may be.
    expect(times('a')).toEqual([0, 3_000, 60_000, 63_000, 120_000]);
  });
});

it('leaves a source alone for as long as its API asked when it was not there', async () => {
  const bench = createSchedulerBench();
  bench.answer = () => Promise.reject(failing('unavailable', { retryAfterMs: 40 * SECOND }));
  bench.scheduler.show('a');
  await bench.wall.pass(SECOND);
  expect(bench.scheduler.status('a').decision).toEqual({ kind: 'wait', delayMs: 40 * SECOND, slowedBy: 'throttled' });
  await bench.wall.pass(40 * SECOND);
  expect(bench.times('a')).toEqual([0, 40_000]);
});

it('tells once of what changes together, and not of what stays the same', async () => {
  const { scheduler, wall } = createSchedulerBench();
  let told = 0;
  scheduler.subscribe(() => {
    told += 1;
  });
  for (const key of ['a', 'b', 'c']) scheduler.show(key);
  scheduler.replan();
  await Promise.resolve();
  expect(told).toBe(1);
  const { a, b } = { a: scheduler.status('a'), b: scheduler.status('b') };
  scheduler.replan();
  await Promise.resolve();
  expect([told, scheduler.status('a') === a, scheduler.status('b') === b]).toEqual([1, true, true]);
  await wall.pass(0);
});

it('keeps what a reading got that failed half-way, and tells why it was not all', async () => {
  const bench = createSchedulerBench();
  const failure = failing('throttled', { retryAfterMs: 9 * SECOND }).failure;
  bench.answer = async () => ({ failure });
  bench.scheduler.show('a');
  await bench.wall.pass(SECOND);
  expect(bench.scheduler.status('a')).toMatchObject({ failure, decision: { delayMs: 9 * SECOND } });
});
