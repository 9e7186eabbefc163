import { describe, expect, test } from 'vitest';
import type { Actor } from '../cloud';
import { listed } from '../clouds/iotda/rows';
import { createIotda } from '../clouds/iotda/cloud';
import type { ExportFilter, IotdaProject } from '../clouds/iotda/project';
import { DEFAULT_SETTINGS } from '../clouds/iotda/settings';
import { mountCloud } from '../mount';
import { openIotda, rows } from '../testing/iotda-client';
import { crowded } from './crowded';
import { huaweiActors } from './harbour';

const EPOCH = Date.UTC(2026, 2, 1, 12);
const seed = 'quayside';
const spaces = ['a', 'b', 'c'].map((id) => ({ id, name: id, createdAt: 0, isDefault: id === 'a' }));
const bare: IotdaProject = {
  id: 'p',
  connection: 'c',
  machine: '0123456789',
  instance: 'i',
  spaces,
  batchTasks: [],
  exports: [],
};

function crowd(actors: readonly Actor[] = huaweiActors(seed)) {
  const { exports, batchTasks } = crowded({ seed, epoch: EPOCH, settings: undefined, actors }, bare);
  if (!('select' in exports)) throw new TypeError('a crowd is no list');
  return { exports, batchTasks };
}

describe('the crowd', () => {
  test('has fifty exports of each of two hundred users, all different, newest id first, over six weeks', () => {
    const all = listed(crowd().exports);
    expect(all).toHaveLength(10_000);
    expect(all.every((row, place) => place === 0 || row.id < (all[place - 1]?.id ?? ''))).toBe(true);
    const users = new Set(all.map(({ userId }) => userId));
    expect(users.size).toBe(200);
    for (const user of users) {
      const rowsOf = all.filter(({ userId }) => userId === user);
      expect(rowsOf).toHaveLength(50);
      expect(new Set(rowsOf.map(({ batchTask, appId }) => `${batchTask} ${appId}`)).size).toBe(50);
    }
    const ages = all.map(({ createdAt }) => (EPOCH - createdAt) / 86_400_000);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeGreaterThan(40);
    expect(Math.max(...ages)).toBeLessThan(43);
  });

  test('exports batch tasks that were there', () => {
    const { exports, batchTasks } = crowd();
    const byId = new Map(batchTasks.map((task) => [task.id, task]));
    expect(byId.size).toBe(240);
    for (const row of listed(exports)) expect(byId.get(row.batchTask)?.startsAt).toBeLessThan(row.createdAt);
  });

  test('finds by filters what a look at each would find', () => {
    const { exports, batchTasks } = crowd();
    const all = listed(exports);
    const [operator, viewer] = ['operator', 'viewer'].map(
      (role) => huaweiActors(seed).find((actor) => actor.role === role)?.userId,
    );
    const source = all[4_321]?.batchTask;
    for (const filter of [
      { userId: operator },
      { userId: viewer },
      { userId: all[777]?.userId },
      { batchTask: source },
      { batchTask: batchTasks[3]?.id, space: 'b' },
      { space: 'c' },
      { space: 'nowhere' },
      { userId: operator, batchTask: all.find(({ userId }) => userId === operator)?.batchTask },
    ]) {
      const expected = all.filter(
        (row) =>
          (filter.userId === undefined || row.userId === filter.userId) &&
          (filter.batchTask === undefined || row.batchTask === filter.batchTask) &&
          (filter.space === undefined || row.appId === filter.space),
      );
      expect(listed(exports.select(filter))).toEqual(expected);
    }
  });

  test('is made as far as a page of it is asked for', () => {
    const { exports } = crowd();
    let made = 0;
    const select = (filter: ExportFilter) => {
      const found = exports.select(filter);
      const at = (place: number) => {
        made += 1;
        return found.at(place);
      };
      return { length: found.length, at };
    };
    const [actor] = huaweiActors(seed);
    if (!actor) throw new RangeError('nobody is there');
    const settings = { ...DEFAULT_SETTINGS, listScope: 'project' } as const;
    const project = { ...bare, exports: { ...exports, select } };
    const cloud = mountCloud(createIotda({ seed, settings, projects: [project] }), [actor]);
    const query = `resource_type=BatchTask&limit=50&offset=100&marker=${exports.at(7_000)?.id}`;
    const request = { method: 'GET', path: '/v5/iot/p/export-tasks', search: query, headers: {}, body: '' };
    const found = cloud.find(request);
    const { reply } = found?.answer({ request, actor, now: EPOCH, wallNow: 0, requestId: '', origin: '' }) ?? {};
    expect(reply?.json).toMatchObject({ page: { count: 10_000, marker: exports.at(7_150)?.id } });
    expect(made).toBeLessThan(100);
  });
});

describe('crowded', () => {
  const open = () => openIotda({ scenario: 'crowded' });

  test('lists 10,000, of which two hundred go on, and gives each once', async () => {
    const client = await open();
    expect((await client.list('limit=1')).body['page']).toMatchObject({ count: 10_000 });
    const all = await client.exports();
    expect(new Set(all.map(({ id }) => id)).size).toBe(10_000);
    expect(all.filter(({ status }) => status === 'Processing')).toHaveLength(200);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['Processing', 'Success', 'Failed']));
    client.world.clock.advance(6 * 60_000);
    expect(rows((await client.list('limit=50')).body, 'export_tasks').map((row) => row['status'])).not.toContain(
      'Processing',
    );
  });

  test('shows the batch task of any of them by name', async () => {
    const client = await open();
    for (const offset of [0, 250, 500]) {
      const [row] = rows((await client.list(`limit=1&offset=${offset}`)).body, 'export_tasks');
      const { task_id: id } = Object(row?.['resource_condition']) as Record<string, string>;
      const { status, body } = await client.call('GET', `batchtasks/${id}?limit=1`);
      expect([status, body['batchtask']]).toEqual([200, expect.objectContaining({ task_name: expect.any(String) })]);
    }
  });

  test('lets the operator create, repeat, delete and lose the earliest on top', async () => {
    const client = await open();
    const count = async () => (await client.list('limit=1')).body['page'];
    const before = await client.exports();
    const made = await client.create();
    // One came and the operator's earliest went.
    expect(made.status).toBe(201);
    expect(await count()).toMatchObject({ count: 10_000 });
    const after = await client.exports();
    const gone = before.filter(({ id }) => !after.some((row) => row.id === id));
    expect(gone).toHaveLength(1);
    expect((await client.delete(gone[0]?.id ?? '')).status).toBe(404);
    expect((await client.create()).body['export_task_id']).toBe(made.body['export_task_id']);
    expect(await count()).toMatchObject({ count: 10_000 });
    expect((await client.delete(before[5_000]?.id ?? '')).status).toBe(204);
    expect(await count()).toMatchObject({ count: 9_999 });
    expect((await client.exports()).map(({ id }) => id)).toEqual(
      after.map(({ id }) => id).filter((id) => id !== before[5_000]?.id),
    );
  });

  test('shows the operator alone their fifty where it is set so', async () => {
    const client = await openIotda({ scenario: 'crowded', settings: { iotda: { listScope: 'user' } } });
    expect(await client.exports()).toHaveLength(50);
  });
});
