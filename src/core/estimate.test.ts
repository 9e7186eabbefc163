import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationsLike, estimateOf, standingOf } from './estimate';
import type { Run, Task } from './task';

const MIN = 60_000;

const task = (id: string, run?: Run, name = 'x'): Task => ({
  ref: { connection: 'c', type: 't', id },
  name,
  lifecycle: 'ready',
  vendorStatus: '',
  raw: {},
  ...(run ? { latestRun: run } : undefined),
});
const ended = (ms: number): Run => ({ status: 'succeeded', startedAt: 1_000, endedAt: 1_000 + ms });
const TWENTY = Array.from({ length: 20 }, (_, index) => (index + 1) * 30_000);

describe('what is like a task', () => {
  it('counts those that ended well, of its kind, without itself', () => {
    const tasks = [
      task('own', ended(5)),
      task('1', ended(10)),
      task('2', ended(20), 'y'),
      task('3', { status: 'failed', startedAt: 0, endedAt: 9 }),
      task('4', { status: 'running', startedAt: 0 }),
      task('5', { status: 'succeeded', startedAt: 9, endedAt: 4 }),
      task('6', { status: 'succeeded', endedAt: 4 }),
      task('7'),
      task('8', ended(30)),
    ];
    expect(durationsLike(task('own'), tasks)).toEqual([10, 20, 30]);
    expect(durationsLike(task('own'), tasks, ({ name }) => name)).toEqual([10, 30]);
  });
});

describe('an estimate', () => {
  it.each([
    ['too few', [MIN, MIN], undefined],
    ['none', [], undefined],
    ['three alike', [MIN, MIN, MIN], [MIN, MIN]],
    ['some seconds', [4_300, 5_100, 6_900], [4_000, 7_000]],
    ['below a second', [100, 200, 300], [120, 1_000]],
    ['nothing at all', [0, 0, 0], [0, 1_000]],
    ['minutes by tens of seconds', [95_000, 171_000, 244_000], [110_000, 230_000]],
    ['twenty', TWENTY, [80_000, 550_000]],
    ['hours by tens of minutes', [3 * 60 * MIN, 4 * 60 * MIN, 5 * 60 * MIN], [190 * MIN, 290 * MIN]],
    ['days by hours', [3, 4, 5].map((days) => days * 24 * 60 * MIN), [76 * 60 * MIN, 116 * 60 * MIN]],
  ])('%s', (_, durations, range) => {
    const estimate = estimateOf(durations);
    expect(estimate && [estimate.lowMs, estimate.highMs]).toEqual(range);
    expect(estimate?.count).toBe(range && durations.length);
  });

  it('holds the middle four fifths, in whatever order they come', () => {
    const some = fc.array(fc.nat(30 * 24 * 60 * MIN), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(some, (durations) => {
        const estimate = estimateOf(durations);
        if (!estimate) throw new Error('three are enough');
        expect(estimateOf(durations.toReversed())).toEqual(estimate);
        expect(estimate.lowMs).toBeLessThanOrEqual(estimate.highMs);
        const within = durations.filter((ms) => ms >= estimate.lowMs && ms <= estimate.highMs).length;
        // Between the tenth and the ninetieth lie all but one in ten at either end, rounded up.
        expect(within).toBeGreaterThanOrEqual(durations.length - 2 * Math.ceil((durations.length - 1) * 0.1));
      }),
    );
  });
});

describe('how a run stands', () => {
  it.each([
    [TWENTY, 5 * MIN, { kind: 'usual' }],
    [TWENTY, 570_000, { kind: 'usual' }],
    [TWENTY, 570_001, { kind: 'slow', than: 'most' }],
    [TWENTY, 60 * MIN, { kind: 'slow', than: 'most' }],
    [[MIN, 2 * MIN, 3 * MIN], 2.9 * MIN, { kind: 'usual' }],
    [[MIN, 2 * MIN, 3 * MIN], 3.1 * MIN, { kind: 'slow', than: 'all' }],
  ] as const)('%s after %s ms', (durations, soFar, standing) => {
    const estimate = estimateOf(durations);
    expect(estimate && standingOf(estimate, soFar)).toEqual(standing);
  });

  it('once slow, stays slow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3 }), fc.nat(), fc.nat(), (durations, soFar, later) => {
        const estimate = estimateOf(durations);
        if (estimate && standingOf(estimate, soFar).kind === 'slow') {
          expect(standingOf(estimate, soFar + later).kind).toBe('slow');
        }
      }),
    );
  });
});
