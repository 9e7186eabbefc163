import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TabBench } from '@/testing/tab-bench';

/** A leader is given up after so many beats without a word. */
const GIVEN_UP = 3;

function bench(...visible: boolean[]) {
  let wall = 1_000;
  const tabs = new TabBench(() => (wall += 1));
  const opened = visible.map((one) => {
    const tab = tabs.open(one);
    tabs.deliver();
    return tab;
  });
  const [a, b, c] = opened;
  if (!a) throw new Error('no tab');
  return { tabs, a, b: b ?? a, c: c ?? a };
}

const union = (tab: { readonly team: { union(): object } }) => {
  const { shown, watched } = tab.team.union() as { shown: Set<string>; watched: Set<string> };
  return { shown: [...shown].toSorted(), watched: [...watched].toSorted() };
};

describe('leading', () => {
  it('is for a tab alone, at once where it can be seen, else after it has listened', () => {
    expect(bench(true).tabs.leaders()).toEqual(['tab0']);
    const { tabs } = bench(false);
    tabs.beats(GIVEN_UP - 1);
    expect(tabs.leaders()).toEqual([]);
    tabs.beats(1);
    expect(tabs.leaders()).toEqual(['tab0']);
  });

  it('goes to the tab that was shown last, at once', () => {
    const { tabs, a, b } = bench(true, false);
    tabs.setVisible(a, false);
    tabs.setVisible(b, true);
    tabs.deliver();
    expect(tabs.leaders()).toEqual(['tab1']);
    expect([a.team.leading, b.team.leading]).toEqual([false, true]);
  });

  it('stays where it is when a hidden tab opens, and with the last that was visible when all are hidden', () => {
    const { tabs, a, b } = bench(true, false);
    expect(tabs.leaders()).toEqual(['tab0']);
    tabs.setVisible(a, false);
    tabs.deliver();
    tabs.beats(10);
    expect(tabs.leaders()).toEqual(['tab0']);
    tabs.setVisible(b, true);
    tabs.deliver();
    expect(tabs.leaders()).toEqual(['tab1']);
  });

  it('is handed on at once by a tab that says goodbye, to one of many that can be seen', () => {
    const { tabs, c } = bench(true, true, true);
    expect(tabs.leaders()).toEqual(['tab2']);
    tabs.close(c);
    tabs.deliver();
    expect(tabs.leaders()).toHaveLength(1);
  });

  it('is taken over from a tab that crashed, also while the others chat', () => {
    const { tabs, a, b, c } = bench(true, true, true);
    tabs.crash(c);
    for (let beat = 0; beat < GIVEN_UP; beat += 1) {
      a.team.setInterest({ shown: [`a${beat}`], watched: [] });
      b.team.setInterest({ shown: [`b${beat}`], watched: [] });
      tabs.beats(1);
    }
    expect(tabs.leaders()).toHaveLength(1);
  });

  it('is given back by a tab that slept through the change', () => {
    const { tabs, a, b } = bench(false, false);
    tabs.beats(GIVEN_UP);
    const [first] = tabs.leaders();
    const sleeper = first === a.name ? a : b;
    sleeper.alive = false;
    tabs.beats(GIVEN_UP);
    sleeper.alive = true;
    expect(tabs.leaders()).toHaveLength(2);
    tabs.beats(2);
    expect(tabs.leaders()).toEqual([sleeper === a ? b.name : a.name]);
  });
});

