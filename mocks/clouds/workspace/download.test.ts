import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportDesktopListNew, exportUserGroupUsersNew, exportUsersNew } from '@/task-types/workspace-export/api';
import { openWorkspace, type WorkspaceClient } from '../../testing/workspace-client';
import { type Column, DESKTOP_USAGE, USER_USAGE } from './columns';
import type { Usage } from './usage';
import { writeWorkbook } from './workbook';

const MINUTE_MS = 60_000;

/** The cells of the one sheet. Read by hand: no mistake can be made by the library that wrote it and this. */
function cells(bytes: Uint8Array): string[][] {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text]) => text ?? '',
  );
  const rows = xml('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs);
  const texts = (row: string) =>
    [...row.matchAll(/<c [^>]*?t="(\w+)"[^>]*>.*?<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>.*?<\/c>/gs)].map(
      ([, type, value = '']) => unescaped(type === 's' ? (shared[Number(value)] ?? '') : value),
    );
  return [...rows].map(([, row = '']) => texts(row));
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}

/** Begins an export of desktops and waits for its end. */
async function desktops(client: WorkspaceClient, query: Record<string, string>): Promise<string> {
  const { body } = await client.send(exportDesktopListNew, { query });
  client.world.clock.advance(3 * MINUTE_MS);
  return String(body['task_id']);
}

describe('the file', () => {
  test('is a workbook of what was asked for, with its headings, under its name', async () => {
    const client = await openWorkspace();
    const id = await desktops(client, {
      language: 'en_US',
      user_names: 'li.na,wang.na',
      sort_field: 'computer_name',
      sort_type: 'DESC',
    });
    const { status, headers, bytes } = await client.download(id);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="desktops_20260301.xlsx"');
    const [headings = [], ...rows] = cells(bytes);
    expect(headings.slice(0, 2)).toEqual(['Computer name', 'Desktop ID']);
    const user = headings.indexOf('User');
    expect(new Set(rows.map((row) => row[user]))).toEqual(new Set(['li.na', 'wang.na']));
    const names = rows.map(([name]) => name);
    expect(names).toEqual(['QUAY-0050', 'QUAY-0049', 'QUAY-0002', 'QUAY-0001']);
  });

  test('has Chinese headings where they were asked for', async () => {
    const client = await openWorkspace();
    const { bytes } = await client.download(await desktops(client, { language: 'zh_CN' }));
    expect(cells(bytes)[0]?.slice(0, 3)).toEqual(['计算机名', '桌面 ID', 'IP 地址']);
    expect(cells(bytes)).toHaveLength(65);
  });

  test('of users holds those of the filter', async () => {
    const client = await openWorkspace();
    const { body } = await client.send(exportUsersNew, { body: { user_name: 'li.', language: 'en_US' } });
    client.world.clock.advance(3 * MINUTE_MS);
    const { bytes } = await client.download(String(body['task_id']));
    expect(cells(bytes).map(([name]) => name)).toEqual(['User', 'li.na', 'li.wei', 'li.min', 'li.jun']);
  });

  test('of users tells the ids of their groups, by which the users of one are asked for', async () => {
    const client = await openWorkspace();
    const begun = await client.send(exportUsersNew, { body: { user_name: 'li.', language: 'en_US' } });
    client.world.clock.advance(3 * MINUTE_MS);
    const [headings = [], first = []] = cells((await client.download(String(begun.body['task_id']))).bytes);
    const [group, user] = [first[headings.indexOf('Group ID')] ?? '', first[0] ?? ''];
    const { body } = await client.send(exportUserGroupUsersNew, { path: { group_id: group }, query: {} });
    client.world.clock.advance(3 * MINUTE_MS);
    const { bytes } = await client.download(String(body['task_id']));
    expect(cells(bytes).map(([name]) => name)).toContain(user);
  });

  test('holds what is counted as numbers', () => {
    const sheet = unzipSync(writeWorkbook({ headings: ['User', 'Hours'], rows: [['li.na', 12.5]] }))[
      'xl/worksheets/sheet1.xml'
    ];
    expect(strFromU8(sheet ?? new Uint8Array())).toMatch(/<c r="B2"(?: t="n")?><v>12\.5<\/v>/);
    const cell = (columns: readonly Column<Usage>[]) =>
      columns.map(([, , tell]) => tell({ name: 'a', user: 'b', hours: 2, idleDays: 3 }));
    expect([cell(DESKTOP_USAGE), cell(USER_USAGE)]).toEqual([
      ['a', 'b', 2, 3],
      ['a', 2],
    ]);
  });

  test('is the same however late it is fetched', async () => {
    const client = await openWorkspace();
    const id = await desktops(client, { language: 'en_US' });
    const first = await client.download(id);
    client.world.clock.advance(60 * MINUTE_MS);
    expect(cells((await client.download(id)).bytes)).toEqual(cells(first.bytes));
  });

  test('is there for every export of the first instant that is a success', async () => {
    for (const connection of ['desk-prod', 'desk-test']) {
      const client = await openWorkspace({}, connection);
      for (const { task_id: id, file_name: name } of await client.rows('status=SUCCESS&limit=100')) {
        const { bytes } = await client.download(id);
        expect(cells(bytes).length, name).toBeGreaterThan(1);
      }
    }
  });

  test('holds any text as text', () => {
    const odd = ['=1+1', '@SUM(A1)', '<b>&"\'', '000123', '桌面 🖥️'];
    expect(cells(writeWorkbook({ headings: ['a'], rows: odd.map((text) => [text]) }))).toEqual([
      ['a'],
      ...odd.map((text) => [text]),
    ]);
  });
});

describe('a download', () => {
  test('is told by the list from then on, and a second one changes nothing', async () => {
    const client = await openWorkspace();
    const [row] = await client.rows('status=SUCCESS&is_download=false&limit=1');
    const id = row?.task_id ?? '';
    await client.download(id);
    expect(await client.find(id)).toEqual({ ...row, is_download: true });
    const { logLength } = client.world.describe();
    expect((await client.download(id)).status).toBe(200);
    expect(client.world.describe().logLength).toBe(logLength);
  });

  test.each([
    ['CREATING', 'WKS.00000011'],
    ['FAIL', 'WKS.00000012'],
    ['EXPIRED', 'WKS.00000013'],
  ])('is refused for one that is %s', async (status, code) => {
    const client = await openWorkspace();
    const [row] = await client.rows(`status=${status}&is_download=false&limit=1`);
    const came = await client.download(row?.task_id ?? '');
    expect([came.status, came.body]).toEqual([400, { error_code: code, error_msg: expect.any(String) }]);
    expect(await client.find(row?.task_id ?? '')).toEqual(row);
  });

  test('is refused for one of another project, or none', async () => {
    const [client, other] = [await openWorkspace(), await openWorkspace({}, 'desk-test')];
    const [row] = await other.rows('status=SUCCESS&limit=1');
    for (const id of [row?.task_id ?? '', 'exp-none']) {
      const came = await client.download(id);
      expect([came.status, came.body['error_code']]).toEqual([400, 'WKS.00170312']);
    }
  });

  test('is for who may only read too', async () => {
    const client = await openWorkspace();
    const [row] = await client.rows('status=SUCCESS&limit=1');
    await client.world.setRole('viewer');
    expect((await client.download(row?.task_id ?? '')).status).toBe(200);
  });
});
