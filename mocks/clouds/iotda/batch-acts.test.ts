import { describe, expect, test } from 'vitest';
import { DOCUMENTED_BATCH_TASK, type IotdaClient, openIotda, rows } from '../../testing/iotda-client';

const MINUTE_MS = 60_000;

/** The id of a batch task by its name. */
async function idOf(client: IotdaClient, type: string, name: string): Promise<string> {
  const { body } = await client.call('GET', `batchtasks?task_type=${type}&limit=50`);
  const found = rows(body, 'batchtasks').find((task) => task['task_name'] === name);
  if (!found) throw new RangeError(`no batch task ${name}`);
  return String(found['task_id']);
}

async function stateOf(client: IotdaClient, id: string) {
  const { body } = await client.call('GET', `batchtasks/${id}?limit=1`);
  const task = Object(body['batchtask']) as Record<string, unknown>;
  return { status: task['status'], counts: task['task_progress'] as Record<string, number> };
}

async function targetsIn(client: IotdaClient, id: string, status: string): Promise<string[]> {
  const { body } = await client.call('GET', `batchtasks/${id}?limit=50&task_detail_status=${status}`);
  return rows(body, 'task_details').map((detail) => String(detail['target']));
}

describe('a retry', () => {
  test('tries all failed sub-tasks again', async () => {
    const client = await openIotda();
    const id = await idOf(client, 'softwareUpgrade', 'gate_camera_softwareUpgrade_6');
    const { counts } = await stateOf(client, id);
    const { status, body } = await client.call('POST', `batchtasks/${id}/retry`, {});
    expect([status, rows(body, 'targets')]).toEqual([
      200,
      Array.from({ length: counts['fail'] ?? -1 }, () => ({ target: expect.any(String), status: 'success' })),
    ]);
    expect(await stateOf(client, id)).toMatchObject({ status: 'Processing', counts: { fail: 0 } });
    client.world.clock.advance(2 * 60 * MINUTE_MS);
    const after = await stateOf(client, id);
    expect(['Success', 'PartialSuccess']).toContain(after.status);
    expect(after.counts['success']).toBeGreaterThanOrEqual(counts['success'] ?? Number.NaN);
  });

  test('tells of each named target what became of it', async () => {
    const client = await openIotda();
    const id = await idOf(client, 'softwareUpgrade', 'gate_camera_softwareUpgrade_6');
    const [failed = ''] = await targetsIn(client, id, 'Fail');
    const [well = ''] = await targetsIn(client, id, 'Success');
    const { status, body } = await client.call('POST', `batchtasks/${id}/retry`, { targets: [failed, 'nobody', well] });
    const refused = { status: 'failure', error_code: 'IOTDA.014219', error_msg: expect.any(String) };
    expect([status, body]).toEqual([
      200,
      {
        targets: [
          { target: failed, status: 'success' },
          { target: 'nobody', ...refused },
          { target: well, ...refused },
        ],
      },
    ]);
    expect(await targetsIn(client, id, 'Processing')).toEqual([failed]);
  });

  test('that reaches no target changes nothing', async () => {
    const client = await openIotda();
    const id = await idOf(client, 'softwareUpgrade', 'gate_camera_softwareUpgrade_6');
    expect((await client.call('POST', `batchtasks/${id}/retry`, { targets: ['nobody'] })).status).toBe(200);
    expect((await stateOf(client, id)).status).toBe('PartialSuccess');
    expect(client.world.describe().logLength).toBe(0);
  });
});

test('a stop ends an upgrade within minutes, and then it can be deleted', async () => {
  const client = await openIotda();
  const id = await idOf(client, 'softwareUpgrade', 'gate_camera_softwareUpgrade_7');
  expect((await client.call('DELETE', `batchtasks/${id}`)).body['error_code']).toBe('IOTDA.014221');
  expect((await client.call('POST', `batchtasks/${id}/stop`)).status).toBe(200);
  expect((await stateOf(client, id)).status).toBe('Stopping');
  expect((await client.call('POST', `batchtasks/${id}/stop`, {})).status).toBe(403);
  client.world.clock.advance(2 * MINUTE_MS);
  expect(await stateOf(client, id)).toMatchObject({ status: 'Stopped', counts: { processing: 0, waitting: 0 } });
  expect((await client.call('POST', `batchtasks/${id}/retry`, {})).status).toBe(403);
  expect((await client.call('DELETE', `batchtasks/${id}`)).status).toBe(204);
  expect((await client.call('GET', `batchtasks/${id}`)).body['error_code']).toBe('IOTDA.014200');
  expect((await client.call('DELETE', `batchtasks/${id}`)).body['error_code']).toBe('IOTDA.014200');
});

