import { failureOf, isRetryable } from '@/transport/failures';

const TRIES = 2;

/**
 * The one rule for reading again by itself: `safe` calls only, at most twice more, and only what time may heal. Mutations
 * are never retried by the query client; polled sources are not either, since the next poll is their retry.
 */
export function retrySafe(failuresSoFar: number, error: Error): boolean {
  const failure = failureOf(error);
  return failure !== undefined && failuresSoFar < TRIES && isRetryable(failure, 'safe');
}

/** How long to wait before that, milliseconds: what the API asked for, else doubling from one second. */
export function retryDelay(failuresSoFar: number, error: Error): number {
  const failure = failureOf(error);
  if (failure?.kind === 'throttled' && failure.retryAfterMs !== undefined) return failure.retryAfterMs;
  return 1_000 * 2 ** failuresSoFar;
}
