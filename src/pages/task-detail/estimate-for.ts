import { durationsLike, type Estimate, estimateOf } from '@/core/estimate';
import type { Task } from '@/core/task';
import type { TaskType } from '@/task-types/task-type';

/** A task keeps its kind for as long as it is the same object; telling it parses what the vendor said. */
const kinds = new WeakMap<Task, string>();

/** How long runs like a task's usually take, out of the tasks of its source that are known. */
export function estimateFor(task: Task, tasks: readonly Task[], { kindOf }: TaskType): Estimate | undefined {
  const kept = kindOf && ((one: Task) => kindOnce(one, kindOf));
  return estimateOf(durationsLike(task, tasks, kept));
}

function kindOnce(task: Task, kindOf: (task: Task) => string): string {
  const known = kinds.get(task);
  if (known !== undefined) return known;
  const kind = kindOf(task);
  kinds.set(task, kind);
  return kind;
}
