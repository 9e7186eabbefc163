import { describe, expect, test } from 'vitest';
import {
  createSyncTask,
  deleteSyncTask,
  deploySyncTask,
  generateForCreating,
  generateForUpdating,
  getSyncInstanceInfo,
  getSyncTask,
  listFiles,
  queryProcess,
  startSyncInstance,
  stopSyncInstance,
  terminateSyncInstance,
} from '@/task-types/dataworks-sync/api';
import { type DataworksClient, openDataworks } from '../../testing/dataworks-client';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
type Kind = 'DI_REALTIME' | 'DI_SOLUTION';

const wish = (target: string, change: object = {}) =>
  JSON.stringify({
    type: 'realtime',
    version: '1.0',
    setting: { resourceGroup: 'S_res_group_5521_1', taskType: `oneclick_to_${target}` },
    steps: [
      {
        stepType: 'mysql',
        name: 'Reader',
        category: 'reader',
        parameter: {
          connection: [
            {
              datasourceType: 'mysql',
              datasource: 'shop_db',
              selectedTables: [{ dbName: 'shop', schema: [{ tableInfos: [{ table: 'orders' }, { table: 'carts' }] }] }],
            },
          ],
        },
      },
      { stepType: target, name: 'Writer', category: 'writer', parameter: { datasource: 'holo_rt' } },
    ],
    ...change,
  });

const generate = (client: DataworksClient, TaskType: Kind, TaskParam: string, ClientToken = 'g') =>
  client.send(generateForCreating, { query: { TaskType, TaskParam, ClientToken } });

async function made(client: DataworksClient, TaskType: Kind, target = 'holo'): Promise<string> {
  const generated = await generate(client, TaskType, wish(target));
  client.world.clock.advance(8 * SECOND_MS);
  const AsyncProcessId = generated.value?.Data.ProcessId ?? '';
  const script = await client.get(queryProcess, { query: { TaskType, AsyncProcessId } });
  const query = { TaskType, TaskName: 'fresh', ClientToken: 'c' };
  const TaskContent = script.Data.TaskContent ?? '';
  const { Data } = await client.get(createSyncTask, { query, form: { TaskContent } });
  return Data.FileId ?? '';
}

const of = (FileId: string) => ({ query: { FileId, TaskType: 'DI_REALTIME' as const } });
const solution = (FileId: string) => ({ query: { FileId, TaskType: 'DI_SOLUTION' as const } });

