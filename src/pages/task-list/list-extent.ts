import type { TaskList } from '@/queries/use-task-list';

/** How much of what is there a list has looked through. */
export interface ListExtent {
  readonly looked: number;
  readonly more: boolean;
  /** Whether some source has not answered yet. */
  readonly coming: boolean;
  /** How many there are in all; undefined where a source with more does not say. */
  readonly total?: number;
}

type Extended = Pick<TaskList, 'sources' | 'tasks' | 'more' | 'coming'>;

export function extentOf({ sources, tasks, more, coming }: Extended): ListExtent {
  let total: number | undefined = coming ? undefined : 0;
  for (const { state } of sources) {
    const there: number | undefined = state?.next === undefined ? state?.tasks.length : state.total;
    total = total === undefined || there === undefined ? undefined : total + there;
  }
  return { looked: tasks.length, more, coming, ...(total === undefined ? undefined : { total }) };
}
