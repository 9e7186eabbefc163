import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '@/core/task';
import type { TaskPage } from '@/task-types/task-page';
import {
  listedTask as task,
  ListVendor as Vendor,
  VENDOR_PAGE as PAGE,
  vendorSource as source,
} from '@/testing/list-vendor';
import { foldMore } from './fold-more';
import { foldHead, foldReading, foldWhole } from './fold-reading';
import { rangesOf } from './ranges';
import { type SourceState, withTask } from './source-state';

const ids = (state: SourceState | undefined) => (state?.tasks ?? []).map(({ ref }) => Number(ref.id));
const told = ({ ref, latestRun }: Task) => `${ref.id} ${latestRun?.status} ${latestRun?.progress?.percent}`;

const at = fc.nat({ max: 60 });
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('create', 'remove'), at, count: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ kind: fc.constantFrom('end', 'go on'), at, count: fc.constant(1) }),
  fc.record({
    kind: fc.constantFrom('createHere', 'poll', 'more', 'ask', 'answer', 'share'),
    at: fc.constant(0),
    count: fc.constant(1),
  }),
);
const story = fc.array(step, { maxLength: 70 });

/** Polls enough for every range to have had its turn and every gap to be closed; fewer where one of them brings nothing new. */
const SETTLING = 40;

