import { queryOptions, skipToken } from '@tanstack/react-query';

/** Whether something was to be deleted in this tab: what offers to undo it must not wait for the page to be at rest. */
export const removalAsked = queryOptions<boolean>({
  queryKey: ['console', 'removal-asked'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
