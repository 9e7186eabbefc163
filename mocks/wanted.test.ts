import { expect, test } from 'vitest';
import { readWanted } from './wanted';

test.each([
  ['', {}],
  ['?demo=empty&speed=60', { scenario: 'empty', speed: 60 }],
  ['?epoch=2026-03-01T12:00:00Z&speed=0', { epoch: Date.UTC(2026, 2, 1, 12), speed: 0 }],
  ['?demo=nowhere&speed=7&epoch=soon', {}],
  ['?demo&speed=&epoch=', {}],
  ['?demo=constructor', {}],
])('%s asks for %o', (search, wanted) => {
  expect(readWanted(search, ['calm', 'empty'])).toEqual(wanted);
});