describe('interest', () => {
  it("is the leader's and the followers', shown only where it can be seen, watched anyway", () => {
    const { tabs, a, b } = bench(true, false);
    a.team.setInterest({ shown: ['s1'], watched: ['w1'] });
    b.team.setInterest({ shown: ['s2'], watched: ['w2'] });
    tabs.deliver();
    expect(union(a)).toEqual({ shown: ['s1'], watched: ['w1', 'w2'] });
    tabs.setVisible(b, true);
    tabs.deliver();
    expect(union(a)).toEqual({ shown: ['s1', 's2'], watched: ['w1', 'w2'] });
    expect(union(b)).toEqual(union(a));
  });

  it('is told to a tab that opens later', () => {
    const { tabs, a } = bench(true);
    a.team.setInterest({ shown: ['s1'], watched: [] });
    const later = tabs.open(true);
    tabs.deliver();
    expect(union(later)).toEqual({ shown: ['s1'], watched: [] });
  });

  it('ends with the tab: at its goodbye, or once it has been silent for long enough', () => {
    const { tabs, a, b, c } = bench(true, true, true);
    b.team.setInterest({ shown: ['s-closed'], watched: [] });
    a.team.setInterest({ shown: ['s-crashed'], watched: ['w-crashed'] });
    tabs.deliver();
    expect(union(c).shown).toEqual(['s-closed', 's-crashed']);
    tabs.close(b);
    tabs.crash(a);
    tabs.deliver();
    expect(union(c)).toEqual({ shown: ['s-crashed'], watched: ['w-crashed'] });
    tabs.beats(GIVEN_UP);
    expect(union(c)).toEqual({ shown: [], watched: [] });
  });

  it('of a follower that is there is kept for good, and telling it again changes nothing', () => {
    const { tabs, a, b } = bench(true, true);
    a.team.setInterest({ shown: ['s1'], watched: [] });
    tabs.deliver();
    const { changes } = b;
    tabs.beats(20);
    expect([union(b).shown, b.changes]).toEqual([['s1'], changes]);
  });
});

it('gives all others what one has read', () => {
  const { tabs, a, b, c } = bench(true, true, false);
  a.team.share('key', { tasks: [1] });
  tabs.deliver();
  expect([a.shared, b.shared, c.shared]).toEqual([[], [['key', { tasks: [1] }]], [['key', { tasks: [1] }]]]);
});

it('says nothing more once it has left', () => {
  const { tabs, a } = bench(true);
  tabs.close(a);
  expect(a.team.leading).toBe(false);
  // As browsers do it: hidden comes after the page has gone.
  expect(() => tabs.setVisible(a, false)).not.toThrow();
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), visible: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('show', 'hide', 'close', 'crash', 'beat', 'sleep', 'wake'),
    tab: fc.nat({ max: 5 }),
  }),
  fc.record({ kind: fc.constant('deliver' as const), most: fc.nat({ max: 12 }) }),
);

it('leads in exactly one tab, one that can be seen if any can, after any story and enough beats', () => {
  const clocks = { still: 0, goingOn: 1, goingBack: -1 };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(...Object.values(clocks)), (story, pace) => {
      let wall = 1_000_000;
      const tabs = new TabBench(() => (wall += pace));
      const asleep = new Set<string>();
      for (const one of story) {
        if (one.kind === 'open') tabs.open(one.visible);
        else if (one.kind === 'deliver') tabs.deliver(one.most);
        else {
          const tab = tabs.tabs[one.tab];
          if (!tab) continue;
          if (one.kind === 'wake' && asleep.delete(tab.name)) tab.alive = true;
          if (!tab.alive) continue;
          if (one.kind === 'show' || one.kind === 'hide') tabs.setVisible(tab, one.kind === 'show');
          if (one.kind === 'close') tabs.close(tab);
          if (one.kind === 'crash') tabs.crash(tab);
          if (one.kind === 'beat') tab.beat();
          // A hidden tab that the browser froze hears nothing of what is said meanwhile.
          if (one.kind === 'sleep' && !tab.visible) {
            tab.alive = false;
            asleep.add(tab.name);
          }
        }
      }
      tabs.deliver();
      tabs.beats(2 * GIVEN_UP);
      const alive = tabs.tabs.filter((tab) => tab.alive);
      const leading = alive.filter(({ team }) => team.leading);
      expect(leading).toHaveLength(alive.length > 0 ? 1 : 0);
      if (alive.some(({ visible }) => visible)) expect(leading[0]?.visible).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
