import { expect, test } from 'vitest';
import { hourly, scheduledBody, taskBody } from '../../testing/dataarts-bodies';
import { type DataartsClient, openDataarts } from '../../testing/dataarts-client';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function enabled(client: DataartsClient, id: string) {
  return (await client.show(id)).schedule_config?.enabled;
}

test('a schedule is on and off by an update, and by actions, however often', async () => {
  const client = await openDataarts();
  const id = await client.made(taskBody('a'));
  expect(await enabled(client, id)).toBe(0);
  const { status, text } = await client.update(id, scheduledBody('a'));
  expect([status, text]).toEqual([200, '']);
  expect(await enabled(client, id)).toBe(3);
  expect((await client.act(id, 'stop')).status).toBe(200);
  expect((await client.act(id, 'stop')).status).toBe(200);
  expect(await enabled(client, id)).toBe(0);
  expect((await client.act(id, 'run')).status).toBe(200);
  expect((await client.act(id, 'run')).status).toBe(200);
  expect(await enabled(client, id)).toBe(3);
  const job = (await client.show(id)).schedule_config?.job_id;
  expect(job).toBeTypeOf('number');
  await client.update(id, { ...scheduledBody('a'), schedule_config: { ...hourly, enabled: 0 } });
  expect((await client.show(id)).schedule_config).toMatchObject({ enabled: 0, job_id: job });
});

test('an update replaces all but who made the task and when', async () => {
  const client = await openDataarts();
  const id = await client.made({
    ...scheduledBody('before'),
    description: 'text',
    duty_person: 'somebody',
    parameter_config: [{ description: 'a' }],
    update_type: 'x',
  });
  const before = await client.show(id);
  client.world.clock.advance(HOUR_MS);
  await client.update(id, { ...taskBody('after'), user_id: 'somebody else', dir_id: '101', task_config: {} });
  const after = await client.show(id);
  expect(after).toMatchObject({ id, name: 'after', description: '', path: '/sales', task_config: {} });
  expect(after).toMatchObject({ duty_person: 'lin.wei', user_id: before.user_id, create_time: before.create_time });
  expect(after).not.toHaveProperty('parameter_config');
  expect(after).not.toHaveProperty('update_type');
  expect(after.update_time).toBe('2026-03-01T13:00:00.000Z');
  expect(await client.found({ name: 'before' })).toEqual([]);
});

test('an update obeys the rules of a creation, says 2255 of bad parameters, and keeps the type of the source', async () => {
  const client = await openDataarts();
  const id = await client.made(taskBody('a'));
  await client.made(taskBody('b'));
  const code = async (body: unknown) => {
    const came = await client.update(id, body);
    return [came.status, came.code];
  };
  expect(await code({ ...taskBody('a'), data_source_type: 'DWS' })).toEqual([400, 'DLG.2255']);
  expect(await code({ ...taskBody('a'), dir_id: null })).toEqual([400, 'DLG.2255']);
  expect(await code(taskBody('b'))).toEqual([400, 'DLG.2270']);
  expect(await code(scheduledBody('a', { cron_expression: '99 * * * * ?' }))).toEqual([400, 'DLG.1806']);
  expect(await code(scheduledBody('a', { end_time: '2026-02-02T00:00:00 +08' }))).toEqual([400, 'DLG.1810']);
  expect(await code({ ...taskBody('a'), task_config: { data_connection_id: 'x' } })).toEqual([400, 'DLG.2201']);
  expect(await code(taskBody('a'))).toEqual([200, undefined]);
});

test('a scheduled task is deleted only once it is stopped', async () => {
  const client = await openDataarts();
  const id = await client.made(scheduledBody('a'));
  const refused = await client.delete(id);
  expect([refused.status, refused.code]).toEqual([400, 'DLG.2206']);
  await client.act(id, 'stop');
  const { status, text } = await client.delete(id);
  expect([status, text]).toEqual([200, '']);
  const again = await client.delete(id);
  expect([again.status, again.code]).toEqual([400, 'DLG.2208']);
});

test('what is not there is refused by 400', async () => {
  const client = await openDataarts();
  const nobody = '0'.repeat(32);
  const tasks = `/v3/{p}/metadata/tasks/${nobody}`;
  const came = [
    await client.call('GET', tasks),
    await client.update(nobody, taskBody('x')),
    await client.act(nobody, 'run'),
    await client.log(nobody, nobody, { bridge_id: 'x' }),
    await client.call('GET', `/simulated-only/dataarts/{p}/collection-tasks/${nobody}/runs`),
  ];
  for (const { status, code } of came) expect([status, code]).toEqual([400, 'DLG.2253']);
});

