import { useEffect, useState, useSyncExternalStore } from 'react';
import { intents } from './kept';
import { useServices } from './services';

/** Who works on an intent at this moment: this tab, which may only look up what became of it, or another one of this browser. */
type Runner = 'here' | 'looking' | 'elsewhere';

interface Run {
  readonly id: string;
  readonly onlyLooks: boolean;
  /** Tells that nobody waits for what an earlier step began. */
  readonly stop: AbortSignal;
  /** Tells that the operator wants nothing looked up any more, either. */
  readonly stopLook: AbortSignal;
  readonly abort: () => void;
  readonly end: () => void;
}

let runs: readonly Run[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Run[]): void {
  runs = next;
  for (const listener of listeners) listener();
}

/** The name of the lock that whoever works on an intent holds. */
export function lockOf(id: string): string {
  return `quayside:intent:${id}`;
}

/**
 * Notes that this tab works on an intent, until `end`. `stopRun`, in any tab, ends waiting and looking up; `left` tells that
 * the page which waited is gone, which ends waiting alone.
 */
export function beginRun(id: string, onlyLooks: boolean, left?: AbortSignal): Run {
  const waiting = new AbortController();
  const looking = new AbortController();
  const stopWaiting = () => waiting.abort();
  const abort = () => {
    waiting.abort();
    looking.abort();
  };
  if (left?.aborted) stopWaiting();
  left?.addEventListener('abort', stopWaiting);
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === id) abort();
  });
  const run: Run = {
    id,
    onlyLooks,
    stop: waiting.signal,
    stopLook: looking.signal,
    abort,
    end: () => {
      left?.removeEventListener('abort', stopWaiting);
      channel?.close();
      change(runs.filter((one) => one !== run));
    },
  };
  change([...runs, run]);
  return run;
}

/** Ends waiting for what an intent began, and looking up, whichever tab does so. What is being sent is sent. */
export function stopRun(id: string): void {
  for (const run of runs) if (run.id === id) run.abort();
  const channel = openChannel();
  channel?.postMessage(id);
  channel?.close();
}

function openChannel(): BroadcastChannel | undefined {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel('quayside:runs') : undefined;
}

/** No event tells of another tab's locks: they are looked at so often, wall time. */
const LOOK_MS = 2_000;
const NONE: ReadonlySet<string> = new Set();

/** Who works on these intents, by their ids. Where a browser has no locks, only this tab is known of. */
export function useRunners(ids: readonly string[]): ReadonlyMap<string, Runner> {
  const { sleep } = useServices();
  const here = useSyncExternalStore(subscribe, () => runs);
  const [locked, setLocked] = useState(NONE);
  const asked = ids.toSorted().join(' ');
  useEffect(() => {
    const { locks } = globalThis.navigator ?? {};
    if (!locks?.query || asked === '') return undefined;
    let looks = true;
    const look = async () => {
      const { held = [] } = await locks.query();
      const names = new Set(held.map(({ name }) => name));
      const found = asked.split(' ').filter((id) => names.has(lockOf(id)));
      if (!looks) return;
      setLocked((before) => (found.join(' ') === [...before].join(' ') ? before : new Set(found)));
    };
    const keepLooking = async () => {
      while (looks) {
        await look();
        await sleep(LOOK_MS);
      }
    };
    void keepLooking().catch((bug: unknown) => reportError(bug));
    // What another tab begins or ends is written down at once.
    const leave = intents.subscribe(() => void look());
    return () => {
      looks = false;
      leave();
    };
  }, [asked, sleep]);
  return new Map(
    ids.flatMap((id): [string, Runner][] => {
      const own = here.filter((run) => run.id === id);
      if (own.length > 0) return [[id, own.every(({ onlyLooks }) => onlyLooks) ? 'looking' : 'here']];
      return locked.has(id) ? [[id, 'elsewhere']] : [];
    }),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
