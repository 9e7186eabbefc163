import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import type { SortColumn } from '@/core/task-query';
import { say } from '@/i18n/say';
import type { TaskFacet, TaskType } from '@/task-types/task-type';
import { tellsOfRuns } from './possible-states';

/** A column of the list; how wide it is, and when it leaves, stands in the style sheet. */
export interface ListColumn {
  /** What it is sorted by. */
  readonly id: string;
  readonly label: Message;
  /** Where it is a type's own. */
  readonly facet?: TaskFacet;
}

/** So many of a type's own find room. */
const MOST_FACETS = 3;
/** So many tasks are looked at to learn what tasks of a type are called after. */
const SOME = 50;

const column = (id: SortColumn): ListColumn => ({ id, label: say(`tasks.column.${id}`) });

/** The columns of a list, in their order. */
export interface ListColumns {
  readonly heads: readonly ListColumn[];
  /** Those of the one type that is listed; undefined in the list of everything. */
  readonly facets?: readonly TaskFacet[];
  /** Its tasks tell of no run: they have none that takes time, only one to come. */
  readonly noRuns?: boolean;
}

/** The list of everything. */
export const ALL_COLUMNS: ListColumns = {
  heads: [
    column('status'),
    column('name'),
    column('type'),
    column('connection'),
    column('progress'),
    column('created'),
    column('duration'),
  ],
};

/** One type's own list: facets in place of the type. What its tasks go by the name of has a column already. */
export function typeColumns(type: TaskType, calledAfter: string | undefined): ListColumns {
  const facets = (type.facets ?? []).filter(({ of }) => of === undefined || of !== calledAfter).slice(0, MOST_FACETS);
  const noRuns = !tellsOfRuns(type);
  return {
    heads: [
      column('status'),
      column('name'),
      column('connection'),
      column(noRuns ? 'next' : 'progress'),
      ...facets.map((facet) => ({ id: facet.id, label: facet.label, facet })),
      column('created'),
      ...(noRuns ? [] : [column('duration')]),
    ],
    facets,
    noRuns,
  };
}

/** What kind of thing the tasks of a type go by the name of. */
export function calledAfterWhat(type: TaskType, tasks: readonly Task[]): string | undefined {
  for (const task of tasks.slice(0, SOME)) {
    const thing = type.calledAfter?.(task);
    if (thing) return thing.of;
  }
  return undefined;
}
