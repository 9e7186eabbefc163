import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import type { TaskPage } from '@/task-types/task-page';
import type { VendorSearch } from '@/task-types/vendor-search';
import { type Failure, failureOf } from '@/transport/failures';
import { callContext, type Services, useServices } from './services';
import type { Source } from './sources';
import { useSources } from './use-sources';

/** What a vendor's list said to one question. */
export interface Answer {
  readonly page: TaskPage;
  /** When it came: a wall instant. */
  readonly at: number;
}

export interface Answering {
  /** The last answer there is; that to the question before, while the next one is asked. */
  readonly answer?: Answer;
  /** It is that to another question. */
  readonly isBefore: boolean;
  readonly asking: boolean;
  /** What kept the question from being answered. */
  readonly failure?: Failure;
  readonly askAgain: () => void;
}

/**
 * Where a type's questions can be asked, and how: `search` is null where it takes none, undefined while that is not known.
 */
export function useSearchPlaces(id: string) {
  const { sources = NONE, coming, error, retry } = useSources({ type: id });
  const search = useQuery(searchQuery(useServices(), sources[0]?.type));
  const failure = failureOf(error);
  return {
    sources,
    coming,
    search: search.data,
    broken: (error ?? search.error) !== null,
    ...(failure ? { failure } : undefined),
    retry: () => {
      if (error) retry();
      else void search.refetch();
    },
  };
}

const NONE: readonly Source[] = [];

/** Loads the search of a task type, and lets the translator know its words; null where it has none. */
function searchQuery({ translator }: Pick<Services, 'translator'>, type: TaskType | undefined) {
  return queryOptions({
    queryKey: ['console', 'search', type?.id],
    queryFn: async (): Promise<VendorSearch | null> => {
      const search = await type?.search?.();
      if (search?.words) translator.addWords(search.words);
      return search ?? null;
    },
    enabled: type !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
}

/**
 * Asks a vendor's own list: by one call for each question, none by itself afterwards. What was answered stays for Back and
 * Forward. A question that nobody waits for any more is called off.
 */
export function useVendorSearch(
  source: Source,
  search: VendorSearch,
  values: Readonly<Record<string, string>>,
): Answering {
  const services = useServices();
  const { connection, type } = source;
  const query = useQuery({
    queryKey: keys.search(connection.id, type.id, values),
    queryFn: async ({ signal }): Promise<Answer> => {
      const { scheduler, wallNow } = services;
      scheduler.spend({ at: wallNow(), requests: 1 });
      const page = await search.ask(callContext(services, connection, say('why.search'), signal), values);
      return { page, at: wallNow() };
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    // One press, one call: whoever asked sees what came of it.
    retry: false,
    retryOnMount: false,
  });
  const failure = failureOf(query.error);
  if (query.error && !failure) throw query.error;
  return {
    ...(query.data ? { answer: query.data } : undefined),
    isBefore: query.isPlaceholderData,
    asking: query.isFetching,
    ...(failure && !query.isFetching ? { failure } : undefined),
    askAgain: () => void query.refetch({ cancelRefetch: false }),
  };
}

/** The call that a question is, without making it; undefined where that cannot be told beforehand. */
export function callOf(
  search: VendorSearch,
  connection: Connection,
  values: Readonly<Record<string, string>>,
  now: () => number,
): PlannedCall | undefined {
  let call: PlannedCall | undefined;
  const context: CallContext = {
    connection,
    now,
    pause: async () => {},
    send: (endpoint, input) => {
      call ??= { endpoint, input: () => input, label: say('why.search') };
      // It is never answered.
      return new Promise(() => undefined);
    },
  };
  void search.ask(context, values).catch(() => undefined);
  return call;
}
