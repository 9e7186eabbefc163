import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Connection } from '@/core/connection';
import { createTransport, type SendOptions, type TransportParts } from './client';
import { defineEndpoint } from './endpoint';
import { type Failure, failureOf } from './failures';
import { Journal } from './journal';

const connection: Connection = {
  id: 'c1',
  cloud: 'iotda',
  name: 'One',
  environment: 'test',
  region: 'r',
  project: 'p1',
  identity: { user: 'u', account: 'a', role: 'operator' },
};

const thing = z.looseObject({ id: z.string(), parts: z.array(z.looseObject({ size: z.number() })) });
const common = { method: 'POST', path: '/v5/{project_id}/things', source: 'none' } as const;
const softFailure = (body: unknown) =>
  z.looseObject({ ok: z.literal(false) }).safeParse(body).success ? { code: 'S1', message: 'Soft no.' } : undefined;
const json = { ...common, replyKind: 'json', reply: thing, softFailure } as const;
const unsafe = defineEndpoint()({ ...json, id: 'test.Create', effect: 'unsafe', permission: 'test:create' });
const idempotent = defineEndpoint()({ ...json, id: 'test.Put', effect: 'idempotent' });
const safe = defineEndpoint()({ ...json, id: 'test.Get', effect: 'safe' });
const none = defineEndpoint()({ ...common, id: 'test.Delete', effect: 'idempotent', replyKind: 'none' });

const GOOD = '{"id":"t1","parts":[{"size":1}],"more":2}';
const answer = (body: string | null, init: ResponseInit = {}) => Promise.resolve(new Response(body, init));

function setUp(fetch: TransportParts['fetch'], over: Partial<TransportParts> = {}) {
  const journal = new Journal();
  let wallMs = 1_000;
  // Each look at the clock is ten milliseconds later.
  const wallNow = () => (wallMs += 10);
  const transport = createTransport({ base: '/', fetch, ready: Promise.resolve(), journal, wallNow, ...over });
  const send = (endpoint: typeof unsafe, options: Partial<SendOptions> = {}) =>
    transport.send(connection, endpoint, { body: { token: 'S3cr3t', a: 1 } }, { why: { key: 'why.test' }, ...options });
  const fail = async (endpoint: typeof unsafe, options?: Partial<SendOptions>): Promise<Failure | undefined> =>
    send(endpoint, options).then(() => undefined, failureOf);
  return { journal, transport, send, fail };
}

/** A server that never answers; only the signal ends it, as in a browser. */
const silence: TransportParts['fetch'] = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

describe('a call that no vendor has', () => {
  const invented = { ...unsafe, simulated: true } as const;

  it('is sent to simulated clouds', async () => {
    const { send, transport } = setUp(() => answer(GOOD), { simulated: true });
    await expect(send(invented)).resolves.toMatchObject({ value: { id: 't1' } });
    expect(transport.simulated).toBe(true);
  });

  it('is never sent to a gateway', async () => {
    const asked: string[] = [];
    const { fail, transport } = setUp((url) => {
      asked.push(url);
      return answer(GOOD);
    });
    expect(await fail(invented)).toMatchObject({ kind: 'unavailable', unclear: false });
    expect([asked, transport.simulated]).toEqual([[], false]);
  });
});

