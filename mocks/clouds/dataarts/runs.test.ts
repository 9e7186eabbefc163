import { expect, test } from 'vitest';
import { isRecord } from '../../json';
import { hourly, scheduledBody, taskBody } from '../../testing/dataarts-bodies';
import { type DataartsClient, openDataarts } from '../../testing/dataarts-client';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

async function ranOnce(client: DataartsClient, body: Record<string, unknown>, waitMs = DAY_MS) {
  const id = await client.made(body);
  await client.act(id, 'runimmediate');
  client.world.clock.advance(waitMs);
  const [run] = await client.runs(id);
  if (!run) throw new RangeError('it did not run');
  const log = await client.log(id, run.instance_id, { bridge_id: run.bridge_id });
  return { id, run, log: log.body };
}

const durationMs = ({ start_time, end_time }: { start_time: string; end_time?: string | null | undefined }) =>
  Date.parse(end_time ?? '') - Date.parse(start_time);

/** A task over another connection of production than the documented one. */
async function over(client: DataartsClient, like: string, config: Record<string, unknown> = {}) {
  const { data_source_type, task_config } = await client.task(like);
  const { databaseName: _d, tableName: _t, ...connection } = task_config ?? {};
  return { ...taskBody(`like ${like}`), data_source_type, task_config: { ...connection, ...config } };
}

test('a cron runs in its own zone, from when it is scheduled on', async () => {
  const client = await openDataarts();
  const nightly = { cron_expression: '0 0 2 * * ?', interval: '1 days' };
  const ids = [];
  for (const zone of ['+08', '+00', '-05']) {
    const start_time = `2026-02-01T00:00:00 ${zone}`;
    ids.push(await client.made(scheduledBody(zone, { ...nightly, start_time })));
  }
  expect(await Promise.all(ids.map(async (id) => (await client.show(id)).next_run_time))).toEqual([
    '2026-03-01T18:00:00.000Z',
    '2026-03-02T02:00:00.000Z',
    '2026-03-02T07:00:00.000Z',
  ]);
  expect((await client.runs(ids[0] ?? '')).length).toBe(0);
  client.world.clock.advance(2 * DAY_MS);
  const [, run] = await client.runs(ids[2] ?? '');
  expect(run).toMatchObject({ trigger: 'schedule', start_time: '2026-03-02T07:00:00.000Z', status: 'SUCCEEDED' });
});

test('a schedule without times runs in the region’s zone, and one that begins later waits', async () => {
  const client = await openDataarts();
  const nightly = { cron_expression: '0 0 2 * * ?', interval: '1 days' };
  const id = await client.made(scheduledBody('a', { ...nightly, start_time: undefined }));
  expect((await client.show(id)).next_run_time).toBe('2026-03-01T18:00:00.000Z');
  const later = await client.made(scheduledBody('b', { ...nightly, start_time: '2026-03-05T02:00:00 +08' }));
  client.world.clock.advance(2 * DAY_MS);
  expect(await client.runs(later)).toEqual([]);
  // The start itself belongs to the schedule.
  expect((await client.show(later)).next_run_time).toBe('2026-03-04T18:00:00.000Z');
});

test('runs keep the plan that they were begun with', async () => {
  const client = await openDataarts();
  const id = await client.made(scheduledBody('a'));
  client.world.clock.advance(HOUR_MS);
  const before = await client.runs(id);
  await client.update(id, { ...taskBody('a'), task_config: {}, schedule_config: { ...hourly, enabled: 1 } });
  client.world.clock.advance(HOUR_MS);
  client.world.clock.advance(MINUTE_MS);
  const [after, kept] = await client.runs(id);
  expect(kept).toMatchObject({ instance_id: before[0]?.instance_id, status: 'SUCCEEDED', tables: 1 });
  expect(after).toMatchObject({ status: 'FAILED', reason: 'No data connection is configured.' });
});

