/** How keeping goes. What could not be kept stays in memory until the page closes. */
export interface StorageHealth {
  readonly state: 'ok' | 'full' | 'forbidden';
  /** The store that found no room. */
  readonly store?: string;
  /** Stores whose content could not be understood, newest last: put aside, or left alone where a newer build wrote it. */
  readonly setAside: readonly { readonly store: string; readonly reason: 'unreadable' | 'newer' }[];
}

/** An observable `StorageHealth`, and how stores report to it. */
export interface HealthBoard {
  readonly read: () => StorageHealth;
  readonly subscribe: (listener: () => void) => () => void;
  readonly full: (store: string) => void;
  readonly forbidden: () => void;
  readonly ok: (store: string) => void;
  readonly setAside: (store: string, reason: 'unreadable' | 'newer') => void;
}

/** Makes a board. Listeners are told after the present task, since a store may find out while React renders. */
export function healthBoard(): HealthBoard {
  let health: StorageHealth = { state: 'ok', setAside: [] };
  const full = new Set<string>();
  const listeners = new Set<() => void>();
  const change = (next: StorageHealth) => {
    health = next;
    queueMicrotask(() => {
      for (const listener of listeners) listener();
    });
  };
  const showFull = () => {
    if (health.state === 'forbidden') return;
    const [store] = full;
    if (store === undefined) change({ state: 'ok', setAside: health.setAside });
    else change({ state: 'full', store, setAside: health.setAside });
  };
  return {
    read: () => health,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    full: (store) => {
      if (full.has(store)) return;
      full.add(store);
      showFull();
    },
    ok: (store) => {
      if (full.delete(store)) showFull();
    },
    forbidden: () => {
      if (health.state !== 'forbidden') change({ state: 'forbidden', setAside: health.setAside });
    },
    setAside: (store, reason) => {
      if (health.setAside.some((told) => told.store === store)) return;
      change({ ...health, setAside: [...health.setAside, { store, reason }] });
    },
  };
}
