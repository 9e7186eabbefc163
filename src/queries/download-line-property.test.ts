import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInLine } from '@/core/line-state';
import { DownloadBench, type LineTab, PACE_MS } from '@/testing/download-bench';
import { downloads } from './download-entries';

const OUTCOMES = ['throttled', 'missing', 'unavailable', 'session', 'offline'] as const;

type Act =
  | { readonly kind: 'ask'; readonly tab: number; readonly task: number; readonly user: 'one' | 'two' }
  | { readonly kind: 'leave' | 'close' | 'crash' | 'hide'; readonly tab: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'pass' | 'jump'; readonly ms: number }
  | { readonly kind: 'pause' | 'resume' | 'sign-in' | 'reconnect' }
  | { readonly kind: 'then'; readonly outcome: (typeof OUTCOMES)[number] };

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
  { arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume', 'sign-in', 'reconnect') }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('then' as const),
      outcome: fc.constantFrom(...OUTCOMES),
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
          case 'sign-in':
            bench.session.renew();
            break;
          case 'reconnect':
            bench.reach.browserSays(true);
            break;
          case 'then':
            bench.script.push(one.outcome);
        }
      }
      bench.setRate(1);
      const last = bench.open();
      await last.line.sweep();
      // One may be on its way yet.
      for (let left = bench.script.length + 1; left >= 0; left -= 1) {
        bench.session.renew();
        bench.reach.browserSays(true);
        await bench.pass(15 * (asked.length + 1) * PACE_MS);
      }
      await last.line.sweep();

      for (const user of ['one', 'two']) {
        // What ended before it came to the vendor, the vendor does not count.
        const isCounted = ({ outcome }: (typeof bench.starts)[number]) =>
          outcome !== 'session' && outcome !== 'offline';
        const starts = bench.starts.filter((start) => start.user === user && isCounted(start));
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
      expect(list.filter(({ why }) => why?.kind === 'session' || why?.kind === 'offline')).toEqual([]);
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
