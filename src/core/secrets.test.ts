import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName, REDACTED, redactJsonText, redactUrl } from './secrets';

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
