import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName, REDACTED, redactedAt, redactJsonText, redactUrl } from './secrets';

const R = REDACTED;

describe('isSecretName', () => {
  it.each([
    'X-Auth-Token',
    'x-security-token',
    'SecurityToken',
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'Signature',
    'X-Amz-Signature',
    'x-oss-signature',
    'X-Amz-Credential',
    'OSSAccessKeyId',
    'AccessKeyId',
    'access_key',
    'access-key',
    'AccessKeySecret',
    'secret',
    'client_secret',
    'password',
    'dbPasswd',
    'passphrase',
    'userPwd',
    'pwd',
    'ak',
    'SK',
    'credential',
    'credentials',
    'apiKey',
    'api-key',
    'private_key',
    'X-Apig-AppCode',
    'DownloadUrl',
    'app_code',
  ])('%s is one', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'ClientToken',
    'clientToken',
    'client_token',
    'NextToken',
    'nextToken',
    'page_token',
    'continuation_token',
    'task_id',
    'Instance-Id',
    'Content-Type',
    'name',
    'status',
    'task',
    'mask',
    'sky',
    'key',
    'sourceKey',
    'RequestId',
  ])('%s is none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('redactUrl', () => {
  it.each([
    ['https://h/f.zip?Expires=9&Signature=a%2Fb&x=1', `https://h/f.zip?Expires=9&Signature=${R}&x=1`],
    ['/p?X-Amz-Security-Token=abc#top', `/p?X-Amz-Security-Token=${R}#top`],
    ['/p?%53ignature=abc', `/p?%53ignature=${R}`],
    ['/p?a=1&token=', `/p?a=1&token=${R}`],
    ['/p?NextToken=5&limit=50', '/p?NextToken=5&limit=50'],
    ['no address, token=5', 'no address, token=5'],
    ['/p?%E0%A4%A=1', '/p?%E0%A4%A=1'],
  ])('%s', (url, clean) => {
    expect(redactUrl(url)).toBe(clean);
  });
});

