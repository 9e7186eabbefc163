import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Services } from './services';
import type { Resumed } from './submissions';

/** What came of sending and is not settled, once the page that sent it was left for another: the notices go on with it. */
export const leftBehind = queryOptions<readonly Resumed[]>({
  queryKey: ['console', 'left-behind'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** Hands to the notices what the page that sent it can show no more. */
export function leaveBehind({ queryClient }: Pick<Services, 'queryClient'>, one: Resumed): void {
  queryClient.setQueryData(leftBehind.queryKey, (list: readonly Resumed[] = []) => [
    ...list.filter(({ intent }) => intent.id !== one.intent.id),
    one,
  ]);
}
