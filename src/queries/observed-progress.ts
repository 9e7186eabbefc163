import { useEffect, useSyncExternalStore } from 'react';
import { isUnfinished } from '@/core/status';
import { refKey, type Task } from '@/core/task';
import { useServices } from './services';

interface Observed {
  /** What was told: it moves when this changes. */
  readonly figure: string;
  /** Domain instants of the first and the last reading that told it. */
  readonly since: number;
  readonly until: number;
}

const MOST = 200;
const seen = new Map<string, Observed>();
const listeners = new Set<() => void>();

/** Notes what a reading told of a run. Only what was read counts: where nobody looked, nothing is known. */
export function observe(task: Task, now: number): void {
  const key = refKey(task.ref);
  const figure = JSON.stringify([task.vendorStatus, task.latestRun?.startedAt, task.latestRun?.progress]);
  const before = seen.get(key);
  const isSame = before?.figure === figure && before.since <= now;
  seen.delete(key);
  seen.set(key, { figure, since: isSame ? before.since : now, until: now });
  for (const old of seen.keys()) if (seen.size > MOST) seen.delete(old);
  for (const listener of listeners) listener();
}

/** Forgets all readings: they are of a world that is gone. */
export function forgetProgress(): void {
  seen.clear();
  for (const listener of listeners) listener();
}

/** Domain milliseconds over which readings showed no progress of a task's run. */
export function stillFor(task: Task): number {
  const known = seen.get(refKey(task.ref));
  return known ? known.until - known.since : 0;
}

/** For how long this page has seen no progress of a run that goes on. `readAt` changes with each reading. */
export function useStillFor(task: Task, readAt: number | undefined): number {
  const { clock } = useServices();
  const goesOn = isUnfinished(task.latestRun);
  useEffect(() => {
    if (goesOn && readAt !== undefined) observe(task, clock.now());
  }, [task, readAt, goesOn, clock]);
  return useSyncExternalStore(subscribe, () => (goesOn ? stillFor(task) : 0));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
