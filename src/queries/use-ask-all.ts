import { useSyncExternalStore } from 'react';
import type { Task } from '@/core/task';
import { useStore } from '@/storage/use-store';
import { askAllOf, type ToAsk } from './ask-all';
import { callCounts } from './call-count';
import { useServices } from './services';
import { callsLeft } from './source-facts';
import { sourceKey } from './sources';
import type { ListedSource } from './use-task-list';

/** What it takes to ask the state of tasks, and doing so. */
export function useAskAll(sources: readonly ListedSource[], tasks: readonly Task[]) {
  const services = useServices();
  const asks = askAllOf(services);
  const asking = useSyncExternalStore(asks.subscribe, asks.state);
  // Any call may take what could be spared.
  useStore(callCounts);
  const byKey = new Map(sources.map(({ source }) => [source.key, source]));
  const all = tasks.flatMap((task): readonly ToAsk[] => {
    const source = byKey.get(sourceKey(task.ref.connection, task.ref.type));
    return source ? [{ source, task }] : [];
  });
  const now = services.clock.now();
  /** By account: what closer looks may take of its day. */
  const spare = new Map<string, number>();
  const allowed = all.filter(({ source: { type, connection } }) => {
    const left = callsLeft(type.source, connection, now);
    if (!left) return true;
    const rest = spare.get(left.of) ?? Math.max(0, left.left - left.kept);
    spare.set(left.of, Math.max(0, rest - 1));
    return rest > 0;
  });
  return { asking, allowed, ask: () => asks.start(allowed), stop: () => asks.stop() };
}
