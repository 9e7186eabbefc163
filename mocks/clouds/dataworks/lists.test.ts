import { describe, expect, test } from 'vitest';
import {
  listBusiness,
  listDataSources,
  listFiles,
  listFolders,
  listProjects,
  listResourceGroups,
} from '@/task-types/dataworks-sync/api';
import { openDataworks } from '../../testing/dataworks-client';

describe('what forms choose from', () => {
  test('workspaces', async () => {
    const client = await openDataworks();
    const { PageResult } = await client.get(listProjects, { form: {} });
    expect(PageResult.ProjectList.map(({ ProjectIdentifier }) => ProjectIdentifier)).toEqual([
      'harbour_prod',
      'harbour_test',
    ]);
  });

  test('data sources, in both environments, without what one signs in with', async () => {
    const client = await openDataworks();
    const ask = async (query: object) =>
      (await client.get(listDataSources, { query: { PageSize: 100, ...query } })).Data.DataSources;
    expect((await ask({ Name: 'mysql_pub' })).map(({ EnvType }) => EnvType)).toEqual([0, 1]);
    expect((await ask({ EnvType: 1, DataSourceType: 'odps' })).map(({ Name }) => Name)).toEqual(['odps_source', 'dw']);
    expect(JSON.stringify(await ask({}))).not.toMatch(/password\\":\\"[^*]/);
  });

  test('resource groups of Data Integration, the documented one among them', async () => {
    const client = await openDataworks();
    const ask = async (form: { ResourceGroupType?: number; Keyword?: string }) =>
      (await client.get(listResourceGroups, { form })).Data;
    expect((await ask({ ResourceGroupType: 4 })).map(({ Identifier }) => Identifier)).toContain('S_res_group_XXX_XXXX');
    expect(await ask({ ResourceGroupType: 1 })).toEqual([]);
    expect((await ask({ Keyword: 'Serverless' })).length).toBe(1);
  });

  test('workflows and their folders', async () => {
    const client = await openDataworks();
    const { Business } = (await client.get(listBusiness, { form: { Keyword: 'o' } })).Data;
    expect(Business.map(({ BusinessName }) => BusinessName)).toEqual(['orders', 'inventory', 'logistics']);
    const folders = async (ParentFolderPath: string) =>
      (await client.get(listFolders, { form: { ParentFolderPath } })).Data.Folders.map(({ FolderPath }) => FolderPath);
    expect(await folders('Business Flow')).toContain('Business Flow/XXX/Data Integration');
    expect(await folders('Business Flow/风控')).toEqual(['Business Flow/风控/Data Integration']);
    const none = await client.send(listFolders, { form: { ParentFolderPath: 'Business Flow/nope' } });
    expect(none.soft?.code).toBe('Invalid.Tenant.FolderNotExists');
  });
});

describe('files', () => {
  const ask = async (form: object) => {
    const client = await openDataworks();
    return (await client.get(listFiles, { form: { PageSize: 100, ...form } })).Data;
  };

  test('are found by type, name, folder and id', async () => {
    const all = await ask({ FileTypes: '23,900,901' });
    expect(all.TotalCount).toBe(54);
    expect((await ask({ FileTypes: '900' })).Files.every(({ FileType }) => FileType === 900)).toBe(true);
    expect((await ask({ Keyword: 'ORDERS' })).TotalCount).toBe(5);
    expect((await ask({ FileFolderPath: 'Business Flow/XXX/Data Integration' })).TotalCount).toBe(1);
    const [first, second] = all.Files;
    expect((await ask({ FileIdIn: `${first?.FileId},${second?.FileId}` })).TotalCount).toBe(2);
    expect((await ask({ NodeId: first?.NodeId ?? '' })).Files[0]?.FileId).toBe(first?.FileId);
    expect((await ask({ UseType: 'MANUAL' })).TotalCount).toBe(0);
    expect((await ask({ Owner: first?.Owner ?? '' })).TotalCount).toBeLessThan(all.TotalCount);
  });

  test('are asked for by at most fifty ids', async () => {
    const client = await openDataworks();
    const FileIdIn = Array.from({ length: 51 }, (_, index) => index + 1).join();
    expect((await client.send(listFiles, { form: { FileIdIn } })).body['Code']).toBe('InvalidFileIdIn');
  });
});
