import { describe, expect, test } from 'vitest';
import { getMigrationSummary, listMigrations } from '@/task-types/dataworks-export/api';
import { type DataworksClient, openDataworks } from '../../testing/dataworks-client';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const list = 'ProjectId=30112&MigrationType=EXPORT&PageSize=1';
const v2 = 'Version=2020-05-18&Format=JSON';
const v3 = { 'x-acs-action': 'ListMigrations', 'x-acs-version': '2020-05-18', accept: 'application/json' };

const ask = async (client: DataworksClient, path: string, init: RequestInit = {}) => {
  const response = await client.fetch(path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
};

describe('an operation is found', () => {
  test.each([
    ['in the query of a GET', `/?Action=ListMigrations&${v2}&${list}`, {}],
    ['in the form of a POST', '/', { method: 'POST', headers: FORM, body: `Action=ListMigrations&${v2}&${list}` }],
    ['in both', `/?Action=ListMigrations&${v2}`, { method: 'POST', headers: FORM, body: list }],
    ['in headers, with a query', `/?${list}`, { method: 'POST', headers: v3 }],
    ['in headers, with a form', '/', { method: 'POST', headers: { ...v3, ...FORM }, body: list }],
    ['in a header that is not capitalised', `/?${list}`, { headers: { ...v3, 'x-acs-action': 'listMigrations' } }],
    ['with a region', `/?Action=ListMigrations&RegionId=cn-shanghai&${v2}&${list}`, {}],
    [
      'with the workspace’s other name',
      `/?Action=ListMigrations&${v2}&MigrationType=EXPORT&ProjectIdentifier=harbour_prod`,
      {},
    ],
  ])('%s', async (_, path, init) => {
    const { status, text, headers } = await ask(await openDataworks(), path, init);
    const json: unknown = JSON.parse(text);
    expect([status, json]).toMatchObject([200, { Success: true, Data: { TotalCount: 20 } }]);
    expect(headers.get('x-acs-request-id')).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    expect(json).toMatchObject({ RequestId: headers.get('x-acs-request-id') });
    expect(headers.has('x-request-id')).toBe(false);
  });
});

describe('a call is refused', () => {
  test.each([
    ['without an action', `/?${v2}`, 400, 'MissingAction'],
    ['with an action that nobody knows', `/?Action=DeleteMigration&${v2}`, 404, 'InvalidAction.NotFound'],
    ['with an action in other letters', `/?Action=LISTMIGRATIONS&${v2}`, 404, 'InvalidAction.NotFound'],
    ['without a version', `/?Action=ListMigrations&Format=JSON`, 400, 'MissingVersion'],
    ['with another version', `/?Action=ListMigrations&Format=JSON&Version=2024-05-18`, 400, 'InvalidVersion'],
    ['without a workspace', `/?Action=ListMigrations&${v2}`, 400, 'MissingProjectId'],
    [
      'with a literal undefined, as a client sends it',
      `/?Action=ListMigrations&${v2}&ProjectId=undefined`,
      400,
      'InvalidProjectId',
    ],
  ])('%s', async (_, path, status, code) => {
    const reply = await ask(await openDataworks(), path);
    const json: unknown = JSON.parse(reply.text);
    const RequestId = reply.headers.get('x-acs-request-id');
    expect([reply.status, json]).toEqual([
      status,
      {
        RequestId,
        HostId: 'dataworks.cn-shanghai.aliyuncs.com',
        Code: code,
        Message: expect.any(String),
        Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=dataworks-public&requestId=${RequestId}`,
      },
    ]);
  });
});

describe('XML', () => {
  test('is what comes where JSON is not asked for', async () => {
    const client = await openDataworks();
    const { text, headers } = await ask(client, `/?Action=ListMigrations&Version=2020-05-18&${list}`);
    expect(headers.get('content-type')).toContain('xml');
    expect(text).toMatch(/^<\?xml [^>]+\?><ListMigrationsResponse><RequestId>.*<\/ListMigrationsResponse>$/);
    expect(text).toContain('<TotalCount>20</TotalCount>');
  });

  test('escapes what it holds', async () => {
    const client = await openDataworks();
    const { text } = await ask(client, `/?Action=ListMigrations&Version=2020-05-18&${list.replace('=1', '=100')}`);
    expect(text).toContain('<Name>&lt;b&gt;bold&lt;/b&gt;_"quoted"</Name>');
  });

  test('tells an error under its own root', async () => {
    const { status, text } = await ask(await openDataworks(), '/?Action=Nothing&Version=2020-05-18');
    expect(status).toBe(404);
    expect(text).toMatch(
      /<Error><RequestId>[^<]+<\/RequestId><HostId>.*<Code>InvalidAction.NotFound<\/Code>.*<\/Error>$/,
    );
  });
});

describe('a fault', () => {
  test('strikes one operation by its name, in the vendor’s envelope', async () => {
    const client = await openDataworks();
    const effect = { kind: 'status', status: 429, code: 'Throttling.User', retryAfterS: 3 } as const;
    await client.world.setFaults([{ id: 'f', match: { endpoint: 'dataworks.ListMigrations' }, effect }]);
    const struck = await client.send(listMigrations, { form: { MigrationType: 'EXPORT' } });
    expect([struck.status, struck.body['Code'], struck.body['HostId']]).toEqual([
      429,
      'Throttling.User',
      'dataworks.cn-shanghai.aliyuncs.com',
    ]);
    expect(struck.headers.get('x-acs-retry-after')).toBe('3000');
    expect((await client.send(getMigrationSummary, { form: { MigrationId: '48220' } })).status).toBe(200);
  });

  test.each([
    [403, 'NoPermission'],
    [404, 'InvalidAction.NotFound'],
    [429, 'Throttling.User'],
    [500, 'InternalError.System'],
    [503, 'ServiceUnavailable'],
  ])('of status %d has a code of its own', async (status, code) => {
    const client = await openDataworks();
    await client.world.setFaults([
      { id: 'f', match: { connection: 'dw-shanghai' }, effect: { kind: 'status', status } },
    ]);
    const struck = await client.send(listMigrations, { form: { MigrationType: 'EXPORT' } });
    expect([struck.status, struck.body['Code']]).toEqual([status, code]);
  });
});

describe('the edition', () => {
  test('basic has 100 calls a day for the whole account, until its midnight', async () => {
    const client = await openDataworks({ scenario: 'basic-edition' });
    const call = () => client.send(listMigrations, { form: { MigrationType: 'EXPORT' } });
    // What is refused counts as well.
    for (let count = 0; count < 50; count += 1) expect((await call()).status).toBe(200);
    for (let count = 0; count < 50; count += 1) {
      const { status } = await client.send(getMigrationSummary, {
        // Of the other workspace, which no caller of ours names by itself.
        form: { MigrationId: '9', ProjectId: '30113' } as never,
      });
      expect(status).toBe(400);
    }
    const refused = await call();
    expect([refused.status, refused.body]).toMatchObject([
      429,
      {
        Code: 'Throttling.Api.Risk',
        Message: 'The request for this resource has exceeded your daily available limit.',
      },
    ]);
    const logged = client.world.describe().logLength;
    await call();
    expect(client.world.describe().logLength).toBe(logged);
    // It is 20:00 in the workspace's zone.
    client.world.clock.advance(4 * 3_600_000);
    expect((await call()).status).toBe(200);
  });

  test('of the enterprise counts nothing and writes nothing down', async () => {
    const client = await openDataworks();
    for (let count = 0; count < 5; count += 1) await client.send(listMigrations, { form: { MigrationType: 'EXPORT' } });
    expect(client.world.describe().logLength).toBe(0);
  });

  test('may have so many calls a second, by a setting', async () => {
    const client = await openDataworks({ settings: { dataworks: { callsPerSecond: 2 } } });
    const call = () => client.send(listMigrations, { form: { MigrationType: 'EXPORT' } });
    expect([(await call()).status, (await call()).status]).toEqual([200, 200]);
    const refused = await call();
    expect([refused.body['Code'], refused.headers.get('x-acs-retry-after')]).toEqual(['Throttling.User', '1000']);
    client.world.clock.advance(1_000);
    expect((await call()).status).toBe(200);
  });
});
