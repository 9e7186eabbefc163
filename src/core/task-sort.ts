import { progressFraction } from './progress';
import { DISPLAY_STATUSES, displayStatus, hasEnded, isUnfinished } from './status';
import type { Task } from './task';
import { isNewestFirst, type TaskSort } from './task-query';
import { foldText } from './task-text';

/** What sorting knows beside the tasks. The words are those on the screen. */
export interface SortContext {
  /** Domain time, milliseconds. */
  readonly now: number;
  readonly nameOf: (task: Task) => string;
  readonly typeOf: (task: Task) => string;
  readonly connectionOf: (task: Task) => string;
  /** How a task's value of a facet is shown; undefined where it has none. */
  readonly facetOf: (task: Task, facet: string) => string | undefined;
}

type Key = string | number | undefined;

const RANK = new Map(DISPLAY_STATUSES.map((status, index) => [status, index]));

/**
 * The tasks in an order. Stable: what is alike stays as it came, newest first. What has no value comes last, whichever way
 * the order goes. Texts go by the number of their sign, figures in them by their size: the same for every reader, and ten
 * thousand rows take a frame.
 */
export function sortTasks(newestFirst: readonly Task[], sort: TaskSort, context: SortContext): readonly Task[] {
  if (isNewestFirst(sort)) return newestFirst;
  const keys = newestFirst.map((task) => keyOf(task, sort.by, context));
  const order = Uint32Array.from(keys.keys());
  const direction = sort.falling ? -1 : 1;
  order.sort((one, other) => compare(keys[one], keys[other], direction) || one - other);
  const sorted: Task[] = [];
  for (const index of order) {
    const task = newestFirst[index];
    if (task) sorted.push(task);
  }
  return sorted;
}

function compare(one: Key, other: Key, direction: number): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -direction : direction;
}

function keyOf(task: Task, by: string, context: SortContext): Key {
  switch (by) {
    case 'status':
      return RANK.get(displayStatus(task));
    case 'name':
      return sortKeyOf(context.nameOf(task));
    case 'type':
      return sortKeyOf(context.typeOf(task));
    case 'connection':
      return sortKeyOf(context.connectionOf(task));
    case 'progress':
      return progressFraction(
        task.latestRun?.progress,
        task.latestRun !== undefined && hasEnded(task.latestRun.status),
      );
    case 'next':
      return task.nextRunAt;
    case 'created':
      return task.createdAt;
    case 'duration':
      return durationOf(task, context.now);
    default: {
      const shown = context.facetOf(task, by);
      return shown === undefined ? undefined : sortKeyOf(shown);
    }
  }
}

function durationOf({ latestRun: run }: Task, now: number): number | undefined {
  if (run?.startedAt === undefined) return undefined;
  const end = isUnfinished(run) ? now : run.endedAt;
  return end === undefined ? undefined : Math.max(0, end - run.startedAt);
}

const sortKeys = new Map<string, string>();
const MOST_TEXT_KEYS = 50_000;

/** Text that plain comparison puts in order, made once: folded, and before each figure how long it is, so that 9 comes before 10. */
export function sortKeyOf(text: string): string {
  const known = sortKeys.get(text);
  if (known !== undefined) return known;
  const key = foldText(text).replace(/0*(\d+)/g, (_, figure: string) => String.fromCharCode(figure.length) + figure);
  if (sortKeys.size >= MOST_TEXT_KEYS) sortKeys.clear();
  sortKeys.set(text, key);
  return key;
}