// Hundreds of stories, on whatever machine this is.
describe('a source of the newest first', { timeout: 30_000 }, () => {
  it('is, after any story and some polls, what the vendor shows: nothing lost, doubled or dead where it was looked', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.boolean(), async (steps, tellsAge) => {
        const vendor = new Vendor(tellsAge);
        vendor.create(20);
        let state: SourceState | undefined;
        let otherTab: SourceState | undefined;
        let asked: { readonly page: TaskPage; readonly from: { cursor: string; after?: string } } | undefined;
        const poll = async (now: number) => {
          const reading = await vendor.read(state);
          const old = new Map(state?.tasks.map((one) => [one.ref.id, one]));
          const before = state?.tasks;
          state = foldReading(state, reading, now);
          otherTab = foldReading(otherTab, structuredClone(reading), now);
          // What did not change is the same object, and a list in which nothing changed is the same list.
          for (const one of state.tasks) {
            const known = old.get(one.ref.id);
            if (known && told(known) === told(one)) expect(one).toBe(known);
          }
          if (before && JSON.stringify(before) === JSON.stringify(state.tasks)) expect(state.tasks).toBe(before);
        };
        const look = () => {
          const from = { cursor: state?.next ?? '', after: state?.tasks.at(-1)?.ref.id ?? '' };
          return state?.next === undefined ? undefined : { page: vendor.page(from.cursor), from };
        };
        for (const [now, { kind, at: place, count }] of steps.entries()) {
          if (kind === 'create') vendor.create(count);
          if (kind === 'createHere') for (const made of vendor.create()) state &&= withTask(state, made);
          if (kind === 'remove') vendor.remove(place, count);
          if (kind === 'end' || kind === 'go on') vendor.change(place, kind);
          if (kind === 'poll') await poll(now);
          if (kind === 'more' || kind === 'ask') asked = look();
          if ((kind === 'more' || kind === 'answer') && asked && state) {
            state = foldMore(state, asked.page, asked.from, now);
            asked = undefined;
          }
          expect(new Set(ids(state)).size).toBe(ids(state).length);
        }
        for (
          let polls = 0, last: SourceState | undefined;
          polls === 0 || (polls < SETTLING && state !== last);
          polls += 1
        ) {
          last = state;
          await poll(steps.length + polls);
        }
        const rows = vendor.rows.map(told);
        const known = ids(state);
        expect(state?.gaps ?? []).toEqual([]);
        expect(known).toEqual(known.toSorted((one, other) => other - one));
        expect(state?.tasks.slice(0, PAGE).map(told)).toEqual(rows.slice(0, PAGE));
        expect(state?.total).toBe(rows.length);
        // Whatever is shown to go on does, and has come as far as it says.
        const going = state?.tasks.filter(({ latestRun }) => latestRun?.status === 'running') ?? [];
        expect(going.map(told).filter((row) => !rows.includes(row))).toEqual([]);
        // As far as was looked, nothing that is there is missing; all of it where there is nowhere left to look.
        const end = state?.next === undefined ? 0 : Number(state.next);
        expect(vendor.rows.map(({ ref }) => Number(ref.id)).filter((id) => id >= end && !known.includes(id))).toEqual(
          [],
        );
        // A tab that only heard of it has the head, and nothing twice.
        expect(otherTab?.tasks.slice(0, PAGE).map(told)).toEqual(rows.slice(0, PAGE));
        expect(new Set(ids(otherTab)).size).toBe(ids(otherTab).length);
      }),
      { numRuns: 200 },
    );
  });

  it('is looked through to its end while it grows and is polled in between: every task once', async () => {
    const grown = fc.array(fc.record({ made: fc.nat({ max: 9 }), polls: fc.boolean() }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(grown, async (pauses) => {
        const vendor = new Vendor();
        vendor.create(50);
        let state = foldReading(undefined, await vendor.read(undefined), 0);
        const polled = async () => {
          state = foldReading(state, await vendor.read(state), 0);
        };
        for (let looks = 0; state.next !== undefined; looks += 1) {
          const from = { cursor: state.next, after: state.tasks.at(-1)?.ref.id ?? '' };
          const page = vendor.page(from.cursor);
          const pause = pauses[looks];
          vendor.create(pause?.made ?? 0);
          if (pause?.polls) await polled();
          state = foldMore(state, page, from, 0);
        }
        for (let polls = 0, last: SourceState | undefined; polls < SETTLING && state !== last; polls += 1) {
          last = state;
          await polled();
        }
        expect(state.tasks.map(told)).toEqual(vendor.rows.map(told));
      }),
    );
  });

  const head = (...tasks: Task[]): TaskPage => ({ tasks, next: String(tasks.at(-1)?.ref.id), total: 99 });

  it('keeps what was looked through where the head meets it no longer, and has the gap between filled by polls', async () => {
    const vendor = new Vendor();
    vendor.create(6);
    for (const row of [0, 1, 2, 3, 4, 5]) vendor.change(row, 'end');
    let state = foldHead(undefined, vendor.page(), 0);
    state = foldMore(state, vendor.page(state.next), { cursor: state.next ?? '' }, 0);
    expect([ids(state), state.next]).toEqual([[6, 5, 4, 3, 2, 1], undefined]);
    vendor.create(9);
    for (const row of [0, 1, 2, 3, 4, 5, 6, 7, 8]) vendor.change(row, 'end');
    state = foldHead(state, vendor.page(), 0);
    expect([ids(state), state.gaps]).toEqual([[15, 14, 13, 12, 6, 5, 4, 3, 2, 1], [{ after: '12', cursor: '12' }]]);
    state = foldReading(state, await vendor.read(state), 0);
    expect([ids(state), state.gaps]).toEqual([
      [15, 14, 13, 12, 11, 10, 9, 8, 6, 5, 4, 3, 2, 1],
      [{ after: '8', cursor: '8' }],
    ]);
    state = foldReading(state, await vendor.read(state), 0);
    expect([ids(state), state.gaps]).toEqual([vendor.rows.map(({ ref }) => Number(ref.id)), undefined]);
    vendor.asked = 0;
    await vendor.read(state);
    expect(vendor.asked).toBe(1);
  });

  it('keeps a gap above and one below what a range holds, and closes those within', () => {
    const gapAfter = (id: number) => ({ after: String(id), cursor: String(id) });
    const tasks = Array.from({ length: 20 }, (_, place) => task(20 - place, 'failed'));
    const before: SourceState = {
      tasks,
      next: '1',
      gaps: [gapAfter(18), gapAfter(12), gapAfter(10), gapAfter(9), gapAfter(4)],
    };
    const page = { tasks: [12, 11, 10, 9].map((id) => task(id, 'failed')), next: '9' };
    const { gaps } = foldReading(
      before,
      { head: head(task(20), task(19)), whole: false, ranges: [{ after: '13', page }] },
      0,
    );
    expect(gaps).toEqual([gapAfter(18), gapAfter(9), gapAfter(4)]);
  });

  it('drops what the head should hold and does not, and keeps what lies beyond it', () => {
    const first = foldHead(undefined, head(task(6), task(5), task(4)), 0);
    const further = foldMore(first, { tasks: [task(3), task(2)], next: '2', total: 99 }, { cursor: '4' }, 0);
    expect([ids(further), further.next]).toEqual([[6, 5, 4, 3, 2], '2']);
    const after = foldHead(further, head(task(6), task(4), task(3)), 0);
    expect([ids(after), after.next]).toEqual([[6, 4, 3, 2], '2']);
  });

  it('is all there is where the head has no next page', () => {
    const before = foldHead(undefined, head(task(3), task(2)), 0);
    const after = foldHead(before, { tasks: [task(3)] }, 0);
    expect([ids(after), after.next, after.total]).toEqual([[3], undefined, undefined]);
  });

  it('takes no page of which nobody knows any more what it follows', () => {
    const state = foldHead(undefined, head(task(9), task(8)), 0);
    expect(foldMore(state, { tasks: [task(3)] }, { cursor: '4', after: '4' }, 0)).toBe(state);
  });

  it('notes when a run was last seen to end, or to go away with its task, and keeps that', () => {
    const running = foldHead(undefined, head(task(2), task(1)), 5);
    expect(running.lastEndAt).toBeUndefined();
    const ended = foldHead(running, head(task(2, 'failed'), task(1)), 6);
    expect(ended.lastEndAt).toBe(6);
    expect(foldHead(ended, head(task(2, 'failed'), task(1)), 7).lastEndAt).toBe(6);
    expect(foldMore(ended, { tasks: [] }, { cursor: '1' }, 7).lastEndAt).toBe(6);
    expect(foldHead(ended, { tasks: [task(2, 'failed')] }, 8).lastEndAt).toBe(8);
  });

  it('reads what goes on beyond the head in as few pages as hold it, and in turns where those are too many', () => {
    const every = (nth: number, count: number) =>
      Array.from({ length: count }, (_, place) => task(1_000 - place, place % nth === 0 ? 'running' : 'failed'));
    const begins = (state: SourceState) => rangesOf(state, { ...source, serverFilters: [], serverSort: [] });
    expect(begins({ tasks: every(1, 12) }).ranges.map(({ cursor }) => cursor)).toEqual(['997', '993']);
    expect(begins({ tasks: every(5, 12) }).ranges.map(({ cursor }) => cursor)).toEqual(['996', '991']);
    expect(begins({ tasks: every(20, 12) }).ranges).toEqual([]);
    // What is not as documented may have an id that is no cursor.
    const odd = every(5, 12).map((one, place) => (place === 4 || place === 3 ? { ...one, drift: [] } : one));
    expect(begins({ tasks: odd }).ranges.map(({ cursor }) => cursor)).toEqual(['998', '991']);
    const many = { tasks: every(1, 4 * 21) };
    const first = begins(many);
    const second = begins({ ...many, ...(first.turn === undefined ? undefined : { turn: first.turn }) });
    expect(first.ranges).toHaveLength(8);
    expect(second.ranges.map(({ cursor }) => Number(cursor))).toEqual(
      Array.from({ length: 8 }, (_, page) => 997 - 4 * (8 + page)),
    );
    const third = begins({ ...many, ...(second.turn === undefined ? undefined : { turn: second.turn }) });
    // The last four, and the first four again.
    expect(new Set([...first.ranges, ...second.ranges, ...third.ranges].map(({ cursor }) => cursor)).size).toBe(20);
  });

  it('counts the rows that tell of no task: anew for the head, on top of that for what was looked through', () => {
    const bad = (count: number) => ({ unreadable: { count, first: { path: 'id', problem: 'none' } } });
    let state = foldHead(undefined, { ...head(task(6), task(5)), ...bad(2) }, 0);
    expect(state.unreadable?.count).toBe(2);
    state = foldMore(state, { tasks: [task(4)], next: '4', ...bad(3) }, { cursor: '5' }, 0);
    expect(state.unreadable).toEqual({ count: 5, first: { path: 'id', problem: 'none' } });
    state = foldHead(state, head(task(6), task(5)), 0);
    expect(state.unreadable?.count).toBe(3);
    expect(foldHead(state, { tasks: [task(6)] }, 0).unreadable).toBeUndefined();
  });
});

