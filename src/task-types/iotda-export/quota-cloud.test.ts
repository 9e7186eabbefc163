import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KnownTasks } from '@/task-types/task-form';
import { type IotdaClient, openIotda, rows } from '@mocks/testing/iotda-client';
import { toTask } from './model';
import { foresee } from './quota';
import type { Values } from './schema';
import { type ExportTask, exportTaskPage } from './wire';

// Against the simulated cloud, where a list is the user's own.

const MINUTE = 60_000;
const connection = {
  id: 'c',
  cloud: 'iotda',
  name: 'c',
  environment: 'test',
  region: 'r',
  identity: { user: 'u', account: 'a', role: 'operator' },
} as const;

const known = (wires: readonly ExportTask[], more: Partial<KnownTasks>): KnownTasks => ({
  tasks: wires.map((wire) => toTask(wire, connection)),
  whole: true,
  total: wires.length,
  isOwn: () => false,
  now: 0,
  ...more,
});
const wish = (more: Partial<Values>): Values => ({
  batchTaskType: 'createDevices',
  batchTaskId: '',
  scope: 'GLOBAL',
  spaceId: '',
  format: 'xls',
  ...more,
});

const TYPES = ['createDevices', 'updateDevices', 'deleteDevices', 'createCommands', 'createMessages'];
/** Where it is read: the default space is named by its id, as the cloud tells it back. */
const SCOPES = [
  { scope: 'GLOBAL', spaceId: '' },
  { scope: 'APP', spaceId: '' },
  { scope: 'APP', spaceId: 'space_asia_01' },
] as const;
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('create' as const), pick: fc.nat(39), scope: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(6 * MINUTE) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() }) },
);

const make = (pick: number) => ({ kind: 'create' as const, pick, scope: 0 });
const pause = { kind: 'wait' as const, ms: 6 * MINUTE };
/** More than may be unfinished at a time. */
const TOO_MANY = [20, 21, 22, 23, 24, 25, 26].map(make);
/** In a world with 49, of other batch tasks: the last of them are too many. */
const FIFTY_FIRST = [make(17), pause, make(18), pause, make(19)];
/** The same conditions again. */
const THE_SAME = [make(1), pause, make(1)];

async function exportsOf(client: IotdaClient) {
  const { body } = await client.list();
  const { export_tasks, page } = exportTaskPage.parse(body);
  expect(export_tasks).toHaveLength(page.count);
  return export_tasks;
}

async function batchTasksOf(client: IotdaClient): Promise<string[]> {
  const all = await Promise.all(TYPES.map((type) => client.call('GET', `batchtasks?task_type=${type}&limit=50`)));
  return all.flatMap(({ body }) => rows(body, 'batchtasks').map((task) => String(task['task_id'])));
}

const create = (client: IotdaClient, values: Values) =>
  client.create(values.batchTaskId, {
    app_type: values.scope,
    ...(values.spaceId === '' ? {} : { app_id: values.spaceId }),
  });

it('what was foreseen is what goes', { timeout: 120_000 }, async () => {
  let evictions = 0;
  let refusals = 0;
  let replacements = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.boolean(),
      fc.array(deed, { minLength: 10, maxLength: 40, size: 'max' }),
      async (keepsId, full, deeds) => {
        const settings = { iotda: { repeatKeepsId: keepsId, listScope: 'user' } } as const;
        const client = await openIotda({ scenario: 'empty', settings });
        const batchTasks = await batchTasksOf(client);
        const valuesOf = (pick: number, scope: number) =>
          wish({ batchTaskId: batchTasks[pick % batchTasks.length] ?? '', ...SCOPES[scope] });
        // Some worlds are full already, so that the fifty-first is met within few deeds.
        for (let index = 0; full && index < 49; index += 1) {
          await create(client, valuesOf(Math.floor(index / 3), index % 3));
          client.world.clock.advance(7 * MINUTE);
        }
        for (const todo of deeds) {
          if (todo.kind === 'wait') {
            client.world.clock.advance(todo.ms);
            continue;
          }
          const before = await exportsOf(client);
          if (todo.kind === 'delete') {
            const gone = before[todo.pick % Math.max(1, before.length)];
            if (gone) await client.delete(gone.export_task_id);
            continue;
          }
          const values = valuesOf(todo.pick, todo.scope);
          const items = foresee(values, known(before, { chosen: { spaceId: { id: 'space_default', label: '' } } }));
          const idOf = (kind: 'evicts' | 'replaces') =>
            items.flatMap((item) => (item.kind === kind && 'task' in item ? item.task.ref.id : []))[0];
          const slots = items.find((item) => item.kind === 'slots');
          const { status, body } = await create(client, values);
          const after = await exportsOf(client);
          const ids = new Set(after.map(({ export_task_id }) => export_task_id));
          const lost = before.map(({ export_task_id }) => export_task_id).filter((id) => !ids.has(id));
          const isFull = slots !== undefined && slots.takenBy.length >= slots.limit;
          expect(status).toBe(isFull ? 403 : 201);
          if (isFull) {
            refusals += 1;
            expect(after).toEqual(before);
            continue;
          }
          const [evicted, replaced] = [idOf('evicts'), idOf('replaces')];
          if (evicted !== undefined) evictions += 1;
          if (replaced !== undefined) replacements += 1;
          const keeps = replaced !== undefined && replaced === body['export_task_id'];
          expect(keeps).toBe(replaced !== undefined && keepsId);
          expect(lost).toEqual([evicted, keeps ? undefined : replaced].filter((id) => id !== undefined));
          expect(after.length - before.length).toBe(evicted === undefined && replaced === undefined ? 1 : 0);
        }
      },
    ),
    // Each quota is met once at least, whatever chance brings beside.
    {
      numRuns: 25,
      examples: [
        [true, false, TOO_MANY],
        [false, true, FIFTY_FIRST],
        [true, false, THE_SAME],
      ],
    },
  );
  // A property that never met a quota would prove nothing.
  expect({ evictions, refusals, replacements }).toSatisfy((met: object) =>
    Object.values(met).every((times) => times > 0),
  );
});
