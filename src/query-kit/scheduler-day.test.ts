import { expect, it } from 'vitest';
import { createSchedulerBench } from '@/testing/scheduler-bench';

const MINUTE = 60_000;

it('waits out a day whose calls are kept for the operator, and goes on with the next', async () => {
  const { scheduler, wall, times, facts } = createSchedulerBench();
  scheduler.show('a');
  await wall.pass(0);
  facts.set('a', { requestsPerPoll: 1, daily: { limit: 100, left: 30, untilResetMs: 2 * MINUTE } });
  scheduler.replan();
  await wall.pass(2 * MINUTE - 1);
  expect(times('a')).toEqual([0]);
  expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'daily-reserve' });
  facts.set('a', { requestsPerPoll: 1, youngestRunMs: 0 });
  await wall.pass(1);
  expect(times('a')).toEqual([0, 120_000]);
});
