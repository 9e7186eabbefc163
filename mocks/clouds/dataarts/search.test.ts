import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CROWD } from '../../testing/dataarts-scenarios';
import { scheduledBody, taskBody } from '../../testing/dataarts-bodies';
import { openDataarts, records } from '../../testing/dataarts-client';

const names = (tasks: readonly { readonly name: string }[]) => tasks.map(({ name }) => name);

test('each parameter alone finds those that fit it, and all that do', async () => {
  const client = await openDataarts();
  const all = await client.found();
  const configOf = (task: (typeof all)[number], key: string) => task.task_config?.[key];
  const hive = all.find(({ name }) => name === 'lake_ods_full');
  const alone: [Record<string, unknown>, (task: (typeof all)[number]) => boolean][] = [
    [{ user_name: 'zhao.min' }, ({ user_name }) => user_name === 'zhao.min'],
    [{ name: 'LAKE' }, ({ name }) => name.toLowerCase().includes('lake')],
    [{ name: '泊位' }, ({ name }) => name.includes('泊位')],
    [{ data_source_type: 'OBS' }, ({ data_source_type }) => data_source_type === 'OBS'],
    [{ directory_id: '103' }, ({ dir_id }) => dir_id === '103'],
    [
      { data_connection_id: hive?.task_config?.['data_connection_id'] },
      (task) => configOf(task, 'data_connection_name') === 'hive_lake',
    ],
    [{ bucket_name: 'harbour-lake' }, (task) => configOf(task, 'bucket_name') === 'harbour-lake'],
    [{ start_time: '2026-03-01 00:00:00' }, ({ last_run_time: at }) => !!at && at >= '2026-02-28T16:00:00.000Z'],
    [{ end_time: '2026-02-28T16:00:00.000Z' }, ({ last_run_time: at }) => !!at && at <= '2026-02-28T16:00:00.000Z'],
  ];
  for (const [body, isWanted] of alone) {
    const found = names(await client.found(body));
    expect(found.length, JSON.stringify(body)).toBeGreaterThan(0);
    expect(found.length, JSON.stringify(body)).toBeLessThan(all.length);
    expect(found).toEqual(names(all.filter(isWanted)));
  }
});

test('parameters together find those that fit all of them; empty ones and null say nothing', async () => {
  const client = await openDataarts();
  const all = names(await client.found());
  const both = await client.found({ data_source_type: 'HIVE', user_name: 'zhao.min' });
  expect(names(both)).toEqual(['lake_ods_full']);
  expect(await client.found({ data_source_type: 'HIVE', user_name: 'nobody' })).toEqual([]);
  expect(names(await client.found({ name: '', user_name: null, start_time: '', bucket_name: '' }))).toEqual(all);
});

test('the range of times holds its ends, and what never ran is in none', async () => {
  const client = await openDataarts();
  const id = await client.made(scheduledBody('a'));
  const range = (from: string, to: string) => client.found({ name: 'a', start_time: from, end_time: to });
  expect(await range('2000-01-01 00:00:00', '2100-01-01 00:00:00')).not.toContainEqual(expect.objectContaining({ id }));
  client.world.clock.advance(3_600_000);
  const at = '2026-03-01T13:00:00.000Z';
  expect(names(await range(at, at))).toContain('a');
  expect(names(await range('2026-03-01T13:00:00.001Z', '2100-01-01 00:00:00'))).not.toContain('a');
  expect(await range('2100-01-01 00:00:00', at)).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
  ['limit 0', { limit: 0 }],
  ['limit 101', { limit: 101 }],
  ['limit -1', { limit: -1 }],
  ['limit 1.5', { limit: 1.5 }],
  ['limit x', { limit: 'x' }],
  ['offset -1', { offset: -1 }],
  ['offset x', { offset: 'x' }],
  ['a number as name', { name: 7 }],
  ['a start that is no time', { start_time: 'yesterday' }],
  ['an end of February the 30th', { end_time: '2026-02-30 00:00:00' }],
])('%s is refused', async (_, body) => {
  const { status, code } = await (await openDataarts()).search(body);
  expect([status, code]).toEqual([400, 'DLG.2253']);
});

test('pages: ten rows unless said otherwise, at most a hundred, none beyond the end', async () => {
  const client = await openDataarts({ scenario: 'crowd' });
  const page = async (body?: Record<string, unknown>) => {
    const came = (await client.search(body)).body;
    expect(came).toMatchObject({ count: CROWD, total_records: CROWD, max_records: 1000 });
    return records(came['resources']).map(({ name }) => name);
  };
  expect(await page()).toHaveLength(10);
  expect(await page({})).toHaveLength(10);
  expect(await page({ limit: 1 })).toHaveLength(1);
  expect(await page({ limit: 100 })).toHaveLength(100);
  expect(await page({ limit: '100', offset: '200' })).toHaveLength(CROWD - 200);
  expect(await page({ offset: CROWD })).toEqual([]);
  expect(await page({ offset: 100_000 })).toEqual([]);
  expect((await page({ limit: 2 }))[0]).toBe(`crowd_${CROWD}`);
});

test('pages of any length put together are the whole list, newest first', async () => {
  const client = await openDataarts({ scenario: 'crowd' });
  await client.made(taskBody('newest of all'));
  const whole: unknown[] = [];
  for (let offset = 0; offset <= CROWD; offset += 100) whole.push(...names(await client.found({ offset })));
  expect(whole).toHaveLength(CROWD + 1);
  expect(whole[0]).toBe('newest of all');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 7, max: 100 }), async (limit) => {
      const seen: unknown[] = [];
      for (let offset = 0; offset <= CROWD; offset += limit) seen.push(...names(await client.found({ limit, offset })));
      expect(seen).toEqual(whole);
    }),
    { numRuns: 8 },
  );
});

test('a row of the list is the task as it is shown by itself', async () => {
  const client = await openDataarts();
  for (const task of await client.found()) expect(await client.show(task.id)).toEqual(task);
});

test('the other workspace of the project counts in the total, and its tasks are not found', async () => {
  const client = await openDataarts();
  const instances = await client.call('GET', '/v1/{p}/instances');
  const [instance] = records(instances.body['commodity_orders']);
  const { body } = await client.call('GET', `/v1/{p}/workspaces/${String(instance?.['resource_id'])}`);
  const other = records(body['data']).find(({ id }) => id !== client.connection.workspace)?.['id'];
  const workspace = String(other);
  const body2 = { ...taskBody('over there'), task_config: {} };
  const made = await client.call('POST', '/v3/{p}/metadata/tasks/create', body2, { workspace });
  expect(made.status).toBe(200);
  const total = (await client.search()).body;
  expect(total['total_records']).toBe(Number(total['count']) + 1);
  const id = String(made.body['task_id']);
  expect((await client.call('GET', `/v3/{p}/metadata/tasks/${id}`)).code).toBe('DLG.2253');
  expect((await client.call('GET', `/v3/{p}/metadata/tasks/${id}`, undefined, { workspace })).status).toBe(200);
});
