import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { createQueryClient } from '@/query-kit/query-client';
import { BenchTime } from '@/testing/bench-time';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import { FailureError } from '@/transport/failures';
import { departures } from './departures';
import { removals } from './removal-records';
import { Removals, UNDO_MS } from './removals';
import type { Services } from './services';
import type { SourceState } from './source-state';

const connection: Connection = {
  id: 'c',
  cloud: 'iotda',
  name: 'Test',
  environment: 'test',
  region: 'r',
  identity: { user: 'lin.wei', account: 'harbour', role: 'operator' },
};
const taskOf = (id: string): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: id,
  lifecycle: 'ready',
  vendorStatus: 'Success',
  raw: {},
});
const failed = (kind: 'offline' | 'missing' | 'rejected', unclear = false): FailureError =>
  new FailureError({ kind, endpoint: 't.Delete', unclear });

/** A cloud with tasks a to d, and tabs that delete them. */
class Bench extends BenchTime {
  readonly there = new Set(['a', 'b', 'c', 'd']);
  /** What becomes of the next requests to delete: thrown after the task went, or before. */
  readonly script: { readonly error: FailureError; readonly done: boolean }[] = [];
  readonly sent: string[] = [];
  readonly changed = vi.fn();
  listing: () => void = () => undefined;
  readonly living = new Set<string>();
  readonly queryClient = createQueryClient();
  #ids = 0;

  readonly type = {
    id: 't',
    list: async () => {
      this.listing();
      return { tasks: [...this.there].map(taskOf) };
    },
    // The rest of a task type is not looked at.
  } as unknown as TaskType;

  readonly action: TaskAction = {
    id: 'delete',
    label: { key: 'x' },
    endpoints: [],
    available: () => ({ possible: true }),
    perform: async ({ ref }) => {
      this.sent.push(ref.id);
      const next = this.script.shift();
      if (!next || next.done) this.there.delete(ref.id);
      if (next) throw next.error;
      return undefined;
    },
  };

  constructor() {
    super();
    this.queryClient.setQueryData<SourceState>(keys.source('c', 't'), { tasks: [...this.there].map(taskOf), total: 4 });
    const source = { key: 'c/t', connection, type: this.type };
    this.queryClient.setQueryData(['console', 'connections'], [connection]);
    this.queryClient.setQueryData(['console', 'sources', ['c']], [source]);
  }

  open(tab: string): Removals {
    this.living.add(tab);
    const services = {
      clock: this.clock,
      wallNow: this.wallNow,
      newId: () => `removal-${(this.#ids += 1)}`,
      sleep: (ms: number) =>
        this.sleep(ms).then(() => (this.living.has(tab) ? undefined : new Promise(() => undefined))),
      queryClient: this.queryClient,
      scheduler: { changed: this.changed },
      // Nothing else is used.
    } as unknown as Services;
    return new Removals({
      services,
      tab,
      tabs: { stay: async () => undefined, living: async () => this.living },
      alone: (_, run) => run(),
      inOrder: async (_, run) => run(),
      onGone: vi.fn(),
    });
  }

  ask(tab: Removals, ...ids: readonly string[]): Promise<void> {
    const { action, type } = this;
    return tab.ask(ids.map((id) => ({ task: taskOf(id), connection, type, action, name: `task ${id}` })));
  }

  listed = () => this.queryClient.getQueryData<SourceState>(keys.source('c', 't'))?.tasks.map(({ ref }) => ref.id);
}

const states = () => removals.read().map(({ name, state }) => `${name} ${state}`);

beforeEach(() => {
  removals.clear();
  departures.clear();
});

describe('deleting', () => {
  it('sends nothing before the time to undo has passed, then all, and takes them off the list', async () => {
    const bench = new Bench();
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
    const bench = new Bench();
    const tab = bench.open('one');
    await bench.ask(tab, 'a', 'b');
    tab.undo();
    await bench.pass(10 * UNDO_MS);
    expect([bench.sent, states(), tab.read().held]).toEqual([[], [], []]);
  });

  it('does not go on while somebody points at it, and leaves some time after that', async () => {
    const bench = new Bench();
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
    const bench = new Bench();
    const [one, other] = [bench.open('one'), bench.open('other')];
    await bench.ask(one, 'a');
    await bench.ask(other, 'a', 'b');
    await bench.ask(one, 'a');
    await bench.pass(3 * UNDO_MS);
    expect(bench.sent.toSorted()).toEqual(['a', 'b']);
  });

  it('counts as done what is not there any more', async () => {
    const bench = new Bench();
    const tab = bench.open('one');
    bench.script.push({ error: failed('missing'), done: true });
    await bench.ask(tab, 'a');
    await bench.pass(UNDO_MS);
    expect(tab.read().troubles).toEqual([]);
    expect(bench.listed()).toEqual(['b', 'c', 'd']);
  });

  it('tells a refusal, keeps the task, and tries again when asked', async () => {
    const bench = new Bench();
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
    const bench = new Bench();
    const tab = bench.open('one');
    bench.script.push({ error: failed('offline', true), done });
    await bench.ask(tab, 'a');
    await bench.pass(UNDO_MS + 5_000);
    expect(bench.sent).toEqual(['a']);
    expect(tab.read().troubles.map(({ kind }) => kind)).toEqual(kinds);
    expect(bench.listed()?.includes('a')).toBe(!done);
  });

  it('says that nobody knows where looking it up fails too, and looks again when asked', async () => {
    const bench = new Bench();
    const tab = bench.open('one');
    bench.script.push({ error: failed('offline', true), done: true });
    bench.listing = () => {
      throw failed('offline');
    };
    await bench.ask(tab, 'a');
    await bench.pass(UNDO_MS + 5_000);
    const [trouble] = tab.read().troubles;
    expect(trouble?.kind).toBe('unclear');
    bench.listing = () => undefined;
    if (trouble) tab.lookAgain(trouble);
    await bench.pass(5_000);
    expect(tab.read().troubles).toEqual([]);
    expect(bench.listed()).not.toContain('a');
  });

  it.each(['closes', 'crashes'])('sends nothing where the tab %s before, and the next one says so', async (how) => {
    const bench = new Bench();
    const one = bench.open('one');
    await bench.ask(one, 'a');
    if (how === 'closes') one.close();
    bench.living.delete('one');
    const other = bench.open('other');
    await other.settleLeft();
    await bench.pass(10 * UNDO_MS);
    expect(bench.sent).toEqual([]);
    expect(states()).toEqual(['task a closed']);
    other.dismissLeft(removals.read()[0]?.id ?? '');
    expect(states()).toEqual([]);
  });

  it.each([
    ['was done', true, [], ['b', 'c', 'd']],
    ['was not done', false, ['task a closed'], ['a', 'b', 'c', 'd']],
  ])('finds out what a tab left that closed while it sent: it %s', async (_, done, left, listed) => {
    const bench = new Bench();
    if (done) bench.there.delete('a');
    removals.write([{ id: '1', ref: taskOf('a').ref, name: 'task a', tab: 'gone', state: 'sending' }]);
    await bench.open('other').settleLeft();
    expect(states()).toEqual(left);
    expect(bench.listed()).toEqual(listed);
  });

  it('forgets what it was to delete when everything is forgotten', async () => {
    const bench = new Bench();
    const tab = bench.open('one');
    await bench.ask(tab, 'a');
    removals.clear();
    await bench.pass(2 * UNDO_MS);
    expect([bench.sent, tab.read().held]).toEqual([[], []]);
  });
});
