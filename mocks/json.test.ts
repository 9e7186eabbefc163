import { expect, it } from 'vitest';
import { parseLongJson, toJson } from './json';

it.each([
  '{"a":12345678901234567890,"b":["12345678901234567890",-9007199256740993,1.5,1e30]}',
  '[12345678901234567890]',
  '-12345678901234567890',
  String.raw`{"a\"1234567890123456789":"\\"}`,
])('gives back each digit of %s', (text) => {
  expect(toJson(parseLongJson(text))).toBe(text.replace('1e30', '1e+30'));
});

it('takes numbers that a number holds for numbers, and what is no JSON for nothing', () => {
  expect(parseLongJson('{"at":1770000000000000}')).toEqual({ at: 1_770_000_000_000_000 });
  expect(parseLongJson('{"a": 01234567890123456789}')).toBeUndefined();
});

it('reads a text that has the mark itself as it is', () => {
  expect(parseLongJson('["\u{f0000}1", 1234567890123456789]')).toEqual(['\u{f0000}1', Number('1234567890123456789')]);
});
