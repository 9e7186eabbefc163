import { useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { refKey, type TaskRef } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { withNewest } from '@/storage/newest';
import { defineTaskStore } from '@/storage/task-stores';
import { useStore } from '@/storage/use-store';
import { type Services, useServices } from './services';
import type { SourceState } from './source-state';
import { taskRef } from './task-ref';
import { isWhole } from './whole-source';
import { whenStatesChange } from './use-sources';

const departure = z.object({
  ref: taskRef,
  name: z.string(),
  /** Domain instant at which it went, or is to have gone. */
  at: z.number(),
  /** `replaced`: the task is still there, the result that it had is gone. */
  cause: z.enum(['evicted', 'deleted', 'replaced']),
  /** The task that it made room for. */
  by: z.exactOptional(taskRef),
  /** Domain instant at which it, or its result, was made. */
  madeAt: z.exactOptional(z.number()),
  /** The operator was told. */
  told: z.exactOptional(z.literal(true)),
});
export type Departure = z.infer<typeof departure>;

const MOST_DEPARTURES = 200;

/** What went away by what was done here, newest first: its page, opened later, can say why nothing stands there. */
export const departures = defineTaskStore<readonly Departure[]>({
  name: 'departures',
  version: 1,
  schema: z.array(departure),
  empty: () => [],
  maxEntries: MOST_DEPARTURES,
});

/** Writes down that a task went away by what was done here; `told` where the operator sees it anyway. */
export function noteDeparture(gone: Departure): void {
  noteDepartures([gone]);
}

/** Writes down several at once. */
export function noteDepartures(gone: readonly Departure[]): void {
  departures.write((list) =>
    gone.reduce((all, one) => withNewest(all, one, ({ ref }) => refKey(ref), MOST_DEPARTURES), list),
  );
}

/** The operator has read of it. What the task's own page says stays. */
export function dismissDeparture(gone: Departure): void {
  const key = refKey(gone.ref);
  departures.write((list) => list.map((one) => (refKey(one.ref) === key ? { ...one, told: true } : one)));
}

/** Why a task that is not there any more went, where it went by what was done here. */
export function useDeparture(ref: TaskRef): Departure | undefined {
  const key = refKey(ref);
  return useStore(departures).find((one) => one.cause !== 'replaced' && refKey(one.ref) === key);
}

/** What went away and was not told yet. What was only foreseen to go is told once its list no longer has it. */
export function useNewDepartures(): readonly Departure[] {
  const services = useServices();
  const list = useStore(departures).filter((one) => one.told !== true && one.cause !== 'deleted');
  const [subscribe] = useState(() => whenStatesChange(services));
  const shown = useSyncExternalStore(subscribe, () =>
    list
      .filter((one) => isSeen(services, one))
      .map(({ ref }) => refKey(ref))
      .join(' '),
  ).split(' ');
  return list.filter(({ ref }) => shown.includes(refKey(ref)));
}

function isSeen({ queryClient }: Pick<Services, 'queryClient'>, { ref, cause }: Departure): boolean {
  if (cause === 'replaced') return true;
  const state = queryClient.getQueryData<SourceState>(keys.source(ref.connection, ref.type));
  // Beyond what was looked through it may still stand.
  return state !== undefined && isWhole(state) && !state.tasks.some((task) => task.ref.id === ref.id);
}
