import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse-pasted';
import { shellWords } from './shell-words';

const BODY = { resource_type: 'BatchTask', resource_condition: { task_id: '5c8ba99030344005c02316ad' } };
const text = JSON.stringify(BODY, null, 2);

/** What is pasted holds, wherever it goes to. */
function held(pasted: string) {
  const { path: _, ...rest } = { path: '', ...parsePasted(pasted) };
  return rest;
}

describe('parsePasted', () => {
  it.each([
    ['a JSON body', text],
    ['with a byte order mark', `\ufeff${text}`],
    ['documentation with braces in the address', `POST https://{endpoint}/v5/iot/{project_id}/export-tasks\n\n${text}`],
    [
      'documentation with headers and words after it',
      `POST https://{endpoint}/v5/{project_id}\nX-Auth-Token: **\n${text}\nStatus code: 201\n{ "ok": true }`,
    ],
    [
      'cURL with --data-raw',
      `curl -X POST 'https://host/v5/{project_id}/x' \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '${text}'`,
    ],
    ['cURL with -d in double quotes', `$ curl https://host/x -d "${JSON.stringify(BODY).replaceAll('"', '\\"')}"`],
    [
      'cURL as Chrome copies it',
      `curl 'https://host/x' --data-raw $'${JSON.stringify(BODY).replace('BatchTask', '\\u0042atchTask')}'`,
    ],
    ['cURL with --json=', `curl https://host/x --json='${JSON.stringify(BODY)}'`],
    ['cURL with -d in one word', `curl -d'${JSON.stringify(BODY)}' https://host/x`],
    ['cURL after prose', `Run this:\n\n    curl https://host/x --data '${JSON.stringify(BODY)}'`],
  ])('finds the body in %s', (_, pasted) => {
    expect(held(pasted)).toEqual({ ok: true, body: BODY });
  });

  it('takes form fields and, without a body, query parameters', () => {
    expect(held("curl https://host/ -d 'Action=CreateExport' -d 'Name=nightly%20full'")).toEqual({
      ok: true,
      body: { Action: 'CreateExport', Name: 'nightly full' },
    });
    expect(held("curl 'https://host/v2/x?limit=10&status=SUCCESS#top'")).toEqual({
      ok: true,
      body: { limit: '10', status: 'SUCCESS' },
    });
  });

  it('keeps the digits of long ids', () => {
    expect(held('{"ProjectId": 12345678901234567890}')).toEqual({
      ok: true,
      body: { ProjectId: '12345678901234567890' },
    });
  });

  const FORM = 'TaskType=DI_OFFLINE&TaskContent=%7B%22type%22%3A%22job%22%7D';
  const FIELDS = { TaskType: 'DI_OFFLINE', TaskContent: '{"type":"job"}' };
  const URL = 'https://dataworks.cn-shanghai.aliyuncs.com/?Action=CreateDISyncTask&TaskName=a%20b';
  const BOTH = { Action: 'CreateDISyncTask', TaskName: 'a b', ...FIELDS };
  it.each([
    ['a form', FORM, FIELDS],
    ['a query with its mark', `?${FORM}`, FIELDS],
    ['a form laid out in lines', FORM.replace('&', '&\n'), FIELDS],
    ['a parameter a line', FORM.replace('&', '\r\n'), FIELDS],
    ['a form with raw JSON in it', 'TaskType=DI_OFFLINE&TaskContent={"type":"job"}', FIELDS],
    ['an address', URL, { Action: 'CreateDISyncTask', TaskName: 'a b' }],
    ['a request line with a form', `POST ${URL}\n\n${FORM}`, BOTH],
    ['a whole request', `POST ${URL} HTTP/1.1\nHost: x.y\nx-acs-action: CreateDISyncTask\n\n${FORM}\n`, BOTH],
    ['a request line with JSON', `POST ${URL}\n\n${JSON.stringify(FIELDS)}`, BOTH],
    ['prose before it', `Send this:\n\nPOST ${URL}\n\n${FORM}`, BOTH],
    ['cURL with query and form', `curl '${URL}' -d '${FORM}'`, BOTH],
    ['cURL with query and JSON', `curl '${URL}' --json '${JSON.stringify(FIELDS)}'`, BOTH],
    ['cURL with -G', `curl -G '${URL}' -d '${FORM}'`, BOTH],
    [
      'cURL with --data-urlencode',
      `curl '${URL}' -d TaskType=DI_OFFLINE --data-urlencode 'TaskContent={"type":"job"}'`,
      BOTH,
    ],
  ])('takes %s', (_, pasted, body) => {
    expect(held(pasted)).toEqual({ ok: true, body });
  });

  it('takes what --data-urlencode encodes to the letter, + and & and % too', () => {
    const pasted = `curl https://host/ --data-urlencode 'TaskContent={"a":"1+1 & 100%25"}'`;
    expect(held(pasted)).toEqual({ ok: true, body: { TaskContent: '{"a":"1+1 & 100%25"}' } });
  });

  it.each([
    [`Action=Create&AccessKeyId=LTAI5t&Signature=abc%3D&SignatureNonce=1&Version=2020&Format=JSON&Name=n`],
    [`POST https://host/?Action=Create&AccessKeyId=LTAI5t&Name=n&Signature=abc&Timestamp=2026`],
    [`{"Action": "Create", "AccessKeyId": "LTAI5t", "Signature": "abc", "RegionId": "cn-shanghai", "Name": "n"}`],
  ])('leaves out what signs a request, and tells of credentials: %s', (pasted) => {
    expect(held(pasted)).toEqual({
      ok: true,
      body: { Action: 'Create', Name: 'n' },
      dropped: ['AccessKeyId', 'Signature'],
    });
  });

  it('tells of credentials in headers, and not of their placeholders', () => {
    const of = (header: string) => held(`curl https://host/ -H '${header}' -d 'Name=n'`);
    expect(of('Authorization: Bearer 12345')).toEqual({ ok: true, body: { Name: 'n' }, dropped: ['Authorization'] });
    expect(of('X-Auth-Token: $TOKEN')).toEqual({ ok: true, body: { Name: 'n' } });
    expect(held('POST /?Name=n\nX-Auth-Token: secret\n\n')).toMatchObject({ dropped: ['X-Auth-Token'] });
  });

  it.each([
    [`curl https://host/ -H 'x-acs-action: Delete' -H 'x-acs-version: 2020-05-18' -d 'Name=n'`],
    [`curl 'https://host/?Name=n' -H 'X-Acs-Action: Delete'`],
    [`POST https://host/?Name=n HTTP/1.1\nx-acs-action:Delete\n\n`],
    [`POST https://host/ HTTP/1.1\nx-acs-action: Delete\n\nName=n`],
  ])('knows the operation of a request that names it in its headers: %s', (pasted) => {
    expect(held(pasted)).toEqual({ ok: true, body: { Action: 'Delete', Name: 'n' } });
  });

  it('leaves a vendor’s own Version alone where nothing speaks of RPC', () => {
    expect(held('{"Version": "2.0", "Name": "n"}')).toEqual({ ok: true, body: { Version: '2.0', Name: 'n' } });
  });

  it.each([
    ['POST https://{endpoint}/v5/iot/{project_id}/x\n\n{"a": 1}', '/v5/iot/{project_id}/x', { a: 1 }],
    ['GET /v3/p/x?a=1&b=2&a=3&a=', '/v3/p/x', { a: ['1', '3', ''], b: '2' }],
    ['https://host.example/api/c/v3/p/x?a=1#top', '/api/c/v3/p/x', { a: '1' }],
    ["curl 'https://host/v3/p/x?a=1' -H 'Referer: https://other/y'", '/v3/p/x', { a: '1' }],
    ["curl https://host/v3/p/x -d 'a=1' -d 'a=2'", '/v3/p/x', { a: ['1', '2'] }],
    ['GET /v3/p/x?a=1\n\n{"task_id": "t"}', '/v3/p/x', { a: '1' }],
    ['https://host/?a=1', undefined, { a: '1' }],
    ['a=1&a=2', undefined, { a: ['1', '2'] }],
  ])('tells where a request goes to, and each value of a name that comes again: %s', (pasted, path, body) => {
    expect(parsePasted(pasted)).toEqual({ ok: true, body, ...(path === undefined ? undefined : { path }) });
  });

  it.each([
    ['GET /v3/p/x', 'forms.paste.noJson', { path: '/v3/p/x' }],
    ['GET /v3/p/x HTTP/1.1\nX-Auth-Token: abc', 'forms.paste.noJson', { path: '/v3/p/x', dropped: ['X-Auth-Token'] }],
    ['https://host/v3/p/x', 'forms.paste.noJson', { path: '/v3/p/x' }],
    ['/v3/p/x', 'forms.paste.noJson', { path: '/v3/p/x' }],
    ['curl https://host/v3/p/x', 'forms.paste.noBody', { path: '/v3/p/x' }],
  ])('tells where a request goes to that holds nothing else, and what is missing: %s', (pasted, key, bare) => {
    expect(parsePasted(pasted)).toEqual({ ok: false, problem: { key }, bare: { body: {}, ...bare } });
  });

  it.each(['GET https://host/', 'curl https://host', 'a/b', '/home/me', 'see /v3/p/x', 'api/ is a path'])(
    'takes no prose for a request: %s',
    (pasted) => {
      expect(parsePasted(pasted)).toEqual({ ok: false, problem: expect.anything() });
    },
  );

  it.each([
    ['   ', 'forms.paste.empty'],
    ['just words', 'forms.paste.noJson'],
    ['GET https://{endpoint}/v5/{project_id}', 'forms.paste.noJson'],
    ['[1, 2]', 'forms.paste.list'],
    ['"text"', 'forms.paste.scalar'],
    ['null', 'forms.paste.scalar'],
    ['{"a": 1,}', 'forms.error.json'],
    ['{"a": ', 'forms.error.jsonEnd'],
    ['curl https://host/x', 'forms.paste.noBody'],
    ['curl https://host/x -d @body.json', 'forms.paste.fileBody'],
    [`curl https://host/x -d '{"a": 1'`, 'forms.error.jsonEnd'],
    [`curl https://host/x -d '[1]'`, 'forms.paste.list'],
    ['x'.repeat(1024 * 1024 + 1), 'forms.paste.tooLarge'],
  ])('answers %.40j in words', (pasted, key) => {
    const parsed = parsePasted(pasted);
    expect(parsed.ok ? undefined : parsed.problem.key).toBe(key);
  });

  it.each([
    ['braces', '{'.repeat(1_000_000)],
    ['objects that never end', `{"a":`.repeat(200_000)],
    ['quotes', `'"`.repeat(500_000)],
    ['a command of quotes', `curl ${`'"\\`.repeat(300_000)}`],
    ['backslashes', `curl -d "${'\\'.repeat(900_000)}`],
    ['lines', 'x: y\n'.repeat(200_000)],
    ['spaces', `POST /${' '.repeat(900_000)}x`],
  ])('answers a megabyte of %s soon', (_, pasted) => {
    const before = performance.now();
    expect(parsePasted(pasted).ok).toBe(false);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((rest) => `curl ${rest}`),
          fc.string().map((rest) => `POST /?${rest}`),
          fc.string().map((rest) => `a=${rest}`),
        ),
        (pasted) => {
          parsePasted(pasted);
        },
      ),
    );
  });
});

it.each([
  [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
  [`x'y'"z"`, ['xyz']],
  ['a\\ b \\\n c', ['a b', 'c']],
  [`"q \\"in\\" q" '' $'n\\nl'`, ['q "in" q', '', 'n\nl']],
  [`'open`, ['open']],
])('splits %j as a shell does', (command, words) => {
  expect(shellWords(command)).toEqual(words);
});
