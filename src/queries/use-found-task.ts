import { useQuery } from '@tanstack/react-query';
import { lookRoom } from '@/core/look-room';
import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import { type Failure, failureOf, isRetryable } from '@/transport/failures';
import { callContext, type Services, useServices } from './services';
import type { Source } from './sources';
import { useAgain } from './use-panel-part';

/** Domain time after which a task whose run goes on is asked for again. */
const AGAIN_MS = 5_000;
/** And not sooner than after so much wall time; after a failure that time may heal. */
const SHORTEST_MS = 1_500;
const FAILED_MS = 15_000;

/** What asking for one task by its id came to. */
export type FoundTask =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly state: 'known'; readonly task?: Task };

/**
 * One task of a source, asked for by its id where its type can; again while its run goes on, and after it was changed here.
 * Without a source nobody is asked.
 */
export function useFoundTask(source: Source | undefined, id: string): FoundTask | undefined {
  const services = useServices();
  const queryKey = keys.part(source?.connection.id ?? '', source?.type.id ?? '', '', [id]);
  const isAsked = source?.type.find !== undefined;
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      const before = services.queryClient.getQueryData<Task | null>(queryKey);
      return source ? askFor(services, source, id, before, signal) : null;
    },
    enabled: isAsked,
    retry: retrySafe,
    retryDelay,
  });
  const { data, error } = query;
  const failure = failureOf(error);
  const goesOn = isAsked && isUnfinished(data?.latestRun);
  const isOver = failure !== undefined && !isRetryable(failure, 'safe');
  useAgain(services, source, {
    everyMs: goesOn && !isOver ? AGAIN_MS : undefined,
    leastMs: failure ? FAILED_MS : SHORTEST_MS,
    answer: query.isFetching ? undefined : Math.max(query.dataUpdatedAt, query.errorUpdatedAt),
    read: () => {
      if (isAsked) void query.refetch({ cancelRefetch: false });
    },
  });
  if (error && !failure) throw error;
  if (!isAsked) return undefined;
  if (data) return { state: 'known', task: data };
  if (failure) return { state: 'failed', failure, retry: () => void query.refetch() };
  return data === undefined ? { state: 'loading' } : { state: 'known' };
}

/** Whoever opens its page asks at once; asking again has room beside the polls, or is left alone. */
async function askFor(
  services: Services,
  { key, connection, type }: Source,
  id: string,
  before: Task | null | undefined,
  signal: AbortSignal,
): Promise<Task | null> {
  const { scheduler, sleep, wallNow } = services;
  if (before !== undefined) {
    for (;;) {
      const at = lookRoom({ ...scheduler.standing(key), again: true, lookedAt: 0 }, wallNow());
      if (at === undefined) return before;
      if (at <= wallNow()) break;
      await sleep(at - wallNow());
      signal.throwIfAborted();
    }
  }
  scheduler.spend({ at: wallNow(), requests: 1, look: true });
  const context = callContext(services, connection, say('why.find'), signal);
  return (await type.find?.(context, id)) ?? null;
}
