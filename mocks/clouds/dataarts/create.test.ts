import { expect, test } from 'vitest';
import { type DataartsClient, DOCUMENTED_TASK, openDataarts } from '../../testing/dataarts-client';
import { hourly, taskBody } from '../../testing/dataarts-bodies';

const MINUTE_MS = 60_000;

async function refusal(client: DataartsClient, body: unknown) {
  const { status, code } = await client.create(body);
  return [status, code];
}

test('the vendor’s own example is taken as it stands, and runs to its end with a log', async () => {
  const client = await openDataarts();
  const { status, body } = await client.create(DOCUMENTED_TASK);
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['task_id']);
  const id = String(body['task_id']);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(await client.show(id)).toMatchObject({
    id,
    name: 'Test collection 110',
    user_id: '0833a573fe80d5401f6dc010a775569a',
    user_name: 'lin.wei',
    duty_person: 'lin.wei',
    path: '',
    schedule_config: { schedule_type: 'RUN_ONCE', max_time_out: 10, enabled: 0 },
    create_time: '2026-03-01T12:00:00.000Z',
    update_time: '',
    last_run_time: '',
    next_run_time: '',
  });
  expect((await client.act(id, 'runimmediate')).status).toBe(200);
  const [begun] = await client.runs(id);
  expect(begun).toMatchObject({ status: 'RUNNING', trigger: 'by hand', start_time: '2026-03-01T12:00:00.000Z' });
  client.world.clock.advance(MINUTE_MS);
  const [run] = await client.runs(id);
  expect(run).toMatchObject({ instance_id: begun?.instance_id, status: 'SUCCEEDED', tables: 1 });
  const { body: log } = await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id });
  expect(log).toMatchObject({ enable_bridge: true, enable_profile: false, bridge_status: 'SUCCESS' });
  expect(log['bridge_job_log']).toContain('Collect ygy1.ygy.');
  expect((await client.show(id)).last_run_time).toBe('2026-03-01T12:00:00.000Z');
});

test('what the server fills is filled, and what it does not look into comes back as it was', async () => {
  const client = await openDataarts();
  const task_config = { data_connection_id: '', deleted_obkect_policy: '10', any: { deep: [1, null] } };
  const parameter_config = [{ description: 'cost centre', type: 'string', task_id: 'x' }];
  const id = await client.made({
    ...taskBody('kept'),
    user_id: undefined,
    create_time: '1999-01-01T00:00:00Z',
    project_id: 'another',
    path: '/nowhere',
    job_id: 5,
    update_type: 'manual',
    task_config,
    parameter_config,
  });
  const task = await client.show(id);
  expect(task).toMatchObject({ task_config, parameter_config, update_type: 'manual' });
  expect(task).toMatchObject({ user_name: 'lin.wei', duty_person: 'lin.wei', path: '', dir_id: '0' });
  expect(task.user_id).toMatch(/^[0-9a-f]{32}$/);
  expect(task.project_id).toBe(client.connection.project);
  expect(task.create_time).toBe('2026-03-01T12:00:00.000Z');
  expect(task.schedule_config).not.toHaveProperty('job_id');
});

test('a directory that is known gives its path', async () => {
  const client = await openDataarts();
  expect((await client.show(await client.made({ ...taskBody('a'), dir_id: '103' }))).path).toBe('/sales/daily/hot');
});

test.each(['name', 'dir_id', 'schedule_config', 'data_source_type', 'task_config'])(
  'a body without %s is refused',
  async (field) => {
    const client = await openDataarts();
    expect(await refusal(client, { ...taskBody('x'), [field]: undefined })).toEqual([400, 'DLG.2252']);
    expect(await refusal(client, { ...taskBody('x'), [field]: null })).toEqual([400, 'DLG.2252']);
    expect(await refusal(client, { ...taskBody('x'), [field]: 7 })).toEqual([400, 'DLG.2252']);
  },
);

test.each<[string, unknown]>([
  ['an empty name', { ...taskBody(''), name: ' ' }],
  ['a name of 63 characters', taskBody('x'.repeat(63))],
  ['a description of 256 characters', { ...taskBody('x'), description: 'x'.repeat(256) }],
  ['custom metadata that is no list', { ...taskBody('x'), parameter_config: {} }],
  ['a number as owner', { ...taskBody('x'), duty_person: 7 }],
  ['a schedule of another type', { ...taskBody('x'), schedule_config: { schedule_type: 'EVENT' } }],
  ['half a minute as limit', { ...taskBody('x'), schedule_config: { max_time_out: 0.5 } }],
  ['a text as limit', { ...taskBody('x'), schedule_config: { max_time_out: '10' } }],
  ['what a task shows as enabled', { ...taskBody('x'), schedule_config: { ...hourly, enabled: 3 } }],
  ['a start that is no time', { ...taskBody('x'), schedule_config: { ...hourly, start_time: '2026-03-01' } }],
  ['a list', [taskBody('x')]],
  ['no JSON', '{"name":'],
  ['nothing', ''],
])('%s is refused', async (_, body) => {
  expect(await refusal(await openDataarts(), body)).toEqual([400, 'DLG.2252']);
});

