import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { createFetch, createWorld } from './fetch';
import { clientOf } from './testing/iotda-client';

const identity = z.object({ user: z.string(), account: z.literal('harbour-ops'), role: z.string() });
const environment = z.enum(['production', 'test']);
const huawei = {
  id: z.string(),
  name: z.string(),
  environment,
  region: z.literal('cn-north-4'),
  project: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  identity,
};
/** No connection holds more than these. */
const connectionList = z.object({
  connections: z.array(
    z.discriminatedUnion('cloud', [
      z.strictObject({
        ...huawei,
        cloud: z.literal('iotda'),
        instance: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
        edition: z.literal('standard'),
      }),
      z.strictObject({
        id: z.string(),
        cloud: z.literal('dataworks'),
        name: z.string(),
        environment,
        region: z.literal('cn-shanghai'),
        workspace: z.string().check(z.regex(/^\d+$/)),
        edition: z.literal('enterprise'),
        identity,
      }),
      z.strictObject({ ...huawei, cloud: z.literal('workspace') }),
      z.strictObject({
        ...huawei,
        cloud: z.literal('dataarts'),
        workspace: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      }),
    ]),
  ),
});

async function setUp() {
  const world = await createWorld();
  const ask = createFetch(world);
  const post = (path: string, body: unknown) =>
    ask(`/api/_demo/${path}`, { method: 'POST', body: JSON.stringify(body) });
  return { world, ask, post };
}

describe('api/connections', () => {
  test('lists the connections with who acts through them, and no credential', async () => {
    const { ask, post } = await setUp();
    const read = async () => connectionList.parse(await (await ask('/api/connections')).json()).connections;
    expect((await read()).map(({ id, environment, identity }) => [id, environment, identity.user])).toEqual([
      ['iotda-prod', 'production', 'lin.wei'],
      ['iotda-test', 'test', 'lin.wei'],
      ['dw-shanghai', 'production', 'lin.wei'],
      ['dw-test', 'test', 'lin.wei'],
      ['desk-prod', 'production', 'lin.wei'],
      ['desk-test', 'test', 'lin.wei'],
      ['arts-prod', 'production', 'lin.wei'],
      ['arts-test', 'test', 'lin.wei'],
    ]);
    await post('identity', { role: 'viewer' });
    expect((await read())[0]?.identity).toEqual({ user: 'audit.reader', account: 'harbour-ops', role: 'viewer' });
  });

  test('can fail like any call', async () => {
    const { ask, post } = await setUp();
    await post('faults', [{ match: { endpoint: 'console.*' }, effect: { kind: 'status', status: 503 }, times: 1 }]);
    expect((await ask('/api/connections')).status).toBe(503);
    expect((await ask('/api/connections')).status).toBe(200);
  });
});

