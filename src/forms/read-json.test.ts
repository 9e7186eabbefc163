import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '@/core/long-numbers';
import { formatJson, jsonProblem, jsonText } from './json-text';
import { unpackMessage } from './packed-message';
import { readJson } from './read-json';

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text);
        // Integers beyond 2^53 come back as text, and -0 is not one of JSON's numbers to keep.
        if (!/\d{16}/.test(text)) expect(read).toEqual({ ok: true, value: JSON.parse(text), end: text.length });
      }),
    );
  });

  it('refuses what JSON.parse refuses, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().chain((text) => fc.nat(text.length).map((cut) => text.slice(0, cut) + text.slice(cut + 1))),
        ),
        (text) => {
          const read = readJson(text);
          const whole = read.ok && text.slice(read.end).trim() === '';
          let parses = true;
          try {
            JSON.parse(text);
          } catch {
            parses = false;
          }
          // String.trim takes more for space than JSON does.
          if (!/[^\S \t\r\n]|\ufeff/.test(text)) expect(whole).toBe(parses);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps the digits of long ids', () => {
    expect(readJson('{"id": 9007199254740993, "small": 12, "share": 0.5}')).toMatchObject({
      value: { id: '9007199254740993', small: 12, share: 0.5 },
    });
  });

  it('knows which of them were numbers, wherever they stand, and of a name that stands twice the last', () => {
    const text = '{"a":[9007199254740993,"9007199254740993",[1,-9007199254740993]],"b":{"c":9007199254740993,"d":"x"}}';
    const read = readJson(text);
    expect(read.ok && toJson(read.value)).toBe(text);
    const twice = readJson('{"a":9007199254740993,"a":"x"}');
    expect(twice.ok && toJson(twice.value)).toBe('{"a":"x"}');
  });

  it('takes __proto__ for a name', () => {
    const read = readJson('{"__proto__": {"admin": true}}');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('gives up on bottomless nesting', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, problem: 'depth' });
  });

  it('reads on from where it is told, and says where it stopped', () => {
    expect(readJson('POST {"a":1} rest', 5)).toEqual({ ok: true, value: { a: 1 }, end: 12 });
  });
});

describe('jsonProblem', () => {
  it.each([
    ['{"a": 1}', undefined],
    ['{"a": 1,\n  "b": tru}', { key: 'forms.error.json', params: { line: 2, column: 8 } }],
    ['{"a": 1} x', { key: 'forms.error.json', params: { line: 1, column: 10 } }],
    ["{'a': 1}", { key: 'forms.error.json', params: { line: 1, column: 2 } }],
    ['[1,\r\n2,]', { key: 'forms.error.json', params: { line: 2, column: 3 } }],
    ['{"a": [1', { key: 'forms.error.jsonEnd' }],
    ['{"a": "b', { key: 'forms.error.jsonEnd' }],
  ])('%j', (text, problem) => {
    expect(jsonProblem(text)).toEqual(problem);
  });

  it('stands in the schema, and leaves empty text alone', () => {
    expect(jsonText().safeParse('').success).toBe(true);
    const wrong = jsonText().safeParse('{');
    expect(unpackMessage(wrong.error?.issues[0]?.message ?? '').key).toBe('forms.error.jsonEnd');
  });
});

describe('formatJson', () => {
  it('sets, and does not touch digits, escapes or order', () => {
    expect(formatJson('{"id":9007199254740993,"u":"\\u4e2d","n":1.50,"e":{},"l":[1,[]],"s":"a, b: {}"}')).toBe(
      [
        '{',
        '  "id": 9007199254740993,',
        '  "u": "\\u4e2d",',
        '  "n": 1.50,',
        '  "e": {},',
        '  "l": [',
        '    1,',
        '    []',
        '  ],',
        '  "s": "a, b: {}"',
        '}',
      ].join('\n'),
    );
  });

  it('agrees with JSON.stringify', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('leaves what is no JSON', () => {
    expect(formatJson('{')).toBeUndefined();
  });
});
