import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '@/core/connection';
import { keys } from '@/query-kit/keys';
import { RemovalBench, taskOf } from '@/testing/removal-bench';
import { departures } from './departures';
import { type Removal, removals } from './removal-records';
import { UNDO_MS } from './removals';

const states = () => removals.read().map(({ name, state }) => `${name} ${state}`);
const reported = vi.fn();

beforeEach(() => {
  removals.clear();
  departures.clear();
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
});
afterEach(() => vi.unstubAllGlobals());

it.each(['closes', 'crashes'])('sends nothing where the tab %s before, and the next one says so', async (how) => {
  const bench = new RemovalBench();
  const one = bench.open('one');
  await bench.ask(one, 'a');
  if (how === 'closes') one.close();
  bench.living.delete('one');
  const other = bench.open('other');
  await other.leftovers.settle();
  await bench.pass(10 * UNDO_MS);
  expect(bench.sent).toEqual([]);
  expect(states()).toEqual(['task a closed']);
  other.leftovers.dismiss(removals.read()[0]?.id ?? '');
  await bench.pass(0);
  expect(states()).toEqual([]);
});

it.each([
  ['was done', true, [], ['b', 'c', 'd']],
  ['was not done', false, ['task a closed'], ['a', 'b', 'c', 'd']],
])('finds out what a tab left that closed while it sent: it %s', async (_, done, left, listed) => {
  const bench = new RemovalBench();
  if (done) bench.there.delete('a');
  removals.write([{ id: '1', ref: taskOf('a').ref, name: 'task a', tab: 'gone', state: 'sending' }]);
  await bench.open('other').leftovers.settle();
  expect(states()).toEqual(left);
  expect(bench.listed()).toEqual(listed);
});

it('leaves for later what a closed tab has cut off and the list cannot tell', async () => {
  const bench = new RemovalBench();
  bench.there.delete('a');
  bench.page = { unreadable: { count: 1, first: { path: 'id', problem: 'no id' } } };
  removals.write([{ id: '1', ref: taskOf('a').ref, name: 'task a', tab: 'gone', state: 'cut' }]);
  const tab = bench.open('one');
  await tab.leftovers.settle();
  expect(states()).toEqual(['task a cut']);
  bench.page = {};
  await tab.leftovers.settle();
  expect(states()).toEqual([]);
  expect(bench.onGone).toHaveBeenCalledTimes(1);
});

it('looks up once what was cut off, however many tabs see it', async () => {
  const bench = new RemovalBench();
  bench.there.delete('a');
  removals.write([{ id: '1', ref: taskOf('a').ref, name: 'task a', tab: 'gone', state: 'cut' }]);
  const [one, other] = [bench.open('one'), bench.open('other')];
  await Promise.all([one.leftovers.settle(), other.leftovers.settle(), one.leftovers.settle()]);
  expect(bench.listing).toHaveBeenCalledTimes(1);
  expect(bench.onGone).toHaveBeenCalledTimes(1);
  expect(states()).toEqual([]);
});

it('goes on with the other ones where looking one up meets a bug, and says so', async () => {
  const bench = new RemovalBench();
  bench.there.delete('b');
  bench.listing.mockImplementationOnce(() => {
    throw new Error('a bug');
  });
  // What another connection has is looked up by itself.
  bench.queryClient.setQueryData<readonly Connection[]>(keys.connections(), (known = []) => [
    ...known,
    ...known.map((one) => ({ ...one, id: 'd' })),
  ]);
  const cut = (id: string, connection: string): Removal => {
    return { id, ref: { ...taskOf(id).ref, connection }, name: `task ${id}`, tab: 'gone', state: 'cut' };
  };
  removals.write([cut('a', 'c'), cut('b', 'd')]);
  await bench.open('one').leftovers.settle();
  expect(reported).toHaveBeenCalledTimes(1);
  expect(states()).toEqual(['task a cut']);
});

it.each([
  ['held', 'closed'],
  ['sending', 'closed'],
] as const)('takes %s for lost after some minutes where nobody knows which tabs there are', async (state, end) => {
  const bench = new RemovalBench();
  bench.hasLocks = false;
  await bench.pass(1_000);
  removals.write([{ id: '1', ref: taskOf('a').ref, name: 'task a', tab: 'gone', state, at: bench.wallNow() }]);
  const tab = bench.open('one');
  await bench.pass(60_000);
  await tab.leftovers.settle();
  expect(states()).toEqual([`task a ${state}`]);
  await bench.pass(10 * 60_000);
  await tab.leftovers.settle();
  expect(states()).toEqual([`task a ${end}`]);
});

it('does not send what another tab took for lost meanwhile', async () => {
  const bench = new RemovalBench();
  bench.hasLocks = false;
  const [one, other] = [bench.open('one'), bench.open('other')];
  await bench.ask(one, 'a');
  one.hold();
  await bench.pass(10 * 60_000);
  await other.leftovers.settle();
  expect(states()).toEqual(['task a closed']);
  one.release();
  await bench.pass(UNDO_MS);
  expect([bench.sent, one.read().held]).toEqual([[], []]);
});
