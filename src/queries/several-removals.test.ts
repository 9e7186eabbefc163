import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failed, RemovalBench } from '@/testing/removal-bench';
import { departures } from './departures';
import type { RemovalTrouble } from './removal-parts';
import { removals } from './removal-records';
import { SeveralRemovals } from './several-removals';

const states = () => removals.read().map(({ name, state }) => `${name} ${state}`);
const reported = vi.fn();

beforeEach(() => {
  removals.clear();
  departures.clear();
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
});
afterEach(() => vi.unstubAllGlobals());

function open(bench: RemovalBench) {
  const told: RemovalTrouble[] = [];
  const several = new SeveralRemovals(bench.parts('one'), (troubles) => told.push(...troubles));
  const fates = () => Object.fromEntries([...several.read().fates].map(([key, fate]) => [key.slice(-1), fate]));
  return { several, told, fates, troubles: () => several.read().troubles.map(({ kind }) => kind) };
}

it('deletes several by one call, however often it is asked, and takes them off the list', async () => {
  const bench = new RemovalBench();
  const { several, fates } = open(bench);
  void several.run(bench.wishes('a', 'c'));
  void several.run(bench.wishes('a', 'c'));
  await bench.pass(0);
  expect(bench.sent).toEqual(['a+c']);
  expect([several.read().state, fates(), bench.listed()]).toEqual(['over', { a: 'gone', c: 'gone' }, ['b', 'd']]);
  expect(departures.read().map(({ name, cause }) => [name, cause])).toEqual([
    ['task c', 'deleted'],
    ['task a', 'deleted'],
  ]);
  expect(bench.changed).toHaveBeenCalledWith('c/t');
  expect(states()).toEqual([]);
});

it('says which are still there, where the vendor says that all is well', async () => {
  const bench = new RemovalBench();
  bench.stubborn.add('b');
  const { several, fates, troubles } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  // It may go a little later.
  await bench.pass(1_000);
  expect(several.read().state).toBe('going');
  await bench.pass(1_000);
  expect([several.read().state, fates(), troubles()]).toEqual(['over', { a: 'gone', b: 'there' }, []]);
  expect(bench.listed()).toEqual(['b', 'c', 'd']);
});

it.each([
  ['done all the same', true, { a: 'gone', b: 'gone' }, []],
  ['not done', false, { a: 'there', b: 'there' }, ['failed']],
])('looks up what came of a call whose answer was lost: %s', async (_, done, expected, kinds) => {
  const bench = new RemovalBench();
  bench.script.push({ error: failed('offline', true), done });
  const { several, fates, troubles } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(5_000);
  expect([fates(), troubles(), states()]).toEqual([expected, kinds, []]);
});

it('does not count as its own doing what was gone before, where the list was not read just now', async () => {
  const bench = new RemovalBench();
  bench.readAt = -60_000;
  bench.there.delete('a');
  const { several, fates, troubles } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  expect([bench.sent, fates(), troubles(), states()]).toEqual([['b'], { a: 'before', b: 'gone' }, [], []]);
  expect(departures.read().map(({ name }) => name)).toEqual(['task b']);
});

it('sends nothing where all of them were gone before', async () => {
  const bench = new RemovalBench();
  bench.readAt = -60_000;
  bench.there.clear();
  const { several, fates } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  expect([several.read().state, bench.sent, fates(), states()]).toEqual(['over', [], { a: 'before', b: 'before' }, []]);
});

it('asks nothing beforehand of what its list has just told', async () => {
  const bench = new RemovalBench();
  const { several } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  // Once, afterwards.
  expect(bench.listing).toHaveBeenCalledOnce();
});

it('does not claim to have deleted what it could not look up beforehand', async () => {
  const bench = new RemovalBench();
  bench.readAt = -60_000;
  const { several, fates, troubles } = open(bench);
  vi.spyOn(bench.many, 'undone').mockRejectedValueOnce(failed('offline'));
  void several.run(bench.wishes('a'));
  await bench.pass(0);
  expect([bench.sent, fates(), troubles()]).toEqual([['a'], { a: 'absent' }, []]);
});

it('does not claim to have deleted what the vendor says it does not know', async () => {
  const bench = new RemovalBench();
  bench.there.delete('a');
  bench.script.push({ error: failed('missing'), done: false });
  const { several, fates } = open(bench);
  void several.run(bench.wishes('a'));
  await bench.pass(0);
  expect([bench.sent, fates()]).toEqual([['a'], { a: 'absent' }]);
});

it('asks nothing more where the whole was refused', async () => {
  const bench = new RemovalBench();
  bench.script.push({ error: failed('forbidden'), done: false });
  const { several, fates, troubles } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(5_000);
  expect([fates(), troubles()]).toEqual([{ a: 'there', b: 'there' }, ['failed']]);
  expect(bench.listing).not.toHaveBeenCalled();
});

