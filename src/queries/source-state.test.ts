import { expect, it } from 'vitest';
import type { RunStatus, Task } from '@/core/task';
import { goingOn, type SourceState, withTask } from './source-state';

const task = (id: number, status: RunStatus = 'running', startedAt?: number): Task => ({
  ref: { connection: 'c', type: 't', id: String(id) },
  name: `task ${id}`,
  lifecycle: 'ready',
  latestRun: { status, ...(startedAt === undefined ? undefined : { startedAt }) },
  vendorStatus: status,
  raw: { id },
});
const ids = ({ tasks }: SourceState) => tasks.map(({ ref }) => Number(ref.id));

it('puts a task that was made first, and keeps one that was made anew in its place', () => {
  const before: SourceState = { tasks: [task(6), task(5), task(4)], next: '4', total: 99 };
  const anew = withTask(before, task(4, 'waiting'));
  expect([ids(anew), anew.total, anew.tasks[2]?.vendorStatus]).toEqual([[6, 5, 4], 99, 'waiting']);
  const made = withTask(before, task(7));
  expect([ids(made), made.total, made.next]).toEqual([[7, 6, 5, 4], 100, '4']);
});

it('counts a task that was made here as one that a poll of all reads', () => {
  expect(withTask({ tasks: [task(1)], polled: 1 }, task(9)).polled).toBe(2);
});

it('finds what goes on, and when the youngest of that began', () => {
  const tasks = [task(5, 'running', 10), task(4, 'failed', 90), task(3, 'unknown', 30), task(2, 'waiting')];
  expect(goingOn(tasks)).toEqual({ places: [0, 2, 3], youngestAt: 30 });
  expect(goingOn(tasks)).toBe(goingOn(tasks));
  expect(goingOn([])).toEqual({ places: [] });
});
