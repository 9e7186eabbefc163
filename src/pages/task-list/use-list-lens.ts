import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Task } from '@/core/task';
import { isRecent } from '@/core/task-created';
import type { TaskQuery } from '@/core/task-query';
import { sortKeyOf } from '@/core/task-sort';
import { haystackOf, readNeedles } from '@/core/task-text';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { ListedSource } from '@/queries/use-task-list';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { knownNames } from './known-names';
import { type ListLens, makeLens } from './list-lens';

const MINUTE_MS = 60_000;

/** The lens for the sources that are listed: the same until there are others, or other words for them. */
export function useListLens(listed: readonly ListedSource[]): ListLens {
  const t = useT();
  const zone = useZone();
  const { queryClient } = useServices();
  const names = knownNames(queryClient);
  // The sources come anew with each change of what is known of them; what they are stays.
  const which = listed.map(({ source }) => source.key).join();
  // Ten thousand rows are filtered and sorted again for each new lens.
  return useMemo(
    () => makeLens({ sources: listed.map(({ source }) => source), names, t, zone }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `listed` by what it holds
    [which, names, t, zone],
  );
}

/** Changes when the answer to a query may have changed though neither it nor the tasks did: names became known, time went on. */
export function useQueryStamp(query: TaskQuery): string {
  const { queryClient } = useServices();
  const names = knownNames(queryClient);
  const version = useSyncExternalStore(names.subscribe, () => (needsNames(query) ? names.version() : 0));
  const wantsTime = needsTime(query);
  return useTicking((now) => `${version} ${wantsTime ? Math.floor(now / MINUTE_MS) : ''}`);
}

/** What is filtered and sorted by without a looked-up name. */
const PLAIN: ReadonlySet<string> = new Set(['status', 'type', 'connection', 'created', 'progress', 'next', 'duration']);

function needsNames({ text, filters, sort }: TaskQuery): boolean {
  const { wanted, unwanted } = readNeedles(text);
  if (wanted.length + unwanted.length > 0) return true;
  return [sort.by, ...filters.map(({ field }) => field)].some((field) => !PLAIN.has(field));
}

function needsTime({ filters, sort }: TaskQuery): boolean {
  return sort.by === 'duration' || filters.some(({ field, values }) => field === 'created' && values.some(isRecent));
}

/** So many tasks between two looks at whether the browser has something better to do. */
const SLICE = 200;

/** Makes ready at rest what filtering by text and sorting by name need: for ten thousand tasks that takes more than a frame. */
export function useWarmText(tasks: readonly Task[], { filter }: ListLens): void {
  useEffect(() => {
    const idle = globalThis.requestIdleCallback;
    // Without it the first letter takes longer.
    if (!idle) return undefined;
    let next = 0;
    let handle = idle(function work(deadline: IdleDeadline) {
      while (next < tasks.length && deadline.timeRemaining() > 2) {
        for (const task of tasks.slice(next, next + SLICE)) {
          const name = filter.nameOf(task);
          haystackOf(task, name);
          sortKeyOf(name);
        }
        next += SLICE;
      }
      if (next < tasks.length) handle = idle(work);
    });
    return () => cancelIdleCallback(handle);
  }, [tasks, filter]);
}
