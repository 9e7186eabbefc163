import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { SourceFacts } from '@/query-kit/scheduler-parts';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { TaskType } from '@/task-types/task-type';
import { accountOf, callsToday, untilNextDayMs } from './call-count';
import { connectionQueries } from './connections';
import { foldReading, type Reading } from './fold-reading';
import type * as KeptReadings from './kept-readings';
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

/** The connections, each with the task types out of these that it offers. */
function offersOf(connections: readonly Connection[], entries: readonly TaskTypeEntry[]) {
  return connections.flatMap((connection) =>
    entries.filter(({ cloud }) => cloud === connection.cloud).map((entry) => ({ connection, entry })),
  );
}

export const sourceQueries = {
  /** The connections' sources of some task types. Types load with their first connection, after `ready`. */
  of: (
    services: Pick<Services, 'queryClient' | 'translator' | 'scheduler' | 'wallNow'>,
    connections: readonly Connection[],
    entries: readonly TaskTypeEntry[],
    ready?: () => Promise<void>,
  ) =>
    queryOptions({
      // All of a connection: who acts through it is told by it too.
      queryKey: ['console', 'sources', connections, entries.map(({ id }) => id)],
      // What is on screen stays there for the moment that it takes.
      placeholderData: (before: readonly Source[] | undefined) => before,
      // What another page has loaded is here at once.
      initialData: (): readonly Source[] | undefined => {
        const known = loadedSources(services);
        const offers = offersOf(connections, entries);
        const loaded = offers.flatMap(
          ({ connection, entry }) =>
            known.find((one) => one.connection === connection && one.type.id === entry.id) ?? [],
        );
        // Before there are connections nothing is known, not even that there is nothing.
        return connections.length > 0 && loaded.length === offers.length ? loaded : undefined;
      },
      queryFn: async (): Promise<readonly Source[]> => {
        await ready?.();
        return Promise.all(
          offersOf(connections, entries).map(async ({ connection, entry }) => {
            const type = await loadTaskType(services, entry);
            const source = { key: sourceKey(connection.id, entry.id), connection, type };
            // What was read before this page was there comes first: a reading costs some of a day's calls.
            await withKept(source, ({ restoreReading }) => restoreReading(services, source.key));
            return source;
          }),
        );
      },
      staleTime: Number.POSITIVE_INFINITY,
      // The policy of polls asks for them where no screen does.
      gcTime: Number.POSITIVE_INFINITY,
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

/** Does something with the readings that are kept, where the source's calls are counted; without their code, nothing. */
async function withKept({ type, connection }: Source, does: (kept: typeof KeptReadings) => void): Promise<void> {
  if (type.source.callsPerDay?.(connection) !== undefined) await import('./kept-readings').then(does, () => undefined);
}

/** Every source whose type is loaded; of one that was loaded twice, the first. */
function loadedSources({ queryClient }: Pick<Services, 'queryClient'>): readonly Source[] {
  return queryClient
    .getQueriesData<readonly Source[]>({ queryKey: ['console', 'sources'] })
    .flatMap(([, sources]) => sources ?? []);
}

/** Finds a source by its key, also one that only another tab shows. Loads no type but its own. */
export async function findSource(services: Services, key: string): Promise<Source | undefined> {
  const [id, type] = namesIn(key);
  const connections = await services.queryClient.query(connectionQueries.list(services));
  const own = connections.filter((one) => one.id === id);
  const entries = services.registry.filter((entry) => entry.id === type);
  const [source] = await services.queryClient.query(sourceQueries.of(services, own, entries));
  return source;
}

/** Reads a source by its key, keeps the result and gives it; what the scheduler calls. */
export async function readByKey(services: Services, key: string): Promise<Reading | undefined> {
  const source = await findSource(services, key);
  if (!source) return undefined;
  const reading = await services.queryClient.query(sourceQueries.reading(services, source));
  adoptByKey(services, key, reading);
  void withKept(source, ({ keepReading }) => keepReading(key, reading, services.wallNow()));
  return reading;
}

/** Folds what this tab or another one has read into what this one knows of the source. */
export function adoptByKey(services: Pick<Services, 'queryClient' | 'clock'>, key: string, reading: Reading): void {
  const now = services.clock.now();
  changeState(services, keys.source(...namesIn(key)), (before) => foldReading(before, reading, now));
}

/** Changes what is known of a source, where anything is. */
export function changeKnown(
  services: Pick<Services, 'queryClient'>,
  source: Source,
  change: (before: SourceState) => SourceState,
): void {
  const before = stateOf(services, source);
  const after = before && change(before);
  if (after !== before) services.queryClient.setQueryData(keys.source(source.connection.id, source.type.id), after);
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
  const [connection, type] = namesIn(key);
  const state = services.queryClient.getQueryData<SourceState>(keys.source(connection, type));
  const known = loadedSources(services).find((source) => source.key === key);
  if (!known) return { requestsPerPoll: 1 };
  const now = services.clock.now();
  const rate = services.clock.rate();
  const today = {
    calls: callsToday(accountOf(known.connection), now),
    untilResetMs: rate > 0 ? untilNextDayMs(now) / rate : Number.POSITIVE_INFINITY,
  };
  return factsOf(state, known.type.source, known.connection, now, today);
}

/** The ids of connection and type in a source's name. */
function namesIn(key: string): readonly [connection: string, type: string] {
  const [connection = '', type = ''] = key.split('/').map(decodeURIComponent);
  return [connection, type];
}
