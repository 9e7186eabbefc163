import { describe, expect, it } from 'vitest';
import { createSchedulerBench, failing, Wall } from '@/testing/scheduler-bench';
import { type BenchTab, TabBench } from '@/testing/tab-bench';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Tabs with a scheduler each, on one wall clock; what they say arrives at once. */
function tabsWithSchedulers() {
  const wall = new Wall();
  const tabs = new TabBench(() => wall.now);
  const open = (visible: boolean) => {
    // No two tabs open in the same millisecond.
    wall.now += 1;
    const bench = createSchedulerBench(wall);
    const tab = tabs.open(visible, {
      onShared: (key, payload) => bench.scheduler.hearShared(key, payload),
      onChange: () => bench.scheduler.replan(),
    });
    bench.scheduler.join(tab.team);
    tabs.deliver();
    return Object.assign(bench, { tab });
  };
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= SECOND) {
      await wall.pass(Math.min(SECOND, left));
      tabs.deliver();
      await wall.pass(0);
    }
  };
  const setVisible = (tab: BenchTab, visible: boolean) => {
    tabs.setVisible(tab, visible);
    tabs.deliver();
  };
  return { wall, tabs, open, pass, setVisible };
}

describe('several tabs', () => {
  it('poll in one: the leader reads what any of them shows, and the others get it', async () => {
    const { open, pass, tabs } = tabsWithSchedulers();
    const follower = open(true);
    const leader = open(true);
    follower.scheduler.show('a');
    leader.scheduler.show('b');
    tabs.deliver();
    // Both want more than there may be, so each is read every 5 seconds.
    await pass(15 * SECOND);
    // What nobody has read yet, a tab that shows it reads itself.
    expect(follower.asked.map(([key]) => key)).toEqual(['a']);
    expect(leader.times('a').length).toBeGreaterThanOrEqual(3);
    expect(leader.times('b').length).toBeGreaterThanOrEqual(3);
    expect(follower.adopted).toContainEqual(['a', { says: 'a' }]);
    expect(follower.scheduler.status('a').readAt).toBeGreaterThan(0);
    expect(follower.scheduler.status('b')).toMatchObject({ reading: false });
  });

  it('are silent where nobody looks, and go on at once with the tab that is shown', async () => {
    const { open, pass, setVisible } = tabsWithSchedulers();
    const one = open(true);
    const other = open(false);
    one.scheduler.show('a');
    other.scheduler.show('a');
    await pass(SECOND);
    setVisible(one.tab, false);
    const before = one.asked.length + other.asked.length;
    await pass(10 * MINUTE);
    expect(one.asked.length + other.asked.length).toBe(before);
    setVisible(other.tab, true);
    await pass(SECOND);
    expect(one.asked.length + other.asked.length).toBe(before + 1);
    expect(other.tab.team.leading).toBe(true);
  });

  it('follow what is watched also while all are hidden, in one of them and slowly', async () => {
    const { open, pass, setVisible } = tabsWithSchedulers();
    const one = open(true);
    const other = open(false);
    one.scheduler.show('a');
    other.scheduler.watch('w');
    await pass(SECOND);
    setVisible(one.tab, false);
    const before = one.times('w').length;
    const own = other.times('w').length;
    await pass(5 * MINUTE);
    expect(one.times('w').length - before).toBe(10);
    expect(other.times('w').length).toBe(own);
    expect(one.scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'hidden' });
  });

  it('do not break a wait that the API asked for by talking to each other', async () => {
    const { open, pass, tabs } = tabsWithSchedulers();
    const follower = open(true);
    const leader = open(true);
    leader.scheduler.show('a');
    await pass(SECOND);
    leader.answer = () => Promise.reject(failing('throttled', { retryAfterMs: MINUTE }));
    await leader.scheduler.refresh('a');
    const before = leader.times('a').length;
    for (let second = 0; second < 59; second += 1) {
      follower.scheduler.show(`page${second}`)();
      tabs.deliver();
      await pass(SECOND);
    }
    expect(leader.times('a').length).toBe(before);
    await pass(2 * SECOND);
    expect(leader.times('a').length).toBe(before + 1);
  });

  it('hear why the leader could not read, and for how long the API wants to be left alone', async () => {
    const { open, pass, tabs } = tabsWithSchedulers();
    const follower = open(true);
    const leader = open(true);
    follower.scheduler.show('a');
    leader.scheduler.show('a');
    tabs.deliver();
    await pass(SECOND);
    leader.answer = () => Promise.reject(failing('throttled', { retryAfterMs: MINUTE }));
    await pass(3 * SECOND);
    const [told, own] = [follower.scheduler.status('a'), leader.scheduler.status('a')];
    expect(told).toMatchObject({ failure: { kind: 'throttled' }, decision: { slowedBy: 'throttled' } });
    expect(told.decision).toEqual(own.decision);
    expect(told.failure).toEqual(own.failure);
    leader.answer = async () => ({});
    await pass(MINUTE);
    expect(follower.scheduler.status('a').failure).toBeUndefined();
  });

  it('hear that the session has ended, and that it is good again', async () => {
    const { open, pass, tabs } = tabsWithSchedulers();
    const follower = open(true);
    const leader = open(true);
    follower.scheduler.show('a');
    leader.scheduler.show('a');
    tabs.deliver();
    await pass(SECOND);
    leader.answer = () => Promise.reject(failing('session'));
    await pass(3 * SECOND);
    expect(follower.heard).toContain('session');
    for (const { scheduler } of [follower, leader]) {
      expect(scheduler.status('a').decision).toEqual({ kind: 'idle', because: 'session' });
    }
    // Signed in over the page of the follower: what it reads then tells the leader.
    leader.answer = async () => ({});
    follower.scheduler.resume();
    await pass(SECOND);
    expect(leader.scheduler.status('a')).toMatchObject({ decision: { kind: 'wait' } });
    expect(leader.scheduler.status('a').failure).toBeUndefined();
  });
});
