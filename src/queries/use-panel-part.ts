import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '@/core/connection';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import { retryDelay, retrySafe } from '@/query-kit/retry';
import type { CallContext } from '@/task-types/call-context';
import type { PanelPart, PanelProps, TaskType } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import { callContext, type Services, useServices } from './services';

/** The hook by which a task type's panel reads; the same one for as long as the caller lives. */
export function usePanelPart(connection: Connection, type: TaskType): PanelProps['usePart'] {
  const services = useServices();
  const [usePart] = useState(
    () =>
      <T>(name: string, deps: readonly (string | number)[], load: (context: CallContext) => Promise<T>) =>
        usePartOf({ services, connection, type }, name, deps, load),
  );
  return usePart;
}

interface Panelled {
  readonly services: Services;
  readonly connection: Connection;
  readonly type: TaskType;
}

function usePartOf<T>(
  { services, connection, type }: Panelled,
  name: string,
  deps: readonly (string | number)[],
  load: (context: CallContext) => Promise<T>,
): PanelPart<T> {
  const query = useQuery({
    queryKey: keys.part(connection.id, type.id, name, deps),
    queryFn: ({ signal }) => load(callContext(services, connection, say('why.panel'), signal)),
    staleTime: Number.POSITIVE_INFINITY,
    // What stood there stays until the newer has come.
    placeholderData: keepPreviousData,
    retry: retrySafe,
    retryDelay,
  });
  const failure = failureOf(query.error);
  if (query.error && !failure) throw query.error;
  if (failure) return { state: 'failed', failure, retry: () => void query.refetch() };
  return query.data === undefined ? { state: 'loading' } : { state: 'ready', value: query.data };
}
