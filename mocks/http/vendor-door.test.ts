import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { type RunningClouds, serveClouds } from '../http';
import { type SignIn, signIns } from './identities';

let running: RunningClouds;
let url: string;
let operator: SignIn;
let viewer: SignIn;

beforeAll(async () => {
  running = await serveClouds({ port: 0, scenario: 'calm', speed: 0 });
  url = running.url;
  const identities = signIns(running.world.scenario(), running.world.describe().seed);
  const [one, other] = ['operator', 'viewer'].map((role) => identities.find((identity) => identity.role === role));
  if (!one || !other) throw new Error('not all roles are there');
  [operator, viewer] = [one, other];
});

afterAll(() => running.close());

const sdk = (key: string) =>
  `SDK-HMAC-SHA256 Access=${key}, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=${'0'.repeat(64)}`;
const v11 = (key: string) =>
  `V11-HMAC-SHA256 Credential=${key}/20260301/cn-north-4/iotdm, SignedHeaders=host;x-sdk-date, Signature=${'0'.repeat(64)}`;

const iotda = (path: string, headers: Record<string, string> = { authorization: sdk(operator.accessKey) }) =>
  fetch(`${url}/v5/iot/${operator.projectId}/${path}`, { headers });

const signInBody = (more: object = {}, scope: unknown = { project: { name: operator.region } }) => ({
  auth: {
    identity: {
      methods: ['password'],
      password: {
        user: { name: operator.user, password: operator.password, domain: { name: operator.domain }, ...more },
      },
    },
    scope,
  },
});

