import { describe, expect, it } from 'vitest';
import { createSchedulerBench, failing } from '@/testing/scheduler-bench';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe("the operator's session", () => {
  it('that has ended stops all polling, until somebody is signed in again: then what is shown is read at once', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times } = bench;
    scheduler.show('a');
    scheduler.watch('b');
    await wall.pass(SECOND);
    bench.answer = () => Promise.reject(failing('session'));
    await wall.pass(2 * SECOND);
    expect(times('a')).toEqual([0, 3_000]);
    await wall.pass(10 * MINUTE);
    for (const key of ['a', 'b']) expect(scheduler.status(key).decision).toEqual({ kind: 'idle', because: 'session' });
    expect(times('a')).toHaveLength(2);
    const before = times('b').length;
    scheduler.show('c');
    await wall.pass(MINUTE);
    expect(times('c')).toEqual([]);
    bench.answer = async () => undefined;
    const signedInAt = wall.now - 1_000_000;
    scheduler.resume();
    await wall.pass(0);
    expect([times('a').at(-1), times('c').at(-1)]).toEqual([signedInAt, signedInAt]);
    expect(scheduler.status('a').failure).toBeUndefined();
    await wall.pass(MINUTE);
    expect(times('b').length).toBeGreaterThan(before);
  });

  it('is known to be good again by any reading that succeeds', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times } = bench;
    bench.answer = () => Promise.reject(failing('session'));
    scheduler.show('a');
    await wall.pass(MINUTE);
    expect(times('a')).toEqual([0]);
    bench.answer = async () => undefined;
    await scheduler.refresh('a');
    await wall.pass(4 * SECOND);
    expect(times('a')).toEqual([0, 60_000, 63_000]);
  });
});
