import type { TaskRef } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { groupBy } from '@/core/group-by';
import { noteDepartures } from './departures';
import type { RemovalParts } from './removal-parts';
import { sourceKey } from './sources';
import { countedOn, placeOf, type SourceState } from './source-state';

/** A task that is gone, and what it was called. */
export interface Gone {
  readonly ref: TaskRef;
  readonly name: string;
}

/** Tasks that are gone leave their lists at once, and their pages can say why. */
export function takeOut({ services, onGone }: RemovalParts, ...gone: readonly Gone[]): void {
  const at = services.clock.now();
  noteDepartures(gone.map((one) => ({ ...one, at, cause: 'deleted', told: true })));
  for (const group of groupBy(gone, ({ ref }) => sourceKey(ref.connection, ref.type)).values()) {
    const [{ ref } = { ref: undefined }] = group;
    if (!ref) continue;
    services.queryClient.setQueryData<SourceState>(
      keys.source(ref.connection, ref.type),
      (state) => state && group.reduce((rest, one) => withoutTask(rest, one.ref.id), state),
    );
  }
  for (const { ref } of gone) onGone(ref);
}

/** The state without a task that is gone. */
export function withoutTask(state: SourceState, id: string): SourceState {
  const at = placeOf(state.tasks, id);
  if (at < 0) return state;
  const before = state.tasks[at - 1]?.ref.id;
  return {
    ...state,
    tasks: state.tasks.toSpliced(at, 1),
    ...countedOn(state, -1),
    ...(state.polled !== undefined && at < state.polled ? { polled: state.polled - 1 } : undefined),
    // A gap right after it is now right after the one before.
    ...(state.gaps && before !== undefined
      ? { gaps: state.gaps.map((gap) => (gap.after === id ? { ...gap, after: before } : gap)) }
      : undefined),
  };
}
