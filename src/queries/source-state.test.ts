import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunStatus, Task } from '@/core/task';
import type { SourceDescription, TaskPage } from '@/task-types/task-type';
import { factsOf, foldHead, foldMore, foldWhole, type SourceState, withTask } from './source-state';

const task = (id: number, status: RunStatus = 'running', createdAt = id): Task => ({
  ref: { connection: 'c', type: 't', id: String(id) },
  name: `task ${id}`,
  lifecycle: 'ready',
  latestRun: { status, startedAt: createdAt },
  createdAt,
  vendorStatus: status,
  raw: { id },
});
const ids = (state: SourceState | undefined) => (state?.tasks ?? []).map(({ ref }) => Number(ref.id));

const PAGE = 4;

/** A vendor's list, newest first; a cursor is the id below which a page begins, as IoTDA's marker is. */
class Vendor {
  rows: Task[] = [];
  #serial = 0;

  create(): Task {
    this.#serial += 1;
    const made = task(this.#serial);
    this.rows = [made, ...this.rows];
    return made;
  }

  remove(at: number): void {
    this.rows = this.rows.toSpliced(at, 1);
  }

  end(at: number): void {
    const row = this.rows[at];
    if (row) this.rows = this.rows.with(at, { ...row, latestRun: { status: 'succeeded' }, vendorStatus: 'succeeded' });
  }

  page(cursor?: string): TaskPage {
    const below = this.rows.filter(({ ref }) => cursor === undefined || Number(ref.id) < Number(cursor));
    const tasks = below.slice(0, PAGE).map((row) => structuredClone(row));
    const last = tasks.at(-1)?.ref.id;
    return {
      tasks,
      total: this.rows.length,
      ...(tasks.length === PAGE && last !== undefined ? { next: last } : undefined),
    };
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('create', 'createHere', 'poll', 'more', 'share'), at: fc.constant(0) }),
  fc.record({ kind: fc.constantFrom('remove', 'end'), at: fc.nat({ max: 12 }) }),
);

