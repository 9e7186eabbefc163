import { CancelledError } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createSchedulerBench, failing } from '@/testing/scheduler-bench';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A reading that a test ends by hand. */
function pendingRead() {
  let end: (error?: Error) => void = () => undefined;
  const answer = () =>
    new Promise<undefined>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve(undefined));
    });
  return { answer, end: (error?: Error) => end(error) };
}

describe('a source on screen', () => {
  it('is read at once, and then at the pace of the policy', async () => {
    const { scheduler, wall, times, facts } = createSchedulerBench();
    scheduler.show('a');
    await wall.pass(7 * SECOND);
    expect(times('a')).toEqual([0, 3_000, 6_000]);
    facts.set('a', { requestsPerPoll: 1 });
    await wall.pass(2 * MINUTE);
    expect(times('a')).toEqual([0, 3_000, 6_000, 9_000, 69_000]);
  });

  it('drifts apart from others by a tenth at most, and is never read early', async () => {
    const bench = createSchedulerBench();
    bench.random = 1;
    bench.scheduler.show('a');
    await bench.wall.pass(7 * SECOND);
    expect(bench.times('a')).toEqual([0, 3_300, 6_600]);
  });

  it('is read once for all who show it, until the last of them has left', async () => {
    const { scheduler, wall, times } = createSchedulerBench();
    const leave = [scheduler.show('a'), scheduler.show('a')];
    await wall.pass(4 * SECOND);
    leave[0]?.();
    await wall.pass(3 * SECOND);
    expect(times('a')).toEqual([0, 3_000, 6_000]);
    leave[1]?.();
    await wall.pass(10 * MINUTE);
    expect(times('a')).toHaveLength(3);
    expect(wall.pending).toBe(0);
    expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'hidden' });
  });

  it('that comes back is read when it would have been, not sooner', async () => {
    const { scheduler, wall, times } = createSchedulerBench();
    scheduler.show('a')();
    await wall.pass(MINUTE);
    expect(times('a')).toEqual([]);
    const leave = scheduler.show('a');
    await wall.pass(SECOND);
    leave();
    scheduler.show('a');
    await wall.pass(SECOND);
    expect(times('a')).toEqual([60_000]);
    await wall.pass(SECOND);
    expect(times('a')).toEqual([60_000, 63_000]);
  });

  it('has one reading in flight, whoever asks, and its pace counts from the end', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times } = bench;
    const read = pendingRead();
    bench.answer = read.answer;
    scheduler.show('a');
    await wall.pass(SECOND);
    const [one, other] = [scheduler.refresh('a'), scheduler.refresh('a')];
    expect(one).toBe(other);
    expect(scheduler.status('a')).toMatchObject({ reading: true });
    await wall.pass(MINUTE);
    expect(times('a')).toEqual([0]);
    read.end();
    await one;
    expect(scheduler.status('a')).toMatchObject({ reading: false, readAt: wall.now });
    // It took 61 seconds: a source is asked for a tenth of the time at most.
    await wall.pass(610 * SECOND - 1);
    expect(times('a')).toEqual([0]);
    await wall.pass(1);
    expect(times('a')).toEqual([0, 671_000]);
  });

  it('is read by hand at any time, also where nobody shows it', async () => {
    const { scheduler, wall, times } = createSchedulerBench();
    await scheduler.refresh('a');
    await wall.pass(MINUTE);
    expect(times('a')).toEqual([0]);
    scheduler.show('a');
    await wall.pass(0);
    expect(times('a')).toEqual([0, 60_000]);
  });

  it('tells of each change by a new status', async () => {
    const { scheduler, wall } = createSchedulerBench();
    const seen: boolean[] = [];
    const leave = scheduler.subscribe(() => seen.push(scheduler.status('a').reading));
    scheduler.show('a');
    expect(scheduler.status('a').nextAt).toBe(wall.now);
    await wall.pass(0);
    expect(seen).toEqual([false, true, false]);
    expect(scheduler.status('a')).toEqual({
      decision: { kind: 'wait', delayMs: 3_000 },
      reading: false,
      readAt: wall.now,
      nextAt: wall.now + 3_000,
    });
    leave();
    await wall.pass(MINUTE);
    expect(seen).toHaveLength(3);
  });
});

describe('a source that fails', () => {
  it('is asked ever less often, says why, and is back at its pace with the first success', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times } = bench;
    bench.answer = () => Promise.reject(failing('offline'));
    scheduler.show('a');
    await wall.pass(50 * SECOND);
    expect(times('a')).toEqual([0, 6_000, 18_000, 42_000]);
    expect(scheduler.status('a')).toMatchObject({ failure: { kind: 'offline' }, decision: { slowedBy: 'failing' } });
    expect(scheduler.status('a').readAt).toBeUndefined();
    bench.answer = async () => undefined;
    await wall.pass(45 * SECOND);
    expect(times('a')).toEqual([0, 6_000, 18_000, 42_000, 90_000, 93_000]);
    expect(scheduler.status('a').failure).toBeUndefined();
  });

  it('is left alone for as long as the API asked, whatever happens meanwhile', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times, clock } = bench;
    bench.answer = () => Promise.reject(failing('throttled', { retryAfterMs: 40 * SECOND }));
    scheduler.show('a');
    await wall.pass(SECOND);
    for (const meddle of [
      () => scheduler.replan(),
      () => scheduler.setChoice('faster'),
      () => clock.steer({ jumpMs: MINUTE }),
      () => clock.steer({ speed: 60 }),
      () => scheduler.show('a')(),
    ]) {
      await wall.pass(7 * SECOND);
      meddle();
    }
    await wall.pass(3_999);
    expect(times('a')).toEqual([0]);
    await wall.pass(1);
    expect(times('a')).toEqual([0, 40_000]);
  });

  it('is asked again after a reading that was called off, which is no failure', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall } = bench;
    await scheduler.refresh('a');
    for (const called of [failing('cancelled'), new CancelledError({ silent: true })]) {
      bench.answer = () => Promise.reject(called);
      await scheduler.refresh('a');
      expect(scheduler.status('a')).toMatchObject({ reading: false, readAt: wall.now });
      expect(scheduler.status('a').failure).toBeUndefined();
    }
  });

  it('by a bug of ours tells whoever asked, and is not met again and again without a pause', async () => {
    const bench = createSchedulerBench();
    bench.answer = () => Promise.reject(new TypeError('bug'));
    await expect(bench.scheduler.refresh('a')).rejects.toThrow('bug');
    bench.scheduler.show('a');
    await bench.wall.pass(SECOND);
    expect(bench.times('a')).toEqual([0]);
  });
});

