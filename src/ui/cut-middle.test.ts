import { expect, it } from 'vitest';
import { cutMiddle } from './cut-middle';

it.each([
  ['6f0c2a9e7d8841f0b81e', 4, 4, '6f0c…b81e'],
  ['a81f20c4deadbeef00009e2b', 8, 4, 'a81f20c4…9e2b'],
  ['123456789', 4, 4, '123456789'],
  ['1234567890', 4, 4, '1234…7890'],
  ['48213', 4, 4, '48213'],
  ['', 4, 4, ''],
  ['😀😀😀😀😀😀', 2, 1, '😀😀…😀'],
  ['abcdef', 2, 0, 'ab…'],
])('%s in %i…%i', (text, head, tail, cut) => {
  expect(cutMiddle(text, head, tail)).toBe(cut);
});
