import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocks } from '@/testing/create-page';
import { endlessPatience, type Fault, FAULTS } from '@/testing/flaky-net';
import { type PlanScript, tellPlan } from '@/testing/plan-story';
import { forgetTasks } from './kept';

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: createLocks() });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(endlessPatience);
});
afterEach(() => {
  forgetTasks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const calm: PlanScript = { creates: [], lists: [], tabs: [] };

const fault = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault>('none') },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS) },
);
const script: fc.Arbitrary<PlanScript> = fc.record({
  creates: fc.array(fault, { maxLength: 10 }),
  lists: fc.array(fault, { maxLength: 12 }),
  tabs: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
});

/** One task, each of its steps done once, and looking alone has sent nothing. */
async function expectOnce(story: PlanScript): Promise<void> {
  const ending = await tellPlan(story);
  expect(ending).toMatchObject({ told: 'done', did: { create: 1, deploy: 1, start: 1 }, sentByLooking: 0, kept: [] });
  expect(ending.files).toHaveLength(1);
  expect(ending.known).toEqual(ending.files);
}

describe('a plan of five steps under failures', () => {
  it('does each step once where nothing fails, and waits for what the first began', () => expectOnce(calm));

  it.each(FAULTS)('does each step once: %s at any one of them', async (one) => {
    for (const at of [0, 1, 2, 3]) {
      const before = Array.from({ length: at }, (): Fault => 'none');
      await expectOnce({ ...calm, creates: [...before, one] });
      await expectOnce({ ...calm, creates: [...before, one, one, one], tabs: [at + 2] });
    }
  });

  it.each(FAULTS)('waits on, or is gone on with: %s on the way of asking', async (one) => {
    await expectOnce({ ...calm, lists: [one] });
    await expectOnce({ ...calm, lists: ['none', one, one, one, one, one], tabs: [3] });
  });

  it('does each step once, whatever fails in whatever order, in however many tabs', { timeout: 90_000 }, async () => {
    await fc.assert(fc.asyncProperty(script, expectOnce), { numRuns: 200 });
  });
});
