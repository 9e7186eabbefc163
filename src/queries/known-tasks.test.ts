import { expect, it } from 'vitest';
import { listedTask } from '@/testing/list-vendor';
import { knownTasks } from './known-tasks';

const state = { tasks: [listedTask(2), listedTask(1)] };

it('tells forms what the vendor says of how many there are and may be, where it says so', () => {
  const said = { total: 2, used: 95, allowed: 100 };
  expect(knownTasks({ ...state, ...said }, new Set(), 0)).toMatchObject(said);
  const known = knownTasks(state, new Set(), 0);
  for (const name of Object.keys(said)) expect(known).not.toHaveProperty(name);
});
