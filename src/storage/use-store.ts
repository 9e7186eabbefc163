import { useSyncExternalStore } from 'react';

interface Observable<T> {
  readonly read: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The present content of a store, or of `storageHealth`; re-renders when this tab or another changes it. */
export function useStore<T>(store: Observable<T>): T {
  return useSyncExternalStore(store.subscribe, store.read);
}
