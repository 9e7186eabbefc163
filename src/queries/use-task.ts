import type { Task, TaskRef } from '@/core/task';
import { type Failure, isRetryable } from '@/transport/failures';
import { useDeparture } from './departures';
import { sourceKey } from './sources';
import { type FoundTask, useFoundTask } from './use-found-task';
import { useSourcePolls } from './use-sources';
import { type ListedSource, useTaskList } from './use-task-list';

/** One task as its page shows it. */
export type TaskView =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void; readonly failure?: Failure }
  /**
   * Not there: `looked` tasks of its source were looked through, `more` says whether that was not all. `asked`: the cloud was
   * asked for it by its id and has none, or `failure` kept it from saying so.
   */
  | {
      readonly status: 'missing';
      readonly listed?: ListedSource;
      readonly looked: number;
      readonly more: boolean;
      readonly asked?: true;
      readonly failure?: Failure;
    }
  | { readonly status: 'ready'; readonly task: Task; readonly listed: ListedSource };

/** Follows one task through its source's list; where that does not hold it, by its id, where its type can be asked for that. */
export function useTask(ref: TaskRef): TaskView & { readonly list: ReturnType<typeof useTaskList> } {
  const list = useTaskList({ type: ref.type, connection: ref.connection });
  const task = list.tasks.find((known) => known.ref.id === ref.id);
  const [listed] = list.sources;
  // Of what was deleted here, and is in no list any more, the cloud knows no more than that.
  const isDeleted = useDeparture(ref)?.cause === 'deleted';
  const found = useFoundTask(task || isDeleted || !listed?.state ? undefined : listed.source, ref.id);
  // Whether a reading is under way is of interest only while there is nothing to show.
  const [poll] = useSourcePolls(task ? [] : [sourceKey(ref.connection, ref.type)]);
  return { ...viewOf(task, found, list, !isDeleted && (poll?.reading ?? false)), list };
}

function viewOf(
  task: Task | undefined,
  found: FoundTask | undefined,
  list: ReturnType<typeof useTaskList>,
  reading: boolean,
): TaskView {
  const [listed] = list.sources;
  if (!listed) {
    if (list.broken) return failed(list, list.failure);
    return list.status === 'loading' ? { status: 'loading' } : { status: 'missing', looked: 0, more: false };
  }
  if (task) return { status: 'ready', task, listed };
  if (!listed.state) return listed.poll.failure ? failed(list, listed.poll.failure) : { status: 'loading' };
  const { tasks, next } = listed.state;
  const missing = { status: 'missing', listed, looked: tasks.length, more: next !== undefined } as const;
  switch (found?.state) {
    case 'loading':
      return { status: 'loading' };
    case 'failed':
      // What time may heal is tried again; of what is refused the list may still tell.
      return isRetryable(found.failure, 'safe') ? failed(found, found.failure) : { ...missing, failure: found.failure };
    case 'known':
      return found.task ? { status: 'ready', task: found.task, listed } : { ...missing, more: false, asked: true };
    case undefined:
      // Just made, it may come with the reading that is under way.
      return reading ? { status: 'loading' } : missing;
  }
}

function failed({ retry }: { readonly retry: () => void }, failure: Failure | undefined): TaskView {
  return { status: 'failed', retry: () => retry(), ...(failure ? { failure } : undefined) };
}
