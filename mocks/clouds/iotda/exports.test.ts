import { describe, expect, test } from 'vitest';
import { exportTask, exportTaskPage } from '@/task-types/iotda-export/wire';
import { DOCUMENTED_BATCH_TASK, DOCUMENTED_SPACE, openIotda, rows } from '../../testing/iotda-client';

const MINUTE_MS = 60_000;
const body = (more: Record<string, unknown>) => ({
  resource_type: 'BatchTask',
  resource_condition: { task_id: DOCUMENTED_BATCH_TASK },
  ...more,
});

describe('CreateExportTask', () => {
  test('does what the vendor’s own example asks for', async () => {
    const client = await openIotda();
    const example = body({ export_format: 'xls', app_type: 'APP', app_id: DOCUMENTED_SPACE });
    const made = await client.call('POST', 'export-tasks', example);
    expect(made.status).toBe(201);
    expect(exportTask.parse(made.body)).toEqual({
      export_task_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      ...example,
      status: 'Processing',
      export_count: 0,
      progress: 1,
      create_time: '2026-03-01T12:00:00.000Z',
    });
    client.world.clock.advance(100_000);
    expect((await client.exports())[0]).toMatchObject({ status: 'Processing' });
    client.world.clock.advance(90_000);
    expect((await client.exports())[0]).toMatchObject({ status: 'Success', progress: 100, count: 1200 });
  });

  test.each([
    ['no JSON', 'not json', 400, 'IOTDA.000008'],
    ['no object', [], 400, 'IOTDA.014800'],
    ['no resource_type', body({ resource_type: undefined }), 400, 'IOTDA.014800'],
    ['another resource_type', body({ resource_type: 'BatchTasks' }), 400, 'IOTDA.014800'],
    ['no resource_condition', body({ resource_condition: undefined }), 400, 'IOTDA.014800'],
    ['a condition that is text', body({ resource_condition: '{}' }), 400, 'IOTDA.014800'],
    ['a condition without task_id', body({ resource_condition: {} }), 400, 'IOTDA.014800'],
    ['a malformed task_id', body({ resource_condition: { task_id: '../x' } }), 400, 'IOTDA.014800'],
    ['an unknown task_id', body({ resource_condition: { task_id: 'f'.repeat(24) } }), 400, 'IOTDA.014800'],
    ['another format', body({ export_format: 'xlsx' }), 400, 'IOTDA.014800'],
    ['another app_type', body({ app_type: 'SPACE' }), 400, 'IOTDA.014800'],
    ['a malformed app_id', body({ app_type: 'APP', app_id: 'a b' }), 400, 'IOTDA.014800'],
    ['an app_id that is too long', body({ app_type: 'APP', app_id: 'a'.repeat(37) }), 400, 'IOTDA.014800'],
    ['an unknown app_id', body({ app_type: 'APP', app_id: 'nowhere' }), 403, 'IOTDA.001006'],
  ])('refuses %s', async (_, sent, status, code) => {
    const client = await openIotda();
    const answer = await client.call('POST', 'export-tasks', sent);
    expect([answer.status, answer.body]).toEqual([status, { error_code: code, error_msg: expect.any(String) }]);
    expect(client.world.describe().logLength).toBe(0);
  });

  test('refuses another media type', async () => {
    const client = await openIotda();
    const answer = await client.call('POST', 'export-tasks', body({}), { 'content-type': 'text/plain' });
    expect([answer.status, answer.body['error_code']]).toEqual([400, 'IOTDA.000008']);
  });

  test('takes the default space for one space that is not named', async () => {
    const client = await openIotda();
    const made = await client.create(DOCUMENTED_BATCH_TASK, { app_type: 'APP' });
    expect(made.body['app_id']).toBe('space_default');
    client.world.clock.advance(10 * MINUTE_MS);
    // The batch task belongs to another space, so within this one there is nothing to write.
    expect((await client.exports())[0]).toMatchObject({ status: 'Success', count: 0 });
  });

  test('keeps viewers from writing', async () => {
    const client = await openIotda();
    const [first] = await client.exports();
    await client.world.setRole('viewer');
    for (const answer of [await client.create(), await client.delete(first?.id ?? '')]) {
      expect([answer.status, answer.body['error_code']]).toEqual([403, 'IOTDA.000022']);
    }
    expect((await client.list()).status).toBe(200);
  });
});