describe('every reply', () => {
  test('has a request id of its own and the simulated date', async () => {
    const { world, ask } = await setUp();
    world.clock.advance(3_600_000);
    const replies = await Promise.all([ask('/api/connections'), ask('/api/nowhere'), ask('/api/_demo/world')]);
    const ids = replies.map((reply) => reply.headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(3);
    for (const reply of replies) expect(reply.headers.get('date')).toBe('Sun, 01 Mar 2026 13:00:00 GMT');
  });
});

describe('what nothing serves', () => {
  test.each([
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/nowhere'],
    ['GET', '/api/iotda-prod'],
    ['GET', '/api/iotda-prod/v5/iot'],
    ['PATCH', '/api/iotda-prod/v5/iot/p/export-tasks'],
    ['POST', '/api/connections'],
    ['GET', '/other/place'],
    ['GET', '/api/iotda-prod/v5/iot/%E0%A4%A/export-tasks'],
  ])('is marked: %s %s', async (method, path) => {
    const unhandled: string[] = [];
    const ask = createFetch(await createWorld(), { onUnhandled: (request) => unhandled.push(request.url) });
    const reply = await ask(path, { method });
    expect(reply.status).toBe(404);
    expect(reply.headers.get('x-quayside-unhandled')).toBe('1');
    expect(await reply.json()).toMatchObject({
      error_code: 'APIGW.0101',
      request_id: reply.headers.get('x-request-id'),
    });
    expect(unhandled).toHaveLength(1);
  });

  test('is not what a vendor does not have', async () => {
    const { world } = await setUp();
    const reply = await clientOf(world).delete('f'.repeat(24));
    expect([reply.status, reply.headers.has('x-quayside-unhandled')]).toEqual([404, false]);
  });
});

describe('faults', () => {
  const match = { endpoint: 'iotda.ListExportTasks' };

  test('answer in the gateway’s words, or in the service’s where its code is given', async () => {
    const { world, post } = await setUp();
    await post('faults', [{ match, effect: { kind: 'status', status: 429, retryAfterS: 7 }, times: 1 }]);
    const throttled = await clientOf(world).list();
    expect([throttled.status, throttled.body['error_code']]).toEqual([429, 'APIGW.0308']);
    expect(throttled.headers.get('retry-after')).toBe('7');
    const effect = { kind: 'status', status: 403, code: 'IOTDA.000022', message: 'No.' };
    await post('faults', [{ match, effect }]);
    const denied = await clientOf(world).list();
    expect([denied.status, denied.body]).toEqual([403, { error_code: 'IOTDA.000022', error_msg: 'No.' }]);
  });

  test('change what is in a reply', async () => {
    const { world, post } = await setUp();
    await post('faults', [
      { match, effect: { kind: 'drift', set: { 'export_tasks.*.status': 'Odd' }, remove: 'page' } },
    ]);
    const { body } = await clientOf(world).list('limit=1');
    expect(body).toEqual({ export_tasks: [expect.objectContaining({ status: 'Odd' })] });
  });

  test('strike one connection and leave the other alone', async () => {
    const { world, post } = await setUp();
    await post('faults', [{ match: { connection: 'iotda-test' }, effect: { kind: 'status', status: 504 } }]);
    expect((await clientOf(world, 'iotda-test').list()).status).toBe(504);
    expect((await clientOf(world, 'iotda-prod').list()).status).toBe(200);
  });
});

describe('api/_demo', () => {
  test('tells of the world, and steers clock and scenario', async () => {
    const { ask, post } = await setUp();
    const epoch = Date.UTC(2026, 2, 1, 12);
    const first = {
      scenario: 'calm',
      scenarios: expect.arrayContaining(['calm', 'empty', 'crowded']),
      settings: {},
      sessionEndsAt: null,
      seed: 'quayside',
      epoch,
      now: epoch,
      speed: 1,
      role: 'operator',
      faults: 0,
      logLength: 0,
    };
    expect(await (await ask('/api/_demo/world')).json()).toEqual(first);
    expect(await (await post('clock', { speed: 0, jumpMs: 5000 })).json()).toEqual({
      ...first,
      speed: 0,
      now: epoch + 5000,
    });
    expect(await (await post('reset', { scenario: 'empty' })).json()).toMatchObject({ scenario: 'empty', now: epoch });
    expect(await (await post('reset', {})).json()).toMatchObject({ scenario: 'empty' });
  });

  test.each([
    ['faults', { not: 'a list' }, 400],
    ['clock', { speed: 7 }, 400],
    ['clock', { jumpMs: -1 }, 400],
    ['clock', { jumpMs: 'far' }, 400],
    ['identity', { role: 'king' }, 400],
    ['identity', null, 400],
    ['reset', { scenario: 'nowhere' }, 400],
    ['session', { expired: 'soon' }, 400],
    ['world', {}, 404],
    ['nothing', {}, 404],
  ])('refuses %s with %o', async (what, body, status) => {
    const { post } = await setUp();
    expect((await post(what, body)).status).toBe(status);
  });
});