describe('a generated script', () => {
  test('is there after a while', async () => {
    const client = await openDataworks();
    const { value } = await generate(client, 'DI_REALTIME', wish('holo'));
    const query = { TaskType: 'DI_REALTIME' as const, AsyncProcessId: value?.Data.ProcessId ?? '' };
    expect((await client.get(queryProcess, { query })).Data).toMatchObject({ Status: 'success', TaskContent: '' });
    client.world.clock.advance(8 * SECOND_MS);
    const content: unknown = JSON.parse((await client.get(queryProcess, { query })).Data.TaskContent ?? '');
    expect(content).toMatchObject({
      extend: { mode: 'migration_holo', resourceGroup: 'S_res_group_5521_1' },
      type: 'job',
      steps: [
        {},
        {
          parameter: {
            writeMode: 'replay',
            tableMappingRule: {
              totalTableMapping: 2,
              datasource: [{ tableRule: [{ srcDbName: 'shop', srcTable: 'orders' }, { srcTable: 'carts' }] }],
            },
          },
        },
      ],
    });
  });

  test('is absent while it is written, by a setting', async () => {
    const client = await openDataworks({ settings: { dataworks: { pendingProcess: 'absent' } } });
    const { value } = await generate(client, 'DI_REALTIME', wish('holo'));
    const query = { TaskType: 'DI_REALTIME' as const, AsyncProcessId: value?.Data.ProcessId ?? '' };
    expect('TaskContent' in (await client.get(queryProcess, { query })).Data).toBe(false);
  });

  test('is begun once for a token', async () => {
    const client = await openDataworks();
    const first = (await generate(client, 'DI_REALTIME', wish('holo'))).value?.Data.ProcessId;
    expect((await generate(client, 'DI_REALTIME', wish('odps'))).value?.Data.ProcessId).toBe(first);
    expect((await generate(client, 'DI_REALTIME', wish('odps'), 'h')).value?.Data.ProcessId).not.toBe(first);
  });

  test.each([
    ['no JSON', '{', 'TaskParam is invalid.'],
    ['another type', wish('holo', { type: 'job' }), 'TaskParam is invalid.'],
    ['another version', wish('holo', { version: '2.0' }), 'TaskParam is invalid.'],
    ['no steps', wish('holo', { steps: [] }), 'steps is invalid.'],
    ['a target that it does not write', wish('oracle'), 'steps is invalid.'],
    ['another task type', wish('holo', { setting: { taskType: 'x' } }), 'taskType is invalid.'],
    [
      'an unknown group',
      wish('holo', { setting: { taskType: 'oneclick_to_holo', resourceGroup: 'r' } }),
      'ResourceGroup:[r] is invalid.',
    ],
  ])('is refused softly with %s', async (_, param, message) => {
    const { soft } = await generate(await openDataworks(), 'DI_REALTIME', param);
    expect(soft).toEqual({ code: 'fail', message });
  });

  test('of a change needs a task that is there, and its reader alone', async () => {
    const client = await openDataworks();
    const FileId = await made(client, 'DI_REALTIME');
    const { steps, ...rest } = JSON.parse(wish('holo')) as { steps: unknown[] };
    const TaskParam = JSON.stringify({ ...rest, steps: steps.slice(0, 1) });
    const change = (TaskId: string) =>
      client.send(generateForUpdating, { query: { TaskType: 'DI_REALTIME', TaskId, TaskParam, ClientToken: TaskId } });
    expect((await change(FileId)).value?.Data.ProcessId).toBeDefined();
    expect((await change('9')).soft?.message).toBe('TaskId:[9] is invalid.');
  });
});

describe('a real-time task', () => {
  const state = async (client: DataworksClient, FileId: string) => {
    const { value, soft } = await client.send(getSyncInstanceInfo, of(FileId));
    return soft ? soft.message : value?.Data.Status;
  };

  test('goes its way from the draft until it is gone', async () => {
    const client = await openDataworks();
    const id = await made(client, 'DI_REALTIME');
    const invalid = `fileId[${id}] is invalid`;
    expect(await state(client, id)).toBe(invalid);
    expect((await client.send(startSyncInstance, of(id))).soft).toBeDefined();
    await client.get(deploySyncTask, of(id));
    expect(await state(client, id)).toBe('NORUN');
    await client.get(startSyncInstance, of(id));
    expect(await state(client, id)).toBe('WAIT');
    client.world.clock.advance(MINUTE_MS);
    expect(await state(client, id)).toBe('RUN');
    for (const endpoint of [startSyncInstance, deploySyncTask, terminateSyncInstance, deleteSyncTask] as const) {
      // The inputs are the same; only the operation differs.
      expect((await client.send(endpoint as typeof stopSyncInstance, of(id))).soft, endpoint.id).toBeDefined();
    }
    await client.get(stopSyncInstance, of(id));
    expect(await state(client, id)).toBe('KILLING');
    client.world.clock.advance(15 * SECOND_MS);
    expect(await state(client, id)).toBe('PAUSE');
    expect((await client.send(stopSyncInstance, of(id))).soft).toBeDefined();
    expect((await client.send(deleteSyncTask, of(id))).soft).toBeDefined();
    await client.get(terminateSyncInstance, of(id));
    expect(await state(client, id)).toBe(invalid);
    await client.get(deleteSyncTask, of(id));
    expect((await client.send(getSyncTask, of(id))).soft?.message).toBe(`fileId:[${id}] is invalid.`);
  });

  test('may be undeployed while it runs, by a setting', async () => {
    const client = await openDataworks({ settings: { dataworks: { stopFirst: false } } });
    const id = await made(client, 'DI_REALTIME');
    await client.get(deploySyncTask, of(id));
    await client.get(startSyncInstance, of(id));
    expect((await client.send(terminateSyncInstance, of(id))).soft).toBeUndefined();
  });

  test('shows its script, and refuses start parameters that are no JSON', async () => {
    const client = await openDataworks();
    const id = await made(client, 'DI_REALTIME');
    expect((await client.get(getSyncTask, of(id))).Data.Code).toContain('migration_holo');
    const StartParam = 'x';
    const { body } = await client.send(startSyncInstance, { query: { ...of(id).query, StartParam } });
    expect(body['Code']).toBe('Param.Invalid');
  });

  test('is none of the operations of the other kinds', async () => {
    const client = await openDataworks();
    const id = await made(client, 'DI_REALTIME');
    expect((await client.send(getSyncTask, solution(id))).soft?.message).toBe(`fileId:[${id}] is invalid.`);
    // A kind that these operations do not take, which no caller of ours could write.
    const wrong = { query: { FileId: id, TaskType: 'DI_OFFLINE' } } as never;
    for (const endpoint of [getSyncTask, deploySyncTask, startSyncInstance, stopSyncInstance, deleteSyncTask]) {
      expect((await client.send(endpoint as typeof getSyncTask, wrong)).body['Code']).toBe('Param.Invalid');
    }
  });
});

