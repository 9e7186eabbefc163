import { useSyncExternalStore } from 'react';
import { useServices } from './services';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One second-hand for the whole page; it stands while nobody looks at it. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    for (const tell of listeners) tell();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Something that depends on the present instant. `read` gets domain time and wall time in milliseconds and must give a
 * primitive: the caller renders only when that changes, not each second.
 */
export function useTicking<T extends string | number | boolean | undefined>(
  read: (domainNow: number, wallNow: number) => T,
): T {
  const { clock, wallNow } = useServices();
  return useSyncExternalStore(subscribe, () => read(clock.now(), wallNow()));
}
