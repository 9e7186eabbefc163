import { describe, expect, test } from 'vitest';
import { createSyncTask, getFile, listFiles, listRefTasks, updateSyncTask } from '@/task-types/dataworks-sync/api';
import {
  type DataworksClient,
  DOCUMENTED_CONTENT,
  DOCUMENTED_PARAM,
  openDataworks,
} from '../../testing/dataworks-client';

const HOUR_MS = 3_600_000;

interface Wish {
  readonly TaskContent?: string;
  readonly TaskType?: string;
  readonly TaskName?: string;
  readonly TaskParam?: string;
  readonly ClientToken?: string;
}

/** The example of the vendor's page, with what is said otherwise. */
function create(client: DataworksClient, { TaskContent = DOCUMENTED_CONTENT, ...query }: Wish = {}) {
  const asked = {
    TaskType: 'DI_OFFLINE' as const,
    TaskParam: DOCUMENTED_PARAM,
    TaskName: 'new_di_task',
    ClientToken: '0000-ABCD-EFG****',
    ...(query as object),
  };
  return client.send(createSyncTask, { query: asked, form: { TaskContent } });
}

/** The documented script with one part exchanged. */
function script(change: (parts: Record<string, unknown> & { steps: Record<string, unknown>[] }) => void): string {
  const parts = JSON.parse(DOCUMENTED_CONTENT) as Parameters<typeof change>[0];
  change(parts);
  return JSON.stringify(parts);
}

const speed = (value: object, more: object = {}) =>
  script((parts) => {
    parts['setting'] = { speed: value, ...more };
  });

async function names(client: DataworksClient): Promise<unknown[]> {
  const { Data } = await client.get(listFiles, { form: { Keyword: 'new_di_task', PageSize: 100 } });
  return Data.Files.map(({ FileName }) => FileName);
}

