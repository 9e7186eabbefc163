import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { SourceFacts } from '@/query-kit/scheduler-parts';
import type { TaskPage, TaskType } from '@/task-types/task-type';
import { callsToday, untilNextDayMs } from './call-count';
import { connectionQueries } from './connections';
import { foldMore, foldReading, type LookedFrom, type Reading } from './fold-reading';
import { readSource } from './read-source';
import { callContext, loadTaskType, type Services } from './services';
import { factsOf } from './source-facts';
import type { SourceState } from './source-state';

/** One connection's tasks of one type: what is polled, cached and shared as a whole. */
export interface Source {
  readonly key: string;
  readonly connection: Connection;
  readonly type: TaskType;
}

/** The name of a source, for the scheduler and between tabs. */
export function sourceKey(connection: string, type: string): string {
  return `${encodeURIComponent(connection)}/${encodeURIComponent(type)}`;
}

/** The sources that a connection offers, their task types loaded. */
function sourcesOf(services: Services, connections: readonly Connection[]): Promise<Source[]> {
  return Promise.all(
    connections.flatMap((connection) =>
      services.registry
        .filter((entry) => entry.cloud === connection.cloud)
        .map(async (entry) => ({
          key: sourceKey(connection.id, entry.id),
          connection,
          type: await loadTaskType(services, entry),
        })),
    ),
  );
}

export const sourceQueries = {
  /** The connections' sources. Types load with their first connection. */
  all: (services: Services, connections: readonly Connection[]) =>
    queryOptions({
      // All of a connection: who acts through it is told by it too.
      queryKey: ['console', 'sources', connections],
      // What is on screen stays there for the moment that it takes.
      placeholderData: (before: Source[] | undefined) => before,
      queryFn: () => sourcesOf(services, connections),
      staleTime: Number.POSITIVE_INFINITY,
      // Loaded code is no JSON: comparing it by structure would walk into functions.
      structuralSharing: false,
    }),

  /** What is known of one source. The scheduler has it read and written; screens look at the cache. */
  state: (_: Pick<Services, 'queryClient'>, { connection, type }: Source) =>
    stateOptions(keys.source(connection.id, type.id)),

  /** One poll of a source. Its result is folded into what is known by then, not into what was known when it began. */
  reading: (services: Services, source: Source) =>
    queryOptions({
      queryKey: keys.reading(source.connection.id, source.type.id),
      // Taking the query's signal would call a reading off with the last screen that shows it; other tabs wait for it too.
      queryFn: () => {
        const context = callContext(services, source.connection, say('why.refresh'));
        // What was known when the poll began only says which ranges it reads.
        return readSource(source.type, context, stateOf(services, source));
      },
      staleTime: 0,
      gcTime: 0,
      structuralSharing: false,
      retry: false,
    }),
};

function stateOptions(queryKey: ReturnType<typeof keys.source>) {
  return queryOptions<SourceState>({
    queryKey: [...queryKey],
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Folding keeps what did not change; comparing 10,000 tasks once more would take longer than the poll.
    structuralSharing: false,
  });
}

/** Finds a source by its key, also one that only another tab shows. */
export async function findSource(services: Services, key: string): Promise<Source | undefined> {
  const connections = await services.queryClient.query(connectionQueries.list(services));
  const sources = await services.queryClient.query(sourceQueries.all(services, connections));
  return sources.find((source) => source.key === key);
}

/** Reads a source by its key, keeps the result and gives it; what the scheduler calls. */
export async function readByKey(services: Services, key: string): Promise<Reading | undefined> {
  const source = await findSource(services, key);
  if (!source) return undefined;
  const reading = await services.queryClient.query(sourceQueries.reading(services, source));
  adoptByKey(services, key, reading);
  return reading;
}

/** Folds what this tab or another one has read into what this one knows of the source. */
export function adoptByKey(services: Pick<Services, 'queryClient' | 'clock'>, key: string, reading: Reading): void {
  const now = services.clock.now();
  changeState(services, queryKeyOf(key), (before) => foldReading(before, reading, now));
}

/** Folds one more page, looked through by hand, into what is known of a source. */
export function lookedThrough(services: Services, source: Source, page: TaskPage, from: LookedFrom): void {
  const now = services.clock.now();
  const key = keys.source(source.connection.id, source.type.id);
  changeState(services, key, (before) => before && foldMore(before, page, from, now));
}

/** What is known of a source. */
export function stateOf(
  { queryClient }: Pick<Services, 'queryClient'>,
  { connection, type }: Source,
): SourceState | undefined {
  return queryClient.getQueryData<SourceState>(keys.source(connection.id, type.id));
}

function changeState(
  { queryClient }: Pick<Services, 'queryClient'>,
  key: ReturnType<typeof keys.source>,
  change: (before: SourceState | undefined) => SourceState | undefined,
): void {
  // Where no screen has asked for it yet, it would be made with the cache's own rules.
  queryClient.getQueryCache().build(queryClient, queryClient.defaultQueryOptions(stateOptions(key)));
  queryClient.setQueryData<SourceState>(key, change);
}

/** What the scheduler wants to know of a source, from the cache alone. */
export function factsByKey(services: Pick<Services, 'queryClient' | 'clock' | 'registry'>, key: string): SourceFacts {
  const [connection = '', type = ''] = key.split('/').map(decodeURIComponent);
  const state = services.queryClient.getQueryData<SourceState>(keys.source(connection, type));
  const known = services.queryClient
    .getQueriesData<readonly Source[]>({ queryKey: ['console', 'sources'] })
    .flatMap(([, sources]) => sources ?? [])
    .find((source) => source.key === key);
  if (!known) return { requestsPerPoll: 1 };
  const now = services.clock.now();
  const rate = services.clock.rate();
  const today = {
    calls: callsToday(connection, now),
    untilResetMs: rate > 0 ? untilNextDayMs(now) / rate : Number.POSITIVE_INFINITY,
  };
  return factsOf(state, known.type.source, known.connection, now, today);
}

/** The query key behind a source's name. */
function queryKeyOf(key: string) {
  const [connection = '', type = ''] = key.split('/').map(decodeURIComponent);
  return keys.source(connection, type);
}
