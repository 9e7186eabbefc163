import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance, isUnclear } from '@/core/intent';
import { createLocks } from '@/testing/create-page';
import { type Script, tellStory } from '@/testing/create-story';
import { endlessPatience, type Fault, FAULTS } from '@/testing/flaky-net';
import { failureOf } from '@/transport/failures';
import { dropIntent, forgetTasks, keepIntent, remember } from './kept';
import { callContext } from './services';
import type { submitIntent } from './submissions';

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: createLocks() });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(endlessPatience);
});
afterEach(() => {
  forgetTasks();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const fault = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Fault>('none') },
  { weight: 4, arbitrary: fc.constantFrom(...FAULTS) },
);
const script: fc.Arbitrary<Script> = fc.record({
  creates: fc.array(fault, { maxLength: 4 }),
  lists: fc.array(fault, { maxLength: 8 }),
  madeBefore: fc.boolean(),
  tabs: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
});

async function expectOne(story: Script): Promise<void> {
  const ending = await tellStory(story);
  expect(ending.kind).toBe('made');
  // One row alone would prove little: the same conditions again take the place of the earlier export.
  expect(ending.rows).toHaveLength(1);
  expect(Math.max(...ending.effects)).toBeLessThanOrEqual(1);
  expect(ending.effects.reduce((sum, effects) => sum + effects)).toBe(1);
  expect(ending.known).toEqual(ending.rows);
  expect(ending.kept).toEqual([]);
}

const calm: Script = { creates: [], lists: [], madeBefore: false, tabs: [] };

describe('creating under failures', () => {
  it.each(FAULTS)('makes one task: %s on the way', async (one) => {
    await expectOne({ ...calm, creates: [one] });
    await expectOne({ ...calm, creates: [one], madeBefore: true, tabs: [1, 2] });
  });

  it.each(FAULTS)('makes one task: an answer lost, and %s on the way of looking it up', async (one) => {
    for (const lost of ['cut before', 'cut after', 'late', 'reload before', 'reload after'] as const) {
      await expectOne({ ...calm, creates: [lost], lists: [one, one, one], tabs: [2] });
    }
  });

  it('makes one task, whatever fails in whatever order, in however many tabs', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(script, expectOne), { numRuns: 300 });
  });

  it('makes one task also where there are no locks among tabs', { timeout: 60_000 }, async () => {
    vi.stubGlobal('navigator', {});
    const unlocked = fc.asyncProperty(script, async (story) => {
      const ending = await tellStory(story);
      expect([ending.kind, ending.rows.length, ending.known]).toEqual(['made', 1, ending.rows]);
      expect(ending.effects.reduce((sum, effects) => sum + effects)).toBe(1);
      expect(ending.kept.filter(isUnclear)).toEqual([]);
    });
    // Another tab's look-up, begun for the first try, must not speak for the second.
    const overtaken: Script = { ...calm, creates: ['cut before', 'reload after'], tabs: [2] };
    await fc.assert(unlocked, { numRuns: 100, examples: [[overtaken]] });
  });
});

/** A console that sends again where it does not know. */
const sendAgain: typeof submitIntent = async (services, { connection, form }, start) => {
  const context = callContext(services, connection, { key: 'why.create' });
  const [call] = form.plan(start.values, { connection, onceId: start.onceId });
  if (!call) throw new Error('an empty plan');
  let intent = start;
  for (;;) {
    intent = advance(intent, { kind: 'sending', at: context.now() });
    keepIntent(intent);
    try {
      const reply = await context.send(call.endpoint, call.input([]));
      const made = call.made?.(reply);
      intent = advance(intent, { kind: 'done', reply, steps: 1, ...(made ? { ref: made.ref } : undefined) });
      if (made) remember(made.ref, intent.values, context.now());
      dropIntent(intent.id);
      return { kind: 'done', intent };
    } catch (caught) {
      if (!failureOf(caught)) throw caught;
      intent = advance(intent, { kind: 'refused' });
    }
  }
};

describe('a console that sends again where it does not know', () => {
  it('is caught by what the cloud did, and not by what its list shows', async () => {
    const ending = await tellStory({ ...calm, creates: ['cut after'] }, sendAgain);
    expect(ending).toMatchObject({ kind: 'made', known: ending.rows });
    expect(ending.rows).toHaveLength(1);
    expect(ending.effects).toEqual([2]);
  });

  it('is caught by the property', { timeout: 60_000 }, async () => {
    const once = fc.asyncProperty(script, async (story) => {
      const { effects } = await tellStory(story, sendAgain);
      return effects.every((some) => some <= 1);
    });
    expect((await fc.check(once, { numRuns: 100 })).failed).toBe(true);
  });
});
