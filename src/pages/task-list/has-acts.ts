import type { TaskType } from '@/task-types/task-type';

/** Whether the list of a type offers more than the list: its entry in the registry says so before its code is there. */
export function hasActs({ search, runsAhead, actions }: TaskType): boolean {
  return Boolean(search ?? runsAhead ?? actions.some(({ many }) => many));
}
