import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createFetch } from '../../fetch';
import { DOCUMENTED_BATCH_TASK, type IotdaClient, openIotda } from '../../testing/iotda-client';

const MINUTE_MS = 60_000;

async function fetchFile(client: IotdaClient, id: string): Promise<Response> {
  const { connection, world } = client;
  return createFetch(world)(`/api/${connection.id}/v5/iot/${connection.project}/export-tasks/${id}/file`);
}

/** The bytes as text, which can be compared. */
async function fileText(client: IotdaClient, id: string): Promise<string> {
  return Buffer.from(await (await fetchFile(client, id)).arrayBuffer()).toString('base64');
}

describe('the download', () => {
  test('is a zip with the workbook, under a name', async () => {
    const client = await openIotda();
    const made = await client.create();
    client.world.clock.advance(4 * MINUTE_MS);
    const response = await fetchFile(client, String(made.body['export_task_id']));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="BatchTask_${DOCUMENTED_BATCH_TASK}.zip"`,
    );
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toEqual([`BatchTask_${DOCUMENTED_BATCH_TASK}.xls`]);
  });

  test.each(['Processing', 'Failed'])('is refused for an export that is %s', async (status) => {
    const client = await openIotda();
    const task = (await client.exports()).find((one) => one.status === status);
    const answer = await client.download(task?.id ?? '');
    expect([answer.status, answer.body['error_code']]).toEqual([403, 'IOTDA.014804']);
  });

  test('is a 404 for an export that is not there', async () => {
    const answer = await (await openIotda()).download('f'.repeat(24));
    expect([answer.status, answer.body['error_code']]).toEqual([404, 'IOTDA.014802']);
  });

  test('holds the sub-tasks as they were at its end, however late it is fetched', async () => {
    const early = await openIotda();
    const [running = ''] = await early.batchTasks('softwareUpgrade');
    const made = await early.create(running);
    const id = String(made.body['export_task_id']);
    early.world.clock.advance(6 * MINUTE_MS);
    const first = await fileText(early, id);
    early.world.clock.advance(60 * MINUTE_MS);
    expect(await fileText(early, id)).toEqual(first);
    await early.create(running);
    early.world.clock.advance(6 * MINUTE_MS);
    expect(await fileText(early, id)).not.toEqual(first);
  });
});

test('an export of a brittle batch task fails once, and the same again succeeds', async () => {
  const client = await openIotda({ scenario: 'empty' });
  const ids = await client.batchTasks('createDevices');
  const outcomes: unknown[] = [];
  for (const id of ids) {
    await client.create(id);
    client.world.clock.advance(6 * MINUTE_MS);
    const [first] = await client.exports();
    if (first?.status !== 'Failed') continue;
    await client.create(id);
    client.world.clock.advance(6 * MINUTE_MS);
    outcomes.push((await client.exports())[0]?.status);
  }
  expect(outcomes).toEqual(['Success']);
});