test('62 characters are enough for a name, counted as people do, and 255 for a description', async () => {
  const client = await openDataarts();
  await client.made({ ...taskBody('🚢'.repeat(62)), description: '港'.repeat(255) });
});

test('a name is there once in a workspace', async () => {
  const client = await openDataarts();
  await client.made(taskBody('twice'));
  expect(await refusal(client, taskBody('twice'))).toEqual([400, 'DLG.2270']);
  expect(await refusal(client, taskBody('lake_dwd_nightly'))).toEqual([400, 'DLG.2270']);
  expect((await client.create(taskBody('Twice'))).status).toBe(200);
});

const at = (text: string) => `${text} +08`;

test.each<[string, Record<string, unknown>, string]>([
  ['no cron', { cron_expression: undefined }, 'DLG.1806'],
  ['a cron of five fields', { cron_expression: '0 2 * * *' }, 'DLG.1806'],
  ['an end that has passed', { end_time: at('2026-03-01T19:59:59') }, 'DLG.1810'],
  ['an end that is now', { end_time: at('2026-03-01T20:00:00') }, 'DLG.1810'],
  ['a start after the end', { start_time: at('2026-03-09T00:00:00'), end_time: at('2026-03-08T00:00:00') }, 'DLG.2274'],
  [
    'no more than an interval from start to end',
    { start_time: at('2026-03-08T00:00:00'), end_time: at('2026-03-08T01:00:00') },
    'DLG.2273',
  ],
  [
    'no more than an interval from now to the end',
    { start_time: undefined, end_time: at('2026-03-01T20:30:00') },
    'DLG.2273',
  ],
])('a schedule with %s is refused', async (_, part, code) => {
  const client = await openDataarts();
  expect(await refusal(client, { ...taskBody('x'), schedule_config: { ...hourly, ...part } })).toEqual([400, code]);
});

test('a schedule may end one second more than an interval after it starts, and its cron may say something else', async () => {
  const client = await openDataarts();
  const times = { start_time: at('2026-03-08T00:00:00'), end_time: at('2026-03-08T01:00:01') };
  await client.made({ ...taskBody('x'), schedule_config: { ...hourly, ...times, cron_expression: '0 0/5 * * * ?' } });
});

test('times of a task that runs once do not count', async () => {
  const client = await openDataarts();
  const schedule_config = { schedule_type: 'RUN_ONCE', end_time: at('2020-01-01T00:00:00'), enabled: 1 };
  const task = await client.show(await client.made({ ...taskBody('x'), schedule_config }));
  expect(task.schedule_config).toMatchObject({ ...schedule_config, enabled: 0 });
});

test('a data connection must be in the workspace, or in the one that is said to own it', async () => {
  const client = await openDataarts();
  const unknown = { ...taskBody('x'), task_config: { data_connection_id: '0'.repeat(32) } };
  expect(await refusal(client, unknown)).toEqual([400, 'DLG.2201']);
  expect(await refusal(client, { ...taskBody('x'), task_config: { data_connection_id: 7 } })).toEqual([
    400,
    'DLG.2201',
  ]);
  const { task_config, data_source_workspace_id } = await client.task('wms_of_the_shared_workspace');
  const foreign = { ...taskBody('x'), task_config };
  expect(await refusal(client, foreign)).toEqual([400, 'DLG.2201']);
  expect((await client.create({ ...foreign, data_source_workspace_id })).status).toBe(200);
  const nowhere = { ...taskBody('y'), task_config, data_source_workspace_id: 'f'.repeat(32) };
  expect(await refusal(client, nowhere)).toEqual([400, 'DLG.2201']);
});

test('the last task of the quota is made and the next one refused', async () => {
  const client = await openDataarts({ scenario: 'empty', settings: { dataarts: { maxRecords: 2 } } });
  await client.made(taskBody('1'));
  const second = await client.made(taskBody('2'));
  expect(await refusal(client, taskBody('3'))).toEqual([400, 'DLG.1881']);
  expect((await client.search()).body).toMatchObject({ count: 2, total_records: 2, max_records: 2 });
  await client.delete(second);
  await client.made(taskBody('3'));
});
