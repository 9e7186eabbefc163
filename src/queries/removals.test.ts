import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keys } from '@/query-kit/keys';
import { failed, RemovalBench } from '@/testing/removal-bench';
import { departures } from './departures';
import { removals } from './removal-records';
import { UNDO_MS } from './removals';
import type { SourceState } from './source-state';

const states = () => removals.read().map(({ name, state }) => `${name} ${state}`);
const reported = vi.fn();

beforeEach(() => {
  removals.clear();
  departures.clear();
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
});
afterEach(() => vi.unstubAllGlobals());

it('sends nothing before the time to undo has passed, then all, and takes them off the list', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS - 1_000);
  // One more begins the time anew, for both.
  await bench.ask(tab, 'b');
  await bench.pass(UNDO_MS - 1);
  expect(bench.sent).toEqual([]);
  expect(tab.read().held.map(({ name }) => name)).toEqual(['task a', 'task b']);
  await bench.pass(1);
  expect(bench.sent).toEqual(['a', 'b']);
  expect(bench.listed()).toEqual(['c', 'd']);
  expect(bench.queryClient.getQueryData<SourceState>(keys.source('c', 't'))?.total).toBe(2);
  expect(bench.changed).toHaveBeenCalledWith('c/t');
  expect(departures.read().map(({ name, cause }) => [name, cause])).toEqual([
    ['task b', 'deleted'],
    ['task a', 'deleted'],
  ]);
  expect(states()).toEqual([]);
});

it('can be undone, all of it', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  await bench.ask(tab, 'a', 'b');
  tab.undo();
  await bench.pass(10 * UNDO_MS);
  expect([bench.sent, states(), tab.read().held]).toEqual([[], [], []]);
});

it('does not go on while somebody points at it, and leaves some time after that', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS - 500);
  tab.hold();
  tab.hold();
  await bench.pass(10 * UNDO_MS);
  expect(bench.sent).toEqual([]);
  tab.release();
  await bench.pass(1_900);
  expect(bench.sent).toEqual([]);
  await bench.pass(100);
  expect(bench.sent).toEqual(['a']);
});

it('holds a task once, whichever tabs ask', async () => {
  const bench = new RemovalBench();
  const [one, other] = [bench.open('one'), bench.open('other')];
  await bench.ask(one, 'a');
  await bench.ask(other, 'a', 'b');
  await bench.ask(one, 'a');
  await bench.pass(3 * UNDO_MS);
  expect(bench.sent.toSorted()).toEqual(['a', 'b']);
});

it('counts as done what is not there any more', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: failed('missing'), done: true });
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS);
  expect(tab.read().troubles).toEqual([]);
  expect(bench.listed()).toEqual(['b', 'c', 'd']);
});

it('tells a refusal, keeps the task, and tries again when asked', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: failed('rejected'), done: false });
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS);
  const [trouble] = tab.read().troubles;
  expect(trouble).toMatchObject({ kind: 'failed', failure: { kind: 'rejected' } });
  expect(bench.listed()).toContain('a');
  expect(states()).toEqual([]);
  if (trouble) tab.retry(trouble);
  await bench.pass(0);
  expect(tab.read().troubles).toEqual([]);
  expect(bench.listed()).not.toContain('a');
});

it.each([
  ['is gone', true, []],
  ['is still there', false, ['failed']],
])('looks up a deletion whose answer was lost: it %s', async (_, done, kinds) => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: failed('offline', true), done });
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS + 5_000);
  expect(bench.sent).toEqual(['a']);
  expect(tab.read().troubles.map(({ kind }) => kind)).toEqual(kinds);
  expect(bench.listed()?.includes('a')).toBe(!done);
});

it('says that nobody knows where looking it up fails too, and looks again when asked', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: failed('offline', true), done: true });
  bench.listing.mockImplementation(() => {
    throw failed('offline');
  });
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS + 5_000);
  const [trouble] = tab.read().troubles;
  expect(trouble?.kind).toBe('unclear');
  bench.listing.mockReset();
  if (trouble) tab.lookAgain(trouble);
  await bench.pass(5_000);
  expect(tab.read().troubles).toEqual([]);
  expect(bench.listed()).not.toContain('a');
});

it('does not take for gone what may stand beyond what was looked through', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: failed('offline', true), done: true });
  bench.page = { next: 'more' };
  await bench.ask(tab, 'a');
  await bench.pass(UNDO_MS + 5_000);
  expect(tab.read().troubles.map(({ kind }) => kind)).toEqual(['unclear']);
  expect(bench.listed()).toContain('a');
  expect(bench.onGone).not.toHaveBeenCalled();
});

it('sends none of the rest once everything is forgotten, or this tab lets go', async () => {
  for (const how of ['forgotten', 'stopped'] as const) {
    const bench = new RemovalBench();
    bench.latencyMs = 1_000;
    const tab = bench.open('one');
    await bench.ask(tab, 'a', 'b', 'c');
    await bench.pass(UNDO_MS);
    if (how === 'forgotten') removals.clear();
    else tab.stop();
    await bench.pass(UNDO_MS);
    expect(bench.sent).toEqual(['a']);
    removals.clear();
  }
});

it('tells where the console made a mistake, and goes on with the rest', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  bench.script.push({ error: new Error('a bug'), done: true });
  await bench.ask(tab, 'a', 'b');
  await bench.pass(UNDO_MS);
  expect(reported).toHaveBeenCalledTimes(1);
  const [trouble] = tab.read().troubles;
  expect(trouble).toMatchObject({ kind: 'broken', wish: { name: 'task a' } });
  expect(bench.sent).toEqual(['a', 'b']);
  expect(states()).toEqual([]);
  // Nobody knows whether it was done before that: the list does.
  if (trouble) tab.lookAgain(trouble);
  await bench.pass(0);
  expect([tab.read().troubles, bench.listed()]).toEqual([[], ['c', 'd']]);
});

it('forgets what it was to delete when everything is forgotten', async () => {
  const bench = new RemovalBench();
  const tab = bench.open('one');
  await bench.ask(tab, 'a');
  removals.clear();
  await bench.pass(2 * UNDO_MS);
  expect([bench.sent, tab.read().held]).toEqual([[], []]);
});
