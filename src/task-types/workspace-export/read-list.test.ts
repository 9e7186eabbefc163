import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { openLine } from '@/testing/bench-world';
import { exportListContext } from '@/testing/export-list';
import type { CallContext, Cursor } from '@/task-types/call-context';
import { WORKSPACE_SCENARIOS } from '@mocks/testing/workspace-scenarios';
import { deleteExportTasks, exportUsersNew, listExportTasks } from './api';
import { cursorAfter, findExport, readList, stillThere } from './read-list';

/** A list that changes between two of its pages. */
class List {
  rows: { readonly id: string; readonly at: number }[];
  asked: { readonly offset: number; readonly limit: number }[] = [];

  constructor(times: readonly number[]) {
    this.rows = times.map((at, index) => ({ id: `exp-${index}`, at })).toSorted((one, other) => other.at - one.at);
  }

  readonly context = exportListContext(
    () => this.rows,
    (query) => this.asked.push(query),
  );

  /** Some are made, others are deleted. */
  change(made: number, deleted: readonly number[]): void {
    const newest = this.rows[0]?.at ?? 0;
    const added = Array.from({ length: made }, (_, index) => ({
      id: `new-${this.asked.length}-${index}`,
      at: newest + made - index,
    }));
    const gone = new Set(deleted.map((place) => this.rows[place % (this.rows.length || 1)]?.id));
    this.rows = [...added, ...this.rows.filter(({ id }) => !gone.has(id))];
  }
}

async function readFrom(context: CallContext, start: Cursor | undefined): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  let cursor = start;
  do {
    const page = await readList(context, cursor);
    tasks.push(...page.tasks);
    cursor = page.next;
  } while (cursor !== undefined);
  return tasks;
}

