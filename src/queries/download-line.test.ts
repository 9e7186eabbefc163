import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInLine } from '@/core/line-state';
import { DownloadBench, type LineTab, PACE_MS } from '@/testing/download-bench';
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

type Act =
  | { readonly kind: 'ask'; readonly tab: number; readonly task: number; readonly user: 'one' | 'two' }
  | { readonly kind: 'leave' | 'close' | 'crash' | 'hide'; readonly tab: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'pass' | 'jump'; readonly ms: number }
  | { readonly kind: 'pause' | 'resume' }
  | { readonly kind: 'then'; readonly outcome: 'throttled' | 'missing' | 'unavailable' };

const tab = fc.nat(3);
const ask: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('ask' as const),
  tab,
  task: fc.nat(6),
  user: fc.constantFrom('one' as const, 'two' as const),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: ask, weight: 6 },
  { arbitrary: fc.record({ kind: fc.constantFrom('leave', 'close', 'crash', 'hide'), tab }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('open' as const) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constantFrom('pass', 'jump'), ms: fc.nat(45_000) }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume') }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('then' as const),
      outcome: fc.constantFrom('throttled', 'missing', 'unavailable'),
    }),
    weight: 2,
  },
);

it('never starts two too close, loses or doubles none, and keeps the order, whatever tabs, clocks and vendors do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), fc.nat(4_000), async (acts, latencyMs) => {
      const bench = new DownloadBench();
      bench.latencyMs = latencyMs;
      bench.open();
      bench.open();
      const asked: { readonly user: string; readonly task: string; readonly id: string }[] = [];
      const at = (index: number): LineTab | undefined => bench.tabs.filter(({ alive }) => alive)[index];
      for (const one of acts) {
        switch (one.kind) {
          case 'ask': {
            const before = new Set(downloads.read().map(({ id }) => id));
            const here = at(one.tab);
            if (here) await bench.ask(here, `task-${one.task}`, one.user);
            const made = downloads.read().filter(({ id }) => !before.has(id));
            for (const { id, title } of made) asked.push({ id, task: title, user: one.user });
            break;
          }
          case 'leave': {
            const waiting = downloads.read().filter(({ state }) => state === 'waiting')[one.tab];
            if (waiting) await at(0)?.line.leave(waiting.id);
            break;
          }
          case 'close':
          case 'crash': {
            const here = at(one.tab);
            if (here) bench.shut(here, one.kind === 'close' ? 'closes' : 'crashes');
            break;
          }
          case 'hide': {
            const here = at(one.tab);
            if (here) here.visible = !here.visible;
            break;
          }
          case 'open':
            bench.open();
            break;
          case 'pass':
            await bench.pass(one.ms);
            break;
          case 'jump':
            bench.jump(one.ms);
            break;
          case 'pause':
          case 'resume':
            bench.setRate(one.kind === 'pause' ? 0 : 1);
            break;
          case 'then':
            bench.script.push(one.outcome);
        }
      }
      bench.setRate(1);
      const last = bench.open();
      await last.line.sweep();
      await bench.pass(15 * (asked.length + bench.script.length + 1) * PACE_MS);
      await last.line.sweep();

      for (const user of ['one', 'two']) {
        const starts = bench.starts.filter((start) => start.user === user);
        for (const [index, start] of starts.slice(1).entries()) {
          expect(start.at - (starts[index]?.at ?? 0)).toBeGreaterThanOrEqual(PACE_MS);
        }
        // First starts come in the order of asking, whoever was not refused meanwhile.
        const order = asked.filter((one) => one.user === user).map(({ task }) => task);
        const firsts = starts.map(({ task }) => task).filter((task, index, all) => task !== all[index - 1]);
        let from = 0;
        for (const task of firsts) {
          from = order.indexOf(task, from) + 1;
          expect(from, `${task} out of order: ${firsts.join()} of ${order.join()}`).toBeGreaterThan(0);
        }
      }
      const list = downloads.read();
      expect(list.filter(isInLine)).toEqual([]);
      expect(bench.starts.filter(({ outcome }) => outcome === 'early')).toEqual([]);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      // Each file that a living tab got is there once for each time it was asked for.
      const files = bench.starts.filter(({ outcome }) => outcome === 'file').length;
      expect(files).toBeLessThanOrEqual(asked.length);
      expect(list.filter(({ state }) => state === 'saved' || state === 'ready').length).toBeLessThanOrEqual(files);
    }),
    { numRuns: 100 },
  );
}, 60_000);
