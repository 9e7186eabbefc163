import type { Task } from './task';
import { taskKey } from './task-key';

/** A list whose order waits, and what waits. */
export interface HeldOrder {
  /** The rows in their places, each with its latest values; what came after the last of them follows. */
  readonly tasks: readonly Task[];
  /** Keys of rows that are no longer there. */
  readonly gone: ReadonlySet<string>;
  /** How many tasks are to come in between. */
  readonly added: number;
  /** Whether rows would leave, or change places. */
  readonly changed: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** A list as it is, with nothing waiting. */
export function inOrder(tasks: readonly Task[]): HeldOrder {
  return { tasks, gone: NONE, added: 0, changed: false };
}

/**
 * Keeps rows where somebody points at them: values change, positions do not. `wanted` is what the list would show, `all`
 * what there is: a row that no longer fits the filter keeps its place too. Gives `held` itself back where no row changed.
 */
export function holdOrder(held: readonly Task[], wanted: readonly Task[], all: readonly Task[]): HeldOrder {
  // As after most polls: only values have changed, and what is new follows.
  if (held.length <= wanted.length && held.every((task, place) => isOf(task, wanted[place]))) {
    const isSame = held.length === wanted.length && held.every((task, place) => task === wanted[place]);
    return inOrder(isSame ? held : wanted);
  }
  const isHeld = new Set(held.map(taskKey));
  const latest = new Map(all.map((task) => [taskKey(task), task]));
  const gone = new Set(isHeld);
  for (const key of latest.keys()) gone.delete(key);

  let end = wanted.length;
  while (end > 0 && !isHeld.has(keyAt(wanted, end - 1))) end -= 1;
  const stay = wanted.slice(0, end);
  const stayKeys = stay.map(taskKey).filter((key) => isHeld.has(key));
  const places = new Set(stayKeys);
  const heldKeys = held.map(taskKey).filter((key) => places.has(key));

  const rows = [...held.map((task) => latest.get(taskKey(task)) ?? task), ...wanted.slice(end)];
  const isSame = rows.length === held.length && rows.every((task, index) => task === held[index]);
  return {
    tasks: isSame ? held : rows,
    gone: gone.size > 0 ? gone : NONE,
    added: stay.length - stayKeys.length,
    changed: heldKeys.length < held.length || heldKeys.some((key, index) => key !== stayKeys[index]),
  };
}

function isOf(task: Task, other: Task | undefined): boolean {
  return task === other || (other !== undefined && taskKey(task) === taskKey(other));
}

function keyAt(tasks: readonly Task[], index: number): string {
  const task = tasks[index];
  return task ? taskKey(task) : '';
}
