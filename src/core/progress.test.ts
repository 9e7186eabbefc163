import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Progress, progressFraction } from './progress';

const STATES = ['todo', 'doing', 'done', 'failed', 'skipped'] as const;
const figure = fc.oneof(fc.double(), fc.integer({ min: -10, max: 1000 }));
const progress: fc.Arbitrary<Progress> = fc.record(
  {
    percent: figure,
    done: figure,
    total: figure,
    steps: fc.array(fc.record({ name: fc.string(), state: fc.constantFrom(...STATES) }), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

const steps = (...states: (typeof STATES)[number][]) => ({ steps: states.map((state) => ({ name: 'step', state })) });

describe('progressFraction', () => {
  it.each<[string, Progress | undefined, number | undefined, number | undefined]>([
    ['nothing told', undefined, undefined, undefined],
    ['nothing in it', {}, undefined, undefined],
    ['a percentage', { percent: 40 }, 0.4, 0.4],
    ['a percentage before counts', { percent: 40, done: 9, total: 10 }, 0.4, 0.4],
    ['counts', { done: 3, total: 4 }, 0.75, 0.75],
    ['counts before steps', { done: 3, total: 4, ...steps('done') }, 0.75, 0.75],
    ['a count of an unknown total', { done: 3 }, undefined, undefined],
    ['nothing of nothing', { done: 0, total: 0 }, undefined, undefined],
    ['steps', steps('done', 'skipped', 'doing', 'todo'), 0.5, 0.5],
    ['a failed step is not done', steps('done', 'failed'), 0.5, 0.5],
    ['no steps', { steps: [] }, undefined, undefined],
    ['all of it, too early', { percent: 100 }, 0.99, 1],
    ['more than all of it', { percent: 250 }, 0.99, 1],
    ['less than nothing', { percent: -5 }, 0, 0],
    ['a percentage that is no number', { percent: Number.NaN, done: 1, total: 2 }, 0.5, 0.5],
    ['counts that are no numbers', { done: Number.NaN, total: 2 }, undefined, undefined],
  ])('%s', (_, told, before, after) => {
    expect([progressFraction(told, false), progressFraction(told, true)]).toEqual([before, after]);
  });

  it('stays within the bar, and below its end until the run has ended', () => {
    fc.assert(
      fc.property(progress, (told) => {
        const before = progressFraction(told, false);
        const after = progressFraction(told, true);
        expect(before === undefined).toBe(after === undefined);
        if (before === undefined || after === undefined) return;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(0.99);
        expect(after).toBeLessThanOrEqual(1);
        expect(before).toBe(Math.min(0.99, after));
      }),
    );
  });
});
