import { expect, it } from 'vitest';
import { readNames } from './user-names';

it.each([
  ['', { names: [], repeated: 0, blank: 0 }],
  ['li.na', { names: ['li.na'], repeated: 0, blank: 0 }],
  ['li.na\n', { names: ['li.na'], repeated: 0, blank: 0 }],
  [' li.na \r\n\r\nwang.wei', { names: ['li.na', 'wang.wei'], repeated: 0, blank: 1 }],
  ['a\nb\na\na', { names: ['a', 'b'], repeated: 2, blank: 0 }],
  ['\n\na\n\n', { names: ['a'], repeated: 0, blank: 2 }],
])('reads names one a line: %j', (text, read) => {
  expect(readNames(text)).toEqual(read);
});
