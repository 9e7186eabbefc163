import { expect, test } from 'vitest';
import { hourly, scheduledBody, taskBody } from '../../testing/dataarts-bodies';
import { type DataartsClient, openDataarts, records } from '../../testing/dataarts-client';
import { DEFAULT_SETTINGS, type DataartsSettings, parseDataartsSetting } from './settings';

const openWith = (dataarts: Partial<DataartsSettings>) => openDataarts({ settings: { dataarts } });

test.each<[string, string, unknown]>([
  ['errorShape', 'flat', 'flat'],
  ['idleEnabled', '7', 7],
  ['actionStatus', '204', 204],
  ['timeFormat', 'local', 'local'],
  ['timeoutUnit', 'hours', 'hours'],
  ['nameMatch', 'exact', 'exact'],
  ['listOrder', 'name', 'name'],
  ['maxRecords', '500', 500],
  ['logStatuses', 'A,B,C,D,E,F', 'A,B,C,D,E,F'],
  ['deletingPolicies', '1,3', '1,3'],
  ['unknownAction', '404:DLG.2259', { status: 404, code: 'DLG.2259' }],
  ['readOnly', '400:DLG.1901', { status: 400, code: 'DLG.1901' }],
  ['startOfRunOnce', 'refuse', 'refuse'],
  ['runPaused', 'true', true],
  ['deletePaused', 'false', false],
  ['pausedAfterUpdate', 'resumes', 'resumes'],
  ['unknownDirectory', 'refuse', 'refuse'],
])('%s may be %s', (name, text, value) => {
  expect(parseDataartsSetting(name, text)).toEqual({ [name]: value });
});

test('every setting can be read from outside, and none as what it cannot be', () => {
  for (const name of Object.keys(DEFAULT_SETTINGS)) {
    for (const text of ['', 'so so', '999:nonsense', '-1', '<b>']) {
      expect(parseDataartsSetting(name, text), `${name} ${text}`).toBeUndefined();
    }
  }
  expect(parseDataartsSetting('idleEnabled', '3')).toBeUndefined();
  expect(parseDataartsSetting('idleEnabled', '5')).toBeUndefined();
  expect(parseDataartsSetting('actionStatus', '201')).toBeUndefined();
  expect(parseDataartsSetting('logStatuses', 'A,B')).toBeUndefined();
  expect(parseDataartsSetting('constructor', 'x')).toBeUndefined();
  expect(parseDataartsSetting('unheard', 'of')).toBeUndefined();
});

test('errors are inside of a list, or flat; the gateway’s are flat in any case', async () => {
  const nested = await openDataarts();
  expect((await nested.create({})).body).toEqual({
    errors: [{ error_code: 'DLG.2252', error_msg: 'name is required.' }],
  });
  const flat = await openWith({ errorShape: 'flat' });
  expect((await flat.create({})).body).toEqual({ error_code: 'DLG.2252', error_msg: 'name is required.' });
  for (const client of [nested, flat]) {
    for (const status of [401, 429]) {
      const id = `gateway ${status}`;
      await client.world.setFaults([{ id, match: { endpoint: 'dataarts.*' }, effect: { kind: 'status', status } }]);
      expect((await client.search()).body).toMatchObject({ error_code: expect.stringMatching(/^APIGW\.03/) });
    }
    const effect = { kind: 'status', status: 400, code: 'DLG.2203', message: 'The scheduler is down.' } as const;
    await client.world.setFaults([{ id: 'service', match: { endpoint: 'dataarts.*' }, effect }]);
    const { body } = await client.search();
    expect('errors' in body).toBe(client === nested);
  }
});

