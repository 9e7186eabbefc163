import { describe, expect, it } from 'vitest';
import { DownloadBench, PACE_MS } from '@/testing/download-bench';
import { downloads } from './download-entries';

const SECOND = 1_000;
const states = () => downloads.read().map(({ title, state }) => `${title} ${state}`);
const idOf = (title: string) => downloads.read().find((one) => one.title === title)?.id ?? '';

describe('a line of downloads', () => {
  it('fetches the first at once, and each further one when the vendor lets it, also of several tabs', async () => {
    const bench = new DownloadBench();
    const [one, other] = [bench.open(), bench.open()];
    await bench.ask(one, 'a');
    await bench.ask(other, 'b');
    await bench.ask(one, 'c');
    await bench.pass(SECOND);
    expect(states()).toEqual(['c waiting', 'b waiting', 'a saved']);
    await bench.pass(PACE_MS);
    expect(states()).toEqual(['c waiting', 'b saved', 'a saved']);
    await bench.pass(PACE_MS + 3 * SECOND);
    expect(states()).toEqual(['c saved', 'b saved', 'a saved']);
    expect([one.saved, other.saved]).toEqual([['a.zip', 'c.zip'], ['b.zip']]);
    expect(bench.starts.map(({ outcome }) => outcome)).toEqual(['file', 'file', 'file']);
  });

  it('has a source read again once its vendor has marked the task, and only then', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(bench.changed).toEqual([]);
    bench.marks = true;
    bench.script.push('missing');
    await bench.ask(tab, 'b');
    await bench.pass(PACE_MS);
    expect([states()[0], bench.changed]).toEqual(['b failed', []]);
    await bench.ask(tab, 'c');
    await bench.pass(PACE_MS);
    expect([states()[0], bench.changed]).toEqual(['c saved', ['c-lin.wei/t']]);
  });

  it('goes by simulated time: it stands while that is paused, and follows where it jumps', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    await bench.ask(tab, 'a');
    await bench.ask(tab, 'b');
    await bench.pass(SECOND);
    bench.setRate(0);
    await bench.pass(10 * PACE_MS);
    expect(states()).toEqual(['b waiting', 'a saved']);
    bench.setRate(1);
    bench.jump(PACE_MS);
    await bench.pass(SECOND);
    expect(states()).toEqual(['b saved', 'a saved']);
  });

  it('keeps what comes into a hidden tab until somebody saves it', async () => {
    const bench = new DownloadBench();
    const tab = bench.open(false);
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(states()).toEqual(['a ready']);
    expect(tab.saved).toEqual([]);
    // Asked again, it is there already.
    await bench.ask(tab, 'a');
    await bench.pass(SECOND);
    expect(states()).toEqual(['a saved']);
    await tab.line.saveKept(idOf('a'), ({ name }) => void tab.saved.push(name));
    expect(tab.saved).toEqual(['a.zip', 'a.zip']);
    expect(bench.starts).toHaveLength(1);
  });

  it('holds one place for a file that is asked for twice', async () => {
    const bench = new DownloadBench();
    const [one, other] = [bench.open(), bench.open()];
    await bench.ask(one, 'x');
    await bench.ask(one, 'a');
    await bench.ask(other, 'a');
    await bench.ask(one, 'a');
    expect(states()).toEqual(['a waiting', 'x saved']);
  });

  it('lets one leave, whichever tab says so', async () => {
    const bench = new DownloadBench();
    const [one, other] = [bench.open(), bench.open()];
    for (const task of ['x', 'a', 'b']) await bench.ask(one, task);
    await other.line.leave(idOf('a'));
    await bench.pass(3 * PACE_MS);
    expect(bench.starts.map(({ task }) => task)).toEqual(['x', 'b']);
  });

  it('keeps the first place for what the vendor found too early', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    bench.script.push('throttled', 'throttled');
    await bench.ask(tab, 'a');
    await bench.ask(tab, 'b');
    await bench.pass(5 * PACE_MS);
    expect(bench.starts.map(({ task, outcome }) => `${task} ${outcome}`)).toEqual([
      'a throttled',
      'a throttled',
      'a file',
      'b file',
    ]);
    expect(states()).toEqual(['b saved', 'a saved']);
  });

  it('does not ask for ever where the vendor always finds it too early', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    bench.script.push(...Array.from({ length: 10 }, () => 'throttled' as const));
    await bench.ask(tab, 'a');
    await bench.pass(12 * PACE_MS);
    expect(states()).toEqual(['a failed']);
    expect(downloads.read()[0]?.why?.kind).toBe('throttled');
  });

  it('waits while nobody is signed in, without a turn lost, and goes on when somebody is', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    bench.script.push('session');
    for (const task of ['a', 'b']) await bench.ask(tab, task);
    await bench.pass(10 * PACE_MS);
    expect(states()).toEqual(['b waiting', 'a waiting']);
    expect(bench.starts).toHaveLength(1);
    bench.session.renew();
    await bench.pass(SECOND);
    // The gateway had refused it: the vendor's pace did not begin.
    expect(states()).toEqual(['b waiting', 'a saved']);
    await bench.pass(PACE_MS + SECOND);
    expect(states()).toEqual(['b saved', 'a saved']);
  });

  it('waits while nothing can be reached, however long, and goes on when something can', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    bench.script.push('offline', 'offline', 'offline');
    for (const task of ['a', 'b']) await bench.ask(tab, task);
    await bench.pass(20 * PACE_MS);
    expect(states()).toEqual(['b waiting', 'a waiting']);
    expect(bench.starts).toHaveLength(3);
    bench.reach.browserSays(true);
    await bench.pass(PACE_MS + SECOND);
    expect(states()).toEqual(['b saved', 'a saved']);
  });

  it.each(['fetching', 'waiting'] as const)('goes on past what a crashed tab left %s without locks', async (left) => {
    const bench = new DownloadBench();
    bench.hasLocks = false;
    bench.latencyMs = left === 'fetching' ? 20 * SECOND : 0;
    const [one, other] = [bench.open(), bench.open()];
    for (const task of left === 'fetching' ? ['a'] : ['x', 'a']) await bench.ask(one, task);
    await bench.ask(other, 'b');
    await bench.pass(SECOND);
    bench.shut(one, 'crashes');
    await bench.pass(60 * SECOND);
    expect(states().slice(0, 2)).toEqual(['b waiting', `a ${left}`]);
    await bench.pass(10 * PACE_MS);
    expect(states().slice(0, 2)).toEqual(['b saved', 'a lost']);
  });

  it('tells a failure, and puts a second try at the end of the line', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    bench.script.push('missing');
    for (const task of ['a', 'b']) await bench.ask(tab, task);
    await bench.pass(SECOND);
    expect(states()).toEqual(['b waiting', 'a failed']);
    await bench.ask(tab, 'a');
    expect(states()).toEqual(['a waiting', 'b waiting']);
    await bench.pass(3 * PACE_MS);
    expect(states()).toEqual(['a saved', 'b saved']);
  });

  it.each(['closes', 'crashes'] as const)('goes on where a tab %s, and tells what is lost', async (how) => {
    const bench = new DownloadBench();
    const [one, other] = [bench.open(), bench.open()];
    await bench.ask(one, 'x');
    await bench.ask(one, 'a');
    await bench.ask(other, 'b');
    await bench.pass(0);
    bench.shut(one, how);
    await bench.pass(3 * PACE_MS);
    expect(states()).toEqual(['b saved', 'a lost', 'x saved']);
  });

  it('tells at once of a file whose task was deleted', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    for (const task of ['x', 'a']) await bench.ask(tab, task);
    await tab.line.gone({ connection: 'c-lin.wei', type: 't', id: 'a' });
    expect(states()).toEqual(['a failed', 'x saved']);
  });

  it('writes again what another tab wrote over', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    for (const task of ['x', 'a']) await bench.ask(tab, task);
    const other = { ...downloads.read()[0], id: 'theirs', title: 'theirs', tab: 'tab-9', line: 'l' };
    // It had not seen yet that `x` is there and `a` waits.
    downloads.write((list) => [
      other as (typeof list)[number],
      ...list.filter(({ title }) => title === 'x').map((one) => ({ ...one, state: 'fetching' as const })),
    ]);
    await bench.pass(0);
    expect(states()).toEqual(['a waiting', 'theirs waiting', 'x saved']);
  });

  it('forgets all at once, and goes on', async () => {
    const bench = new DownloadBench();
    const tab = bench.open();
    for (const task of ['x', 'a']) await bench.ask(tab, task);
    downloads.clear();
    await bench.pass(2 * PACE_MS);
    expect(states()).toEqual([]);
    await bench.ask(tab, 'b');
    await bench.pass(PACE_MS);
    expect(states()).toEqual(['b saved']);
  });
});
