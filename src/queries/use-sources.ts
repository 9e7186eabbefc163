import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { PollStatus } from '@/query-kit/polled-source';
import type { Failure } from '@/transport/failures';
import { useConnections } from './connections';
import { type Services, useServices } from './services';
import type { SourceState } from './source-state';
import { type Source, sourceQueries, stateOf } from './sources';

/** The sources of every connection, or how knowing them stands. */
export function useSources() {
  const services = useServices();
  const connections = useConnections();
  const known = connections.data ?? [];
  const sources = useQuery({ ...sourceQueries.all(services, known), enabled: connections.isSuccess });
  return {
    sources: sources.data,
    error: connections.error ?? sources.error,
    retry: () => void (connections.isSuccess ? sources.refetch() : connections.refetch()),
  };
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