describe('a new task', () => {
  test('of the vendor’s own example is made as it stands', async () => {
    const client = await openDataworks();
    const { value } = await create(client);
    const FileId = value?.Data.FileId ?? '';
    const { Data } = await client.get(getFile, { form: { FileId } });
    expect(Data.File).toMatchObject({
      FileId,
      FileName: 'new_di_task',
      FileType: 23,
      AbsoluteFolderPath: 'Business Flow/XXX/Data Integration',
      CommitStatus: 0,
      NodeId: null,
      Content: DOCUMENTED_CONTENT,
      DeletedStatus: 'NORMAL',
    });
  });

  test.each([
    ['Workflow/orders/data integration', 'Business Flow/orders/Data Integration'],
    ['业务流程/风控/数据集成', 'Business Flow/风控/Data Integration'],
  ])('goes into %s', async (path, kept) => {
    const client = await openDataworks();
    const { value } = await create(client, { TaskParam: JSON.stringify({ FileFolderPath: path }) });
    const { Data } = await client.get(getFile, { form: { FileId: value?.Data.FileId ?? '' } });
    expect(Data.File.AbsoluteFolderPath).toBe(kept);
  });

  test('gets a name where none is given', async () => {
    const client = await openDataworks();
    const { value } = await create(client, { TaskName: '' });
    const { Data } = await client.get(getFile, { form: { FileId: value?.Data.FileId ?? '' } });
    expect(Data.File.FileName).toMatch(/^di_task_\d+$/);
  });

  test.each([
    [
      'an unknown folder',
      { FileFolderPath: 'Business Flow/nope/Data Integration' },
      'Invalid path: Business Flow/nope/Data Integration',
    ],
    ['no folder', {}, 'Invalid path: undefined'],
    ['another leaf', { FileFolderPath: 'Business Flow/XXX/MaxCompute' }, 'Invalid path: Business Flow/XXX/MaxCompute'],
    [
      'an unknown group',
      { FileFolderPath: 'Business Flow/XXX/Data Integration', ResourceGroup: 'S_res_group_9' },
      'ResourceGroup:[S_res_group_9] is invalid.',
    ],
    [
      'a stopped group',
      { FileFolderPath: 'Business Flow/XXX/Data Integration', ResourceGroup: 'S_res_group_5521_3' },
      'ResourceGroup:[S_res_group_5521_3] is invalid.',
    ],
  ])('is refused softly with %s', async (_, param, message) => {
    const client = await openDataworks();
    const { status, body, soft } = await create(client, { TaskParam: JSON.stringify(param) });
    expect([status, body['Success'], soft]).toEqual([200, true, { code: 'fail', message }]);
    expect(await names(client)).toEqual([]);
  });

  const WRONG: readonly (readonly [string, Wish])[] = [
    ['a script that is no JSON', { TaskContent: '{' }],
    ['a job of the first DataX', { TaskContent: '{"job":{"content":[{"reader":{},"writer":{}}]}}' }],
    ['another type', { TaskContent: script((parts) => Object.assign(parts, { type: 'realtime' })) }],
    ['another version', { TaskContent: script((parts) => Object.assign(parts, { version: '1.0' })) }],
    ['no writer', { TaskContent: script((parts) => parts.steps.pop()) }],
    [
      'two steps of one name',
      { TaskContent: script((parts) => Object.assign(parts.steps[1] ?? {}, { name: 'Reader' })) },
    ],
    [
      'a step without parameters',
      { TaskContent: script((parts) => Object.assign(parts.steps[1] ?? {}, { parameter: null })) },
    ],
    [
      'fewer columns in the writer',
      { TaskContent: script((parts) => Object.assign(parts.steps[1]?.['parameter'] ?? {}, { column: ['id'] })) },
    ],
    ['a data source that is not there', { TaskContent: DOCUMENTED_CONTENT.replaceAll('mysql_pub', 'nowhere') }],
    ['a hop that leads nowhere', { TaskContent: DOCUMENTED_CONTENT.replace('"to":"Writer"', '"to":"Nobody"') }],
    ['33 at once', { TaskContent: speed({ concurrent: 33, throttle: false }) }],
    ['half a thread', { TaskContent: speed({ concurrent: 0.5, throttle: false }) }],
    ['a throttle without a rate', { TaskContent: speed({ concurrent: 2, throttle: true }) }],
    ['a spread run of few', { TaskContent: speed({ concurrent: 2 }, { executeMode: 'distribute' }) }],
    ['another execute mode', { TaskContent: speed({ concurrent: 2 }, { executeMode: 'x' }) }],
    ['a limit that is no number', { TaskContent: speed({}, { errorLimit: { record: 'many' } }) }],
    [
      'a limit with a strategy that has none',
      { TaskContent: speed({}, { errorLimit: { strategy: 'Ignore', record: 1 } }) },
    ],
    ['parameters that are no JSON', { TaskParam: '[1]' }],
    ['units in an exclusive group', { TaskParam: DOCUMENTED_PARAM.replace('}', ',"Cu":2}') }],
    [
      'a third of a unit',
      {
        TaskParam:
          '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"Serverless_res_group_5521_2","Cu":0.3}',
      },
    ],
    ['a type that nobody knows', { TaskType: 'DI_ONLINE' }],
    ['a name that is too long', { TaskName: 'n'.repeat(129) }],
    ['a real-time script that nobody generated', { TaskType: 'DI_REALTIME' }],
  ];
  test.each(WRONG)('is refused with %s', async (_, wish) => {
    const client = await openDataworks();
    const { status, body } = await create(client, wish);
    expect([status, body['Code'], body['Message']]).toEqual([400, 'Invalid.DI.Parameter', 'The parameter is invalid.']);
    expect(await names(client)).toEqual([]);
  });

  test.each([
    ['both forms of the rate', speed({ concurrent: '8', throttle: true, mbps: '10' }, { executeMode: 'distribute' })],
    ['the newer limit', speed({}, { errorLimit: { strategy: 'Tolerance', record: 5 } })],
    ['no settings', script((parts) => delete parts['setting'])],
    ['all columns', DOCUMENTED_CONTENT.replace('["id","name","create_time","age","score","t_01"]', '["*"]')],
  ])('may have %s', async (_, TaskContent) => {
    expect((await create(await openDataworks(), { TaskContent })).soft).toBeUndefined();
    expect((await create(await openDataworks(), { TaskContent })).status).toBe(200);
  });

  test('may name a data source that is not there, by a setting', async () => {
    const client = await openDataworks({ settings: { dataworks: { unknownDatasource: 'take' } } });
    expect((await create(client, { TaskContent: DOCUMENTED_CONTENT.replaceAll('mysql_pub', 'nowhere') })).status).toBe(
      200,
    );
  });

  test('cannot have the name of another', async () => {
    const client = await openDataworks();
    const { status, body } = await create(client, { TaskName: 'orders_daily' });
    expect([status, body['Code']]).toEqual([400, 'Invalid.DI.Parameter.File.Existed']);
  });

  test('is refused to who may only read', async () => {
    const client = await openDataworks();
    await client.world.setRole('viewer');
    expect((await create(client)).status).toBe(403);
  });
});

