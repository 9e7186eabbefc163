import { queryOptions } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { SourceFacts } from '@/query-kit/scheduler';
import type { Cursor, TaskPage, TaskType } from '@/task-types/task-type';
import { callsToday, untilNextDayMs } from './call-count';
import { connectionQueries } from './connections';
import { callContext, loadTaskType, type Services } from './services';
import { factsOf, foldHead, foldWhole, type SourceState, WHOLE_PAGES } from './source-state';

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
      queryKey: ['console', 'sources', connections.map(({ id }) => id)],
      queryFn: () => sourcesOf(services, connections),
      staleTime: Number.POSITIVE_INFINITY,
      // Loaded code is no JSON: comparing it by structure would walk into functions.
      structuralSharing: false,
    }),

  /** What is known of one source. Only the scheduler reads it; screens look at the cache. */
  state: (services: Services, { connection, type }: Source) =>
    queryOptions({
      queryKey: keys.source(connection.id, type.id),
      // Taking the query's signal would call a reading off with the last screen that shows it; other tabs wait for it too.
      queryFn: () => readSource(services, { connection, type }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      structuralSharing: false,
      retry: false,
    }),
};

/** Reads the head of a source, or all of it where its order says nothing, and folds it into what is known. */
async function readSource(
  services: Services,
  { connection, type }: Pick<Source, 'connection' | 'type'>,
): Promise<SourceState> {
  const context = callContext(services, connection, say('why.refresh'));
  const page = await (type.source.order === 'unknown' ? readWhole(type, context) : type.list(context, undefined));
  const before = services.queryClient.getQueryData<SourceState>(keys.source(connection.id, type.id));
  const fold = type.source.order === 'unknown' ? foldWhole : foldHead;
  return fold(before, page, services.clock.now());
}

async function readWhole(type: TaskType, context: Parameters<TaskType['list']>[0]): Promise<TaskPage> {
  const tasks = [];
  let cursor: Cursor | undefined;
  let page: TaskPage;
  let pages = 0;
  do {
    page = await type.list(context, cursor);
    tasks.push(...page.tasks);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < WHOLE_PAGES);
  return { ...page, tasks };
}

/** Finds a source by its key, also one that only another tab shows. */
export async function findSource(services: Services, key: string): Promise<Source | undefined> {
  const connections = await services.queryClient.query(connectionQueries.list(services));
  const sources = await services.queryClient.query(sourceQueries.all(services, connections));
  return sources.find((source) => source.key === key);
}

/** Reads a source by its key and keeps the result; what the scheduler calls. */
export async function readByKey(services: Services, key: string): Promise<void> {
  const source = await findSource(services, key);
  if (!source) return;
  await services.queryClient.query({ ...sourceQueries.state(services, source), staleTime: 0 });
}

/**
 * Takes over what another tab has read of a source. This tab may have looked further through it, and keeps that, as it
 * keeps the tasks that did not change.
 */
export function adoptByKey(
  services: Pick<Services, 'queryClient' | 'clock'>,
  key: string,
  read: SourceState | undefined,
): void {
  if (!read) return;
  services.queryClient.setQueryData<SourceState>(queryKeyOf(key), (before) => {
    // Only what was read whole knows how much of it a poll reads.
    const fold = read.polled === undefined ? foldHead : foldWhole;
    return {
      ...fold(before, read, services.clock.now()),
      ...(read.polled === undefined ? undefined : { polled: read.polled }),
    };
  });
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
  return factsOf(state, known.type.source, now, today);
}

/** The query key behind a source's name. */
export function queryKeyOf(key: string) {
  const [connection = '', type = ''] = key.split('/').map(decodeURIComponent);
  return keys.source(connection, type);
}
