import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTabLocks, LineBench, type Mishap } from '@/testing/line-bench';
import { dropIntent, forgetTasks, intents, keepIntent, memories, untold } from './kept';
import { leaveLine } from './line';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Longer than any export takes, in the steps of a poll. */
const LONG = 8 * MINUTE;

beforeEach(() => {
  forgetTasks();
  vi.stubGlobal('navigator', { locks: createTabLocks() });
  return () => {
    forgetTasks();
    vi.unstubAllGlobals();
  };
});

describe('a line', () => {
  it('waits while every slot is taken, and sends its first as soon as one is free', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    await bench.join(tab, 0);
    await bench.pass(10 * SECOND);
    expect([bench.begun, bench.line()]).toEqual([[], [bench.batchTask(0)]]);
    await bench.pass(LONG);
    expect([bench.begun, bench.line()]).toEqual([[bench.batchTask(0)], []]);
    expect(intents.read()).toEqual([]);
    expect(memories.read()).toHaveLength(1);
    expect(untold.read()).toMatchObject([{ name: bench.batchTask(0), intent: expect.any(String) }]);
  });

  it('keeps its order, and sends one for each slot that comes free', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    for (const n of [2, 0, 3, 1]) {
      await bench.join(tab, n);
      await bench.pass(SECOND);
    }
    const order = [2, 0, 3, 1].map((n) => bench.batchTask(n));
    expect(bench.line()).toEqual(order);
    for (let step = 0; step < 150; step += 1) {
      await bench.pass(5 * SECOND);
      expect(await bench.unfinished()).toBeLessThanOrEqual(5);
      expect([...bench.begun, ...bench.line()]).toEqual(order);
    }
    expect(bench.begun).toEqual(order);
  });

  it('does not take the same values twice', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    expect((await bench.join(tab, 0)).id).toBe((await bench.join(tab, 0)).id);
    expect(bench.line()).toHaveLength(1);
  });

  it('keeps the order of those that came at one instant, while domain time stands still', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    const order = [11, 9, 10, 8, 12].map((n) => bench.batchTask(n));
    for (const n of [11, 9, 10, 8, 12]) await bench.join(tab, n);
    expect(bench.line()).toEqual(order);
  });

  it('takes out what its form does not understand any more, and goes on with the next', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    const odd = await bench.join(tab, 0);
    await bench.pass(SECOND);
    await bench.join(tab, 1);
    keepIntent({ ...odd, values: { of: 'another version' } });
    await bench.pass(LONG);
    expect(bench.begun).toEqual([bench.batchTask(1)]);
    expect(intents.read()).toMatchObject([{ id: odd.id, left: { unfit: true } }]);
  });

  it('takes no more than it can keep, and drops nobody', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    const first = await bench.join(tab, 0);
    for (let n = 1; n < 50; n += 1) keepIntent({ ...first, id: `more-${n}`, turn: n + 1 });
    await expect(bench.join(tab, 1)).rejects.toThrow('the line is full');
    keepIntent({ ...first, id: 'sent', waits: true, outcome: 'sent', sentAt: 1 });
    expect([bench.line()[0], intents.read().length]).toEqual([bench.batchTask(0), 51]);
  });

  it('sends once, whichever of several tabs sees the slot', async () => {
    const bench = await LineBench.open();
    const tabs = [await bench.openTab(), await bench.openTab(), await bench.openTab()];
    for (const [n, tab] of tabs.entries()) await bench.join(tab, n);
    await bench.pass(LONG);
    expect(bench.begun.toSorted()).toEqual([0, 1, 2].map((n) => bench.batchTask(n)).toSorted());
  });

  it('stands while no tab is open, and goes on with the next one', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    await bench.join(tab, 0);
    await bench.pass(SECOND);
    tab.close();
    await bench.pass(LONG);
    expect([bench.begun, bench.line()]).toEqual([[], [bench.batchTask(0)]]);
    await bench.openTab();
    await bench.pass(10 * SECOND);
    expect(bench.begun).toEqual([bench.batchTask(0)]);
  });

  it('is left by hand: nothing is sent, and nothing is lost', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    const intent = await bench.join(tab, 0);
    await bench.join(tab, 1);
    leaveLine(intent);
    await bench.pass(LONG);
    expect(bench.begun).toEqual([bench.batchTask(1)]);
    expect(intents.read()).toMatchObject([{ id: intent.id, left: {}, values: { batchTaskId: bench.batchTask(0) } }]);
  });

  it('is not sent from where it was left or dropped in another tab meanwhile', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    const [left, dropped] = [await bench.join(tab, 0), await bench.join(tab, 1)];
    const { submitIntent } = await import('./submissions');
    const submission = await bench.submission(tab.services);
    leaveLine(left);
    dropIntent(dropped.id);
    vi.stubGlobal('navigator', {});
    for (const intent of [left, dropped]) {
      expect(await submitIntent(tab.services, submission, intent)).toBeUndefined();
    }
    expect(bench.begun).toEqual([]);
  });

  it('keeps the place of what found no room after all, and tries again later', async () => {
    const bench = await LineBench.open(['no room', 'no room']);
    const tab = await bench.openTab();
    await bench.join(tab, 0);
    await bench.join(tab, 1);
    await bench.pass(2 * LONG);
    expect(bench.begun).toEqual([bench.batchTask(0), bench.batchTask(1)]);
  });

  it('lets go of what is refused for another reason, and says why; the next one goes on', async () => {
    const bench = await LineBench.open(['refused']);
    const tab = await bench.openTab();
    await bench.join(tab, 0);
    await bench.pass(SECOND);
    await bench.join(tab, 1);
    await bench.pass(LONG);
    expect(bench.begun).toEqual([bench.batchTask(1)]);
    expect(intents.read()).toMatchObject([
      { values: { batchTaskId: bench.batchTask(0) }, left: { code: 'IOTDA.014800', message: 'No.' } },
    ]);
  });

  it('holds when time jumps: never more than the slots, in its order', async () => {
    const bench = await LineBench.open();
    const tab = await bench.openTab();
    for (const n of [0, 1, 2, 3, 4, 5, 6]) {
      await bench.join(tab, n);
      await bench.pass(SECOND);
    }
    bench.world.clock.advance(60 * MINUTE);
    // The next reading, by a tab that is hidden.
    await bench.pass(30 * SECOND);
    expect(bench.begun).toEqual([0, 1, 2, 3, 4].map((n) => bench.batchTask(n)));
    expect(await bench.unfinished()).toBe(5);
    await bench.pass(LONG);
    expect(bench.begun).toHaveLength(7);
  });
});