describe('a token', () => {
  test('makes one task of many calls, for a day', async () => {
    const client = await openDataworks();
    const first = (await create(client)).value?.Data.FileId;
    const logged = client.world.describe().logLength;
    for (let count = 0; count < 3; count += 1) {
      client.world.clock.advance(7 * HOUR_MS);
      expect((await create(client, { TaskName: `new_di_task_${count}` })).value?.Data.FileId).toBe(first);
    }
    expect(client.world.describe().logLength).toBe(logged);
    expect(await names(client)).toEqual(['new_di_task']);
    client.world.clock.advance(4 * HOUR_MS);
    expect((await create(client, { TaskName: 'new_di_task_later' })).value?.Data.FileId).not.toBe(first);
  });

  test('that was refused is not used up', async () => {
    const client = await openDataworks();
    await create(client, { TaskParam: '{}' });
    await create(client, { TaskContent: '{' });
    expect((await create(client)).value?.Data.FileId).toBeDefined();
  });

  test('is for one workspace', async () => {
    const client = await openDataworks();
    await create(client);
    expect(
      (
        await create(client, {
          ProjectId: '30113',
          TaskParam: '{"FileFolderPath":"Business Flow/lab/Data Integration"}',
        } as Wish)
      ).soft,
    ).toBeUndefined();
  });
});

describe('a change', () => {
  test('of script and group leaves the rest', async () => {
    const client = await openDataworks();
    const FileId = (await create(client)).value?.Data.FileId ?? '';
    const TaskContent = DOCUMENTED_CONTENT.replace('"concurrent":2', '"concurrent":4');
    await client.get(updateSyncTask, { query: { FileId, TaskType: 'DI_OFFLINE', TaskContent } });
    const { File } = (await client.get(getFile, { form: { FileId } })).Data;
    expect(File).toMatchObject({ Content: TaskContent, FileName: 'new_di_task', CurrentVersion: 2 });
  });

  test('to a group that is not there is refused softly', async () => {
    const client = await openDataworks();
    const FileId = (await create(client)).value?.Data.FileId ?? '';
    const query = { FileId, TaskType: 'DI_OFFLINE' as const, TaskParam: '{"ResourceGroup":"S_res_group_XXX"}' };
    const { soft } = await client.send(updateSyncTask, { query });
    expect(soft?.message).toBe('ResourceGroup:[S_res_group_XXX] is invalid.');
  });

  test('of a task that is not there is refused softly', async () => {
    const client = await openDataworks();
    const { soft } = await client.send(updateSyncTask, { query: { FileId: '100', TaskType: 'DI_OFFLINE' } });
    expect(soft?.message).toBe('fileId:[100] is invalid.');
  });
});

test('the tasks that use a data source are listed', async () => {
  const client = await openDataworks();
  const ask = (RefType: 'from' | 'to') =>
    client.get(listRefTasks, { query: { TaskType: 'DI_OFFLINE', DatasourceName: 'odps_source', RefType } });
  expect((await ask('from')).Data.DISyncTasks).toEqual([]);
  expect((await ask('to')).Data.DISyncTasks).toMatchObject([
    { NodeName: 'u_pk', DiSourceDatasource: '["mysql_pub"]', DiDestinationDatasource: '["odps_source"]' },
  ]);
});
