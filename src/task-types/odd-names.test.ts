import { expect, it } from 'vitest';
import { oddName } from './odd-names';

it.each([
  ['a plain name', 'orders_daily', { hidden: false }],
  ['one that is turned round', '\u202egpj.exe', { hidden: true }],
  ['one with a control character', 'a\u0000b', { hidden: true }],
  ['128 signs outside the plane', '🚢'.repeat(128), { hidden: false }],
  ['one more than usual', 'x'.repeat(129), { hidden: false, long: { count: 129, usual: 128 } }],
])('looks at %s', (_, name, odd) => {
  expect(oddName(name)).toEqual(odd);
});