describe('a source of unknown order', () => {
  it('is read whole: what is not in it is gone, and no row that moved between two pages is there twice', () => {
    const before = foldWhole(undefined, { tasks: [task(1), task(2)] }, 0);
    const after = foldWhole(before, { tasks: [task(2), task(3), task(2)] }, 0);
    expect([ids(after), after.polled]).toEqual([[2, 3], 2]);
    expect(after.tasks[0]).toBe(before.tasks[1]);
    expect(foldWhole(after, { tasks: [task(2), task(3)] }, 0).tasks).toBe(after.tasks);
  });

  it('keeps what was looked through by hand beyond a poll, once, and where to go on', () => {
    const polled = foldWhole(undefined, { tasks: [task(5), task(1)], next: 'p2' }, 0);
    const further = foldMore(polled, { tasks: [task(4), task(2)], next: 'p3' }, { cursor: 'p2', after: '1' }, 0);
    const after = foldWhole(further, { tasks: [task(5), task(4)], next: 'p2' }, 0);
    expect([ids(after), after.next, after.polled]).toEqual([[5, 4, 2], 'p3', 2]);
    const whole = foldWhole(further, { tasks: [task(5)] }, 0);
    expect([ids(whole), whole.next]).toEqual([[5], undefined]);
    expect(foldMore(after, { tasks: [task(9)], next: 'p3' }, { cursor: 'p2', after: '1' }, 0)).toBe(after);
  });
});

it('keeps what a vendor says last of how many there are, count and may be, in either order', () => {
  const page = { tasks: [task(2), task(1)], total: 2, used: 95, allowed: 100 };
  const counts = ({ total, used, allowed }: SourceState) => [total, used, allowed];
  for (const fold of [foldHead, foldWhole]) {
    const state = fold(undefined, page, 0);
    expect(counts(state)).toEqual([2, 95, 100]);
    expect(counts(fold(state, { ...page, used: 96, allowed: 90 }, 0))).toEqual([2, 96, 90]);
    expect(counts(fold(state, { tasks: page.tasks }, 0))).toEqual([undefined, undefined, undefined]);
    // One that was made here counts at once, and one that is told of again does not.
    expect(counts(withTask(state, task(3)))).toEqual([3, 96, 100]);
    expect(counts(withTask(state, task(2)))).toEqual([2, 95, 100]);
  }
});
