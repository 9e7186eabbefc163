import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { Cursor } from '@/task-types/call-context';
import type { Option, OptionSource, TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import { type Failure, failureOf } from '@/transport/failures';
import { optionQuery, optionsFreshMs } from './option-queries';
import { callContext, type Services, useServices } from './services';

/** What an option source has given so far, for a control to offer. */
interface OptionsSoFar {
  readonly options: readonly Option[];
  readonly total?: number;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly failure?: Message;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** The option that the field holds, where the source knows it; null where it knows that there is none. */
  readonly held?: Option | null;
}

type Params = Readonly<Record<string, unknown>>;

/**
 * The option sources of a form as hooks, one per name; the same ones for as long as the caller lives. Each is told whether
 * its list is wanted: before a field is gone into, it is not. Without a word it is asked for where calls are not counted.
 */
export function useOptionSources(
  connection: Connection,
  type: TaskType,
  form: TaskForm,
  wordsOf: (failure: Failure) => Message,
): Readonly<Record<string, (params: Params, held: string, wanted?: boolean) => OptionsSoFar>> {
  const services = useServices();
  const [hooks] = useState(() =>
    Object.fromEntries(
      Object.entries(form.optionSources).map(([name, source]) => [
        name,
        (params: Params, held: string, wanted?: boolean) =>
          useOptionSource({ services, connection, type, name, source, params, held, wanted, wordsOf }),
      ]),
    ),
  );
  return hooks;
}

interface OptionSourceUse {
  readonly services: Services;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly name: string;
  readonly source: OptionSource;
  readonly params: Params;
  /** The id that the field holds. */
  readonly held: string;
  readonly wanted: boolean | undefined;
  readonly wordsOf: (failure: Failure) => Message;
}

function useOptionSource(use: OptionSourceUse): OptionsSoFar {
  const { services, connection, type, name, source, params, held, wordsOf } = use;
  const isCounted = type.source.callsPerDay?.(connection) !== undefined;
  const freshMs = optionsFreshMs(connection, type);
  const known = (source.needs ?? []).every((need) => params[need] !== undefined && params[need] !== '');
  // An id that cannot be asked for alone is named by the list.
  const isNeeded = (use.wanted ?? !isCounted) || (held !== '' && !source.find);
  const query = useInfiniteQuery({
    queryKey: keys.options(connection.id, type.id, name, params),
    queryFn: ({ pageParam, signal }) =>
      source.load(callContext(services, connection, say('why.options'), signal), params, pageParam),
    // The first page has no cursor.
    initialPageParam: undefined as Cursor | undefined,
    getNextPageParam: (page) => page.next,
    enabled: known && isNeeded,
    staleTime: freshMs,
    gcTime: freshMs,
    retry: retrySafe,
    retryDelay,
  });
  const one = useQuery({
    ...optionQuery(services, { connection, type: type.id, sourceName: name, source, id: held, freshMs }),
    enabled: source.find !== undefined,
  });
  const bug = [query.error, one.error].find((error) => error && !failureOf(error));
  if (bug) throw bug;
  const failure = failureOf(query.error) ?? (isNeeded ? undefined : failureOf(one.error));
  const pages = query.data?.pages ?? [];
  const total = pages.at(-1)?.total;
  return {
    options: pages.flatMap((page) => page.options),
    // What is not asked for yet is on its way as far as anybody can tell, unless its one option is known.
    state: failure ? 'failed' : query.isPending && known && (isNeeded || one.data !== null) ? 'loading' : 'ready',
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
    ...(total === undefined ? undefined : { total }),
    ...(failure ? { failure: wordsOf(failure) } : undefined),
    ...(one.data === undefined ? undefined : { held: one.data }),
  };
}