describe('a call that is answered', () => {
  it('gives the parsed value with all that came, and writes the call down without its secrets', async () => {
    const asked: [string, RequestInit][] = [];
    const { send, journal } = setUp((url, init) => {
      asked.push([url, init]);
      return answer(GOOD, { headers: { 'x-request-id': 'r1' } });
    });
    const reply = await send(unsafe);
    expect(reply).toEqual({ value: { id: 't1', parts: [{ size: 1 }], more: 2 }, requestId: 'r1' });
    expect(asked).toMatchObject([
      [
        '/api/c1/v5/p1/things',
        { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"token":"S3cr3t","a":1}' },
      ],
    ]);
    expect(journal.entries()).toEqual([
      {
        id: 1,
        at: 1_010,
        tookMs: 10,
        why: { key: 'why.test' },
        endpoint: 'test.Create',
        connection: 'c1',
        request: {
          method: 'POST',
          path: '/v5/p1/things',
          headers: { 'Content-Type': 'application/json' },
          body: '{"token":"••••","a":1}',
        },
        status: 200,
        reply: GOOD,
        requestId: 'r1',
      },
    ]);
  });

  it('keeps every digit of a long id', async () => {
    const long = defineEndpoint()({ ...json, id: 'test.Long', effect: 'safe', reply: z.object({ id: z.string() }) });
    const { transport } = setUp(() => answer('{"id":12345678901234567890}'));
    const { value } = await transport.send(connection, long, {}, { why: { key: 'why.test' } });
    expect(value).toEqual({ id: '12345678901234567890' });
  });

  it('gives nothing where nothing is answered', async () => {
    const { transport } = setUp(() => answer(null, { status: 204 }));
    const { value } = await transport.send(undefined, { ...none, path: '/things' }, {}, { why: { key: 'why.test' } });
    expect(value).toBeUndefined();
  });

  it("tells the server's clock with ours, also when the answer is a no", async () => {
    const told: [number, number][] = [];
    const headers = { date: 'Sun, 01 Mar 2026 12:00:00 GMT' };
    const { send, fail } = setUp((_, { method }) => answer(GOOD, { headers, status: method === 'POST' ? 200 : 500 }), {
      onServerDate: (server, wall) => told.push([server, wall]),
    });
    await send(safe);
    await fail({ ...safe, method: 'GET' });
    expect(told.map(([server]) => server)).toEqual([Date.UTC(2026, 2, 1, 12), Date.UTC(2026, 2, 1, 12)]);
    expect(told[0]?.[1]).toBe(1_020);
  });

  it('tells no clock where the answer has none', async () => {
    const { send } = setUp(() => answer(GOOD, { headers: { date: 'yesterday' } }), {
      onServerDate: () => expect.unreachable(),
    });
    await send(safe);
  });
});