describe('redactJsonText', () => {
  it.each([
    ['a value', '{"token": "abc", "id": 7}', `{"token": "${R}", "id": 7}`],
    ['a number', '{"password":12345,"n":12345}', `{"password":"${R}","n":12345}`],
    ['quotes in a value', String.raw`{"secret":"a\"b\\","c":"d"}`, `{"secret":"${R}","c":"d"}`],
    ['an escaped name', String.raw`{"pass\u0077ord":"abc"}`, String.raw`{"pass\u0077ord":"${R}"}`],
    ['a list', '{"tokens":["abc",["def"],1],"ids":[1]}', `{"tokens":["${R}",["${R}"],"${R}"],"ids":[1]}`],
    [
      'an object',
      '{"credential":{"access":"abc","n":1},"b":"c"}',
      `{"credential":{"access":"${R}","n":"${R}"},"b":"c"}`,
    ],
    ['deep inside', '{"a":[{"b":{"sk":"abc"}}]}', `{"a":[{"b":{"sk":"${R}"}}]}`],
    ['nothing secret to show', '{"token":null,"secret":true,"a":"b"}', '{"token":null,"secret":true,"a":"b"}'],
    ['paging and idempotency', '{"NextToken":"abc","ClientToken":"def"}', '{"NextToken":"abc","ClientToken":"def"}'],
    ['a signed address', '{"url":"https://h/f?Signature=abc&e=1"}', `{"url":"https://h/f?Signature=${R}&e=1"}`],
    [
      'an address escaped as Go does',
      String.raw`{"url":"https://h/f?e=1\u0026Signature=abc"}`,
      `{"url":"https://h/f?e=1&Signature=${R}"}`,
    ],
    [
      'JSON in a string',
      String.raw`{"body":"{\"password\":\"abc\",\"n\":1}"}`,
      String.raw`{"body":"{\"password\":\"${R}\",\"n\":1}"}`,
    ],
    ['text that is no JSON', 'see https://h/f?token=abc&n=12 "', `see https://h/f?token=${R}&n=12 "`],
    ['JSON that breaks off', '{"a":1,"token":"abc","b":"de', `{"a":1,"token":"${R}","b":"de`],
    [
      'digits and layout',
      '{ "id" : 12345678901234567890.50e+1 ,\n "x":"-0" }',
      '{ "id" : 12345678901234567890.50e+1 ,\n "x":"-0" }',
    ],
  ])('%s', (_, text, clean) => {
    expect(redactJsonText(text)).toBe(clean);
  });

  it.each([
    [
      'a map of column types',
      '{"pgType":{"password_hash":"varchar","token":"numeric(10, 2)","secret":"int4[]","at":"json"}}',
      undefined,
    ],
    ['nothing, or a variable', '{"password":"","token":"${db_token}"}', undefined],
    ['a map of types that holds something else', '{"pgType":{"password":"hunter2"}}', `{"pgType":{"password":"${R}"}}`],
    [
      'what stands behind a map of types',
      '{"pgType":{"token":"text"},"token":"text"}',
      `{"pgType":{"token":"text"},"token":"${R}"}`,
    ],
    ['a variable with more to it', '{"password":"${a}b"}', `{"password":"${R}"}`],
  ])('leaves what can be no secret: %s', (_, text, clean) => {
    expect(redactJsonText(text)).toBe(clean ?? text);
  });

  it.each([
    ['a form', '&password=a+b&x=1%2F2', `&password=${R}&x=1%2F2`],
    [
      'JSON in a form',
      'TaskContent=%7B%22password%22%3A%22hunter2%22%2C%22n%22%3A1%7D&TaskName=a%20b',
      `TaskContent=%7B%22password%22%3A%22${R}%22%2C%22n%22%3A1%7D&TaskName=a%20b`,
    ],
    [
      'a quote that a shell would take for its own',
      'p=%7B%22token%22%3A%22abc%22%2C%22where%22%3A%22a%3D%27b%27%22%7D',
      `p=%7B%22token%22%3A%22${R}%22%2C%22where%22%3A%22a%3D%27b%27%22%7D`,
    ],
    [
      'JSON with spaces in a form',
      'p=%7B%0A+%22password%22+%3A+%22hunter+2%22%7D',
      `p=%7B%0A%20%22password%22%20%3A%20%22${R}%22%7D`,
    ],
    [
      'a string to sign',
      'server string to sign is:GET&%2F&AccessKeyId%3DLTAI1234%26Action%3DX%26SecurityToken%3DCAIS%252Fab%26TaskName%3Da',
      `server string to sign is:GET&%2F&AccessKeyId%3D${R}%26Action%3DX%26SecurityToken%3D${R}%26TaskName%3Da`,
    ],
    [
      'JSON in a string to sign',
      'GET&%2F&Action%3DX%26TaskContent%3D%257B%2522password%2522%253A%2522hunter2%2522%257D%26z%3D%25',
      `GET&%2F&Action%3DX%26TaskContent%3D%257B%2522password%2522%253A%2522${R}%2522%257D%26z%3D%25`,
    ],
    [
      'a string to sign in JSON',
      '{"Message":"is:GET&%2F&AccessKeyId%3DLTAI"}',
      `{"Message":"is:GET&%2F&AccessKeyId%3D${R}"}`,
    ],
    [
      'an escaped quote in a secret',
      'a=%7B%22password%22%3A%22hun%5C%22ter%27s%22%7D',
      `a=%7B%22password%22%3A%22${R}%22%7D`,
    ],
    [
      'bytes that are no text',
      'a=%E0%A4%A&b=%7B%22token%22%3A%22abc%FF%22%7D',
      `a=%E0%A4%A&b=%7B%22token%22%3A%22${R}%22%7D`,
    ],
    [
      'headers that were signed',
      'POST\n/\n\nx-acs-date:1\nx-acs-security-token:CAISabc\n',
      `POST\n/\n\nx-acs-date:1\nx-acs-security-token:${R}\n`,
    ],
  ])('finds it however it is escaped: %s', (_, text, clean) => {
    expect(redactJsonText(text)).toBe(clean);
  });

  /** No generated text holds this, so whatever does must have come from a secret. */
  const CANARY = 'S3cr3t';
  const name = fc.oneof(fc.string(), fc.constantFrom('id', 'url', 'task"id', 'a\\', 'body', '名称'));
  const secretName = fc.constantFrom(
    'token',
    'Password',
    'access_key',
    'securityToken',
    'credential',
    'sk',
    'X-Auth-Token',
  );
  const secret = fc.string().map((text) => `${CANARY}${text}`);
  const secretValue = fc.oneof(secret, fc.array(secret), fc.dictionary(name, fc.oneof(secret, fc.array(secret))));
  const signed = fc
    .tuple(fc.webUrl(), fc.constantFrom('Signature', 'X-Amz-Credential', 'token'))
    .map(([url, parameter]) => `${url}?e=1&${parameter}=${CANARY}&last=2`);
  const plain = fc
    .oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    .filter((value) => typeof value !== 'string' || !/[?&][^=&#]+=/.test(value));
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      plain,
      signed,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
      fc.tuple(secretName, secretValue, tie('tree')).map(([key, value, rest]) => ({ rest, [key]: value })),
      tie('tree').map((inner) => ({ body: JSON.stringify(inner) })),
    ),
  }));

  it('lets no secret through, however it lies in the text', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(redactJsonText(JSON.stringify(value, null, indent))).not.toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no secret through that is escaped for an address, once or more often', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2), fc.integer({ min: 1, max: 3 }), (value, indent, times) => {
        let text = JSON.stringify(value, null, indent).toWellFormed();
        for (let time = 0; time < times; time += 1) {
          text = time === 0 ? new URLSearchParams({ p: text }).toString() : encodeURIComponent(text);
        }
        expect(redactJsonText(text)).not.toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the text', () => {
    const long = `${'a'.repeat(300_000)}%41${'?b'.repeat(100_000)} ${'%25'.repeat(100_000)} %${'25'.repeat(100_000)}`;
    const startedAt = performance.now();
    redactJsonText(long);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('leaves JSON what it was, and text without secrets untouched to the last digit', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(() => JSON.parse(redactJsonText(JSON.stringify(value)))).not.toThrow();
      }),
    );
    const harmless = fc
      .jsonValue()
      .filter(
        (value) => !/token|secret|pass|pwd|auth|cookie|sign|key|code|cred|ak|sk|[?&]/i.test(JSON.stringify(value)),
      );
    fc.assert(
      fc.property(harmless, fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(redactJsonText(text)).toBe(text);
      }),
    );
    const words = fc.string({ unit: 'binary' }).filter((text) => !/[?&:]/.test(text));
    fc.assert(
      fc.property(words, (text) => {
        expect(redactJsonText(text)).toBe(text);
      }),
    );
  });
});

describe('redactedAt', () => {
  it.each([
    [{ form: { TaskContent: `{"password":"${R}"}` } }, 'form.TaskContent'],
    [{ a: [{ b: 1 }, { c: `x${R}` }] }, 'a.1.c'],
    [R, ''],
    [{ a: 1, b: null, c: 'x', d: undefined, e: ['•••'] }, undefined],
    [undefined, undefined],
  ])('%j', (value, place) => {
    expect(redactedAt(value)).toBe(place);
  });
});
