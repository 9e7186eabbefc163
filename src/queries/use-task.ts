import type { Task, TaskRef } from '@/core/task';
import type { Failure } from '@/transport/failures';
import { type ListedSource, useTaskList } from './use-task-list';

/** One task as its page shows it. */
export type TaskView =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void; readonly failure?: Failure }
  /** Not there: `looked` tasks of its source were looked through, `more` says whether that was not all. */
  | { readonly status: 'missing'; readonly listed?: ListedSource; readonly looked: number; readonly more: boolean }
  | { readonly status: 'ready'; readonly task: Task; readonly listed: ListedSource };

/** Follows one task through its source's list: no vendor is asked for single tasks. */
export function useTask(ref: TaskRef): TaskView & { readonly list: ReturnType<typeof useTaskList> } {
  const list = useTaskList();
  return { ...viewOf(ref, list), list };
}

function viewOf(ref: TaskRef, list: ReturnType<typeof useTaskList>): TaskView {
  const listed = list.sources.find(
    ({ source }) => source.connection.id === ref.connection && source.type.id === ref.type,
  );
  if (!listed) {
    if (list.broken) return failed(list.retry, list.failure);
    return list.status === 'loading' ? { status: 'loading' } : { status: 'missing', looked: 0, more: false };
  }
  const task = listed.state?.tasks.find((known) => known.ref.id === ref.id);
  if (task) return { status: 'ready', task, listed };
  if (listed.state) {
    // Just made, it may come with the reading that is under way.
    if (listed.poll.reading) return { status: 'loading' };
    const { tasks, next } = listed.state;
    return { status: 'missing', listed, looked: tasks.length, more: next !== undefined };
  }
  return listed.poll.failure ? failed(list.retry, listed.poll.failure) : { status: 'loading' };
}

function failed(retry: () => void, failure: Failure | undefined): TaskView {
  return { status: 'failed', retry, ...(failure ? { failure } : undefined) };
}
