import { describe, expect, it } from 'vitest';
import { classifyReply, classifySoft, requestIdOf, retryAfter } from './classify';
import { defineEndpoint } from './endpoint';
import type { Failure } from './failures';

const parts = {
  id: 'test.Do',
  method: 'POST',
  path: '/do',
  replyKind: 'none',
  source: 'none',
  failureKinds: { Q1: 'quota', C1: 'conflict', F1: 'forbidden', M1: 'missing', T1: 'throttled' },
} as const;
const unsafe = defineEndpoint()({ ...parts, effect: 'unsafe', permission: 'test:do' });
const safe = defineEndpoint()({ ...parts, effect: 'safe' });
const idempotent = defineEndpoint()({ ...parts, effect: 'idempotent' });

const reply = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });
const classify = (status: number, body?: unknown, headers?: Record<string, string>, endpoint = unsafe) =>
  classifyReply(endpoint, reply(status, headers), body);

describe('classifyReply', () => {
  it.each<[number, Failure['kind']]>([
    [400, 'rejected'],
    [401, 'unauthorised'],
    [402, 'rejected'],
    [403, 'forbidden'],
    [404, 'missing'],
    [405, 'rejected'],
    [408, 'rejected'],
    [409, 'conflict'],
    [412, 'rejected'],
    [422, 'rejected'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [501, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [599, 'unavailable'],
  ])('%i is %s, whatever the envelope', (status, kind) => {
    for (const body of [
      undefined,
      'Bad',
      {},
      { error_code: 'X', error_msg: 'No.' },
      { Code: 'X' },
      { error: { code: 5 } },
    ]) {
      expect(classify(status, body).kind).toBe(kind);
    }
  });

  it.each(['Q1', 'C1', 'F1', 'M1', 'T1'])('a code that the endpoint knows, %s, wins over any status', (code) => {
    const kind = parts.failureKinds[code as keyof typeof parts.failureKinds];
    for (const status of [400, 401, 403, 404, 429, 500]) {
      expect(classify(status, { error_code: code })).toMatchObject({ kind, code, status, unclear: false });
    }
  });

  it("tells the operator's own session from the vendor's 401", () => {
    expect(classify(401, undefined, { 'x-quayside-session': 'expired' }).kind).toBe('session');
    expect(classify(401, undefined, { 'x-quayside-session': 'open' }).kind).toBe('unauthorised');
    expect(classify(403, undefined, { 'x-quayside-session': 'expired' }).kind).toBe('forbidden');
  });

  it('names the permission that was missing, where the endpoint tells it', () => {
    expect(classify(403)).toMatchObject({ action: 'test:do' });
    expect(classify(403, undefined, {}, safe)).not.toHaveProperty('action');
  });

  it('is unclear only where a server gave up on a call that may have had its effect', () => {
    const unclear = (status: number, endpoint: typeof unsafe) => classify(status, undefined, {}, endpoint).unclear;
    for (const status of [500, 502, 503, 504]) {
      expect([unsafe, idempotent, safe].map((endpoint) => unclear(status, endpoint))).toEqual([true, true, false]);
    }
    for (const status of [400, 401, 403, 404, 409, 429]) expect(unclear(status, unsafe)).toBe(false);
  });

  it("carries the vendor's words, the status and the request id: the header's before the body's", () => {
    const body = { error_code: 'X.1', error_msg: 'No such thing.', request_id: 'of-body' };
    const words = { endpoint: 'test.Do', status: 404, code: 'X.1', message: 'No such thing.' };
    expect(classify(404, body)).toMatchObject({ ...words, requestId: 'of-body' });
    expect(classify(404, body, { 'x-request-id': 'of-header' })).toMatchObject({ ...words, requestId: 'of-header' });
    expect(classify(404)).toEqual({ kind: 'missing', endpoint: 'test.Do', status: 404, unclear: false });
  });

  it('tells how long to wait', () => {
    expect(classify(429, undefined, { 'retry-after': '7' })).toMatchObject({ retryAfterMs: 7_000 });
    expect(classify(400, { code: 'T1' }, { 'retry-after': '7' })).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 7_000,
    });
    expect(classify(503, undefined, { 'retry-after': '7' })).toMatchObject({
      kind: 'unavailable',
      retryAfterMs: 7_000,
    });
    for (const status of [429, 503]) expect(classify(status)).not.toHaveProperty('retryAfterMs');
  });
});

describe('classifySoft', () => {
  const soft = (code: string) => classifySoft(unsafe, reply(200), { RequestId: 'R' }, { code, message: 'No.' });

  it('is a refusal with the words that were found, or what its code means', () => {
    const words = { endpoint: 'test.Do', status: 200, message: 'No.', requestId: 'R', unclear: false };
    expect(soft('X')).toEqual({ ...words, kind: 'rejected', code: 'X' });
    expect(soft('Q1')).toEqual({ ...words, kind: 'quota', code: 'Q1' });
  });
});

it('finds the request id in the header, else in the body, else nowhere', () => {
  expect(requestIdOf(reply(200, { 'x-request-id': 'h' }), { RequestId: 'b' })).toEqual({ requestId: 'h' });
  expect(requestIdOf(reply(200), { RequestId: 'b' })).toEqual({ requestId: 'b' });
  expect(requestIdOf(reply(200), 'text')).toEqual({});
});

describe('retryAfter', () => {
  const NOW = 'Sun, 01 Mar 2026 12:00:00 GMT';
  it.each<[string | null, string | null, number | undefined]>([
    ['120', null, 120_000],
    ['0', null, 0],
    ['0.5', null, 500],
    ['-5', null, 0],
    [' 3 ', null, 3_000],
    ['Sun, 01 Mar 2026 12:01:30 GMT', NOW, 90_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', NOW, 0],
    // Without the reply's own date nobody knows whose clock is meant.
    ['Sun, 01 Mar 2026 12:01:30 GMT', null, undefined],
    ['soon', NOW, undefined],
    ['', NOW, undefined],
    ['Infinity', NOW, undefined],
    [null, NOW, undefined],
  ])('%j at %j', (value, date, ms) => {
    expect(retryAfter(value, date)).toBe(ms);
  });
});

describe('Alibaba Cloud', () => {
  const acs = (headers: Record<string, string>, status = 429) => classify(status, { Code: 'Throttling.User' }, headers);

  it.each([
    [{ 'x-acs-retry-after': '1500' }, 1_500],
    [{ 'x-acs-retry-after': '999999' }, 120_000],
    [{ 'x-acs-retry-after': '1500', 'retry-after': '4' }, 4_000],
    [{ 'x-acs-retry-after': 'soon' }, undefined],
  ] as const)('asks to wait in milliseconds, 120 s at most: %j', (headers, retryAfterMs) => {
    const { at: _at, ...failure } = acs({ ...headers });
    expect('retryAfterMs' in failure ? failure.retryAfterMs : undefined).toBe(retryAfterMs);
  });

  it('has its own header for the request id', () => {
    expect(requestIdOf(reply(200, { 'x-acs-request-id': 'A' }), { RequestId: 'b' })).toEqual({ requestId: 'A' });
  });

  it('tells a refused key by a code, whatever the status', () => {
    const endpoint = defineEndpoint()({
      ...parts,
      effect: 'unsafe',
      failureKinds: { 'InvalidAccessKeyId.NotFound': 'unauthorised' },
    });
    expect(classify(404, { Code: 'InvalidAccessKeyId.NotFound' }, {}, endpoint).kind).toBe('unauthorised');
  });
});
