import { useSyncExternalStore } from 'react';

const STEP_MS = 1000;

/** Wall time now, milliseconds since 1970. */
export function wallNow(): number {
  return Date.now();
}

/** Wall time, renewed while the caller is on the screen: each second here, since drafts tell their age in seconds. */
export function useWallNow(): number {
  return useSyncExternalStore(tick, () => Math.floor(wallNow() / STEP_MS) * STEP_MS);
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, STEP_MS);
  return () => clearInterval(timer);
}
