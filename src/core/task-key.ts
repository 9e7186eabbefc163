import { refKey, type Task } from './task';

const keys = new WeakMap<Task, string>();

/** `refKey` of a task, made once: lists ask for it many thousand times. */
export function taskKey(task: Task): string {
  const known = keys.get(task);
  if (known !== undefined) return known;
  const key = refKey(task.ref);
  keys.set(task, key);
  return key;
}