describe('the list, page by page', () => {
  const change = fc.record({
    made: fc.nat(260),
    deleted: fc.array(fc.nat(2_000), { maxLength: 250 }),
  });
  // Many of one instant, too.
  const times = fc.array(fc.nat(400), { maxLength: 450 });

  it('passes nothing over, and shows nothing twice that has an instant to itself', async () => {
    const property = fc.asyncProperty(times, fc.array(change, { maxLength: 8 }), async (made, changes) => {
      const list = new List(made);
      const before = new Set(list.rows.map(({ id }) => id));
      const read: Task[] = [];
      let cursor: Cursor | undefined;
      let turn = 0;
      do {
        const page = await readList(list.context, cursor);
        read.push(...page.tasks);
        // It survives JSON.
        cursor = JSON.parse(JSON.stringify(page)).next;
        const next = changes[turn];
        turn += 1;
        if (cursor !== undefined && next) list.change(next.made, next.deleted);
      } while (cursor !== undefined && turn < 100);
      expect(turn).toBeLessThan(100);
      const seen = read.map(({ ref }) => ref.id);
      const throughout = list.rows.filter(({ id }) => before.has(id));
      for (const { id } of throughout) expect(seen).toContain(id);
      const counts = new Map<number, number>();
      for (const at of made) counts.set(at, (counts.get(at) ?? 0) + 1);
      for (const { id, at } of throughout) {
        if (counts.get(at) === 1) expect(seen.filter((one) => one === id)).toHaveLength(1);
      }
      for (const { limit } of list.asked) expect(limit).toBeLessThanOrEqual(100);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('reads what follows any export that is known, whatever came and went since', async () => {
    const property = fc.asyncProperty(times, fc.nat(), change, async (made, which, { made: more, deleted }) => {
      const list = new List(made);
      const known = await readFrom(list.context, undefined);
      const place = which % (known.length || 1);
      const before = known[place];
      if (!before) return;
      list.change(more, deleted);
      const read = new Set((await readFrom(list.context, cursorAfter(before, place))).map(({ ref }) => ref.id));
      const there = new Set(list.rows.map(({ id }) => id));
      for (const { ref } of known.slice(place + 1)) expect(read.has(ref.id)).toBe(there.has(ref.id));
    });
    // All but the last went, and with them the place.
    await fc.assert(property, { numRuns: 150, examples: [[[0, 0, 0, 0], 1, { made: 0, deleted: [1, 0, 2] }]] });
  });

  it('goes back where the list has become shorter than the place of the next page', async () => {
    const list = new List(Array.from({ length: 150 }, (_, index) => index));
    const { next } = await readList(list.context, undefined);
    list.change(
      0,
      Array.from({ length: 120 }, (_, place) => place),
    );
    const { tasks } = await readList(list.context, next);
    expect(tasks.map(({ ref }) => ref.id)).toEqual(list.rows.map(({ id }) => id));
  });

  it('asks once for each page of a list that stays as it is', async () => {
    const list = new List(Array.from({ length: 250 }, (_, index) => index));
    const first = await readList(list.context, undefined);
    const second = await readList(list.context, first.next);
    const third = await readList(list.context, second.next);
    expect([first, second, third].map(({ tasks }) => tasks.length)).toEqual([99, 99, 52]);
    expect(third.next).toBeUndefined();
    expect(list.asked).toHaveLength(3);
  });

  it('reads a real list right while exports come and go', async () => {
    const { context } = await open();
    const first = await readList(context, undefined);
    const gone = [3, 40, 98].map((place) => first.tasks[place]?.ref.id ?? '');
    await context.send(deleteExportTasks, { body: { task_ids: gone } });
    for (let made = 0; made < 5; made += 1) await context.send(exportUsersNew, { body: {} });
    const second = await readList(context, first.next);
    const third = await readList(context, second.next);
    const ids = [...first.tasks, ...second.tasks, ...third.tasks].map(({ ref }) => ref.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(230);
  });
});

describe('looking exports up', () => {
  it('finds one by its id, by one call', async () => {
    const { context } = await open();
    const { tasks } = await readList(context, undefined);
    expect(await findExport(context, tasks[70]?.ref.id ?? '')).toEqual(tasks[70]);
    expect(await findExport(context, 'exp-of-nobody')).toBeUndefined();
  });

  it('tells which of many are still there, down to the oldest of them and no further', async () => {
    const { context } = await open();
    const { tasks, next } = await readList(context, undefined);
    const more = await readList(context, next);
    const wanted = [...tasks.slice(10, 60), ...more.tasks.slice(0, 40)];
    const gone = wanted.filter((_, index) => index % 3 === 0).map(({ ref }) => ref.id);
    await context.send(deleteExportTasks, { body: { task_ids: gone } });
    let calls = 0;
    const counted: CallContext = {
      ...context,
      send: (endpoint, input) => {
        calls += 1;
        return context.send(endpoint, input);
      },
    };
    const left = wanted.map(({ ref }) => ref.id).filter((id) => !gone.includes(id));
    expect((await stillThere(wanted, counted)).toSorted()).toEqual(left.toSorted());
    expect(calls).toBe(2);
  });
});

async function open() {
  const scenario = WORKSPACE_SCENARIOS['crowd'];
  if (!scenario) throw new RangeError('no scenario');
  return openLine(scenario, 'desk-prod');
}

describe('a list with a row that tells of no task', () => {
  const context = {
    ...new List([]).context,
    send: (async () => listExportTasks.reply?.parse({ export_tasks: [{ status: 'SUCCESS' }], count: 1 })) as never,
  };
  const task = (id: string) => ({ ref: { connection: 'c', type: 'workspace-export', id } }) as Task;

  it.each([1, 4])('does not say of %i that are not in it that they are gone', async (count) => {
    const wanted = Array.from({ length: count }, (_, index) => task(`exp-${index}`));
    await expect(stillThere(wanted, context)).rejects.toMatchObject({ failure: { kind: 'contract', unclear: false } });
  });
});