test('more tables take longer, and a profile or a classification longer still', async () => {
  const client = await openDataarts();
  const lake = await over(client, 'lake_ods_full');
  const few = await ranOnce(client, {
    ...lake,
    name: 'few',
    task_config: { ...lake.task_config, databaseName: ['ads'] },
  });
  const many = await ranOnce(client, {
    ...lake,
    name: 'many',
    task_config: { ...lake.task_config, databaseName: ['dwd'] },
  });
  const both = { enableDataProfile: true, enableDataClassification: true };
  const deep = await ranOnce(client, {
    ...lake,
    name: 'deep',
    task_config: { ...lake.task_config, ...both, databaseName: ['dwd'] },
  });
  expect([few, many, deep].map(({ run }) => [run.status, run.tables])).toEqual([
    ['SUCCEEDED', 30],
    ['SUCCEEDED', 120],
    ['SUCCEEDED', 120],
  ]);
  expect(durationMs(many.run)).toBeGreaterThan(durationMs(few.run));
  expect(durationMs(deep.run)).toBeGreaterThan(2 * durationMs(many.run));
  expect(deep.run.classification_id).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  ['seconds', 10, 10_000],
  ['minutes', 10, 600_000],
  ['hours', 10, undefined],
] as const)('of %s a run may take %i, and fails at that', async (timeoutUnit, most, endsAfter) => {
  const client = await openDataarts({ settings: { dataarts: { timeoutUnit } } });
  const lake = await over(client, 'lake_ods_full', { databaseName: ['ods'] });
  const { run, log } = await ranOnce(client, { ...lake, schedule_config: { max_time_out: most } });
  if (endsAfter === undefined) return expect(run.status).toBe('SUCCEEDED');
  expect(run).toMatchObject({ status: 'FAILED', reason: `The run timed out after 10 ${timeoutUnit}.` });
  expect(durationMs(run)).toBe(endsAfter);
  expect(log['bridge_status']).toBe('FAIL');
  expect(log['bridge_job_log']).toContain('timed out');
});

test('a run fails with what is wrong with its source', async () => {
  const client = await openDataarts();
  const denied = await ranOnce(client, await over(client, 'payroll_catalog'));
  expect(denied.run).toMatchObject({ status: 'FAILED', reason: expect.stringContaining('no permission') });
  expect(denied.log['bridge_job_log']).toContain('ERROR [main] The user of the data connection locked_mysql');
  const lake = await over(client, 'lake_ods_full', { databaseName: ['nowhere'] });
  expect((await ranOnce(client, lake)).run).toMatchObject({ status: 'FAILED' });
  const half = {
    ...(await over(client, 'sales_only_update', { tableName: ['sales.orders', 'sales.gone'] })),
    name: 'x',
  };
  expect((await ranOnce(client, half)).run).toMatchObject({
    status: 'PARTIAL',
    tables: 1,
    reason: '1 of the databases and tables were not found.',
  });
});

test('patterns pick tables only where they are switched on', async () => {
  const client = await openDataarts();
  const config = { databaseName: ['shop'], tableName: ['shop.orders_20\\d\\d'] };
  const shop = await over(client, 'shop_orders_15m', config);
  const on = { ...shop, task_config: { ...shop.task_config, enable_table_filter_by_regex: true } };
  expect((await ranOnce(client, { ...on, name: 'on' })).run).toMatchObject({ status: 'SUCCEEDED', tables: 3 });
  expect((await ranOnce(client, { ...shop, name: 'off' })).run).toMatchObject({ status: 'FAILED' });
});

test('a log grows with its run, in the region’s time, and never forgets a line', async () => {
  const client = await openDataarts();
  const config = { databaseName: ['ads'], enableDataProfile: true, enableDataClassification: true };
  const id = await client.made(await over(client, 'lake_ods_full', config));
  await client.act(id, 'runimmediate');
  const seen: Record<string, string[]> = { bridge: [], profile: [], classification: [] };
  const statuses = new Set<string>();
  const [run] = await client.runs(id);
  for (let minute = 0; minute <= 16; minute += 1) {
    const body = { bridge_id: run?.bridge_id, classification_id: run?.classification_id };
    const { body: log } = await client.log(id, run?.instance_id ?? '', body);
    for (const part of Object.keys(seen)) {
      const lines = String(log[`${part}_job_log`]).split('\n').filter(Boolean);
      expect(lines.slice(0, seen[part]?.length)).toEqual(seen[part]);
      seen[part] = lines;
    }
    statuses.add(['bridge', 'profile', 'classification'].map((part) => log[`${part}_status`]).join(' '));
    client.world.clock.advance(MINUTE_MS / 2);
  }
  expect([...statuses]).toEqual([
    'RUNNING NOT_RUN NOT_RUN',
    'SUCCESS RUNNING NOT_RUN',
    'SUCCESS SUCCESS RUNNING',
    'SUCCESS SUCCESS SUCCESS',
  ]);
  expect(seen['bridge']?.[0]).toMatch(/^2026-03-01 20:00:00 INFO \[main\] Start collection task/);
  expect(seen['bridge']).toContainEqual(expect.stringContaining('Collect ads.board.'));
  for (const lines of Object.values(seen)) expect(lines.at(-1)).toContain('Finished.');
});

