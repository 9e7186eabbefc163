import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  createExportMigration,
  getMigrationProcess,
  getMigrationSummary,
  listMigrations,
  startMigration,
} from '@/task-types/dataworks-export/api';
import { type DataworksClient, openDataworks } from '../../testing/dataworks-client';

const MINUTE_MS = 60_000;
/** The example of the vendor's page. */
const DOCUMENTED = {
  Name: 'test_export_01',
  ExportMode: 'INCREMENTAL',
  IncrementalSince: '1589904000000',
  ExportObjectStatus: 'SAVED',
  Description: 'test',
} as const;

const create = (client: DataworksClient, form: Record<string, string> = {}) =>
  client.send(createExportMigration, { form: { ...DOCUMENTED, ...form } });
const one = (id: string) => ({ form: { MigrationId: id } });

async function made(client: DataworksClient, form: Record<string, string> = {}): Promise<string> {
  const { value } = await create(client, form);
  if (!value) throw new Error('not made');
  return value.Data;
}

async function statusOf(client: DataworksClient, id: string) {
  const { Data } = await client.get(getMigrationSummary, one(id));
  const list = await client.get(listMigrations, { form: { MigrationType: 'EXPORT', PageSize: 100 } });
  const steps = (await client.get(getMigrationProcess, one(id))).Data;
  const row = list.Data.Migrations.find(({ Id }) => Id === id);
  return [Data.Status, row?.Status, steps?.map(({ TaskStatus }) => TaskStatus).join(' ')];
}

describe('an export', () => {
  test('of the vendor’s own example runs to its package', async () => {
    const client = await openDataworks();
    const id = await made(client);
    expect(await statusOf(client, id)).toEqual(['INIT', 'INIT', 'INIT INIT INIT INIT']);
    const started = await client.get(startMigration, one(id));
    expect(started.Data).toBe(true);
    expect(await statusOf(client, id)).toEqual(['EXPORTING', 'RUNNING', 'RUNNING INIT INIT INIT']);
    client.world.clock.advance(3 * MINUTE_MS);
    expect(await statusOf(client, id)).toEqual(['EXPORT_SUCCESS', 'SUCCESS', 'SUCCESS SUCCESS SUCCESS SUCCESS']);
  });

  test('has steps in order, with names that are marked as ours by a setting', async () => {
    const client = await openDataworks({ settings: { dataworks: { exportSteps: 'A,B' } } });
    const id = await made(client);
    await client.send(startMigration, one(id));
    expect((await client.get(getMigrationProcess, one(id))).Data).toEqual([
      { TaskName: 'A', TaskStatus: 'RUNNING' },
      { TaskName: 'B', TaskStatus: 'INIT' },
    ]);
  });

  test('has a signed link to a zip, which expires', async () => {
    const client = await openDataworks();
    const id = await made(client);
    await client.send(startMigration, one(id));
    expect((await client.get(getMigrationSummary, one(id))).Data.DownloadUrl).toBeUndefined();
    client.world.clock.advance(3 * MINUTE_MS);
    const link = (await client.get(getMigrationSummary, one(id))).Data.DownloadUrl ?? '';
    const url = new URL(link);
    expect(url.pathname).toMatch(/^\/api\/dw-shanghai\/pre\/store\/\w+\.zip$/);
    expect([...url.searchParams.keys()]).toEqual(['Expires', 'OSSAccessKeyId', 'Signature']);
    const ask = (search: string) => client.fetch(`${url.pathname.replace('/api/dw-shanghai', '')}${search}`);
    const zip = await ask(url.search);
    expect(zip.headers.get('content-disposition')).toBe('attachment; filename="test_export_01.zip"');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toContain('package.json');
    expect(new TextDecoder().decode(files['package.json'])).toContain('"mysql_pub"');
    expect((await ask(url.search.replace(/Signature=\w/, 'Signature=0'))).status).toBe(403);
    client.world.clock.advance(60 * MINUTE_MS);
    const late = await ask(url.search);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired.')]);
  });

  test.each([
    ['no name', { Name: '' }, 400, 'MissingName'],
    ['a blank name', { Name: '  ' }, 400, 'InvalidName'],
    ['a name that is too long', { Name: 'n'.repeat(129) }, 400, 'InvalidName'],
    ['a name that is taken', { Name: 'weekly_backup_w09' }, 400, 'Invalid.Migration.Name.Existed'],
    ['no mode', { ExportMode: '' }, 400, 'MissingExportMode'],
    ['a mode that nobody knows', { ExportMode: 'full' }, 400, 'InvalidExportMode'],
    ['INCREMENTAL without its beginning', { IncrementalSince: '' }, 400, 'MissingIncrementalSince'],
    ['a beginning that is no number', { IncrementalSince: '2026-03-01' }, 400, 'InvalidIncrementalSince'],
    ['a state that nobody knows', { ExportObjectStatus: 'NEW' }, 400, 'InvalidExportObjectStatus'],
    ['a description that is too long', { Description: 'd'.repeat(1025) }, 400, 'InvalidDescription'],
    ['another workspace', { ProjectId: '12345' }, 403, 'ResourceNotAuthorized.Api'],
    ['a workspace that is no number', { ProjectId: 'harbour' }, 400, 'InvalidProjectId'],
  ])('is refused with %s', async (_, form, status, code) => {
    const client = await openDataworks();
    const logged = client.world.describe().logLength;
    const reply = await create(client, form);
    expect([reply.status, reply.body['Code']]).toEqual([status, code]);
    expect(client.world.describe().logLength).toBe(logged);
  });

  test('takes FULL with any beginning, as it is ignored', async () => {
    const client = await openDataworks();
    expect((await create(client, { ExportMode: 'FULL', IncrementalSince: 'x' })).status).toBe(200);
  });

  test('can have the name of one in another workspace', async () => {
    const client = await openDataworks({}, 'dw-test');
    expect((await create(client, { Name: 'weekly_backup_w09' })).status).toBe(200);
  });

  test('is started once', async () => {
    const client = await openDataworks();
    const id = await made(client);
    await client.send(startMigration, one(id));
    const again = await client.send(startMigration, one(id));
    expect(again.body).toMatchObject({ Success: false, Data: false, HttpStatusCode: 400 });
    expect(again.soft).toEqual({ code: '110001100201', message: expect.any(String) });
  });

  test('fails where a data source is of another region, with the vendor’s words', async () => {
    const client = await openDataworks({}, 'dw-test');
    const id = await made(client, { ExportMode: 'FULL' });
    await client.send(startMigration, one(id));
    client.world.clock.advance(10 * MINUTE_MS);
    expect(await statusOf(client, id)).toEqual(['EXPORT_ERROR', 'FAILURE', 'SUCCESS FAILURE INIT INIT']);
    const { Data } = await client.get(listMigrations, { form: { MigrationType: 'EXPORT' } });
    expect(Data.Migrations.find(({ Id }) => Id === id)?.Message).toContain('region');
  });

  test('is refused to who may only read', async () => {
    const client = await openDataworks();
    await client.world.setRole('viewer');
    expect((await create(client)).body).toMatchObject({ Code: 'ResourceNotAuthorized.Api' });
    expect((await client.send(listMigrations, { form: { MigrationType: 'EXPORT' } })).status).toBe(200);
  });

  test('is not found under an id that nobody has', async () => {
    const client = await openDataworks();
    const replies = [
      await client.send(startMigration, one('9')),
      await client.send(getMigrationSummary, one('9')),
      await client.send(getMigrationProcess, one('9')),
    ];
    for (const { body } of replies) expect(body).toMatchObject({ Code: 'InvalidMigrationId' });
  });
});

