import { useEffect, useMemo, useRef, useState } from 'react';
import { type HeldOrder, holdOrder, inOrder } from '@/core/held-order';
import type { DisplayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { filterTasks } from '@/core/task-filter';
import { sortTasks } from '@/core/task-sort';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { announce } from '@/ui/announce';
import type { ListLens } from './list-lens';
import { useQueryStamp } from './use-list-lens';
import type { ListQuery } from './use-list-query';

export interface ListView extends HeldOrder {
  /** How many fit the query; what is gone and still stands in its row is not among them. */
  readonly fitting: number;
  readonly counts: ReadonlyMap<DisplayStatus, number>;
  /** Those of which it is not known whether they fit a condition on the status, or in which status they count. */
  readonly unasked: readonly Task[];
  /** Lets waiting rows in and gone ones out. */
  readonly apply: () => void;
}

/** The rows to show: filtered, sorted, and in their places while somebody points at them. */
export function useListView(
  tasks: readonly Task[],
  { query, key }: Pick<ListQuery, 'query' | 'key'>,
  lens: ListLens,
  holding: boolean,
): ListView {
  const { clock } = useServices();
  const stamp = useQueryStamp(query);
  // Ten thousand rows: only where the tasks or the question have changed.
  const { filtered, sorted } = useMemo(() => {
    const now = clock.now();
    const fitting = filterTasks(tasks, query, { ...lens.filter, now });
    return { filtered: fitting, sorted: sortTasks(fitting.tasks, query.sort, { ...lens.sort, now }) };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the stamp stands for what the query needs of names and time
  }, [tasks, query, lens, clock, stamp]);

  const [held, setHeld] = useState({ key, tasks: sorted });
  const order = useMemo(
    () => (holding && held.key === key ? holdOrder(held.tasks, sorted, tasks) : inOrder(sorted)),
    [holding, held, key, sorted, tasks],
  );
  if (held.key !== key || held.tasks !== order.tasks) setHeld({ key, tasks: order.tasks });

  useTold(key, filtered.tasks.length);
  return {
    ...order,
    fitting: filtered.tasks.length,
    counts: filtered.counts,
    unasked: filtered.unasked,
    apply: () => setHeld({ key, tasks: sorted }),
  };
}

/** A count is told when typing has paused. */
const PAUSE_MS = 600;

/** Tells how many are left after each new question, not after each poll. */
function useTold(key: string, count: number): void {
  const t = useT();
  const asked = useRef(key);
  const tell = useRef(() => {});
  useEffect(() => {
    tell.current = () => announce(t(say('tasks.count', { count })));
  });
  useEffect(() => {
    if (asked.current === key) return undefined;
    asked.current = key;
    const timer = setTimeout(() => tell.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
}
