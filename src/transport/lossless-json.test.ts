import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutJson } from '@/core/long-numbers';
import { parseLossless } from './lossless-json';

describe('parseLossless', () => {
  it.each<[string, unknown]>([
    ['{"id":9007199254740993}', { id: '9007199254740993' }],
    ['{"id":9007199254740991}', { id: 9007199254740991 }],
    ['[-9007199254740992, 1]', ['-9007199254740992', 1]],
    ['12345678901234567890', '12345678901234567890'],
    ['{"12345678901234567890":"12345678901234567890"}', { '12345678901234567890': '12345678901234567890' }],
    [
      String.raw`["a\"12345678901234567890", "\\", 12345678901234567890]`,
      ['a"12345678901234567890', '\\', '12345678901234567890'],
    ],
    [
      '[0.12345678901234567890, 12345678901234567890.5, 1e25, 12345678901234567890E2]',
      [0.12345678901234568, 12345678901234567000, 1e25, Number('12345678901234567890E2')],
    ],
    [' null ', null],
  ])('%s', (text, value) => {
    expect(parseLossless(text)).toEqual(value);
  });

  it.each([
    '',
    '{',
    "{'a':1}",
    'undefined',
    // Quoting the long number would make these pass for JSON.
    '{12345678901234567890:1}',
    '00012345678901234567890',
    '[12345678901234567890 12345678901234567890]',
  ])('refuses %j as JSON.parse does', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(() => parseLossless(text)).toThrow(SyntaxError);
  });

  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  const leaf = fc.oneof(
    digits,
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    // Strings that look like what stands around numbers.
    fc.stringMatching(/^[\\"0-9:,{}[\]. eE+-]{0,40}$/),
    digits.map(String),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string(), digits.map(String)), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  /** JSON with the integers as long as they are; `JSON.stringify` knows no bigint. */
  function write(value: unknown): string {
    if (typeof value === 'bigint') return String(value);
    if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    return `{${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)} :${write(inner)}`)
      .join(',')}}`;
  }

  /** What should come of it: text where a number could not hold it. */
  function told(value: unknown): unknown {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (Array.isArray(value)) return value.map(told);
    if (Object.is(value, -0)) return 0;
    // Doubles beyond 2^53 that are written without a fraction are integers of the text.
    if (typeof value === 'number' && /^-?\d+$/.test(String(value)) && !Number.isSafeInteger(value))
      return String(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner)]));
  }

  it('keeps every digit of every integer, and is JSON.parse elsewhere', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(parseLossless(write(value))).toEqual(told(value));
      }),
      { numRuns: 500 },
    );
  });

  it('is JSON.parse where no integer is long', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const short = text.replace(/\d{15,}/g, '1');
        expect(parseLossless(short)).toEqual(JSON.parse(short));
      }),
    );
  });
});

it('what came can be laid out again as it was: long numbers bare, long text in quotes', () => {
  const text =
    '{\n  "id": 12345678901234567890,\n  "name": "12345678901234567890",\n  "rows": [\n    -9007199256740993\n  ]\n}';
  expect(layOutJson(parseLossless(text))).toBe(text);
});

it('text that holds the mark of a number loses no digit of either', () => {
  const value = parseLossless('{"id":12345678901234567890,"name":"\\u0001 12"}');
  expect(value).toEqual({ id: '12345678901234567890', name: '\u0001 12' });
});
