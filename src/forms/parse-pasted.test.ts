import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse-pasted';
import { shellWords } from './shell-words';

const BODY = { resource_type: 'BatchTask', resource_condition: { task_id: '5c8ba99030344005c02316ad' } };
const text = JSON.stringify(BODY, null, 2);

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
    expect(parsePasted(pasted)).toEqual({ ok: true, body: BODY });
  });

  it('takes form fields and, without a body, query parameters', () => {
    expect(parsePasted("curl https://host/ -d 'Action=CreateExport' -d 'Name=nightly%20full'")).toEqual({
      ok: true,
      body: { Action: 'CreateExport', Name: 'nightly full' },
    });
    expect(parsePasted("curl 'https://host/v2/x?limit=10&status=SUCCESS#top'")).toEqual({
      ok: true,
      body: { limit: '10', status: 'SUCCESS' },
    });
  });

  it('keeps the digits of long ids', () => {
    expect(parsePasted('{"ProjectId": 12345678901234567890}')).toEqual({
      ok: true,
      body: { ProjectId: '12345678901234567890' },
    });
  });

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
