import { useState, useSyncExternalStore } from 'react';
import { refKey, type Task } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { useStore } from '@/storage/use-store';
import { departures } from './departures';
import { type Services, useServices } from './services';
import type { SourceState } from './source-state';
import { sourceKey } from './sources';
import { whenStatesChange } from './use-sources';

/** What a list has told within so much wall time is taken for what is. */
const JUST_NOW_MS = 30_000;

/** Whether its list has just told that a task is there. */
export function isSeenNow(services: Services, { ref }: Task): boolean {
  const { readAt } = services.scheduler.status(sourceKey(ref.connection, ref.type));
  if (readAt === undefined || services.wallNow() - readAt > JUST_NOW_MS) return false;
  return isListed(services, ref) === true;
}

/**
 * Which of these tasks are gone, as far as this browser knows: deleted in it, or vanished from their list since this was
 * first asked. By `refKey`.
 */
export function useGoneSince(tasks: readonly Task[]): ReadonlySet<string> {
  const services = useServices();
  const deleted = new Set(useStore(departures).flatMap(({ ref, cause }) => (cause === 'deleted' ? [refKey(ref)] : [])));
  const [listed] = useState(() => tasks.filter(({ ref }) => isListed(services, ref) === true));
  const [subscribe] = useState(() => whenStatesChange(services));
  const vanished = useSyncExternalStore(subscribe, () =>
    JSON.stringify(listed.flatMap(({ ref }) => (isListed(services, ref) === false ? [refKey(ref)] : []))),
  );
  const gone: readonly string[] = JSON.parse(vanished);
  return new Set([...gone, ...tasks.map(({ ref }) => refKey(ref)).filter((key) => deleted.has(key))]);
}

/** Undefined where nothing is known of its list. */
function isListed({ queryClient }: Pick<Services, 'queryClient'>, ref: Task['ref']): boolean | undefined {
  const state = queryClient.getQueryData<SourceState>(keys.source(ref.connection, ref.type));
  return state?.tasks.some((task) => task.ref.id === ref.id);
}
