import { describe, expect, test } from 'vitest';
import { exportDesktopListNew } from '@/task-types/workspace-export/api';
import { readPoint } from '../../open-points';
import { openWorkspace, type Shown } from '../../testing/workspace-client';
import type { WorkspaceSettings } from './settings';

const HOUR_MS = 3_600_000;
const open = (workspace: Partial<WorkspaceSettings>) => openWorkspace({ settings: { workspace } });
const idOf = (rows: readonly Shown[]) => rows[0]?.task_id ?? '';

test.each([
  ['workspace.retentionHours', '1', { retentionHours: 1 }],
  ['workspace.omittedIsDownload', 'not-downloaded', { omittedIsDownload: 'not-downloaded' }],
  ['workspace.marksDownload', 'false', { marksDownload: false }],
  ['workspace.noDataCode', 'WKS.12345678', { noDataCode: 'WKS.12345678' }],
  ['workspace.expired', '404:WKS.00000099', { expired: { status: 404, code: 'WKS.00000099' } }],
])('%s=%s is a setting', async (name, value, workspace) => {
  expect(await readPoint(name, value)).toEqual({ workspace });
});

test.each([
  ['workspace.retentionHours', '-1'],
  ['workspace.omittedIsDownload', 'some'],
  ['workspace.marksDownload', '1'],
  ['workspace.noDataCode', 'short'],
  ['workspace.expired', '200:WKS.00000099'],
  ['workspace.nothing', '1'],
  ['workspace.toString', '1'],
])('%s=%s is none', async (name, value) => {
  expect(await readPoint(name, value)).toBeUndefined();
});

describe('a setting decides', () => {
  test('how long a file is kept', async () => {
    const client = await open({ retentionHours: 1 });
    const kept = await client.rows('status=SUCCESS&limit=100');
    const ages = kept.map((row) => client.world.now() - Date.parse(row.end_time ?? ''));
    expect(Math.max(...ages)).toBeLessThan(HOUR_MS);
  });

  test('what a list shows that does not say which it wants', async () => {
    const client = await open({ omittedIsDownload: 'not-downloaded' });
    const [omitted, not, had] = await Promise.all(
      ['', '&is_download=false', '&is_download=true'].map((more) => client.rows(`limit=100${more}`)),
    );
    expect(omitted).toEqual(not);
    expect(had?.length).toBeGreaterThan(0);
    expect((await client.list(`task_id=${idOf(had ?? [])}`)).body['count']).toBe(0);
  });

  test('whether a part of a name is enough', async () => {
    const client = await open({ fileNameMatch: 'exact' });
    expect(await client.rows('file_name=desktops_20260301')).toEqual([]);
    expect((await client.rows('file_name=desktops_20260301.xlsx')).length).toBeGreaterThan(1);
  });

  test('the order where none is asked for', async () => {
    const client = await open({ listOrder: 'oldest' });
    expect(await client.rows()).toEqual(await client.rows('sort_field=create_time&sort_type=ASC&limit=100'));
  });

  test.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
  ] as const)('how nothing is said of what did not fail: %s', async (noFailure, said) => {
    const client = await open({ noFailure });
    const [row] = await client.rows('status=SUCCESS&limit=1');
    expect([row?.['fail_reason'], row?.['error_code']]).toEqual([said, said]);
    expect('fail_reason' in (row ?? {})).toBe(noFailure !== 'absent');
  });

  test('how times are written', async () => {
    const [row] = await (await open({ timeFormat: 'quoted' })).rows('limit=1');
    expect(row?.create_time).toBe("2026-03-01'T'11:59:45.600Z");
  });

  test('whether a download is marked', async () => {
    const client = await open({ marksDownload: false });
    const id = idOf(await client.rows('status=SUCCESS&is_download=false&limit=1'));
    expect((await client.download(id)).status).toBe(200);
    expect(await client.find(id)).toMatchObject({ is_download: false });
  });

  test.each([
    ['too many rows', { mostRows: 3, tooManyCode: 'WKS.77777777' }, 'WKS.77777777', /The maximum is 3\./],
    ['chance', { internalPercent: 100, internalCode: 'WKS.88888888' }, 'WKS.88888888', /^Internal error\./],
  ])('what fails by %s', async (_, settings, code, reason) => {
    const client = await open(settings);
    const { body } = await client.send(exportDesktopListNew, { query: { language: 'en_US' } });
    client.world.clock.advance(180_000);
    expect(await client.find(String(body['task_id']))).toMatchObject({
      status: 'FAIL',
      error_code: code,
      fail_reason: expect.stringMatching(reason),
    });
  });

  test('how refusals look', async () => {
    const client = await open({
      invalidInput: { status: 422, code: 'WKS.11111111' },
      expired: { status: 410, code: 'WKS.22222222' },
    });
    const refused = await client.list('limit=0');
    expect([refused.status, refused.body['error_code']]).toEqual([422, 'WKS.11111111']);
    const late = await client.download(idOf(await client.rows('status=EXPIRED&limit=1')));
    expect([late.status, late.body['error_code']]).toEqual([410, 'WKS.22222222']);
  });

  test('whether all that is to be deleted must be there, be named, and have ended', async () => {
    const client = await open({ unknownIds: 'refuse', noIds: 'refuse', deleteCreating: 'refuse' });
    const [creating, ended] = [await client.rows('status=CREATING'), await client.rows('status=FAIL&limit=1')];
    const before = await client.rows();
    expect((await client.delete(idOf(ended), 'exp-none')).body['error_code']).toBe('WKS.00170312');
    expect((await client.delete(idOf(ended), idOf(creating))).body['error_code']).toBe('WKS.00000011');
    expect((await client.delete()).body['error_code']).toBe('WKS.00000001');
    expect(await client.rows()).toEqual(before);
    expect((await client.delete(idOf(ended))).status).toBe(200);
    expect(await client.find(idOf(ended))).toBeUndefined();
  });
});
