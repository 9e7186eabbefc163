import { useSyncExternalStore } from 'react';
import { refKey, type TaskRef } from '@/core/task';
import { useStore } from '@/storage/use-store';
import type { RemovalView } from './removal-parts';
import { isGoingOn, removals } from './removal-records';
import type { Removals } from './removals';
import { removalsOf } from './removals-of';
import { useServices } from './services';

/** What this tab is about to delete, and how to. */
export function useRemovals(): RemovalView & { readonly removals: Removals } {
  const own = removalsOf(useServices());
  return { ...useSyncExternalStore(own.subscribe, own.read), removals: own };
}

/** Whether some tab is about to delete a task. */
export function useIsLeaving(ref: TaskRef): boolean {
  const key = refKey(ref);
  return useStore(removals).some((one) => isGoingOn(one) && refKey(one.ref) === key);
}
