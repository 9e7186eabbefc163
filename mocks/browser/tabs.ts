/** What a tab knows of the other tabs that have the same world open. */
export interface Tabs {
  /** Where no other tab has the world open: when it was last seen, 0 where that is not known. */
  readonly lastSeenAt: number | undefined;
  /** Tells the other tabs that something changed. */
  readonly announce: () => void;
  /** Called when another tab announced something. */
  onAnnounced(listener: () => void): void;
}

/**
 * Joins the tabs of a world. What the browser lacks or forbids (on plain http there are no locks) is done without: then this
 * tab counts as the only one, which costs the others no more than the seconds since they last looked.
 */
export async function joinTabs(name: string): Promise<Tabs> {
  const alone = !(await othersHold(name));
  const channel = attempt(() => new BroadcastChannel(name));
  const seenAt = Number(attempt(() => localStorage.getItem(name)) ?? 0);
  // The database may not get to write any more while a page goes, this does.
  addEventListener('pagehide', () => attempt(() => localStorage.setItem(name, String(Date.now()))));
  return {
    lastSeenAt: alone ? seenAt : undefined,
    announce: () => channel?.postMessage(null),
    onAnnounced(listener) {
      channel?.addEventListener('message', listener);
    },
  };
}

/** Whether another tab holds the lock of those that have the world open. From now on this tab holds it too. */
async function othersHold(name: string): Promise<boolean> {
  try {
    const { held = [] } = await navigator.locks.query();
    void navigator.locks.request(name, { mode: 'shared' }, () => new Promise(() => {})).catch(() => {});
    return held.some((lock) => lock.name === name);
  } catch {
    return false;
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
