import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { defineEndpoint } from './endpoint';
import { parseLossless } from './lossless-json';
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

const hostileText = fc.oneof(
  fc.constantFrom('&a=b', '+', '%', '一', '\n', '\r\n', '=', ''),
  fc.string({ unit: 'binary' }),
);

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

describe('an RPC call', () => {
  const workspace = { ...connection, id: 'dw', workspace: '30112' };
  const rpc = { action: 'Do', version: '2020-05-18' };
  const inForm = defineEndpoint()({
    ...parts,
    id: 'test.Do',
    method: 'POST',
    path: '/',
    rpc,
    connectionInput: (at) => ({ form: { ProjectId: at.workspace } }),
  });
  const inQuery = defineEndpoint()({
    ...inForm,
    replyKind: 'none',
    connectionInput: (at) => ({ query: { ProjectId: at.workspace } }),
  });
  const said = { 'x-acs-action': 'Do', 'x-acs-version': '2020-05-18', accept: 'application/json' };
  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

  it('names its operation in headers, and takes the workspace from the connection into its form', () => {
    const form = { Name: '周 & co', Wide: true, Left: undefined, Id: '9007199254740993' };
    expect(toRequest(inForm, { form }, workspace)).toEqual({
      method: 'POST',
      path: '/',
      headers: { ...said, ...FORM },
      body: 'ProjectId=30112&Name=%E5%91%A8+%26+co&Wide=true&Id=9007199254740993',
    });
  });

  it('may have parameters in the query and one in the body', () => {
    expect(toRequest(inQuery, { query: { A: 1 }, form: { TaskContent: '{}' } }, workspace)).toEqual({
      method: 'POST',
      path: '/?ProjectId=30112&A=1',
      headers: { ...said, ...FORM },
      body: 'TaskContent=%7B%7D',
    });
  });

  it('lets the caller name another workspace', () => {
    expect(toRequest(inQuery, { query: { ProjectId: '7' } }, workspace).path).toBe('/?ProjectId=7');
  });

  it('keeps its path behind the connection, so that a gateway can sign and forward it as it is', () => {
    const request = toRequest(inQuery, {}, workspace);
    expect(consolePath('/q/', workspace, request)).toBe('/q/api/dw/?ProjectId=30112');
    expect(request).toEqual({ method: 'POST', path: '/?ProjectId=30112', headers: said });
  });

  it('carries any text in its form', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const { body = '' } = toRequest(inForm, { form: { q: value } }, workspace);
        expect(new URLSearchParams(body).get('q')).toBe(value.toWellFormed());
      }),
    );
  });
});

it('sends every digit of a number that no number holds, as it was received', () => {
  const text = '{"task_config":{"x":12345678901234567890,"y":["-9007199256740993",-9007199256740993]}}';
  expect(toRequest(create, { body: parseLossless(text) }, undefined).body).toBe(text);
});
