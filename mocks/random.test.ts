import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, fraction, hex, pick } from './random';

test('the same key gives the same value, and its parts are told apart', () => {
  expect(hex(32, 'seed', 7)).toBe(hex(32, 'seed', 7));
  expect(hex(32, 'ab', 'c')).not.toBe(hex(32, 'a', 'bc'));
  expect(fraction('seed', 1)).not.toBe(fraction('seed', 2));
});

test('hex gives as many digits as asked for', () => {
  fc.assert(
    fc.property(fc.nat(80), fc.string(), (length, key) => {
      expect(hex(length, key)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
    }),
  );
});

test('between meets both ends and nothing beyond', () => {
  const met = new Set(Array.from({ length: 400 }, (_, index) => between(3, 6, index)));
  expect(met).toEqual(new Set([3, 4, 5, 6]));
});

test('fractions are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 10_000; index++) {
    const tenth = Math.floor(fraction('spread', index) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(850);
});

test('nothing can be picked from nothing', () => {
  expect(pick(['only'], 'key')).toBe('only');
  expect(() => pick([], 'key')).toThrow(RangeError);
});
