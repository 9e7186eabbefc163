import { describe, expect, test } from 'vitest';
import { openWorkspace, type Shown, type WorkspaceClient } from '../../testing/workspace-client';

const HOUR_MS = 3_600_000;
const ids = (rows: readonly Shown[]) => rows.map(({ task_id: id }) => id);

/** All exports of the connection, newest first. */
async function all(client: WorkspaceClient): Promise<Shown[]> {
  const pages = await Promise.all([0, 100, 200].map((offset) => client.rows(`limit=100&offset=${offset}`)));
  return pages.flat();
}

async function crowd() {
  const client = await openWorkspace({ scenario: 'crowd' });
  return { client, rows: await all(client) };
}

describe('a list', () => {
  test('has twenty rows, the newest first, and says how many there are', async () => {
    const { client, rows } = await crowd();
    const { status, body } = await client.list();
    expect(status).toBe(200);
    expect(body).toEqual({ count: 230, export_tasks: rows.slice(0, 20) });
    const times = rows.map(({ create_time: time }) => time);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('has rows as the sheet has them', async () => {
    const client = await openWorkspace();
    const rows = await all(client);
    const first = (status: string) => rows.find((row) => row.status === status);
    expect(first('CREATING')).toEqual({
      task_id: expect.stringMatching(/^exp-[0-9a-f]{24}$/),
      file_name: 'connections_20260301.xlsx',
      status: 'CREATING',
      create_time: '2026-03-01T11:59:45.600Z',
      is_download: false,
    });
    expect(first('SUCCESS')).toMatchObject({ end_time: expect.stringMatching(/^2026-03-01T11:.*Z$/) });
    expect(first('FAIL')).toMatchObject({ fail_reason: 'No data to export.', error_code: 'WKS.00000000' });
  });

  test.each([
    ['limit=1', 0, 1],
    ['limit=100', 0, 100],
    ['limit=100&offset=200', 200, 30],
    ['limit=7&offset=3', 3, 7],
    ['offset=229', 229, 1],
    ['offset=230', 230, 0],
    ['offset=2147483647', 230, 0],
    ['sort_field=create_time&sort_type=DESC&limit=9&offset=100', 100, 9],
  ])('%s gives the page at %i with %i rows', async (search, at, length) => {
    const { client, rows } = await crowd();
    const { body } = await client.list(search);
    expect(body).toEqual({ count: 230, export_tasks: rows.slice(at, at + length) });
    expect(rows.slice(at, at + length)).toHaveLength(length);
  });

  test('sorts by the time of the beginning, the other way round too', async () => {
    const { client, rows } = await crowd();
    const sorted = await client.rows('sort_field=create_time&sort_type=ASC&limit=100');
    expect(ids(sorted)).toEqual(ids(rows).reverse().slice(0, 100));
  });

  test.each<[string, (row: Shown) => boolean]>([
    ['status=CREATING', (row) => row.status === 'CREATING'],
    ['status=SUCCESS', (row) => row.status === 'SUCCESS'],
    ['status=FAIL', (row) => row.status === 'FAIL'],
    ['status=EXPIRED', (row) => row.status === 'EXPIRED'],
    ['is_download=true', (row) => row.is_download],
    ['is_download=false', (row) => !row.is_download],
    ['file_name=usage', (row) => row.file_name.includes('usage')],
    ['file_name=', () => true],
    ['file_name=%E6%A1%8C%E9%9D%A2', (row) => row.file_name.includes('桌面')],
    ['status=SUCCESS&is_download=true', (row) => row.status === 'SUCCESS' && row.is_download],
    [
      'status=EXPIRED&file_name=desktops_2026',
      (row) => row.status === 'EXPIRED' && row.file_name.startsWith('desktops_'),
    ],
  ])('finds what fits %s and nothing else', async (search, fits) => {
    const client = await openWorkspace();
    const wanted = (await all(client)).filter(fits);
    expect(wanted.length).toBeGreaterThan(0);
    const { body } = await client.list(`${search}&limit=100`);
    expect(body).toEqual({ count: wanted.length, export_tasks: wanted });
  });

  test('finds one by its id, together with what else is asked', async () => {
    const client = await openWorkspace();
    const [, one] = await all(client);
    const search = `task_id=${one?.task_id}`;
    expect((await client.list(search)).body).toEqual({ count: 1, export_tasks: [one] });
    expect((await client.list(`${search}&status=CREATING&limit=1`)).body).toEqual({ count: 1, export_tasks: [one] });
    expect((await client.list(`${search}&status=EXPIRED`)).body).toEqual({ count: 0, export_tasks: [] });
    expect((await client.list(`${search}&offset=1`)).body).toEqual({ count: 1, export_tasks: [] });
    expect((await client.list('task_id=exp-none')).body).toEqual({ count: 0, export_tasks: [] });
  });

  test.each([
    'limit=0',
    'limit=101',
    'limit=-1',
    'limit=',
    'limit=ten',
    'limit=1.5',
    'limit=1e1',
    'offset=-1',
    'offset=x',
    'offset=2147483648',
    'offset=99999999999',
    'status=Success',
    'status=ARCHIVED',
    'status=',
    'is_download=yes',
    'is_download=TRUE',
    'is_download=',
    'sort_field=create_time',
    'sort_type=ASC',
    'sort_field=file_name&sort_type=ASC',
    'sort_field=create_time&sort_type=asc',
    'task_id=',
    `task_id=${'x'.repeat(65)}`,
    'status=SUCCESS&limit=500',
  ])('refuses %s in the service’s words', async (search) => {
    const { status, body } = await (await openWorkspace()).list(search);
    expect(status).toBe(400);
    expect(body).toEqual({ error_code: 'WKS.00000001', error_msg: expect.stringMatching(/^.{2,512}$/) });
  });

  test('is of one project, and of none where the service is not', async () => {
    const [one, other] = [await openWorkspace(), await openWorkspace({}, 'desk-test')];
    const here = new Set(ids(await all(one)));
    expect(ids(await all(other)).some((id) => here.has(id))).toBe(false);
    const strange = await one.fetch(`/api/desk-prod/v2/${'0'.repeat(32)}/export-tasks`, {});
    expect([strange.status, strange.body['error_code']]).toEqual([400, 'WKS.00010099']);
  });
});

describe('time', () => {
  test('turns what is being created into a file or a failure within three minutes', async () => {
    const client = await openWorkspace();
    const before = await client.rows('status=CREATING');
    expect(before).toHaveLength(3);
    client.world.clock.advance(61_000);
    expect(await client.rows('status=CREATING')).toEqual(before.slice(1));
    client.world.clock.advance(119_000);
    expect(await client.rows('status=CREATING')).toEqual([]);
    for (const { task_id: id } of before) expect(await client.find(id)).toMatchObject({ status: 'SUCCESS' });
  });

  test('expires a file to the millisecond, and never one that failed', async () => {
    const client = await openWorkspace();
    const [oldest] = await client.rows('status=SUCCESS&sort_field=create_time&sort_type=ASC&limit=1');
    const endedAt = Date.parse(oldest?.end_time ?? '');
    const left = endedAt + 72 * HOUR_MS - client.world.now();
    expect(left).toBeLessThan(HOUR_MS);
    client.world.clock.advance(left - 1);
    expect(await client.find(oldest?.task_id ?? '')).toEqual(oldest);
    client.world.clock.advance(1);
    expect(await client.find(oldest?.task_id ?? '')).toEqual({ ...oldest, status: 'EXPIRED' });
    const failed = ids(await client.rows('status=FAIL'));
    client.world.clock.advance(100 * HOUR_MS);
    expect(ids(await client.rows('status=FAIL'))).toEqual(failed);
    expect(await client.rows('status=SUCCESS')).toEqual([]);
  });
});