test('a workspace that is missing, or of another project, does not exist', async () => {
  const client = await openDataarts();
  const other = (await openDataarts({}, 'arts-test')).connection;
  const tasks = '/v3/{p}/metadata/tasks';
  const calls: [string, string, unknown?][] = [
    ['POST', `${tasks}/create`, taskBody('a')],
    ['GET', `${tasks}/x`],
    ['PUT', `${tasks}/x`, taskBody('a')],
    ['DELETE', `${tasks}/x`],
    ['POST', `${tasks}/x/action?action=run`],
    ['POST', `${tasks}/x/y/log`, { bridge_id: 'z' }],
  ];
  for (const workspace of [undefined, '', other.workspace]) {
    for (const [method, path, body] of calls) {
      const { status, code, message } = await client.call(method, path, body, { workspace });
      expect([status, code, message]).toEqual([400, 'DLG.0818', 'Workspace does not exists.']);
    }
    const search = await client.call('POST', `${tasks}/search`, {}, { workspace });
    expect([search.status, search.message]).toEqual([400, 'Processing failed.']);
  }
  const project = String(other.project);
  const foreign = await client.call('POST', `${tasks.replace('{p}', 'f'.repeat(32))}/search`, {});
  expect([foreign.status, foreign.code]).toEqual([403, 'APIGW.0302']);
  expect((await client.call('POST', `${tasks.replace('{p}', project)}/search`, {})).code).toBe('DLG.0818');
});

test('who may only read is refused what writes, as the setting says', async () => {
  for (const [readOnly, expected] of [
    [DEFAULT_SETTINGS.readOnly, [403, 'DLG.1901']],
    [{ status: 400, code: 'DLG.1901' }, [400, 'DLG.1901']],
  ] as const) {
    const client = await openWith({ readOnly });
    const { id } = await client.task('lake_dwd_nightly');
    await client.world.setRole('viewer');
    const written = [
      await client.create(taskBody('a')),
      await client.update(id, taskBody('a')),
      await client.act(id, 'stop'),
      await client.act(id, 'runimmediate'),
      await client.delete(id),
    ];
    for (const { status, code } of written) expect([status, code]).toEqual(expected);
    const [run] = await client.runs(id);
    expect((await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id })).status).toBe(200);
    expect((await client.show(id)).schedule_config?.enabled).toBe(3);
  }
});

test('a task that is off shows the number of the setting, an action answers with its status', async () => {
  const client = await openWith({ idleEnabled: 4, actionStatus: 204 });
  const id = await client.made(taskBody('a'));
  expect((await client.show(id)).schedule_config?.enabled).toBe(4);
  expect((await client.act(id, 'runimmediate')).status).toBe(204);
});

test('times are in the region’s zone where the setting says so', async () => {
  const client = await openWith({ timeFormat: 'local' });
  const id = await client.made(scheduledBody('a'));
  expect(await client.show(id)).toMatchObject({
    create_time: '2026-03-01 20:00:00',
    start_time: '2026-02-01 00:00:00',
    next_run_time: '2026-03-01 21:00:00',
    update_time: '',
    schedule_config: { start_time: hourly.start_time },
  });
});

test('names are sought whole, and lists sorted, as the settings say', async () => {
  const names = async (settings: Partial<DataartsSettings>, name: string) =>
    (await (await openWith(settings)).found({ name })).map((task) => task.name);
  expect(await names({ nameMatch: 'exact' }, 'kpi')).toEqual([]);
  expect(await names({ nameMatch: 'exact' }, 'kpi_tables')).toEqual(['kpi_tables']);
  const newest = await names({}, 'lake');
  expect(newest.length).toBeGreaterThan(2);
  expect(await names({ listOrder: 'oldest' }, 'lake')).toEqual(newest.toReversed());
  expect(await names({ listOrder: 'name' }, 'lake')).toEqual(newest.toSorted());
});

