import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Task } from '@/core/task';
import { keys } from '@/query-kit/keys';
import type { PollScheduler, PollStatus } from '@/query-kit/scheduler';
import { say } from '@/i18n/say';
import { type Failure, failureOf } from '@/transport/failures';
import { useConnections } from './connections';
import { callContext, useServices } from './services';
import { foldMore, type SourceState } from './source-state';
import { type Source, sourceQueries } from './sources';

/** One source as a list shows it: what is known, and how fresh that is. */
export interface ListedSource {
  readonly source: Source;
  readonly state?: SourceState;
  readonly poll: PollStatus;
}

export interface TaskList {
  /** `loading` until the first source has answered; `failed` when nothing could be had at all. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly sources: readonly ListedSource[];
  /** Whether something kept the console from knowing its connections or loading their task types. */
  readonly broken: boolean;
  /** What that was, where it was a call that failed. */
  readonly failure?: Failure;
  /** Newest first; tasks of unknown age last. */
  readonly tasks: readonly Task[];
  /** Whether some source has more than was looked through. */
  readonly more: boolean;
  readonly retry: () => void;
  /** Looks through one more page of every source that has one; gives what failed. */
  readonly lookFurther: () => Promise<readonly Failure[]>;
}

/** The sources of every connection, or how knowing them stands. */
function useSources() {
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

const NONE: readonly Source[] = [];

/** All tasks of all connections, kept fresh while the caller is on screen. */
export function useTaskList(): TaskList {
  const services = useServices();
  const { scheduler, queryClient } = services;
  const { sources: known, error, retry } = useSources();
  const sources = known ?? NONE;

  useEffect(() => {
    const leave = sources.map(({ key }) => scheduler.show(key));
    return () => {
      for (const hide of leave) hide();
    };
  }, [sources, scheduler]);

  const states = useQueries({
    queries: sources.map((source) => ({ ...sourceQueries.state(services, source), enabled: false })),
    combine: (results) => results.map(({ data }) => data),
  });
  const polls = usePolls(sources);
  const listed = sources.map((source, index): ListedSource => {
    const state = states[index];
    return { source, poll: polls[index] ?? scheduler.status(source.key), ...(state ? { state } : undefined) };
  });

  // Sorting 10,000 rows on each tick of a freshness badge was most of a frame: it is done when rows have changed.
  const tasks = useMemo(() => newestFirst(states.flatMap((state) => state?.tasks ?? [])), [states]);
  const failure = failureOf(error);
  const answered = states.some(Boolean);
  const nothing = error !== null || (sources.length > 0 && polls.every((poll) => poll.failure));
  // No sources at all is an answer too, once it is known.
  const settled = known !== undefined && polls.every((poll) => poll.failure ?? poll.readAt !== undefined);
  return {
    status: answered ? 'ready' : nothing ? 'failed' : settled ? 'ready' : 'loading',
    sources: listed,
    broken: error !== null,
    ...(failure ? { failure } : undefined),
    tasks,
    more: states.some((state) => state?.next !== undefined),
    retry: () => {
      if (error) retry();
      for (const { key } of sources) void scheduler.refresh(key);
    },
    lookFurther: async () => {
      const looks = await Promise.allSettled(
        sources.map(async ({ connection, type }, index) => {
          const next = states[index]?.next;
          if (next === undefined) return;
          const page = await type.list(callContext(services, connection, say('why.more')), next);
          queryClient.setQueryData<SourceState>(
            keys.source(connection.id, type.id),
            (now) => now && foldMore(now, page, next),
          );
        }),
      );
      return looks.flatMap((look) => (look.status === 'rejected' ? (failureOf(look.reason) ?? []) : []));
    },
  };
}

/** How each source stands with the scheduler; the same array until one of them changes. */
function usePolls(sources: readonly Source[]): readonly PollStatus[] {
  const { scheduler } = useServices();
  const snapshot = useMemo(() => statusesOf(sources, scheduler), [sources, scheduler]);
  return useSyncExternalStore(scheduler.subscribe, snapshot);
}

function statusesOf(sources: readonly Source[], scheduler: PollScheduler): () => readonly PollStatus[] {
  let last: readonly PollStatus[] = [];
  return () => {
    const now = sources.map(({ key }) => scheduler.status(key));
    if (now.length !== last.length || now.some((status, index) => status !== last[index])) last = now;
    return last;
  };
}

function newestFirst(tasks: readonly Task[]): readonly Task[] {
  return tasks.toSorted((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
}