const signIn = (body: unknown, query = '') =>
  fetch(`${url}/v3/auth/tokens${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json;charset=utf8' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('signing in', () => {
  test('gives a token in a header, with which calls are made', async () => {
    const reply = await signIn(signInBody());
    expect(reply.status).toBe(201);
    const { token } = z.looseObject({ token: z.looseObject({}) }).parse(await reply.json());
    expect(token).toMatchObject({
      methods: ['password'],
      issued_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      project: { id: operator.projectId, name: 'cn-north-4', domain: { name: 'harbour-ops' } },
      user: { name: 'lin.wei', domain: { name: 'harbour-ops' } },
      catalog: [{ type: 'iotda', endpoints: [{ url: `${url}/v5/iot/${operator.projectId}` }] }],
    });
    const subject = reply.headers.get('X-Subject-Token') ?? '';
    expect(reply.headers.get('access-control-expose-headers')).toContain('X-Subject-Token');
    const list = await iotda('apps', { 'x-auth-token': subject });
    expect(list.status).toBe(200);
  });

  test('leaves the catalogue out where it is told to', async () => {
    const reply = await signIn(signInBody({}, { project: { id: operator.projectId } }), '?nocatalog=1');
    expect(await reply.json()).toMatchObject({ token: { catalog: [] } });
  });

  test('can be for the account', async () => {
    const reply = await signIn(signInBody({}, { domain: { name: operator.domain } }));
    expect(await reply.json()).toMatchObject({ token: { domain: { name: 'harbour-ops' } } });
  });

  test.each([
    ['a wrong password', () => signInBody({ password: 'guess' }), 401],
    ['another account', () => signInBody({ domain: { name: 'other' } }), 401],
    ['a project of somebody else', () => signInBody({}, { project: { id: 'f'.repeat(32) } }), 401],
    ['no name', () => signInBody({ name: undefined }), 400],
    ['another method', () => ({ auth: { identity: { methods: ['totp'] } } }), 400],
    ['no JSON', () => 'not json', 400],
  ])('is refused with %s, in OpenStack’s words', async (_, body, status) => {
    const reply = await signIn(body());
    expect(reply.status).toBe(status);
    expect(await reply.json()).toEqual({
      error: { code: status, message: expect.any(String), title: status === 400 ? 'Bad Request' : 'Unauthorized' },
    });
  });

  test('lets a client find its project by its region', async () => {
    const headers = { authorization: sdk(operator.accessKey) };
    const one = await (await fetch(`${url}/v3/projects?name=cn-north-4`, { headers })).json();
    expect(one).toMatchObject({ projects: [{ id: operator.projectId, name: 'cn-north-4' }] });
    const all = z.object({ projects: z.array(z.looseObject({})) });
    const { projects } = all.parse(await (await fetch(`${url}/v3/projects`, { headers })).json());
    expect(projects.map(({ name }) => name)).toEqual([
      'cn-north-4',
      ...['iotda-test', 'desk-prod', 'desk-test', 'arts-prod', 'arts-test'].map((id) => `cn-north-4_${id}`),
    ]);
  });
});

describe('who asks', () => {
  test.each([
    ['SDK-HMAC-SHA256', () => sdk(operator.accessKey)],
    ['SDK-HMAC-SHA256 with nothing but the key', () => `SDK-HMAC-SHA256 Access=${operator.accessKey}`],
    ['V11-HMAC-SHA256', () => v11(operator.accessKey)],
  ])('is read from %s', async (_, authorization) => {
    expect((await iotda('apps', { authorization: authorization() })).status).toBe(200);
  });

  test.each([
    ['nothing', {}, 'x-auth-token not found'],
    ['a foreign token', { 'x-auth-token': 'MIIFoo' }, 'decrypt token fail'],
    ['an unknown key', { authorization: sdk('NOBODY') }, 'Get secretKey failed,ak:NOBODY,err:ak not exist'],
    ['another scheme', { authorization: 'Bearer x' }, 'verify aksk signature fail'],
  ])('is refused by the gateway where there is %s', async (_, headers: Record<string, string>, tail) => {
    const reply = await iotda('apps', headers);
    expect(reply.status).toBe(401);
    expect(await reply.json()).toEqual({
      error_msg: `Incorrect IAM authentication information: ${tail}`,
      error_code: 'APIGW.0301',
      request_id: reply.headers.get('x-request-id'),
    });
  });

  test('may not write as a viewer', async () => {
    const reply = await fetch(`${url}/v5/iot/${operator.projectId}/export-tasks/${'0'.repeat(24)}`, {
      method: 'DELETE',
      headers: { authorization: sdk(viewer.accessKey) },
    });
    expect([reply.status, await reply.json()]).toEqual([403, expect.objectContaining({ error_code: 'IOTDA.000022' })]);
  });
});

describe('the vendors’ paths', () => {
  test('serve create, list, download and delete, and a clock that is steered beside them', async () => {
    const headers = { authorization: v11(operator.accessKey), 'content-type': 'application/json' };
    const tasks = `${url}/v5/iot/${operator.projectId}/export-tasks`;
    const body = JSON.stringify({
      resource_type: 'BatchTask',
      resource_condition: { task_id: '5f433ce0c24389024365fdfa' },
    });
    const made = await fetch(tasks, { method: 'POST', headers, body });
    expect(made.status).toBe(201);
    const { export_task_id: id } = z.looseObject({ export_task_id: z.string() }).parse(await made.json());
    expect((await fetch(`${tasks}/${id}/file`, { headers })).status).toBe(403);
    await fetch(`${url}/api/_demo/clock`, { method: 'POST', body: JSON.stringify({ jumpMs: 180_000 }) });
    const file = await fetch(`${tasks}/${id}/file`, { headers });
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain('.zip');
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toEqual([
      'BatchTask_5f433ce0c24389024365fdfa.xls',
    ]);
    expect((await fetch(`${tasks}/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await fetch(`${tasks}/${id}`, { method: 'DELETE', headers })).status).toBe(404);
  });

  test('answer HEAD, and OPTIONS to pages of other origins', async () => {
    const head = await fetch(`${url}/v5/iot/${operator.projectId}/apps`, {
      method: 'HEAD',
      headers: { authorization: sdk(operator.accessKey) },
    });
    expect([head.status, Number(head.headers.get('content-length')) > 0]).toEqual([200, true]);
    const options = await fetch(`${url}/v5/iot/p/apps`, { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    for (const name of ['x-auth-token', 'instance-id', 'workspace', 'content-type']) {
      expect(options.headers.get('access-control-allow-headers')).toContain(name);
    }
  });

  test('carry the wall’s date, whatever the simulated clock shows', async () => {
    await fetch(`${url}/api/_demo/clock`, { method: 'POST', body: JSON.stringify({ jumpMs: 9e9 }) });
    const [vendor, console] = await Promise.all([iotda('apps'), fetch(`${url}/api/connections`)]);
    const ahead = Date.parse(console.headers.get('date') ?? '') - Date.parse(vendor.headers.get('date') ?? '');
    expect(ahead).toBeGreaterThan(8.9e9);
  });

  test('are 404 of the gateway where nobody published them', async () => {
    for (const path of ['/v5/iot/p/nothing', '/v9/x', '/connections']) {
      const reply = await fetch(`${url}${path}`, { method: 'POST' });
      expect([reply.status, await reply.json()]).toEqual([404, expect.objectContaining({ error_code: 'APIGW.0101' })]);
      expect(reply.headers.get('x-quayside-unhandled')).toBe('1');
    }
  });

  test('take no body over 12 MB', async () => {
    const reply = await fetch(`${url}/v3/auth/tokens`, { method: 'POST', body: 'x'.repeat(12 * 1024 * 1024 + 1) });
    expect(reply.status).toBe(413);
  });
});
