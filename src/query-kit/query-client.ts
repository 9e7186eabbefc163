import { QueryClient } from '@tanstack/react-query';
import { retryDelay, retrySafe } from './retry';

/** The cache with the console's rules; the app's and the tests' are the same. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The browser's word on being online is a guess: a call is tried and its failure told, instead of waiting unseen.
      queries: {
        networkMode: 'always',
        retry: retrySafe,
        retryDelay,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
