import { type DisplayStatus, displayStatus, isUnasked } from './status';
import type { Task } from './task';
import { createdWindow } from './task-created';
import { type TaskFilter, type TaskQuery, valuesOf } from './task-query';
import { foldText, haystackOf, readNeedles } from './task-text';

/** What a filter knows beside the tasks. */
export interface FilterContext {
  /** Domain time, milliseconds. */
  readonly now: number;
  /** What people call a task, as far as that is known. */
  readonly nameOf: (task: Task) => string;
  /** A task's value of a facet; undefined where its type has no such facet, or it no value. */
  readonly facetOf: (task: Task, facet: string) => string | undefined;
}

export interface Filtered {
  /** Those that fit, in the order in which they came. */
  readonly tasks: readonly Task[];
  /** How many stand in each status of those that fit all but the status, as far as that was asked. */
  readonly counts: ReadonlyMap<DisplayStatus, number>;
  /** Those of them whose state is yet to be asked. No condition on the status picks or leaves out one that is not known. */
  readonly unasked: readonly Task[];
}

type Test = (task: Task) => boolean;

/** Picks the tasks that fit a query, and counts each status among what its other conditions leave. One pass. */
export function filterTasks(tasks: readonly Task[], query: TaskQuery, context: FilterContext): Filtered {
  const tests = [
    ...textTests(query.text, context),
    ...query.filters.filter(({ field }) => field !== 'status').map((filter) => testOf(filter, context)),
  ];
  const shown = new Set(valuesOf(query, 'status', false));
  const hidden = new Set(valuesOf(query, 'status', true));
  const counts = new Map<DisplayStatus, number>();
  const unasked: Task[] = [];
  const fitting: Task[] = [];
  for (const task of tasks) {
    if (!tests.every((test) => test(task))) continue;
    const status = displayStatus(task);
    if (isUnasked(task)) {
      unasked.push(task);
      if (shown.size + hidden.size === 0) fitting.push(task);
      continue;
    }
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if ((shown.size === 0 || shown.has(status)) && !hidden.has(status)) fitting.push(task);
  }
  return { tasks: fitting.length === tasks.length ? tasks : fitting, counts, unasked };
}

function textTests(text: string, { nameOf }: FilterContext): Test[] {
  const { wanted, unwanted } = readNeedles(text);
  if (wanted.length + unwanted.length === 0) return [];
  return [
    (task) => {
      const haystack = haystackOf(task, nameOf(task));
      return (
        wanted.every((needle) => haystack.includes(needle)) && !unwanted.some((needle) => haystack.includes(needle))
      );
    },
  ];
}

function testOf({ field, not, values }: TaskFilter, context: FilterContext): Test {
  const is = positiveTest(field, values, context);
  return not ? (task) => !is(task) : is;
}

function positiveTest(field: string, values: readonly string[], context: FilterContext): Test {
  switch (field) {
    case 'type':
      return ({ ref }) => values.includes(ref.type);
    case 'connection':
      return ({ ref }) => values.includes(ref.connection);
    case 'created': {
      const windows = values.flatMap((value) => createdWindow(value, context.now) ?? []);
      return ({ createdAt }) =>
        createdAt !== undefined && windows.some(({ from, to }) => createdAt >= from && createdAt < to);
    }
    case 'q': {
      const needles = values.map(foldText);
      return (task) => {
        const haystack = haystackOf(task, context.nameOf(task));
        return needles.some((needle) => haystack.includes(needle));
      };
    }
    default:
      return (task) => {
        const value = context.facetOf(task, field);
        return value !== undefined && values.includes(value);
      };
  }
}
