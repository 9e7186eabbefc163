import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuote, toCurl, toHttpText } from './curl';
import type { WireRequest } from './request';

/** What /bin/sh makes of words that are handed to a command. */
function words(command: string, env: Record<string, string> = {}): string[] {
  const script = `show() { for word in "$@"; do printf '%s\\0' "$word"; done; }; show ${command}`;
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1);
}

// A shell word cannot hold NUL, and no shell gets half a character.
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-'"`$\\!*?~#&|;<>(){}[\] \t\n=%@a]{0,20}$/),
    fc.constantFrom('', "'", "''", "it's", '$HOME', '`id`', '!!', '-n', '\\', '\n', '~', '{a,b}', '一 二'),
  )
  .map((value) => value.toWellFormed().replaceAll('\0', ''));

describe('shellQuote', () => {
  it('comes back from a shell as it was', () => {
    // One shell for many words: starting one costs more than all of them.
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 50 }), (values) => {
        expect(words(values.map(shellQuote).join(' '))).toEqual(values);
      }),
      { numRuns: 5 },
    );
  });

  it('leaves plain words plain', () => {
    expect(shellQuote('https://h/a-b_c.d?x=1')).toBe("'https://h/a-b_c.d?x=1'");
    expect(shellQuote('/v5/iot/p1')).toBe('/v5/iot/p1');
    expect(shellQuote('')).toBe("''");
  });
});

const request: WireRequest = {
  method: 'POST',
  path: '/v5/things?a=1&b=2',
  headers: { 'Content-Type': 'application/json', 'X-Note': "it's $HOME" },
  body: '{"name":"O\'Brien","n":12345678901234567890}',
};

describe('toCurl', () => {
  it('is the same request, word by word, with the token filled in by the shell alone', () => {
    const command = toCurl(request, 'https://h', 'X-Auth-Token: $TOKEN');
    expect(words(command, { TOKEN: 'abc', HOME: '/root' })).toEqual([
      'curl',
      '-sS',
      '-X',
      'POST',
      'https://h/v5/things?a=1&b=2',
      '-H',
      'X-Auth-Token: abc',
      '-H',
      'Content-Type: application/json',
      '-H',
      "X-Note: it's $HOME",
      '--data-raw',
      request.body,
    ]);
  });

  it('is laid out one option a line', () => {
    expect(toCurl({ method: 'GET', path: '/a', headers: { Accept: 'b' } }, 'https://h')).toBe(
      "curl -sS -X GET https://h/a \\\n  -H 'Accept: b'",
    );
  });

  it('holds any header and body', () => {
    const line = text.map((value) => value.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(line, text), { minLength: 1, maxLength: 50 }), (requests) => {
        const commands = requests.map(([header, body]) =>
          toCurl({ method: 'PUT', path: '/a', headers: { 'X-A': header }, body }, 'https://h'),
        );
        const wanted = requests.flatMap(([header, body]) => {
          const options = ['-H', `X-A: ${header}`, '--data-raw', body];
          return ['curl', '-sS', '-X', 'PUT', 'https://h/a', ...options];
        });
        expect(words(commands.join(' '))).toEqual(wanted);
      }),
      { numRuns: 5 },
    );
  });
});

describe('toHttpText', () => {
  it('shows the request with its body laid out', () => {
    expect(toHttpText({ ...request, body: '{"a":[1]}' }, 'h')).toBe(
      [
        'POST /v5/things?a=1&b=2',
        'Host: h',
        'Content-Type: application/json',
        "X-Note: it's $HOME",
        '',
        '{\n  "a": [\n    1\n  ]\n}',
      ].join('\n'),
    );
  });

  it('lays a form out one parameter a line', () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(toHttpText({ method: 'POST', path: '/', headers, body: 'a=1&b=%26' }, 'h')).toMatch(/\n\na=1&\nb=%26$/);
  });

  it('shows what is no JSON as it is, and no body where there is none', () => {
    expect(toHttpText({ method: 'POST', path: '/a', headers: {}, body: 'a=b' }, 'h')).toBe('POST /a\nHost: h\n\na=b');
    expect(toHttpText({ method: 'GET', path: '/a', headers: {} }, 'h')).toBe('GET /a\nHost: h');
  });
});

it('shows the digits that are sent', () => {
  expect(toHttpText(request, 'h')).toContain('"n": 12345678901234567890\n');
});
