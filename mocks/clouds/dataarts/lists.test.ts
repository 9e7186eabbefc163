import { expect, test } from 'vitest';
import { openDataarts, records } from '../../testing/dataarts-client';

const CONNECTIONS = '/v1/{p}/data-connections';

test('a project has an instance, and that has two workspaces', async () => {
  for (const id of ['arts-prod', 'arts-test']) {
    const client = await openDataarts({}, id);
    // Neither asks for a workspace.
    const without = { workspace: undefined };
    const { body } = await client.call('GET', '/v1/{p}/instances', undefined, without);
    expect(body['count']).toBe(1);
    const instance = String(records(body['commodity_orders'])[0]?.['resource_id']);
    const list = await client.call('GET', `/v1/{p}/workspaces/${instance}`, undefined, without);
    expect(list.body).toMatchObject({ count: 2, total_page: 1 });
    const rows = records(list.body['data']);
    expect(rows[0]).toMatchObject({ id: client.connection.workspace, instance_id: instance, is_default: 1 });
    expect(rows[1]).toMatchObject({ instance_id: instance, is_default: 0 });
    const second = await client.call('GET', `/v1/{p}/workspaces/${instance}?limit=1&offset=1`, undefined, without);
    expect(second.body).toMatchObject({ count: 2, total_page: 2 });
    expect(records(second.body['data'])).toEqual(rows.slice(1));
    expect((await client.call('GET', '/v1/{p}/workspaces/nowhere')).body).toMatchObject({ count: 0, data: [] });
  }
});

test('data connections are those of the workspace, by name, type and page', async () => {
  const client = await openDataarts();
  const list = async (query = '', workspace = client.connection.workspace) => {
    const { body } = await client.call('GET', `${CONNECTIONS}${query}`, undefined, { workspace });
    return { ...body, names: records(body['data_connection_lists']).map((row) => row['dw_name']) };
  };
  const all = await list();
  expect(all).toMatchObject({ count: 8, total_size: 8, max_records: 50 });
  expect(all.names).toContain('港区湖仓');
  const { body } = await client.call('GET', `${CONNECTIONS}?name=DLI_TEST`);
  expect(records(body['data_connection_lists'])).toMatchObject([
    { dw_id: '14bb947454e64de784eadaab759081e8', dw_name: 'dli_test', dw_type: 'DLI' },
  ]);
  expect((await list('?type=MYSQL')).names).toEqual(['shop_mysql', 'locked_mysql']);
  expect(await list('?type=MYSQL&name=locked')).toMatchObject({ count: 1, total_size: 8 });
  expect((await list('?limit=3&offset=6')).names).toEqual(all.names.slice(6));
  expect((await list('?offset=8')).names).toEqual([]);
  for (const query of ['?limit=0', '?limit=101', '?limit=x', '?offset=-1']) {
    const { status, code } = await client.call('GET', `${CONNECTIONS}${query}`);
    expect([status, code]).toEqual([400, 'DAYU.1005']);
  }
  const shared = await client.task('wms_of_the_shared_workspace');
  expect((await list('', String(shared.data_source_workspace_id))).names).toEqual(['wms_postgres', 'shared_dws']);
  const { status, code } = await client.call('GET', CONNECTIONS, undefined, { workspace: undefined });
  expect([status, code]).toEqual([400, 'DAYU.3601']);
});
