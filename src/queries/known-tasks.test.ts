import { expect, it } from 'vitest';
import { listedTask } from '@/testing/list-vendor';
import { knownTasks } from './known-tasks';

const state = { tasks: [listedTask(2), listedTask(1)] };

it('tells forms what the vendor says of how many there are and may be, where it says so', () => {
  expect(knownTasks({ ...state, total: 2, allowed: 100 }, new Set(), 0)).toMatchObject({ total: 2, allowed: 100 });
  const known = knownTasks(state, new Set(), 0);
  expect('total' in known || 'allowed' in known).toBe(false);
});