test.each<[string, Record<string, unknown>, string, string]>([
  ['times out', { config: { databaseName: ['dwd'] }, most: 2 }, 'FAIL', 'timed out after 2 minutes'],
  ['fails at once', { like: 'payroll_catalog' }, 'FAIL', 'has no permission'],
  ['finds not all', { config: { databaseName: ['ads', 'gone'] } }, 'PARTIAL_SUCCESS', 'were not found'],
])('a log of a run that %s keeps each line once it is there', async (_, given, status, words) => {
  const { like = 'lake_ods_full', config = {}, most } = given;
  const client = await openDataarts();
  const body = await over(client, String(like), { enableDataProfile: true, ...(isRecord(config) ? config : {}) });
  const id = await client.made({ ...body, schedule_config: { schedule_type: 'RUN_ONCE', max_time_out: most } });
  await client.act(id, 'runimmediate');
  const [run] = await client.runs(id);
  let lines: string[] = [];
  let log: Readonly<Record<string, unknown>> = {};
  for (let tick = 0; tick < 80; tick += 1) {
    log = (await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id })).body;
    const next = String(log['bridge_job_log']).split('\n');
    expect(next.slice(0, lines.length)).toEqual(lines);
    lines = next;
    client.world.clock.advance(7_000);
  }
  expect(log['bridge_status']).toBe(status);
  expect(lines.at(-2)).toContain(words);
});

test('a log of a run that was held stands still meanwhile, and goes on after it', async () => {
  const client = await openDataarts();
  const { id } = await client.task('held_by_upgrade');
  const [run] = await client.runs(id);
  const look = async () => (await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id })).body;
  const held = await look();
  expect(held).toMatchObject({ bridge_status: 'PAUSED', profile_status: 'NOT_RUN' });
  client.world.clock.advance(HOUR_MS);
  expect(await look()).toEqual(held);
  await client.act(id, 'run');
  client.world.clock.advance(HOUR_MS);
  const after = await look();
  expect(after).toMatchObject({ bridge_status: 'SUCCESS', profile_status: 'SUCCESS' });
  expect(String(after['bridge_job_log']).startsWith(String(held['bridge_job_log']))).toBe(true);
});

test('a log is only told for ids that belong together', async () => {
  const client = await openDataarts();
  const { id, run } = await ranOnce(client, taskBody('a'));
  const other = await ranOnce(client, taskBody('b'));
  const code = async (task: string, instance: string, body: unknown) => {
    const came = await client.log(task, instance, body);
    return [came.status, came.code];
  };
  const refused = [400, 'DLG.2253'];
  expect(await code(id, run.instance_id, { bridge_id: run.bridge_id })).toEqual([200, undefined]);
  expect(await code(id, run.instance_id, {})).toEqual(refused);
  expect(await code(id, run.instance_id, { bridge_id: 7 })).toEqual(refused);
  expect(await code(id, run.instance_id, { bridge_id: other.run.bridge_id })).toEqual(refused);
  expect(await code(id, other.run.instance_id, { bridge_id: other.run.bridge_id })).toEqual(refused);
  const body = { bridge_id: run.bridge_id, classification_id: 'x' };
  expect(await code(id, run.instance_id, body)).toEqual(refused);
});

test('at most 200 runs are kept, the latest, and who they are does not change', async () => {
  const client = await openDataarts();
  const id = await client.made(scheduledBody('a', { cron_expression: '0 0/5 * * * ?' }));
  client.world.clock.advance(DAY_MS);
  const before = await client.runs(id);
  expect(before).toHaveLength(200);
  expect(before[0]?.start_time).toBe('2026-03-02T12:00:00.000Z');
  client.world.clock.advance(HOUR_MS);
  const after = await client.runs(id);
  expect(after).toHaveLength(200);
  const ids = (runs: typeof after) => runs.map(({ instance_id, bridge_id }) => instance_id + bridge_id);
  expect(ids(after).slice(12)).toEqual(ids(before).slice(0, -12));
});

test('the list of runs says that it is not the vendor’s', async () => {
  const client = await openDataarts();
  const { id } = await client.task('lake_dwd_nightly');
  const { body } = await client.call('GET', `/simulated-only/dataarts/{p}/collection-tasks/${id}/runs`);
  expect(body['note']).toBe("not the vendor's API");
});

test('what is asked for twice is answered the same, and asking changes nothing', async () => {
  const client = await openDataarts();
  const before = client.world.describe().logLength;
  const { id } = await client.task('lake_ads_hourly');
  const [first, again] = [await client.runs(id), await client.runs(id)];
  expect(again).toEqual(first);
  const [run] = first;
  await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id });
  await client.act(id, 'unheard of');
  expect(client.world.describe().logLength).toBe(before);
});
