import { queryOptions, skipToken } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useServices } from './services';

/** The intents that a page shows itself, by id: the notices leave them to it. */
export const shownHere = queryOptions<readonly string[]>({
  queryKey: ['console', 'shown-here'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Tells the notices that the caller shows an intent, for as long as it does. */
export function useShownHere(id: string | undefined): void {
  const { queryClient } = useServices();
  useEffect(() => {
    if (id === undefined) return undefined;
    queryClient.setQueryData(shownHere.queryKey, (ids: readonly string[] = []) => [...ids, id]);
    return () => {
      queryClient.setQueryData(shownHere.queryKey, (ids: readonly string[] = []) => {
        const at = ids.indexOf(id);
        return at < 0 ? ids : ids.toSpliced(at, 1);
      });
    };
  }, [id, queryClient]);
}
