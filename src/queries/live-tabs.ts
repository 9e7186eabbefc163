/** Which tabs of this browser are there. */
export interface LiveTabs {
  /** Lets the others see that this one is there, for as long as its page lives. */
  readonly stay: () => Promise<void>;
  /** The tabs that are there; undefined where a browser cannot tell (no locks on plain http). */
  readonly living: () => Promise<ReadonlySet<string> | undefined>;
}

const PREFIX = 'quayside:tab:';

/** Tells living tabs by a lock that each holds: a tab that is gone, however it went, holds none. */
export function liveTabs(tab: string): LiveTabs {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return { stay: async () => undefined, living: async () => undefined };
  let staying: Promise<void> | undefined;
  return {
    stay: () => {
      staying ??= new Promise((resolve) => {
        void locks.request(PREFIX + tab, () => {
          resolve();
          return new Promise(() => undefined);
        });
      });
      return staying;
    },
    living: async () => {
      const { held = [] } = await locks.query();
      return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])));
    },
  };
}

/** Runs alone among the tabs; undefined, and nothing is run, where another one is at it. */
export function aloneIfFree<R>(name: string, run: () => Promise<R>): Promise<R | undefined> {
  const { locks } = globalThis.navigator ?? {};
  // Insecure origins have no locks; there a second tab is the lesser evil.
  if (!locks) return run();
  return locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : undefined));
}

/** Runs after whoever runs under this name now. */
export function inOrder<R>(name: string, run: () => R): Promise<R> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request(name, async () => run()) : Promise.resolve(run());
}
