import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../json';
import { openDataworksWorld } from '../testing/dataworks-client';
import type { TestWorld } from '../fetch';
import { type SignIn, signIns } from './identities';
import { createCloudServer } from './server';

let world: TestWorld;
let url: string;
let operator: SignIn;
let viewer: SignIn;
let close: () => void;

beforeAll(async () => {
  world = await openDataworksWorld();
  const server = createCloudServer(world, undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address of this kind.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
  const ours = signIns(world.scenario(), world.describe().seed).filter(({ cloud }) => cloud === 'alibaba');
  const [one, other] = ['operator', 'viewer'].map((role) => ours.find((identity) => identity.role === role));
  if (!one || !other) throw new Error('not all roles are there');
  [operator, viewer] = [one, other];
});

afterAll(() => close());

/** All parameters of pop-core's legacy signature. */
const legacy = (parameters: Record<string, string>, key = operator.accessKey) =>
  new URLSearchParams({
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: 'd7a1b2',
    SignatureVersion: '1.0',
    Timestamp: '2026-03-01T12:00:00Z',
    AccessKeyId: key,
    Version: '2020-05-18',
    ...parameters,
    Signature: 'aGVsbG8=',
  });

/** What openapi-core sends with signature V3. */
const signed = (action: string, key = operator.accessKey) => ({
  'x-acs-action': action,
  'x-acs-version': '2020-05-18',
  'x-acs-date': '2026-03-01T12:00:00Z',
  'x-acs-signature-nonce': 'a'.repeat(64),
  'x-acs-content-sha256': 'b'.repeat(64),
  accept: 'application/json',
  authorization: `ACS3-HMAC-SHA256 Credential=${key},SignedHeaders=host;x-acs-action,Signature=${'0'.repeat(64)}`,
});

async function read(response: Promise<Response>) {
  const { status, headers, body } = await response.then(async (reply) => ({
    status: reply.status,
    headers: reply.headers,
    body: await reply.text(),
  }));
  const json: unknown = headers.get('content-type')?.includes('json') ? JSON.parse(body) : undefined;
  return { status, headers, body, json };
}

const LIST = { ProjectId: '30112', MigrationType: 'EXPORT' };

describe('the vendor’s own clients', () => {
  test('ask by GET with the legacy signature in the query', async () => {
    const { status, json } = await read(fetch(`${url}/?${legacy({ Action: 'ListMigrations', ...LIST })}`));
    expect([status, json]).toMatchObject([200, { Success: true, Data: { TotalCount: 20 } }]);
  });

  test('ask by POST with everything in one form', async () => {
    const body = legacy({ Action: 'ListMigrations', ...LIST });
    const { status, json } = await read(fetch(`${url}/`, { method: 'POST', body }));
    expect([status, json]).toMatchObject([200, { Success: true }]);
  });

  test('ask with signature V3, parameters in the query or in a form', async () => {
    const headers = signed('ListMigrations');
    const inQuery = await read(fetch(`${url}/?${new URLSearchParams(LIST)}`, { method: 'POST', headers }));
    expect(inQuery.json).toMatchObject({ Success: true });
    const inForm = await read(fetch(`${url}/`, { method: 'POST', headers, body: new URLSearchParams(LIST) }));
    expect(inForm.json).toMatchObject({ Success: true });
  });

  test('are told apart by their key, which is written down nowhere', async () => {
    const Name = `by_key_${url.length}`;
    const wish = { ProjectId: '30112', Name, ExportMode: 'FULL' };
    const parameters = { Action: 'CreateExportMigration', ...wish };
    const refused = await read(fetch(`${url}/?${legacy(parameters, viewer.accessKey)}`));
    expect([refused.status, refused.json]).toMatchObject([403, { Code: 'ResourceNotAuthorized.Api' }]);
    const made = await read(fetch(`${url}/`, { method: 'POST', body: legacy(parameters) }));
    expect(made.json).toMatchObject({ Success: true, Data: expect.any(Number) });
    const { json } = await read(fetch(`${url}/?${legacy({ Action: 'ListMigrations', ...LIST })}`));
    const rows = isRecord(json) && isRecord(json['Data']) ? json['Data']['Migrations'] : [];
    expect(rows).toMatchObject([{ Name, CreateUserName: operator.user }, ...Array.from({ length: 9 }, () => ({}))]);
  });

  test.each([
    ['a key that nobody has', { AccessKeyId: 'LTAI' }, 404, 'InvalidAccessKeyId.NotFound'],
    ['an action that nobody knows', { Action: 'DeleteMigration' }, 404, 'InvalidAction.NotFound'],
  ])('are refused with %s', async (_, more, status, code) => {
    const refused = await read(fetch(`${url}/?${legacy({ Action: 'ListMigrations', ...LIST, ...more })}`));
    expect([refused.status, refused.json]).toMatchObject([
      status,
      { Code: code, HostId: 'dataworks.cn-shanghai.aliyuncs.com', RequestId: refused.headers.get('x-acs-request-id') },
    ]);
  });

  test('are refused without a key', async () => {
    const headers = { 'x-acs-action': 'ListMigrations', 'x-acs-version': '2020-05-18' };
    const refused = await read(fetch(`${url}/`, { method: 'POST', headers }));
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('<Error><RequestId>');
    expect(refused.body).toContain('<Code>MissingAccessKeyId</Code>');
  });

  test('get XML where they ask for no format', async () => {
    const parameters = legacy({ Action: 'ListMigrations', ...LIST });
    parameters.delete('Format');
    const { body } = await read(fetch(`${url}/?${parameters}`));
    expect(body).toContain('<ListMigrationsResponse>');
  });

  test('follow a download link without a key', async () => {
    const { json } = await read(
      fetch(`${url}/?${legacy({ Action: 'GetMigrationSummary', ProjectId: '30112', MigrationId: '48218' })}`),
    );
    const link = isRecord(json) && isRecord(json['Data']) ? String(json['Data']['DownloadUrl']) : '';
    expect(link.startsWith(`${url}/pre/store/`)).toBe(true);
    const zip = await read(fetch(link));
    expect([zip.status, zip.headers.get('content-type'), zip.body.slice(0, 2)]).toEqual([200, 'application/zip', 'PK']);
    expect((await read(fetch(link.replace(/Expires=\d/, 'Expires=9')))).status).toBe(403);
  });
});

test('the page at / is nobody’s operation', async () => {
  const { status, headers } = await read(fetch(`${url}/`));
  expect([status, headers.has('x-quayside-unhandled')]).toEqual([404, true]);
});

test('the gateway’s way leads to the same', async () => {
  const headers = { 'x-acs-action': 'ListProjects', 'x-acs-version': '2020-05-18', accept: 'application/json' };
  const { json } = await read(fetch(`${url}/api/dw-test/`, { method: 'POST', headers }));
  expect(json).toMatchObject({ PageResult: { ProjectList: [{ ProjectId: 30112 }, { ProjectId: 30113 }] } });
});