describe('a call that fails', () => {
  it('tells the words of the vendor without the secrets in them', async () => {
    const message = 'server string to sign is:GET&%2F&AccessKeyId%3DLTAI1%26SecurityToken%3DCAIS';
    const { fail } = setUp(() => answer(JSON.stringify({ error_code: 'X', error_msg: message }), { status: 400 }));
    expect((await fail(unsafe))?.message).toBe(
      'server string to sign is:GET&%2F&AccessKeyId%3D••••%26SecurityToken%3D••••',
    );
  });

  it.each<[string, TransportParts['fetch'], Partial<Failure>]>([
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline', unclear: true }],
    [
      'a body that breaks off',
      () => answer(null).then((r) => Object.assign(r, { arrayBuffer: () => Promise.reject(new TypeError('cut')) })),
      { kind: 'offline', unclear: true },
    ],
    ['a bad gateway', () => answer('<html>', { status: 502 }), { kind: 'unavailable', unclear: true, status: 502 }],
    ['a refusal', () => answer('{"code":"X"}', { status: 400 }), { kind: 'rejected', unclear: false, code: 'X' }],
    [
      'no permission',
      () => answer(null, { status: 403 }),
      { kind: 'forbidden', unclear: false, action: 'test:create' },
    ],
    [
      'a wait',
      () => answer(null, { status: 429, headers: { 'retry-after': '3' } }),
      { kind: 'throttled', retryAfterMs: 3_000 },
    ],
    ['no JSON', () => answer('<html>'), { kind: 'contract', unclear: true, path: '', problem: 'not JSON' }],
    ['nothing at all', () => answer(''), { kind: 'contract', unclear: true, path: '', problem: 'not JSON' }],
    [
      'a missing field',
      () => answer('{"parts":[]}'),
      { kind: 'contract', unclear: true, path: 'id', problem: 'expected string, received nothing' },
    ],
    [
      'a field of another type, deep inside',
      () => answer('{"id":"t","parts":[{"size":1},{"size":"2"}],"request_id":"r9"}'),
      {
        kind: 'contract',
        unclear: true,
        path: 'parts.1.size',
        problem: 'expected number, received string',
        requestId: 'r9',
        status: 200,
        source: 'none',
      },
    ],
    [
      'a soft failure',
      () => answer('{"ok":false}'),
      { kind: 'rejected', unclear: false, code: 'S1', message: 'Soft no.', status: 200 },
    ],
  ])('%s', async (_, fetch, failure) => {
    const { fail, journal } = setUp(fetch);
    const failed = await fail(unsafe);
    expect(failed).toMatchObject({ endpoint: 'test.Create', ...failure });
    expect(journal.entries()).toMatchObject([{ endpoint: 'test.Create', failure }]);
    expect(JSON.stringify(journal.entries())).not.toContain('S3cr3t');
  });

  it.each([
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a bad gateway', () => answer(null, { status: 504 })],
    ['no JSON', () => answer('<html>')],
  ])('is unclear after %s unless the call only reads', async (_, fetch) => {
    const { fail } = setUp(fetch);
    const unclear = [await fail(unsafe), await fail(idempotent), await fail(safe)].map((failure) => failure?.unclear);
    expect(unclear).toEqual([true, true, false]);
  });

  it('says when and through which connection, and what came in place of what is documented', async () => {
    const { fail } = setUp(() => answer('{"parts":[],"secret_key":"S3cr3t"}'));
    const failure = await fail(safe);
    expect(failure).toMatchObject({ connection: 'c1', received: '{"parts":[],"secret_key":"••••"}' });
    expect(failure?.at).toBeGreaterThan(1_000);
  });

  it('tells that the session has ended, and whether something was being sent', async () => {
    const told: unknown[] = [];
    const headers: Record<string, string> = { 'x-quayside-session': 'expired' };
    const { fail } = setUp(() => answer('{}', { status: 401, headers }), { onSessionEnd: (how) => told.push(how) });
    expect(await fail(safe)).toMatchObject({ kind: 'session', unclear: false });
    headers['x-quayside-sign-in'] = '/login';
    expect(await fail(unsafe)).toMatchObject({ kind: 'session', signInAt: '/login', unclear: false });
    delete headers['x-quayside-session'];
    expect(await fail(unsafe)).toMatchObject({ kind: 'unauthorised' });
    expect(told).toEqual([{ insistent: false }, { insistent: true, signInAt: '/login' }]);
  });

  it('tells whether any answer came; a refusal is one, a call that was called off says nothing', async () => {
    const told: boolean[] = [];
    const answers: TransportParts['fetch'][] = [
      () => answer(GOOD),
      () => answer(null, { status: 500 }),
      () => answer('<html>'),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ];
    for (const fetch of answers) await setUp(fetch, { onReach: (answered) => told.push(answered) }).fail(safe);
    await setUp(silence, { onReach: () => expect.unreachable() }).fail(safe, { signal: AbortSignal.abort() });
    expect(told).toEqual([true, true, true, false]);
  });

  it('says how long it waited for an answer', async () => {
    const { fail, journal } = setUp(silence);
    expect(await fail(unsafe, { timeoutMs: 1 })).toMatchObject({ kind: 'timeout', afterMs: 1, unclear: true });
    expect(journal.entries()).toHaveLength(1);
  });

  it('knows a call that was called off from one that timed out, and whether it had gone out', async () => {
    const leaving = new AbortController();
    const { fail } = setUp(silence);
    const failing = fail(unsafe, { signal: leaving.signal });
    // The call goes out once the console is ready, which is a turn later.
    await Promise.resolve().then(() => Promise.resolve());
    setImmediate(() => leaving.abort());
    expect(await failing).toMatchObject({ kind: 'cancelled', unclear: true });

    const { fail: failEarly } = setUp(() => expect.unreachable());
    expect(await failEarly(unsafe, { signal: AbortSignal.abort() })).toMatchObject({
      kind: 'cancelled',
      unclear: false,
    });
  });

  it('waits for the console to be ready, and fails without sending where it never gets so', async () => {
    const order: string[] = [];
    const { send } = setUp(
      () => {
        order.push('sent');
        return answer(GOOD);
      },
      { ready: Promise.resolve().then(() => void order.push('ready')) },
    );
    await send(safe);
    expect(order).toEqual(['ready', 'sent']);

    const { fail, journal } = setUp(() => expect.unreachable(), { ready: Promise.reject(new Error('no worker')) });
    expect(await fail(unsafe)).toMatchObject({ kind: 'unavailable', unclear: false });
    expect(journal.entries()).toMatchObject([{ failure: { kind: 'unavailable' } }]);
  });

  it('is no failure but a bug where the caller names no value for the path', async () => {
    const { transport, journal } = setUp(() => expect.unreachable());
    const sending = transport.send(undefined, unsafe, {}, { why: { key: 'why.test' } });
    await expect(sending).rejects.toThrow(RangeError);
    expect(journal.entries()).toEqual([]);
  });
});
