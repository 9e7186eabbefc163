import { expect, it, vi } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task, TaskRef } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { createQueryClient } from '@/query-kit/query-client';
import type { TaskType } from '@/task-types/task-type';
import type { TaskPage } from '@/task-types/task-page';
import { FailureError } from '@/transport/failures';
import { isUnlisted, lookInList } from './removal-lookup';
import type { Services } from './services';
import { type SourceState, WHOLE_PAGES } from './source-state';

const refOf = (id: string): TaskRef => ({ connection: 'c', type: 't', id });
const task = (id: string): Task => ({ ref: refOf(id), name: id, lifecycle: 'ready', vendorStatus: '', raw: {} });
const unreadable = { count: 1, first: { path: 'id', problem: 'no id' } };

/** A source of these pages, each after the one before. */
function sourceOf(pages: readonly Omit<TaskPage, 'next'>[]) {
  const list = vi.fn(async (_: unknown, cursor = '0') => {
    const at = Number(cursor);
    return { tasks: [], ...pages[at], ...(at + 1 < pages.length ? { next: String(at + 1) } : undefined) };
  });
  // Nothing else is used.
  const source = { connection: { id: 'c' } as Connection, type: { id: 't', list } as unknown as TaskType };
  return { list, look: (id: string) => lookInList({ clock: { now: () => 0 } } as Services, source, refOf(id)) };
}
const empty = (count: number) => Array.from({ length: count }, () => ({ tasks: [] }));

it('finds a task on the page that has it, and reads no further', async () => {
  const { look, list } = sourceOf([{ tasks: [task('a')] }, { tasks: [task('b')] }, { tasks: [] }]);
  expect(await look('b')).toBe('listed');
  expect(list).toHaveBeenCalledTimes(2);
});

it.each([
  ['was read to its end', empty(2), 'absent'],
  ['ends just where looking does', empty(WHOLE_PAGES), 'absent'],
  ['goes on beyond what is looked through', empty(WHOLE_PAGES + 1), 'cannot-tell'],
  ['has rows without a name', [{ tasks: [], unreadable }, { tasks: [] }], 'cannot-tell'],
] as const)('answers of a task that is not among those of a list that %s', async (_, pages, answer) => {
  expect(await sourceOf(pages).look('x')).toBe(answer);
});

it('finds a task beside rows without a name', async () => {
  expect(await sourceOf([{ tasks: [], unreadable }, { tasks: [task('a')] }]).look('a')).toBe('listed');
});

it('passes on what keeps the list from being read', async () => {
  const { look, list } = sourceOf([{ tasks: [] }]);
  const offline = new FailureError({ kind: 'offline', endpoint: 't.List', unclear: false });
  list.mockRejectedValueOnce(offline);
  await expect(look('a')).rejects.toBe(offline);
});

const tasks = ['a', 'b'].map(task);
it.each<[string, SourceState | undefined, boolean]>([
  ['was not read', undefined, false],
  ['was read to its end', { tasks }, true],
  ['goes on', { tasks, next: '2' }, false],
  ['is whole by its own count', { tasks, next: '2', total: 2 }, true],
  ['has a gap', { tasks, gaps: [{ after: 'a', cursor: '1' }] }, false],
  ['has rows without a name', { tasks, unreadable }, false],
])('knows without asking whether a task is there no more: the list %s', (_, state, gone) => {
  const queryClient = createQueryClient();
  if (state) queryClient.setQueryData<SourceState>(keys.source('c', 't'), state);
  expect(isUnlisted(queryClient, refOf('x'))).toBe(gone);
  expect(isUnlisted(queryClient, refOf('a'))).toBe(false);
});
