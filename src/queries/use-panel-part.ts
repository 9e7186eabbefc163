import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { CallContext } from '@/task-types/call-context';
import type { PanelPart, PanelProps, TaskType } from '@/task-types/task-type';
import { failureOf, isRetryable } from '@/transport/failures';
import { callContext, type Services, useServices } from './services';
import { sourceKey } from './sources';

/** No part is read again sooner than after so much wall time, however fast the clouds' goes. */
const SHORTEST_MS = 1_500;
/** After a failure that time may heal, not sooner than this. */
const FAILED_MS = 15_000;

/** The hook by which a task type's panel reads; the same one for as long as the caller lives. */
export function usePanelPart(connection: Connection, type: TaskType): PanelProps['usePart'] {
  const services = useServices();
  const [usePart] = useState(
    () =>
      <T>(
        name: string,
        deps: readonly (string | number)[],
        load: (context: CallContext) => Promise<T>,
        everyMs?: (value: T) => number | undefined,
      ) =>
        usePartOf({ services, connection, type }, { name, deps, load, ...(everyMs ? { everyMs } : undefined) }),
  );
  return usePart;
}

interface Panelled {
  readonly services: Services;
  readonly connection: Connection;
  readonly type: TaskType;
}

interface Part<T> {
  readonly name: string;
  readonly deps: readonly (string | number)[];
  readonly load: (context: CallContext) => Promise<T>;
  readonly everyMs?: (value: T) => number | undefined;
}

function usePartOf<T>(place: Panelled, { name, deps, load, everyMs }: Part<T>): PanelPart<T> {
  const { services, connection, type } = place;
  const query = useQuery({
    queryKey: keys.part(connection.id, type.id, name, deps),
    queryFn: ({ signal }) => load(callContext(services, connection, say('why.panel'), signal)),
    staleTime: Number.POSITIVE_INFINITY,
    // What stood there stays until the newer has come.
    placeholderData: keepPreviousData,
    retry: retrySafe,
    retryDelay,
  });
  const { data, error } = query;
  const failure = failureOf(error);
  const isOver = failure !== undefined && !isRetryable(failure, 'safe');
  const wantedMs = data === undefined || query.isPlaceholderData || isOver ? undefined : everyMs?.(data);
  useAgain(services, place, {
    everyMs: wantedMs,
    leastMs: failure ? FAILED_MS : SHORTEST_MS,
    answer: query.isFetching ? undefined : Math.max(query.dataUpdatedAt, query.errorUpdatedAt),
    read: () => void query.refetch({ cancelRefetch: false }),
  });
  if (error && !failure) throw error;
  if (failure) return { state: 'failed', failure, retry: () => void query.refetch() };
  return data === undefined ? { state: 'loading' } : { state: 'ready', value: data };
}

/** The source of what is read again. */
interface ReadAgain {
  readonly connection: Connection;
  readonly type: TaskType;
}

interface Again {
  /** Domain time; undefined: not by itself. */
  readonly everyMs: number | undefined;
  /** Wall time. */
  readonly leastMs: number;
  /** Names the last answer; undefined while the next one is asked for. */
  readonly answer: number | undefined;
  readonly read: () => void;
}

/** Reads something of a source again after a while on screen, and soon after the source was changed here. */
export function useAgain(
  services: Services,
  of: ReadAgain | undefined,
  { everyMs, leastMs, answer, read }: Again,
): void {
  const { clock, scheduler, reach, sleep, wallNow } = services;
  const key = of && sourceKey(of.connection.id, of.type.id);
  const rate = useSyncExternalStore(
    (listener) => clock.subscribe(listener),
    () => clock.rate(),
  );
  const isOffline = useSyncExternalStore(reach.subscribe, reach.offline);
  const isHidden = useSyncExternalStore(subscribeToVisibility, () => document.visibilityState === 'hidden');
  const turn = useSyncExternalStore(scheduler.subscribe, () => (key === undefined ? 0 : scheduler.turn(key)));
  const paceMs = useSyncExternalStore(scheduler.subscribe, () => (of ? listPaceMs(scheduler, of) : 0));
  const delayMs =
    everyMs === undefined || rate === 0 || isOffline || isHidden
      ? undefined
      : Math.max(leastMs, everyMs / rate, paceMs);
  const readNow = useEffectEvent(read);
  const seenTurn = useRef(turn);
  useEffect(() => {
    if (turn === seenTurn.current) return;
    seenTurn.current = turn;
    readNow();
  }, [turn]);
  const answeredAt = useRef(0);
  useEffect(() => {
    answeredAt.current = wallNow();
  }, [answer, wallNow]);
  useEffect(() => {
    if (answer === undefined || delayMs === undefined || delayMs === Number.POSITIVE_INFINITY) return undefined;
    let waits = true;
    // A new pace neither begins the wait anew nor cuts it off.
    void sleep(Math.max(0, answeredAt.current + delayMs - wallNow())).then(() => waits && readNow());
    return () => {
      waits = false;
    };
  }, [delayMs, answer, sleep, wallNow]);
}

/** Where calls are counted by the day, no part of it is read more often than the list. */
function listPaceMs(scheduler: Services['scheduler'], { connection, type }: ReadAgain): number {
  if (type.source.callsPerDay?.(connection) === undefined) return 0;
  const { decision } = scheduler.status(sourceKey(connection.id, type.id));
  return decision.kind === 'wait' ? decision.delayMs : Number.POSITIVE_INFINITY;
}

function subscribeToVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