test('a confirmation lets begin what waits for it', async () => {
  const client = await openIotda();
  const id = await idOf(client, 'moduleUpgrade', 'yard_reader_module_5');
  expect((await stateOf(client, id)).status).toBe('Waitting');
  const [first = ''] = await targetsIn(client, id, 'Waitting');
  await client.call('POST', `batchtasks/${id}/confirm`, { targets: [first] });
  expect(await targetsIn(client, id, 'Processing')).toEqual([first]);
  client.world.clock.advance(MINUTE_MS);
  expect((await stateOf(client, id)).status).toBe('Waitting');
  await client.call('POST', `batchtasks/${id}/confirm`, {});
  expect((await stateOf(client, id)).status).toBe('Processing');
  client.world.clock.advance(20 * MINUTE_MS);
  expect((await stateOf(client, id)).status).toBe('PartialSuccess');
});

test('exports of a deleted batch task stay, and so do their files; new ones are refused', async () => {
  const client = await openIotda();
  const { body: made } = await client.create();
  const id = String(made['export_task_id']);
  expect((await client.call('DELETE', `batchtasks/${DOCUMENTED_BATCH_TASK}`)).status).toBe(204);
  client.world.clock.advance(10 * MINUTE_MS);
  expect((await client.exports())[0]).toMatchObject({ id, status: 'Success', count: 1200 });
  expect((await client.download(id)).status).toBe(200);
  expect((await client.create()).body['error_code']).toBe('IOTDA.014800');
  expect(await client.batchTasks('createDevices')).not.toContain(DOCUMENTED_BATCH_TASK);
});

describe('what can be done is refused', () => {
  test.each([
    ['for a type that has no retry', 'moduleUpgrade', 'berth_sensor_module_4', 'retry', {}, 403, 'IOTDA.014221'],
    ['for a type that has no stop', 'createDevices', 'spring_rollout_eu', 'stop', {}, 403, 'IOTDA.014221'],
    ['where it has ended', 'softwareUpgrade', 'tug_gateway_softwareUpgrade', 'stop', {}, 403, 'IOTDA.014221'],
    ['where it has not begun', 'firmwareUpgrade', 'night_firmware_window', 'retry', {}, 403, 'IOTDA.014221'],
    ['where nothing is to confirm', 'firmwareUpgrade', 'night_firmware_window', 'confirm', {}, 403, 'IOTDA.014221'],
    [
      'with targets that are no list',
      'softwareUpgrade',
      'gate_camera_softwareUpgrade_6',
      'retry',
      { targets: 'x' },
      400,
      'IOTDA.000006',
    ],
    [
      'with no target',
      'softwareUpgrade',
      'gate_camera_softwareUpgrade_6',
      'retry',
      { targets: [] },
      400,
      'IOTDA.000006',
    ],
    [
      'with too many',
      'softwareUpgrade',
      'gate_camera_softwareUpgrade_6',
      'retry',
      { targets: Array(101).fill('x') },
      400,
      'IOTDA.000006',
    ],
    ['with no JSON', 'softwareUpgrade', 'gate_camera_softwareUpgrade_6', 'retry', 'x', 400, 'IOTDA.000008'],
  ])('%s', async (_, type, name, act, body, status, code) => {
    const client = await openIotda();
    const answer = await client.call('POST', `batchtasks/${await idOf(client, type, name)}/${act}`, body);
    expect([answer.status, answer.body['error_code']]).toEqual([status, code]);
  });

  test.each(['retry', 'stop', 'confirm'])('for a task that is not there, or by a viewer: %s', async (act) => {
    const client = await openIotda();
    const path = `batchtasks/${'f'.repeat(24)}/${act}`;
    expect((await client.call('POST', path, {})).body['error_code']).toBe('IOTDA.014200');
    await client.world.setRole('viewer');
    expect((await client.call('POST', path, {})).body).toMatchObject({
      error_code: 'IOTDA.000022',
      error_msg: expect.stringContaining(`iotda:batchtasks:${act}`),
    });
  });

  test('with another code where it is set so', async () => {
    const settings = { iotda: { batchTaskState: { status: 409, code: 'IOTDA.014299' } } };
    const client = await openIotda({ settings });
    const answer = await client.call('POST', `batchtasks/${DOCUMENTED_BATCH_TASK}/stop`, {});
    expect([answer.status, answer.body['error_code']]).toEqual([409, 'IOTDA.014299']);
  });
});
