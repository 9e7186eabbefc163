import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PollStatus } from '@/query-kit/polled-source';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { Failure } from '@/transport/failures';
import { useConnections } from './connections';
import { type Services, useServices } from './services';
import type { SourceState } from './source-state';
import { type Source, sourceQueries, stateOf } from './sources';

const NONE: readonly Source[] = [];

/** Which sources; what is left out narrows nothing. */
export interface SourceOptions {
  readonly type?: string;
  readonly connection?: string;
}

/** Wall time after which the other clouds' types no longer wait for an answer of the first. */
const SLOW_MS = 3_000;

/**
 * The sources of every connection, or how knowing them stands. Where all are wanted, the types of the first connection's
 * cloud load first; those of the others follow its first rows, so that these have the line for themselves.
 */
export function useSources({ type, connection }: SourceOptions = {}) {
  const services = useServices();
  const connections = useConnections();
  const known = (connections.data ?? []).filter(({ id }) => connection === undefined || id === connection);
  const entries = services.registry.filter(({ id }) => type === undefined || id === type);
  const cloud = known.find((one) => entries.some((entry) => entry.cloud === one.cloud))?.cloud;
  const isNarrow = type !== undefined || connection !== undefined;
  const isFirst = (entry: TaskTypeEntry) => isNarrow || entry.cloud === cloud;
  const enabled = connections.data !== undefined;
  const first = useQuery({ ...sourceQueries.of(services, known, entries.filter(isFirst)), enabled });
  const isHeard = useHeard(first.data ?? NONE) || first.error !== null || first.data?.length === 0;
  const others = entries.filter((entry) => !isFirst(entry));
  const rest = useQuery({ ...sourceQueries.of(services, known, others, painted), enabled: enabled && isHeard });
  // Pages keep what they have made of the same sources.
  const sources = useMemo(
    () =>
      first.data
        ?.concat(rest.data ?? NONE)
        .filter(
          (source) =>
            (type === undefined || source.type.id === type) &&
            (connection === undefined || source.connection.id === connection),
        ),
    [first.data, rest.data, type, connection],
  );
  return {
    sources: enabled ? sources : undefined,
    /** Whether there may be more of them, whose types are still to be loaded. */
    coming: enabled ? [first, rest].some(({ data, error }) => !data && !error) : !connections.error,
    error: connections.error ?? first.error ?? rest.error,
    retry: () => {
      if (!enabled) return void connections.refetch();
      for (const query of [first, rest]) if (query.error) void query.refetch();
    },
  };
}

/** Whether one of these sources has answered, well or not, or all keep one waiting for long. */
function useHeard(sources: readonly Source[]): boolean {
  const { sleep } = useServices();
  const [isLong, setLong] = useState(false);
  const isHeard = useOutcomes(sources).some(({ failure, hasRead }) => failure ?? hasRead) || isLong;
  useEffect(() => {
    let waits = !isHeard;
    if (waits) void sleep(SLOW_MS).then(() => waits && setLong(true));
    return () => {
      waits = false;
    };
  }, [isHeard, sleep]);
  return isHeard;
}

/** Wall time after which a page that never rests counts as painted. */
const RESTLESS_MS = 1_000;

/** Until what is in the page now was painted, and what comes of that measured: rows come a frame after their list. */
function painted(): Promise<void> {
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run));
  return new Promise((resolve) => requestAnimationFrame(() => idle(() => resolve(), { timeout: RESTLESS_MS })));
}

/** What is known of each source; the same array until some of that changes. */
export function useStates(sources: readonly Source[]): readonly (SourceState | undefined)[] {
  const services = useServices();
  // A query observer would compare 10,000 tasks at each change, and copy their list.
  const subscribe = useMemo(() => whenStatesChange(services), [services]);
  const snapshot = useMemo(() => steady(() => sources.map((source) => stateOf(services, source))), [services, sources]);
  return useSyncExternalStore(subscribe, snapshot);
}

/** How the last reading of a source went, as far as a page cares: not that one is under way or planned. */
export interface Outcome {
  readonly failure: Failure | undefined;
  readonly hasRead: boolean;
}

/** How the last reading of each source went; the same array until one goes otherwise. */
export function useOutcomes(sources: readonly Source[]): readonly Outcome[] {
  const { scheduler } = useServices();
  const snapshot = useMemo(() => {
    const polls = sources.map(({ key }) => steadyOutcome(() => scheduler.status(key)));
    return steady(() => polls.map((poll) => poll()));
  }, [scheduler, sources]);
  return useSyncExternalStore(scheduler.subscribe, snapshot);
}

/** How sources stand with the scheduler at every moment, for what shows just that: a page would render all the time. */
export function useSourcePolls(keys: readonly string[]): readonly PollStatus[] {
  const { scheduler } = useServices();
  const names = keys.join('\n');
  const snapshot = useMemo(() => {
    const known = names === '' ? [] : names.split('\n');
    return steady(() => known.map((key) => scheduler.status(key)));
  }, [scheduler, names]);
  return useSyncExternalStore(scheduler.subscribe, snapshot);
}

/** Calls a listener when what is known of some source has changed. */
export function whenStatesChange({ queryClient }: Pick<Services, 'queryClient'>) {
  return (listener: () => void) =>
    queryClient.getQueryCache().subscribe(({ type, query }) => {
      // A query that a component begins with is told of while it renders, and then nobody else may render.
      if (type === 'updated' && query.queryKey[1] === 'tasks') listener();
    });
}

function steadyOutcome(read: () => PollStatus): () => Outcome {
  let last: Outcome = { failure: undefined, hasRead: false };
  return () => {
    const { failure, readAt } = read();
    const hasRead = readAt !== undefined;
    if (failure !== last.failure || hasRead !== last.hasRead) last = { failure, hasRead };
    return last;
  };
}

/** Gives the same array as before while its items are the same. */
function steady<T>(read: () => readonly T[]): () => readonly T[] {
  let last: readonly T[] = [];
  return () => {
    const now = read();
    if (now.length !== last.length || now.some((item, index) => item !== last[index])) last = now;
    return last;
  };
}
