import type { Task } from '@/core/task';

/** Where a task's own page is, for the router. */
export function taskPage(task: Task) {
  return { to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...task.ref } } as const;
}