describe('the list', () => {
  test('has pages, the newest first, and the owner’s alone', async () => {
    const client = await openDataworks();
    const page = (form: object) => client.get(listMigrations, { form: { MigrationType: 'EXPORT', ...form } });
    const whole = (await page({ PageSize: 100 })).Data;
    expect(whole.TotalCount).toBe(20);
    const times = whole.Migrations.map(({ CreateTime }) => Number(CreateTime));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const second = (await page({ PageNumber: 2 })).Data;
    expect(second.Migrations).toEqual(whole.Migrations.slice(10, 20));
    const owner = whole.Migrations[0]?.CreateUser ?? '';
    const mine = (await page({ PageSize: 100, Owner: owner })).Data.Migrations;
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(({ CreateUser }) => CreateUser))).toEqual(new Set([owner]));
    expect((await client.get(listMigrations, { form: { MigrationType: 'IMPORT' } })).Data.TotalCount).toBe(0);
  });

  test.each([
    ['PageSize', '101'],
    ['PageNumber', '0'],
    ['PageNumber', '101'],
    ['PageSize', 'x'],
  ])('refuses %s %s', async (name, value) => {
    const client = await openDataworks();
    const reply = await client.send(listMigrations, { form: { MigrationType: 'EXPORT', [name]: value } });
    expect([reply.status, reply.body['Code']]).toEqual([400, `Invalid${name}`]);
  });
});

test('the smallest edition has room for one more package', async () => {
  const client = await openDataworks({ scenario: 'basic-edition' });
  const [first, second] = [await made(client), await made(client, { Name: 'another' })];
  expect((await client.get(startMigration, one(first))).Data).toBe(true);
  const refused = await client.send(startMigration, one(second));
  expect(refused.soft).toMatchObject({ code: '110001100202', message: expect.stringContaining('10') });
});
