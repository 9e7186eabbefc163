import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { defineEndpoint } from './endpoint';
import { consolePath, toRequest } from './request';

const connection: Connection = {
  id: 'iotda-prod',
  cloud: 'iotda',
  name: 'IoTDA production',
  environment: 'production',
  region: 'cn-north-4',
  project: 'p1',
  instance: 'i1',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
};

const parts = { effect: 'safe', replyKind: 'none', source: 'none' } as const;
const one = defineEndpoint()({
  ...parts,
  id: 'test.One',
  method: 'GET',
  path: '/v5/{project_id}/things/{thing_id}/file',
  connectionHeaders: ({ instance, workspace }) => ({ 'Instance-Id': instance, workspace }),
});
const create = defineEndpoint()({ ...parts, id: 'test.Create', method: 'POST', path: '/v5/things' });

describe('toRequest', () => {
  it('fills placeholders from the input and the project from the connection', () => {
    expect(toRequest(one, { path: { thing_id: 'a b' } }, connection)).toEqual({
      method: 'GET',
      path: '/v5/p1/things/a%20b/file',
      headers: { 'Instance-Id': 'i1' },
    });
  });

  it('prefers a project that the caller names', () => {
    expect(toRequest(one, { path: { thing_id: 't', project_id: 'p2' } }, connection).path).toBe('/v5/p2/things/t/file');
  });

  it.each([
    ['a missing one', {}],
    ['an empty one', { thing_id: '' }],
    // Every spelling of these is a step up the path.
    ['a step up', { thing_id: '..' }],
    ['a step in place', { thing_id: '.' }],
  ])('throws on %s', (_, path) => {
    expect(() => toRequest(one, { path }, connection)).toThrow(RangeError);
  });

  it('throws where no connection tells the project', () => {
    expect(() => toRequest(one, { path: { thing_id: 't' } }, undefined)).toThrow(RangeError);
  });

  it('leaves out what is undefined, and keeps what is empty or false', () => {
    const query = { limit: 0, all: false, name: '', marker: undefined, condition: '{"a":"b&c"}' };
    const headers = { workspace: undefined, 'X-Empty': '' };
    expect(toRequest(create, { query, headers }, connection)).toEqual({
      method: 'POST',
      path: '/v5/things?limit=0&all=false&name=&condition=%7B%22a%22%3A%22b%26c%22%7D',
      headers: { 'X-Empty': '' },
    });
  });

  it('lets the caller overrule a header of the connection', () => {
    const { headers } = toRequest(one, { path: { thing_id: 't' }, headers: { 'Instance-Id': 'i2' } }, connection);
    expect(headers).toEqual({ 'Instance-Id': 'i2' });
  });

  it('writes the body as JSON without what is undefined, and says so; no body, no header', () => {
    expect(toRequest(create, { body: { a: '一', b: undefined, c: null } }, undefined)).toEqual({
      method: 'POST',
      path: '/v5/things',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":"一","c":null}',
    });
    expect(toRequest(create, {}, undefined)).toEqual({ method: 'POST', path: '/v5/things', headers: {} });
  });

  const hostile = fc.oneof(
    fc.constantFrom('../x?y', '..%2f', '%2e%2e', '/', '//h', '?', '#', '&a=b', '\\..\\', 'x\ud800', '一', '\n'),
    fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text !== '.' && text !== '..'),
  );

  it('keeps any id in its place in the path, and any value in its parameter', () => {
    fc.assert(
      fc.property(hostile, hostile, (id, value) => {
        const request = toRequest(one, { path: { thing_id: id }, query: { q: value } }, connection);
        const url = new URL(consolePath('/base/', connection, request), 'https://console.test');
        const segments = url.pathname.split('/');
        expect(segments.length).toBe(9);
        expect(segments.slice(0, 7)).toEqual(['', 'base', 'api', 'iotda-prod', 'v5', 'p1', 'things']);
        expect(decodeURIComponent(segments[7] ?? '')).toBe(id.toWellFormed());
        expect([...url.searchParams]).toEqual([['q', value.toWellFormed()]]);
        expect([url.origin, url.hash]).toEqual(['https://console.test', '']);
      }),
    );
  });
});

describe('consolePath', () => {
  it("is the console's own, with or without a connection", () => {
    const request = toRequest(create, { query: { a: 1 } }, undefined);
    expect(consolePath('/', undefined, request)).toBe('/api/v5/things?a=1');
    expect(consolePath('/q/', { ...connection, id: 'a/b' }, request)).toBe('/q/api/a%2Fb/v5/things?a=1');
  });
});
