import type { Task, TaskRef } from '@/core/task';
import type { Failure } from '@/transport/failures';
import { sourceKey } from './sources';
import { useSourcePolls } from './use-sources';
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
  const list = useTaskList({ type: ref.type, connection: ref.connection });
  const task = list.tasks.find((known) => known.ref.id === ref.id);
  // Whether a reading is under way is of interest only while there is nothing to show.
  const [poll] = useSourcePolls(task ? [] : [sourceKey(ref.connection, ref.type)]);
  return { ...viewOf(task, list, poll?.reading ?? false), list };
}

function viewOf(task: Task | undefined, list: ReturnType<typeof useTaskList>, reading: boolean): TaskView {
  const [listed] = list.sources;
  if (!listed) {
    if (list.broken) return failed(list, list.failure);
    return list.status === 'loading' ? { status: 'loading' } : { status: 'missing', looked: 0, more: false };
  }
  if (task) return { status: 'ready', task, listed };
  if (listed.state) {
    // Just made, it may come with the reading that is under way.
    if (reading) return { status: 'loading' };
    const { tasks, next } = listed.state;
    return { status: 'missing', listed, looked: tasks.length, more: next !== undefined };
  }
  return listed.poll.failure ? failed(list, listed.poll.failure) : { status: 'loading' };
}

function failed({ retry }: ReturnType<typeof useTaskList>, failure: Failure | undefined): TaskView {
  return { status: 'failed', retry: () => retry(), ...(failure ? { failure } : undefined) };
}
