import { failureOf, isRetryable, retryAfterOf } from '@/transport/failures';

const TRIES = 2;
/** Nobody waits in silence for longer: the failure is told at once, with the wait that the API asked for in it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * The one rule for reading again by itself: `safe` calls only, at most twice more, and only what time may heal before long.
 * Mutations are never retried by the query client; polled sources are not either, since the next poll is their retry.
 */
export function retrySafe(failuresSoFar: number, error: Error): boolean {
  const failure = failureOf(error);
  if (failure === undefined || failuresSoFar >= TRIES || !isRetryable(failure, 'safe')) return false;
  return (retryAfterOf(failure) ?? 0) <= LONGEST_WAIT_MS;
}

/** How long to wait before that, milliseconds: what the API asked for, else doubling from one second. */
export function retryDelay(failuresSoFar: number, error: Error): number {
  return retryAfterOf(failureOf(error)) ?? 1_000 * 2 ** failuresSoFar;
}