test('a log speaks the statuses of the setting, and deletes by its policies', async () => {
  const logged = async (settings: Partial<DataartsSettings>, deleted: string) => {
    const client = await openWith(settings);
    const body = taskBody('a');
    const id = await client.made({ ...body, task_config: { ...body.task_config, deleted_object_policy: deleted } });
    await client.act(id, 'runimmediate');
    client.world.clock.advance(60_000);
    const [run] = await client.runs(id);
    return (await client.log(id, run?.instance_id ?? '', { bridge_id: run?.bridge_id })).body;
  };
  expect(await logged({ logStatuses: 'a,b,c,d,e,f' }, '3')).toMatchObject({ bridge_status: 'b', profile_status: 'f' });
  expect((await logged({}, '1'))['bridge_job_log']).toContain('deleted from the catalog');
  expect((await logged({}, '3'))['bridge_job_log']).toContain('ignored');
  expect((await logged({ deletingPolicies: '2,3' }, '3'))['bridge_job_log']).toContain('deleted from the catalog');
});

test('what is not documented of actions is as the settings say', async () => {
  const strict = await openWith({ startOfRunOnce: 'refuse', unknownAction: { status: 404, code: 'DLG.2259' } });
  const id = await strict.made(taskBody('a'));
  const [start, unknown] = [await strict.act(id, 'run'), await strict.act(id, 'x')];
  expect([start.status, start.code, unknown.status]).toEqual([400, 'DLG.2259', 404]);
  expect(await strict.runs(id)).toEqual([]);
  const client = await openWith({ runPaused: true, deletePaused: false });
  const { id: paused } = await client.task('held_for_days');
  expect((await client.act(paused, 'runimmediate')).status).toBe(200);
  expect((await client.runs(paused))[0]).toMatchObject({ trigger: 'by hand', status: 'RUNNING' });
  expect((await client.delete(paused)).code).toBe('DLG.2206');
  expect((await (await openDataarts()).delete(paused)).status).toBe(200);
});

test('an update leaves a pause of the platform as it is, or ends it, as the setting says', async () => {
  const updated = async (client: DataartsClient, enabled: 0 | 1) => {
    const { id, schedule_config, ...body } = await client.task('held_by_upgrade');
    const wanted = { ...schedule_config, cron_expression: '0 30 * * * ?', enabled };
    const { status } = await client.update(id, { ...body, description: 'changed', schedule_config: wanted });
    expect([schedule_config?.enabled, status]).toEqual([5, 200]);
    client.world.clock.advance(1_000);
    return client.show(id);
  };
  const keeps = await openDataarts();
  const kept = await updated(keeps, 1);
  expect([kept.description, kept.schedule_config?.enabled, kept.next_run_time]).toEqual(['changed', 5, '']);
  // What was held goes on being held.
  expect((await keeps.runs(kept.id))[0]?.status).toBe('PAUSED');
  // Somebody's start ends the pause, and the schedule is the one that was saved.
  await keeps.act(kept.id, 'run');
  const started = await keeps.show(kept.id);
  expect([started.schedule_config?.enabled, started.next_run_time]).toEqual([3, '2026-03-01T12:30:00.000Z']);
  expect((await keeps.runs(kept.id))[0]?.status).toBe('RUNNING');

  const resumed = await updated(await openWith({ pausedAfterUpdate: 'resumes' }), 1);
  expect([resumed.schedule_config?.enabled, resumed.next_run_time]).toEqual([3, '2026-03-01T12:30:00.000Z']);

  for (const pausedAfterUpdate of ['keeps', 'resumes'] as const) {
    const off = await updated(await openWith({ pausedAfterUpdate }), 0);
    expect(off.schedule_config?.enabled).toBe(0);
  }
});

test('a directory that is not there is refused where the setting says so', async () => {
  const body = { ...taskBody('a'), dir_id: '999' };
  const client = await openDataarts();
  expect((await client.show(await client.made(body))).path).toBe('');
  const strict = await openWith({ unknownDirectory: 'refuse' });
  expect((await strict.create(body)).code).toBe('DLG.2252');
  expect(records((await strict.create(body)).body['errors'])).toHaveLength(1);
  await strict.made({ ...body, dir_id: '0' });
  await strict.made({ ...body, name: 'b', dir_id: '107' });
});
