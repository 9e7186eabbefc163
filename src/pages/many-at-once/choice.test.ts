import { expect, it } from 'vitest';
import { chooseRange } from './choice';

const all = ['a', 'b', 'c', 'd', 'e'];

it.each<[string, string[], Parameters<typeof chooseRange>[2], string[]]>([
  ['one', [], { to: 'b', on: true }, ['b']],
  ['one less', ['a', 'b'], { to: 'b', on: false }, ['a']],
  ['a range downwards', ['e'], { from: 'b', to: 'd', on: true }, ['b', 'c', 'd', 'e']],
  ['a range upwards', [], { from: 'd', to: 'b', on: true }, ['b', 'c', 'd']],
  ['a range less', all, { from: 'a', to: 'd', on: false }, ['e']],
  ['one alone, from one that is not there any more', [], { from: 'z', to: 'c', on: true }, ['c']],
])('chooses %s', (_, chosen, step, expected) => {
  expect([...chooseRange(new Set(chosen), all, step)].toSorted()).toEqual(expected);
});
