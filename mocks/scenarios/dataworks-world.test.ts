import { expect, test } from 'vitest';
import { getMigrationSummary, listMigrations } from '@/task-types/dataworks-export/api';
import { getFile, getSyncInstanceInfo, getSyncTask, listFiles, listInstances } from '@/task-types/dataworks-sync/api';
import { dataworksClientOf, openDataworks } from '../testing/dataworks-client';
import { connectionList } from '../scenario';
import { wrongInScript } from '../clouds/dataworks/task-content';

test('exports stand in every state', async () => {
  const client = await openDataworks();
  const { Data } = await client.get(listMigrations, { form: { MigrationType: 'EXPORT', PageSize: 100 } });
  const full = await Promise.all(
    Data.Migrations.map(
      async ({ Id }) => (await client.get(getMigrationSummary, { form: { MigrationId: Id } })).Data.Status,
    ),
  );
  expect(new Set(full)).toEqual(
    new Set(['INIT', 'EDITING', 'EXPORTING', 'EXPORT_SUCCESS', 'EXPORT_ERROR', 'PARTIAL_SUCCESS', 'REVOKED']),
  );
  expect(new Set(Data.Migrations.map(({ Status }) => Status))).toEqual(
    new Set(['INIT', 'EDITING', 'RUNNING', 'SUCCESS', 'FAILURE']),
  );
  const names = Data.Migrations.map(({ Name }) => Name);
  expect(new Set(names).size).toBe(names.length);
});

test('tasks of all kinds stand in every state', async () => {
  const client = await openDataworks();
  const { Data } = await client.get(listFiles, { form: { PageSize: 100 } });
  const seen = new Set<unknown>();
  for (const { FileId, FileType } of Data.Files) {
    if (FileType === 23) {
      const { File } = (await client.get(getFile, { form: { FileId } })).Data;
      seen.add(`${File.CommitStatus}${File.NodeId === null ? '' : ' node'}`);
    } else {
      const TaskType = FileType === 900 ? 'DI_REALTIME' : 'DI_SOLUTION';
      const query = { FileId, TaskType } as const;
      const { value, soft } = await client.send(getSyncInstanceInfo, { query });
      const detail = (await client.get(getSyncTask, { query })).Data.SolutionDetail;
      seen.add(detail?.Status ?? (soft ? 'none' : value?.Data.Status));
    }
  }
  const realtime = ['none', 'NORUN', 'WAIT', 'RUN', 'PAUSE'];
  expect(seen).toEqual(new Set(['0', '0 node', '1 node', ...realtime, '1', '4', '2', '5', '3', '0']));
});

test('scripts of the past are ones that the cloud would take', async () => {
  const client = await openDataworks();
  const sources = 'shop_db wms_mysql crm_pg dw lake_oss holo_rt events_kafka partner_ftp mysql_pub odps_source'.split(
    ' ',
  );
  const workspace = { dataSources: sources.map((name) => ({ name, type: '', environments: [] })) };
  const { Files } = (await client.get(listFiles, { form: { FileTypes: '23', PageSize: 100 } })).Data;
  for (const { FileId, FileName } of Files) {
    const { File } = (await client.get(getFile, { form: { FileId } })).Data;
    expect(wrongInScript(File.Content ?? '', workspace, 'refuse'), FileName ?? '').toBeUndefined();
  }
});

test('runs of the weeks before have succeeded, failed and stood still', async () => {
  const client = await openDataworks();
  const count = async (Status: string) =>
    Number((await client.get(listInstances, { form: { ProjectEnv: 'PROD', Status } })).Data.TotalCount);
  expect(await count('SUCCESS')).toBeGreaterThan(500);
  expect(await count('FAILURE')).toBeGreaterThan(50);
});

test('the same seed gives the same world, and the test workspace is another', async () => {
  const names = async (connection: string) => {
    const client = await openDataworks({}, connection);
    return (await client.get(listFiles, { form: { PageSize: 100 } })).Data.Files;
  };
  expect(await names('dw-shanghai')).toEqual(await names('dw-shanghai'));
  expect((await names('dw-test')).map(({ FileName }) => FileName)).toContain('try_u_pk');
});

test('the console sees two connections and who acts in them', async () => {
  const client = await openDataworks();
  const { connections } = connectionList(client.world.scenario(), 'administrator');
  expect(connections).toMatchObject([
    {
      id: 'dw-shanghai',
      workspace: '30112',
      region: 'cn-shanghai',
      edition: 'enterprise',
      identity: { user: 'zhao.min' },
    },
    { id: 'dw-test', workspace: '30113', environment: 'test' },
  ]);
  expect(dataworksClientOf(client.world, 'dw-test').connection.name).toBe('DataWorks test');
});
