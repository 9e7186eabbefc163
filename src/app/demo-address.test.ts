import { expect, it } from 'vitest';
import { addressIn } from './demo-address';

it.each([
  ['/tasks', false, '/tasks'],
  ['/tasks?demo=calm', false, '/tasks?demo=empty'],
  ['/tasks?demo=calm&epoch=2026-11-21T01:00:00Z&speed=60#a', false, '/tasks?demo=empty&speed=60#a'],
  ['/x/tasks?epoch=2026-11-21T01:00:00Z', false, '/x/tasks'],
  ['/tasks?q=meter', true, '/tasks?q=meter&demo=empty'],
])('%s, named: %s, goes on as %s', (path, named, address) => {
  expect(addressIn(`https://q.test${path}`, 'empty', named)).toBe(address);
});