test('a task of the beginning is gone for good once it is deleted, and its name is free', async () => {
  const client = await openDataarts();
  const { id } = await client.task('run_once_never');
  const [before] = [(await client.search()).body['total_records']];
  await client.delete(id);
  expect((await client.search()).body['total_records']).toBe(Number(before) - 1);
  expect(await client.found({ name: 'run_once_never' })).toEqual([]);
  await client.made(taskBody('run_once_never'));
});

test('a task that runs once is run by either action, and has no schedule to start', async () => {
  const client = await openDataarts();
  const id = await client.made(taskBody('once'));
  await client.act(id, 'run');
  expect(await enabled(client, id)).toBe(0);
  client.world.clock.advance(MINUTE_MS);
  await client.act(id, 'runimmediate');
  expect(await client.runs(id)).toMatchObject([{ trigger: 'by hand' }, { trigger: 'by hand' }]);
});

test('a schedule whose end has passed is off, and cannot be started', async () => {
  const client = await openDataarts();
  const id = await client.made(scheduledBody('short', { end_time: '2026-03-01T23:00:00 +08' }));
  expect(await client.show(id)).toMatchObject({ next_run_time: '2026-03-01T13:00:00.000Z' });
  client.world.clock.advance(3 * HOUR_MS);
  // The end itself belongs to it.
  expect(await client.show(id)).toMatchObject({ schedule_config: { enabled: 3 }, next_run_time: '' });
  client.world.clock.advance(1_000);
  expect(await client.show(id)).toMatchObject({ schedule_config: { enabled: 0 }, next_run_time: '' });
  expect(await client.runs(id)).toHaveLength(3);
  const { status, code } = await client.act(id, 'run');
  expect([status, code]).toEqual([400, 'DLG.1810']);
  expect((await client.delete(id)).status).toBe(200);
});

test('an action that nobody knows is refused, and so is none', async () => {
  const client = await openDataarts();
  const id = await client.made(taskBody('a'));
  for (const action of ['start', 'RUN', '']) {
    const { status, code } = await client.act(id, action);
    expect([status, code]).toEqual([400, 'DLG.2259']);
  }
  expect((await client.call('POST', `/v3/{p}/metadata/tasks/${id}/action`)).code).toBe('DLG.2259');
  expect(await client.runs(id)).toEqual([]);
});

test('a paused task is run neither by its scheduler nor by hand; an upgrade that ends lets it go on', async () => {
  const client = await openDataarts();
  const { id, schedule_config } = await client.task('held_until_tonight');
  expect(schedule_config?.enabled).toBe(5);
  const [latest] = await client.runs(id);
  const { status, code } = await client.act(id, 'runimmediate');
  expect([status, code]).toEqual([400, 'DLG.1821']);
  client.world.clock.advance(3 * HOUR_MS);
  expect((await client.runs(id))[0]).toEqual(latest);
  expect((await client.show(id)).next_run_time).toBe('');
  client.world.clock.advance(HOUR_MS - 1);
  expect(await enabled(client, id)).toBe(5);
  client.world.clock.advance(1);
  expect(await client.show(id)).toMatchObject({
    schedule_config: { enabled: 3 },
    next_run_time: '2026-03-01T16:15:00.000Z',
  });
  client.world.clock.advance(HOUR_MS);
  expect((await client.runs(id)).map(({ start_time }) => start_time).slice(0, 6)).toEqual([
    '2026-03-01T17:00:00.000Z',
    '2026-03-01T16:45:00.000Z',
    '2026-03-01T16:30:00.000Z',
    '2026-03-01T16:15:00.000Z',
    '2026-03-01T16:00:00.000Z',
    latest?.start_time,
  ]);
});

test('a run that a pause caught goes on once the schedule is started anew, or stopped', async () => {
  const client = await openDataarts();
  for (const [index, action] of ['run', 'stop'].entries()) {
    const name = ['held_by_upgrade', 'held_for_days'][index] ?? '';
    const { id } = await client.task(name);
    const [before] = await client.runs(id);
    if (index === 0) expect(before).toMatchObject({ status: 'PAUSED', trigger: 'by hand' });
    await client.act(id, action);
    expect(await enabled(client, id)).toBe(action === 'run' ? 3 : 0);
    if (index === 0) expect((await client.runs(id))[0]).toMatchObject({ ...before, status: 'RUNNING' });
    client.world.clock.advance(HOUR_MS);
    const runs = await client.runs(id);
    const held = runs.find(({ instance_id }) => instance_id === before?.instance_id);
    expect(held?.status).toBe('SUCCEEDED');
    // Nothing of the pause is made up for.
    const since = Date.parse(before?.start_time ?? '');
    const missed = runs.filter(({ start_time }) => Date.parse(start_time) > since);
    for (const run of missed) expect(Date.parse(run.start_time)).toBeGreaterThan(client.world.now() - 2 * HOUR_MS);
  }
});
