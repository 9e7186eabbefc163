import { useEffect, useMemo } from 'react';
import type { Task } from '@/core/task';
import type { PollStatus } from '@/query-kit/polled-source';
import type { PollScheduler } from '@/query-kit/scheduler';
import { type Failure, failureOf } from '@/transport/failures';
import { newestFirst } from './newest-first';
import { useServices } from './services';
import { useLookThrough } from './use-look-through';
import type { SourceState } from './source-state';
import type { Source } from './sources';
import { type Outcome, type SourceOptions, useOutcomes, useSources, useStates } from './use-sources';

/** One source as a list shows it: what is known, and how fresh that is. */
export interface ListedSource {
  readonly source: Source;
  readonly state?: SourceState;
  /** As it stands at the moment of asking. Its changes alone render no page: what shows them takes `useSourcePolls`. */
  readonly poll: PollStatus;
}

/** How far looking through has come. */
export interface Looking {
  readonly looked: number;
  /** Of how many, where every vendor says so. */
  readonly total?: number;
}

export interface TaskList {
  /** `loading` until there are tasks, or it is known that there are none; `failed` when nothing could be had at all. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** Whether some source is not known yet, or has neither answered nor failed: there may be more of everything. */
  readonly coming: boolean;
  readonly sources: readonly ListedSource[];
  /** Whether something kept the console from knowing its connections or loading their task types. */
  readonly broken: boolean;
  /** What that was, where it was a call that failed. */
  readonly failure?: Failure;
  /** Newest first; tasks of unknown age last. */
  readonly tasks: readonly Task[];
  /** Whether some source has more than was looked through. */
  readonly more: boolean;
  /** Only while looking further goes on. */
  readonly looking?: Looking;
  /** How many requests it takes to look through the rest; undefined where nobody knows. */
  readonly restCost?: number;
  /** Reads what could not be known, and every source or the one of this key, now. */
  readonly retry: (key?: string) => void;
  /** Reads every source now. */
  readonly refresh: () => void;
  /** Looks through one more page of every source that has one; gives what failed. */
  readonly lookFurther: () => Promise<readonly Failure[]>;
  /** Looks through every source to its end, for as long as the caller is on screen; gives what failed. */
  readonly lookAll: () => Promise<readonly Failure[]>;
  readonly stopLooking: () => void;
}

const NONE: readonly Source[] = [];

/** The tasks of all connections, or of one type or connection, kept fresh while the caller is on screen. */
export function useTaskList(options: SourceOptions = {}): TaskList {
  const services = useServices();
  const { scheduler } = services;
  const { sources = NONE, error, retry, ...known } = useSources(options);

  useEffect(() => {
    const leave = sources.map(({ key }) => scheduler.show(key));
    return () => {
      for (const hide of leave) hide();
    };
  }, [sources, scheduler]);

  const states = useStates(sources);
  const outcomes = useOutcomes(sources);
  const { isLooking, look, stop } = useLookThrough(sources);

  // What stays the same array keeps memoised rows, counts and filters of 10,000 tasks from being made again.
  const tasks = useMemo(() => newestFirst(states.map((state) => state?.tasks ?? [])), [states]);
  const listed = useMemo(() => listedOf(sources, states, scheduler), [sources, states, scheduler]);

  const failure = failureOf(error);
  const coming = known.coming || outcomes.some((outcome, index) => !states[index] && !hasAnswered(outcome));
  const restCost = coming ? undefined : restCostOf(listed);
  return {
    status: statusOf(states, outcomes, error, coming),
    coming,
    sources: listed,
    broken: error !== null,
    ...(failure ? { failure } : undefined),
    tasks,
    more: states.some((state) => state?.next !== undefined),
    ...(isLooking ? { looking: lookingOf(states, coming) } : undefined),
    ...(restCost === undefined ? undefined : { restCost }),
    retry: (key) => {
      if (error) retry();
      for (const source of sources) if (key === undefined || key === source.key) void scheduler.refresh(source.key);
    },
    refresh: () => {
      for (const { key } of sources) void scheduler.refresh(key);
    },
    lookFurther: () => look('further'),
    lookAll: () => look('all'),
    stopLooking: stop,
  };
}

function hasAnswered({ failure, hasRead }: Outcome): boolean {
  return failure !== undefined || hasRead;
}

function statusOf(
  states: readonly (SourceState | undefined)[],
  outcomes: readonly Outcome[],
  error: Error | null,
  coming: boolean,
): TaskList['status'] {
  if (states.some((state) => state && state.tasks.length > 0)) return 'ready';
  if (coming) return 'loading';
  if (states.some(Boolean)) return 'ready';
  // No sources at all is an answer too, once it is known.
  return error !== null || (outcomes.length > 0 && outcomes.every(({ failure }) => failure)) ? 'failed' : 'ready';
}

function listedOf(
  sources: readonly Source[],
  states: readonly (SourceState | undefined)[],
  scheduler: PollScheduler,
): readonly ListedSource[] {
  return sources.map((source, index) => {
    const state = states[index];
    return {
      source,
      get poll() {
        return scheduler.status(source.key);
      },
      ...(state ? { state } : undefined),
    };
  });
}

function lookingOf(states: readonly (SourceState | undefined)[], coming: boolean): Looking {
  const looked = states.reduce((sum, state) => sum + (state?.tasks.length ?? 0), 0);
  if (coming) return { looked };
  let total = 0;
  for (const state of states) {
    const own = state?.next === undefined ? (state?.tasks.length ?? 0) : state.total;
    if (own === undefined) return { looked };
    total += own;
  }
  return { looked, total };
}

function restCostOf(listed: readonly ListedSource[]): number | undefined {
  let cost = 0;
  for (const { source, state } of listed) {
    if (state?.next === undefined) continue;
    if (state.total === undefined) return undefined;
    cost += Math.max(1, Math.ceil((state.total - state.tasks.length) / source.type.source.pageSize));
  }
  return cost;
}