describe('ListExportTasks', () => {
  test.each([
    ['limit=0', 400, 'IOTDA.000017'],
    ['limit=51', 400, 'IOTDA.000017'],
    ['limit=many', 400, 'IOTDA.000017'],
    ['limit=1.5', 400, 'IOTDA.000017'],
    ['offset=501', 400, 'IOTDA.000018'],
    ['offset=-1', 400, 'IOTDA.000018'],
    ['marker=abc', 400, 'IOTDA.014800'],
    ['app_type=ALL', 400, 'IOTDA.014800'],
    ['app_id=a%20b', 400, 'IOTDA.014800'],
    ['app_id=nowhere', 403, 'IOTDA.001006'],
    ['resource_condition=%7B', 400, 'IOTDA.014800'],
    ['resource_condition=%5B%5D', 400, 'IOTDA.014800'],
    ['resource_condition=%7B%22task_id%22%3A1%7D', 400, 'IOTDA.014800'],
  ])('refuses %s', async (query, status, code) => {
    const answer = await (await openIotda()).list(query);
    expect([answer.status, answer.body['error_code']]).toEqual([status, code]);
  });

  test.each(['export-tasks', 'export-tasks?resource_type=Device'])('refuses %s', async (path) => {
    const answer = await (await openIotda()).call('GET', path);
    expect([answer.status, answer.body['error_code']]).toEqual([400, 'IOTDA.014800']);
  });

  test('gives ten at a time, newest id first, and every one exactly once by markers', async () => {
    const client = await openIotda();
    const all = (await client.exports()).map(({ id }) => id);
    const paged: string[] = [];
    for (let marker = 'f'.repeat(24); ; ) {
      const page = exportTaskPage.parse((await client.list(`marker=${marker}`)).body);
      expect(page.page.count).toBe(all.length);
      paged.push(...page.export_tasks.map((task) => task.export_task_id));
      if (page.export_tasks.length === 0) {
        expect(page.page.marker).toBe(marker);
        break;
      }
      expect(page.export_tasks.length).toBeLessThanOrEqual(10);
      marker = page.page.marker ?? '';
    }
    expect(paged).toEqual(all);
    expect(paged).toEqual([...all].sort().reverse());
    const byOffset = await Promise.all([0, 7, 14, 21].map((offset) => client.list(`limit=7&offset=${offset}`)));
    expect(byOffset.flatMap((page) => rows(page.body, 'export_tasks').map((row) => row['export_task_id']))).toEqual(
      all,
    );
  });

  test('filters by batch task and by space', async () => {
    const client = await openIotda();
    await client.create(DOCUMENTED_BATCH_TASK, { app_type: 'APP', app_id: DOCUMENTED_SPACE });
    const condition = encodeURIComponent(JSON.stringify({ task_id: DOCUMENTED_BATCH_TASK }));
    const byTask = await client.list(`resource_condition=${condition}`);
    expect(byTask.body['page']).toMatchObject({ count: 1 });
    const bySpace = await client.list(`limit=50&app_type=APP&app_id=${DOCUMENTED_SPACE}`);
    const spaces = rows(bySpace.body, 'export_tasks').map((row) => row['app_id']);
    expect(spaces.length).toBeGreaterThan(1);
    expect(new Set(spaces)).toEqual(new Set([DOCUMENTED_SPACE]));
  });

  test('shows the end of what has ended, and numbers as numbers', async () => {
    const client = await openIotda();
    for (const row of rows((await client.list()).body, 'export_tasks')) {
      expect(typeof row['progress']).toBe('number');
      expect(typeof row['export_count']).toBe('number');
      expect('end_time' in row).toBe(row['status'] !== 'Processing');
    }
  });
});

describe('DeleteExportTask', () => {
  test('answers 204 with nothing once, and 404 from then on', async () => {
    const client = await openIotda();
    const [running, ended] = await client.exports();
    for (const task of [running, ended]) {
      const answer = await client.delete(task?.id ?? '');
      expect([answer.status, answer.body]).toEqual([204, {}]);
      const again = await client.delete(task?.id ?? '');
      expect([again.status, again.body['error_code']]).toEqual([404, 'IOTDA.014802']);
    }
    expect((await client.exports()).map(({ id }) => id)).not.toContain(running?.id);
  });

  test('finds no more than the list shows: not what somebody else made, but in a project’s list', async () => {
    for (const [listScope, status] of [
      ['user', 404],
      ['project', 204],
    ] as const) {
      const client = await openIotda({ settings: { iotda: { listScope } } });
      const [mine] = (await client.exports()).filter((task) => task.status === 'Success');
      await client.world.setRole('administrator');
      expect((await client.download(mine?.id ?? '')).status).toBe(status === 404 ? 404 : 200);
      expect((await client.delete(mine?.id ?? '')).status).toBe(status);
    }
  });

  test('does not reach into another project', async () => {
    const client = await openIotda();
    const other = await openIotda({}, 'iotda-test');
    const [foreign] = await other.exports();
    expect((await client.delete(foreign?.id ?? '')).status).toBe(404);
  });
});

describe('every call', () => {
  test('is refused for a project of somebody else and for an instance of another project', async () => {
    const client = await openIotda();
    const other = await openIotda({}, 'iotda-test');
    const path = `export-tasks?resource_type=BatchTask`;
    const ok = await client.call('GET', path, undefined, { 'Instance-Id': client.connection.instance ?? '' });
    expect(ok.status).toBe(200);
    const foreign = await client.call('GET', path, undefined, { 'Instance-Id': other.connection.instance ?? '' });
    expect([foreign.status, foreign.body['error_code']]).toEqual([403, 'IOTDA.000002']);
    const malformed = await client.call('GET', path, undefined, { 'Instance-Id': 'Zz' });
    expect([malformed.status, malformed.body['error_code']]).toEqual([400, 'IOTDA.000006']);
  });
});