it('says that it cannot tell where looking it up fails, and looks again when asked', async () => {
  const bench = new RemovalBench();
  const { several, fates, troubles } = open(bench);
  const unread = vi.spyOn(bench.many, 'undone').mockRejectedValue(failed('offline'));
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  expect([fates(), troubles()]).toEqual([{ a: 'unclear', b: 'unclear' }, ['unread']]);
  // Until somebody knows, a page that goes away leaves word.
  expect(states()).toEqual(['task a sending', 'task b sending']);
  unread.mockRestore();
  void several.lookAgain();
  await bench.pass(0);
  expect([fates(), troubles(), states()]).toEqual([{ a: 'gone', b: 'gone' }, [], []]);
});

it('tells a bug for what it is', async () => {
  const bench = new RemovalBench();
  bench.script.push({ error: new TypeError('bug'), done: false });
  const { several, fates, troubles } = open(bench);
  void several.run(bench.wishes('a'));
  await bench.pass(0);
  expect([fates(), troubles()]).toEqual([{ a: 'unclear' }, ['broken']]);
  expect(reported).toHaveBeenCalledOnce();
});

it.each([
  ['this tab cannot show itself to others', 'stay'],
  ['nothing can be written down', 'inOrder'],
])('sends nothing, and says that all are there, where %s', async (_, broken) => {
  const bench = new RemovalBench();
  const parts = bench.parts('one');
  const no = () => Promise.reject(new DOMException('no', 'InvalidStateError'));
  const change = broken === 'stay' ? { tabs: { ...parts.tabs, stay: no } } : { inOrder: no };
  const several = new SeveralRemovals({ ...parts, ...change }, () => undefined);
  await several.run(bench.wishes('a', 'b'));
  const { state, fates, troubles } = several.read();
  expect([state, [...fates.values()], troubles.map(({ kind }) => kind)]).toEqual([
    'over',
    ['there', 'there'],
    ['broken'],
  ]);
  expect([bench.sent, states(), bench.listed()]).toEqual([[], [], ['a', 'b', 'c', 'd']]);
  expect(reported).toHaveBeenCalled();
});

it('leaves word when its page goes away in mid-call, and the next one reads the list once for all', async () => {
  const bench = new RemovalBench();
  bench.latencyMs = 60_000;
  const { several } = open(bench);
  const page = bench.open('one');
  void several.run(bench.wishes('a', 'b', 'c'));
  await bench.pass(10);
  expect([bench.sent, states()]).toEqual([['a+b+c'], ['task a sending', 'task b sending', 'task c sending']]);
  page.close();
  bench.living.delete('one');
  expect(states()).toEqual(['task a cut', 'task b cut', 'task c cut']);
  bench.there.delete('a');
  bench.there.delete('b');
  const next = bench.open('two');
  await next.leftovers.settle();
  expect(bench.listing).toHaveBeenCalledOnce();
  expect([states(), bench.listed()]).toEqual([['task c closed'], ['c', 'd']]);
});

it('tells elsewhere what did not come to a good end, once its page is left', async () => {
  const bench = new RemovalBench();
  bench.stubborn.add('b');
  bench.latencyMs = 1_000;
  const { several, told } = open(bench);
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(10);
  several.leave();
  await bench.pass(5_000);
  expect(told.map(({ kind, wish }) => `${wish.name} ${kind}`)).toEqual(['task b failed']);
  expect(states()).toEqual([]);
});

it('tells nothing twice: what was read is dismissed', async () => {
  const bench = new RemovalBench();
  const { several, told } = open(bench);
  vi.spyOn(bench.many, 'undone').mockRejectedValue(failed('offline'));
  void several.run(bench.wishes('a'));
  await bench.pass(0);
  several.dismiss();
  several.leave();
  await bench.pass(0);
  expect([told, states()]).toEqual([[], []]);
});

it('sends nothing of those that are being deleted already, and says how they stand', async () => {
  const bench = new RemovalBench();
  const { several, fates } = open(bench);
  await bench.ask(bench.open('two'), 'a');
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  expect([bench.sent, fates()]).toEqual([['b'], { a: 'going', b: 'gone' }]);
  // The other tab can still take it back.
  await bench.pass(5_000);
  expect([bench.sent, fates()]).toEqual([['b'], { a: 'there', b: 'gone' }]);
});

it('does not claim to have deleted what another tab was deleting', async () => {
  const bench = new RemovalBench();
  const { several, fates } = open(bench);
  await bench.ask(bench.open('two'), 'a');
  void several.run(bench.wishes('a', 'b'));
  await bench.pass(0);
  bench.there.delete('a');
  await bench.pass(5_000);
  expect([bench.sent, fates()]).toEqual([['b'], { a: 'absent', b: 'gone' }]);
});
