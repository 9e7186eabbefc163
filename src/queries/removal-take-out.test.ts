import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { withoutTask } from './removal-take-out';

const task = (id: string): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: id,
  lifecycle: 'ready',
  vendorStatus: '',
  raw: {},
});
const tasks = ['a', 'b', 'c'].map(task);
const ids = (list: readonly Task[]) => list.map(({ ref }) => ref.id).join('');

it('leaves a state as it is where the task is not known', () => {
  const state = { tasks, total: 3 };
  expect(withoutTask(state, 'x')).toBe(state);
});

it('counts one less, also of those that a poll reads', () => {
  const state = withoutTask({ tasks, total: 9, used: 30, polled: 2 }, 'b');
  expect([ids(state.tasks), state.total, state.used, state.polled]).toEqual(['ac', 8, 29, 1]);
  expect(withoutTask({ tasks, polled: 2 }, 'c').polled).toBe(2);
  expect(withoutTask({ tasks, total: 0 }, 'c').total).toBe(0);
});

it('keeps a gap where it is, after the one before', () => {
  const gaps = [
    { after: 'b', cursor: '1' },
    { after: 'c', cursor: '2' },
  ];
  expect(withoutTask({ tasks, gaps }, 'b').gaps).toEqual([
    { after: 'a', cursor: '1' },
    { after: 'c', cursor: '2' },
  ]);
});
