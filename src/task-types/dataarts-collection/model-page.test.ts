import fc from 'fast-check';
import { expect, it } from 'vitest';
import { artsScenario, openArts } from '@/testing/arts-bench';
import { readAll, readPages } from '@/testing/bench-world';
import type { CallContext } from '@/task-types/call-context';
import { failureOf } from '@/transport/failures';
import { dataartsCollection } from '.';
import { showTaskList } from './api';
import { listTasks } from './model-page';

/** A server that has so many tasks and gives at most so many a page. */
function serverOf(total: number, most: number, more: Readonly<Record<string, number>> = {}) {
  const asked: unknown[] = [];
  const send = async (_: unknown, { body }: { body: { limit: number; offset: number } }) => {
    asked.push(body);
    const rows = Array.from({ length: total }, (__, id) => ({ id: String(id), name: `task ${id}` }));
    const page = rows.slice(body.offset, body.offset + Math.min(body.limit, most));
    return showTaskList.reply?.parse({ count: total, resources: page, ...more });
  };
  // Only the list is asked.
  const context = { connection: { id: 'c', region: 'cn-north-4' }, send } as unknown as CallContext;
  return { context, asked };
}

it('reads every task once, however many there are and however few a page holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 350 }), fc.constantFrom(100, 50, 10), async (total, most) => {
      const { context } = serverOf(total, most);
      const tasks = await readAll({ ...dataartsCollection, list: listTasks }, context);
      expect(tasks.map(({ ref }) => ref.id)).toEqual(Array.from({ length: total }, (_, id) => String(id)));
    }),
    { numRuns: 40 },
  );
});

it('asks for 100 at a time, by offset', async () => {
  const { context, asked } = serverOf(230, 100);
  await readAll(dataartsCollection, context);
  expect(asked).toEqual([0, 100, 200].map((offset) => ({ limit: 100, offset })));
});

it('ends where a page is empty, whatever the count says', async () => {
  const { context } = serverOf(0, 100, { count: 500 });
  expect(await readPages(dataartsCollection, context)).toHaveLength(1);
});

it('tells what the project has used and may have as it came, beside what the workspace has', async () => {
  const page = async (more: Readonly<Record<string, number>>) => {
    const { total, used, allowed } = await listTasks(serverOf(5, 100, more).context, undefined);
    return [total, used, allowed];
  };
  expect(await page({ total_records: 95, max_records: 100 })).toEqual([5, 95, 100]);
  expect(await page({ total_records: 120, max_records: 100 })).toEqual([5, 120, 100]);
  expect(await page({ total_records: 0, max_records: 0 })).toEqual([5, 0, 0]);
  expect(await page({ max_records: 100 })).toEqual([5, undefined, 100]);
  expect(await page({ total_records: 95 })).toEqual([5, 95, undefined]);
  expect(await page({})).toEqual([5, undefined, undefined]);
});

it.each(['newest', 'oldest', 'name'] as const)(
  'reads the simulated workspace whole in its order: %s',
  async (order) => {
    const { context } = await openArts(artsScenario('crowd', { listOrder: order }));
    const tasks = await readAll(dataartsCollection, context);
    expect(new Set(tasks.map(({ ref }) => ref.id)).size).toBe(tasks.length);
    expect(tasks.length).toBeGreaterThan(200);
  },
);

it('says for which project and workspace it asked where DataArts knows no such workspace', async () => {
  const { context } = await openArts();
  const elsewhere = {
    ...context,
    send: (endpoint, input) => context.send(endpoint, { ...input, headers: { workspace: 'ffff' } }),
  } as CallContext;
  const caught = failureOf(await listTasks(elsewhere, undefined).catch((error: unknown) => error));
  const { project, workspace } = context.connection;
  expect(caught).toMatchObject({
    code: 'DLG.0818',
    note: { key: 'dataarts-collection.note.place', params: { project, workspace } },
  });
});