describe('a solution', () => {
  const look = async (client: DataworksClient, FileId: string) => {
    const { SolutionDetail } = (await client.get(getSyncTask, solution(FileId))).Data;
    const { value } = await client.send(getSyncInstanceInfo, solution(FileId));
    const steps = value?.Data.SolutionInfo?.StepDetail?.map(({ Status }) => Status?.slice(0, 1)).join('');
    return [SolutionDetail?.Status, steps];
  };

  test('goes through its steps', async () => {
    const client = await openDataworks();
    const id = await made(client, 'DI_SOLUTION');
    expect(await look(client, id)).toEqual(['1', undefined]);
    expect((await client.send(startSyncInstance, solution(id))).soft).toBeDefined();
    await client.get(deploySyncTask, solution(id));
    expect(await look(client, id)).toEqual(['4', 'iiiii']);
    await client.get(startSyncInstance, solution(id));
    expect(await look(client, id)).toEqual(['8', 'iiiii']);
    client.world.clock.advance(MINUTE_MS);
    expect(await look(client, id)).toEqual(['2', 'riiii']);
    client.world.clock.advance(30 * MINUTE_MS);
    expect(await look(client, id)).toEqual(['0', 'sssss']);
    expect((await client.send(startSyncInstance, solution(id))).soft).toBeDefined();
  });

  test('that writes to MaxCompute waits until a person confirms', async () => {
    const client = await openDataworks();
    const id = await made(client, 'DI_SOLUTION', 'odps');
    await client.get(deploySyncTask, solution(id));
    await client.get(startSyncInstance, solution(id));
    client.world.clock.advance(13 * MINUTE_MS);
    expect(await look(client, id)).toEqual(['5', 'ssiii']);
    client.world.clock.advance(70 * MINUTE_MS);
    expect(await look(client, id)).toEqual(['0', 'sssss']);
  });

  test('is listed under a type of our choice, or not at all', async () => {
    const count = async (solutionFileType: number, FileTypes: string) => {
      const client = await openDataworks({ settings: { dataworks: { solutionFileType } } });
      return (await client.get(listFiles, { form: { FileTypes } })).Data.TotalCount;
    };
    expect(await count(901, '901')).toBe(6);
    expect(await count(77, '77')).toBe(6);
    expect(await count(0, '0,901')).toBe(0);
  });
});