const mishap = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Mishap>('none') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Mishap>(
      'no room',
      'refused',
      'cut before',
      'cut after',
      'closed before',
      'closed after',
    ),
  },
);

it('whatever goes wrong on the way, each is sent once at most, in order, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(mishap, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      async (mishaps, wishes, tabs) => {
        forgetTasks();
        const bench = await LineBench.open(mishaps);
        for (let count = 0; count < tabs; count += 1) await bench.openTab();
        for (let n = 0; n < wishes; n += 1) {
          const [tab] = bench.tabs;
          if (tab) await bench.join(tab, n);
          await bench.pass(SECOND);
        }
        for (let step = 0; step < 24; step += 1) {
          await bench.pass(30 * SECOND);
          expect(await bench.unfinished()).toBeLessThanOrEqual(5);
          if (bench.tabs.length === 0) await bench.openTab();
        }
        const all = Array.from({ length: wishes }, (_, n) => bench.batchTask(n));
        expect(new Set(bench.begun).size).toBe(bench.begun.length);
        expect(bench.begun).toEqual(all.filter((id) => bench.begun.includes(id)));
        const kept = intents.read().map(({ values }) => String(Object(values).batchTaskId));
        expect(bench.line()).toEqual([]);
        // What is neither made nor kept would be lost; what is both would be made again.
        expect([...bench.begun, ...kept].toSorted()).toEqual(all.toSorted());
      },
    ),
    { numRuns: 12 },
  );
});
