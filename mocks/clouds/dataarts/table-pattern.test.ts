import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, readPattern } from './table-pattern';

/** Whether a pattern fits a text, and how many steps that took; what it is where it cannot be tried. */
function tried(pattern: string, text: string) {
  const read = readPattern(pattern);
  return typeof read === 'string' ? read : fit(read, text);
}

describe('a pattern of tables', () => {
  const sign = fc.constantFrom('a', 'b', '_', '.', '[ab]', '[^a]', '\\w', '\\.', '\\d');
  const { any } = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      sign,
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `${one}${other}`),
      fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one}|${other})`),
      fc
        .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
        .map(([it, often]) => `(?:${it})${often}`),
      tie('any').map((it) => `(?:^${it}|${it}$|)`),
    ),
  }));

  test('fits what the same regular expression fits', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.', '1'), maxLength: 6 });
    fc.assert(
      fc.property(any, text, (pattern, table) => {
        const asked = new RegExp(`^(?:${pattern})$`, 'u').test(table);
        expect(tried(pattern, table)).toMatchObject({ fits: asked });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['港.{1,2}', '港区', true],
    ['[^\\]]\\]', 'a]', true],
    ['\\p{Script=Han}+', '泊位', true],
    ['🚢?\\u{1f6a2}', '🚢', true],
    ['a{0}b', 'b', true],
    ['[]', '', false],
    ['', '', true],
  ])('%s of %s', (pattern, text, fits) => {
    expect(tried(pattern, text)).toMatchObject({ fits });
  });

  test.each([
    ['[', 'broken'],
    ['a{2,1}', 'broken'],
    ['a)', 'broken'],
    ['(a)\\1', 'unreadable'],
    ['(?<x>a)', 'unreadable'],
    ['(?=a)a', 'unreadable'],
    ['\\ba', 'unreadable'],
    ['(a{999}){999}', 'unreadable'],
    ['(){999999999}', 'unreadable'],
  ])('%s is %s', (pattern, what) => {
    expect(tried(pattern, 'a')).toBe(what);
  });

  // Each of these has more ways through than could be tried one after the other.
  test.each([
    `${'[a-z0-9_.]*'.repeat(18)}!`,
    `${'a?'.repeat(60)}${'a'.repeat(60)}!`,
    `${'(a|a)'.repeat(38)}!`,
    '((((a*)*)*)*)*!',
    '(a|aa|aaa|.*)+!',
    '(a{1,9}){1,9}!',
  ])('takes no more steps than it has parts, for each sign of a name: %s', (pattern) => {
    expect(pattern.length).toBeLessThanOrEqual(200);
    const read = readPattern(pattern);
    if (typeof read === 'string') throw new Error(read);
    for (const length of [10, 100, 1_000]) {
      const { fits, steps } = fit(read, 'a'.repeat(length));
      expect(fits).toBe(false);
      expect(steps).toBeLessThanOrEqual(read.states.length * (length + 1));
    }
    expect(read.states.length).toBeLessThan(400);
  });
});
