import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;
const LOOK_MS = 15_000;

/** The present minute of a clock, renewed while the caller is on the screen. */
export function useMinute(now: () => number): number {
  return useSyncExternalStore(tick, () => Math.floor(now() / MINUTE_MS) * MINUTE_MS);
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS);
  return () => clearInterval(timer);
}