describe('time', () => {
  it('that stands still stops polling, but not the first reading, and goes on where it was', async () => {
    const { scheduler, wall, times, clock } = createSchedulerBench();
    clock.steer({ speed: 0 });
    scheduler.show('a');
    await wall.pass(10 * MINUTE);
    expect(times('a')).toEqual([0]);
    expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'clock-paused' });
    clock.steer({ speed: 1 });
    await wall.pass(3 * SECOND);
    expect(times('a')).toEqual([0, 600_000, 603_000]);
  });

  it('that jumps makes what is shown be read at once, standing or not', async () => {
    const { scheduler, wall, times, clock } = createSchedulerBench();
    scheduler.show('a');
    scheduler.watch('b');
    await wall.pass(SECOND);
    clock.steer({ jumpMs: MINUTE });
    await wall.pass(SECOND);
    expect([times('a'), times('b')]).toEqual([[0, 1_000], [0]]);
    clock.steer({ speed: 0 });
    await wall.pass(SECOND);
    clock.steer({ jumpMs: MINUTE });
    await wall.pass(SECOND);
    expect(times('a')).toEqual([0, 1_000, 2_000, 3_000]);
  });

  it('that jumps during a reading makes it be read again: it may be from before', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times, clock } = bench;
    const read = pendingRead();
    bench.answer = read.answer;
    clock.steer({ speed: 0 });
    scheduler.show('a');
    await wall.pass(SECOND);
    clock.steer({ jumpMs: MINUTE });
    bench.answer = async () => undefined;
    read.end();
    await wall.pass(MINUTE);
    expect(times('a')).toEqual([0, 1_000]);
  });

  it('or not: a source that is changed by us during a reading is read again after it, and at once without one', async () => {
    const bench = createSchedulerBench();
    const { scheduler, wall, times } = bench;
    const read = pendingRead();
    bench.answer = read.answer;
    scheduler.show('a');
    await wall.pass(SECOND);
    const changed = scheduler.changed('a');
    bench.answer = async () => undefined;
    read.end();
    await changed;
    await wall.pass(0);
    expect(times('a')).toEqual([0, 1_000]);
    await scheduler.changed('a');
    await wall.pass(0);
    expect(times('a')).toEqual([0, 1_000, 1_000]);
  });

  it('that jumped while nobody looked makes it be read when somebody does', async () => {
    const { scheduler, wall, times, clock } = createSchedulerBench();
    const leave = scheduler.show('a');
    await wall.pass(0);
    leave();
    clock.steer({ jumpMs: MINUTE });
    await wall.pass(SECOND);
    scheduler.show('a');
    await wall.pass(0);
    expect(times('a')).toEqual([0, 1_000]);
  });
});

describe("the operator's choice", () => {
  it('is slower, faster or off for all, and neither restarts nor skips the wait', async () => {
    const { scheduler, wall, times, facts } = createSchedulerBench();
    facts.set('a', { requestsPerPoll: 1, youngestRunMs: 20 * MINUTE });
    scheduler.show('a');
    await wall.pass(5 * SECOND);
    scheduler.setChoice('slower');
    await wall.pass(55 * SECOND);
    expect(times('a')).toEqual([0, 60_000]);
    scheduler.setChoice('faster');
    await wall.pass(8 * SECOND);
    expect(times('a')).toEqual([0, 60_000, 67_500]);
    scheduler.setChoice('off');
    expect([scheduler.choice(), scheduler.status('a').decision]).toEqual(['off', { kind: 'idle', because: 'off' }]);
    await wall.pass(10 * MINUTE);
    expect(times('a')).toHaveLength(3);
    await scheduler.refresh('a');
    scheduler.setChoice('normal');
    await wall.pass(15 * SECOND);
    expect(times('a')).toEqual([0, 60_000, 67_500, 668_000, 683_000]);
  });
});

it('begins anew with another world: nothing that failed or was asked for before counts', async () => {
  const bench = createSchedulerBench();
  const { scheduler, wall, times } = bench;
  bench.answer = () => Promise.reject(failing('throttled', { retryAfterMs: 10 * MINUTE }));
  scheduler.show('a');
  await wall.pass(SECOND);
  bench.answer = async () => undefined;
  scheduler.restart();
  expect(scheduler.status('a')).toMatchObject({ decision: { kind: 'wait' }, nextAt: wall.now });
  expect(scheduler.status('a').failure).toBeUndefined();
  await wall.pass(3 * SECOND);
  expect(times('a')).toEqual([0, 1_000, 4_000]);
});
