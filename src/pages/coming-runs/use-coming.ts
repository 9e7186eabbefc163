import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import { type TaskList, useTaskList } from '@/queries/use-task-list';
import { type Coming, type Hour, hoursOf } from './hours';

/** Hundreds of schedules are computed anew as often as this: what has begun is not to come. */
const STEP_MS = 60_000;
const DAY_MS = 86_400_000;
/** Of one task, per day: as many as every minute. Left out, a run could not be told to start together with another. */
const MOST_A_DAY = 1_440;

/** What lies ahead of the tasks of one type, or how knowing it stands. */
export interface ComingRuns {
  readonly list: TaskList;
  /** Undefined until it can be computed; `null` where tasks of this type cannot be looked ahead for. */
  readonly coming: readonly Coming[] | null | undefined;
  readonly hours: readonly Hour[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Computes what every task of a type will do, for so many days from now on, and when that is on a zone's wall. */
export function useComing(type: string, days: number, zone: string): ComingRuns {
  const { translator } = useServices();
  const list = useTaskList({ type });
  const own = list.sources[0]?.source.type;
  const loaded = useQuery({
    queryKey: ['console', 'runs-ahead', type],
    queryFn: async () => {
      const ahead = (await own?.runsAhead?.()) ?? null;
      if (ahead?.words) translator.addWords(ahead.words);
      return ahead;
    },
    enabled: own !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const now = useTicking((at) => Math.floor(at / STEP_MS) * STEP_MS);
  const ahead = loaded.data;
  const { tasks, sources } = list;
  const isKnown = list.status === 'ready';
  // Hundreds of schedules, and each poll renders the page.
  const coming = useMemo(() => {
    if (!ahead) return ahead;
    if (!isKnown) return undefined;
    const span = { from: now, until: now + days * DAY_MS, most: MOST_A_DAY * days };
    const connections = new Map(sources.map(({ source: { connection } }) => [connection.id, connection]));
    return tasks.flatMap((task): Coming[] => {
      const connection = connections.get(task.ref.connection);
      if (!connection) return [];
      const burdens = ahead.burdens?.(task);
      return [{ task, ahead: ahead.of(task, span, connection), ...(burdens ? { burdens } : undefined) }];
    });
  }, [ahead, isKnown, tasks, sources, now, days]);
  const hours = useMemo(() => (coming ? hoursOf(coming, zone) : []), [coming, zone]);
  return { list, coming, hours, error: loaded.error, retry: () => void loaded.refetch() };
}