describe('a source of the newest first', () => {
  it('is, after any story and a last poll, what the vendor shows: nothing lost, nothing doubled, nothing dead in the head', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (story) => {
        const vendor = new Vendor();
        let state: SourceState | undefined;
        const poll = (now: number) => {
          const before = state;
          state = foldHead(state, vendor.page(), now);
          // What did not change is the same object, and a list in which nothing changed is the same list.
          const old = new Map(before?.tasks.map((one) => [one.ref.id, one]));
          for (const one of state.tasks) {
            const known = old.get(one.ref.id);
            if (known && known.vendorStatus === one.vendorStatus) expect(one).toBe(known);
          }
          if (before && JSON.stringify(before.tasks) === JSON.stringify(state.tasks))
            expect(state.tasks).toBe(before.tasks);
        };
        for (const [now, { kind, at }] of story.entries()) {
          if (kind === 'create') vendor.create();
          if (kind === 'createHere') {
            const made = vendor.create();
            state &&= withTask(state, made);
          }
          if (kind === 'remove') vendor.remove(at);
          if (kind === 'end') vendor.end(at);
          if (kind === 'poll') poll(now);
          if (kind === 'more' && state?.next !== undefined)
            state = foldMore(state, vendor.page(state.next), state.next);
          // Another tab has read no more than the head.
          if (kind === 'share')
            state &&= foldHead(state, structuredClone(foldHead(undefined, vendor.page(), now)), now);
          expect(new Set(ids(state)).size).toBe(ids(state).length);
        }
        poll(story.length);
        const known = ids(state);
        const rows = vendor.rows.map(({ ref }) => Number(ref.id));
        expect(known).toEqual(known.toSorted((one, other) => other - one));
        expect(known.slice(0, PAGE)).toEqual(rows.slice(0, PAGE));
        expect(state?.total).toBe(rows.length);
        // As far as was looked, nothing that is there is missing; all of it where there is nowhere left to look.
        const end = state?.next === undefined ? 0 : Number(state.next);
        expect(rows.filter((id) => id >= end && !known.includes(id))).toEqual([]);
        if (state?.next === undefined && rows.length <= PAGE) expect(known).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  const head = (...tasks: Task[]): TaskPage => ({ tasks, next: String(tasks.at(-1)?.ref.id), total: 99 });

  it('begins anew where the head no longer meets what was known: nobody knows what lies between', () => {
    const before = foldHead(undefined, head(task(4), task(3)), 0);
    const after = foldHead(before, head(task(9), task(8)), 0);
    expect([ids(after), after.next]).toEqual([[9, 8], '8']);
  });

  it('drops what the head should hold and does not, and keeps what lies beyond it', () => {
    const first = foldHead(undefined, head(task(6), task(5), task(4)), 0);
    const further = foldMore(first, { tasks: [task(3), task(2)], next: '2', total: 99 }, '4');
    expect([ids(further), further.next]).toEqual([[6, 5, 4, 3, 2], '2']);
    const after = foldHead(further, head(task(6), task(4), task(3)), 0);
    expect([ids(after), after.next]).toEqual([[6, 4, 3, 2], '2']);
  });

  it('is all there is where the head has no next page', () => {
    const before = foldHead(undefined, head(task(3), task(2)), 0);
    const after = foldHead(before, { tasks: [task(3)] }, 0);
    expect([ids(after), after.next, after.total]).toEqual([[3], undefined, undefined]);
  });

  it('takes no page that was asked for before looking began anew', () => {
    const state = foldHead(undefined, head(task(9), task(8)), 0);
    expect(foldMore(state, { tasks: [task(3)] }, '4')).toBe(state);
  });

  it('keeps a task that is made anew in its place: a later poll would take it for deleted elsewhere', () => {
    const first = foldMore(
      foldHead(undefined, head(task(6), task(5)), 0),
      { tasks: [task(4), task(3)], next: '3', total: 99 },
      '5',
    );
    const anew = withTask(first, task(3, 'running', 100));
    expect([ids(anew), anew.total]).toEqual([[6, 5, 4, 3], 99]);
    expect(ids(foldHead(anew, head(task(6), task(5)), 0))).toEqual([6, 5, 4, 3]);
    const fresh = withTask(first, task(7));
    expect([ids(fresh), fresh.total]).toEqual([[7, 6, 5, 4, 3], 100]);
  });

  it('notes when a run was last seen to end, to go away with its task, and keeps that', () => {
    const running = foldHead(undefined, head(task(2), task(1)), 5);
    expect(running.lastEndAt).toBeUndefined();
    const ended = foldHead(running, head(task(2, 'failed'), task(1)), 6);
    expect(ended.lastEndAt).toBe(6);
    expect(foldHead(ended, head(task(2, 'failed'), task(1)), 7).lastEndAt).toBe(6);
    expect(foldMore(ended, { tasks: [] }, '1').lastEndAt).toBe(6);
    expect(foldHead(ended, { tasks: [task(2, 'failed')] }, 8).lastEndAt).toBe(8);
  });
});

describe('a source of unknown order', () => {
  it('is read whole: what is not in it is gone, and no row that moved between two pages is there twice', () => {
    const before = foldWhole(undefined, { tasks: [task(1), task(2)] }, 0);
    const after = foldWhole(before, { tasks: [task(2), task(3), task(2)] }, 0);
    expect([ids(after), after.polled]).toEqual([[2, 3], 2]);
    expect(after.tasks[0]).toBe(before.tasks[1]);
  });

  it('keeps what was looked through by hand beyond a poll, once, and where to go on', () => {
    const polled = foldWhole(undefined, { tasks: [task(5), task(1)], next: 'p2' }, 0);
    const further = foldMore(polled, { tasks: [task(4), task(2)], next: 'p3' }, 'p2');
    const after = foldWhole(further, { tasks: [task(5), task(4)], next: 'p2' }, 0);
    expect([ids(after), after.next, after.polled]).toEqual([[5, 4, 2], 'p3', 2]);
    const whole = foldWhole(further, { tasks: [task(5)] }, 0);
    expect([ids(whole), whole.next]).toEqual([[5], undefined]);
  });

  it('counts a task that was made here as one that a poll reads', () => {
    const made = withTask(foldWhole(undefined, { tasks: [task(1)], next: 'p2' }, 0), task(9));
    expect([ids(made), made.polled]).toEqual([[9, 1], 2]);
  });
});

describe('factsOf', () => {
  const source: SourceDescription = { order: 'time-desc', pageSize: 2, serverFilters: [], serverSort: [] };
  const today = { calls: 40, untilResetMs: 1_000 };

  it.each<[string, SourceState | undefined, Partial<SourceDescription>, object]>([
    ['nothing known', undefined, {}, { requestsPerPoll: 1 }],
    ['nothing runs', { tasks: [task(1, 'succeeded')] }, {}, { requestsPerPoll: 1 }],
    [
      'the youngest of what runs',
      { tasks: [task(9, 'succeeded', 90), task(1, 'waiting', 30), task(2, 'unknown', 60)] },
      {},
      { requestsPerPoll: 1, youngestRunMs: 40 },
    ],
    ['a run from the future', { tasks: [task(1, 'running', 200)] }, {}, { requestsPerPoll: 1, youngestRunMs: 0 }],
    ['an end', { tasks: [], lastEndAt: 70 }, {}, { requestsPerPoll: 1, sinceLastEndMs: 30 }],
    [
      'a head of many pages',
      { tasks: [task(1, 'failed'), task(2, 'failed'), task(3, 'failed')] },
      {},
      { requestsPerPoll: 1 },
    ],
    [
      'all of many pages',
      { tasks: [task(1, 'failed'), task(2, 'failed'), task(3, 'failed')] },
      { order: 'unknown' },
      { requestsPerPoll: 2 },
    ],
    [
      'more pages than are read',
      { tasks: Array.from({ length: 50 }, (_, id) => task(id, 'failed')) },
      { order: 'unknown' },
      { requestsPerPoll: 10 },
    ],
    [
      'a day of calls',
      undefined,
      { callsPerDay: 100 },
      { requestsPerPoll: 1, daily: { limit: 100, left: 60, untilResetMs: 1_000 } },
    ],
    [
      'a day that is used up',
      undefined,
      { callsPerDay: 30 },
      { requestsPerPoll: 1, daily: { limit: 30, left: 0, untilResetMs: 1_000 } },
    ],
  ])('%s', (_, state, over, facts) => {
    expect(factsOf(state, { ...source, ...over }, 100, today)).toEqual(facts);
  });
});
