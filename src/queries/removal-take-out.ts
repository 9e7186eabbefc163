import type { TaskRef } from '@/core/task';
import { keys } from '@/query-kit/keys';
import { noteDeparture } from './departures';
import type { RemovalParts } from './removal-parts';
import { placeOf, type SourceState } from './source-state';

/** A task that is gone leaves the list at once, and its page can say why. */
export function takeOut({ services, onGone }: RemovalParts, ref: TaskRef, name: string): void {
  noteDeparture({ ref, name, at: services.clock.now(), cause: 'deleted', told: true });
  services.queryClient.setQueryData<SourceState>(
    keys.source(ref.connection, ref.type),
    (state) => state && withoutTask(state, ref.id),
  );
  onGone(ref);
}

/** The state without a task that is gone. */
export function withoutTask(state: SourceState, id: string): SourceState {
  const at = placeOf(state.tasks, id);
  if (at < 0) return state;
  const before = state.tasks[at - 1]?.ref.id;
  return {
    ...state,
    tasks: state.tasks.toSpliced(at, 1),
    ...(state.total === undefined ? undefined : { total: Math.max(0, state.total - 1) }),
    ...(state.polled !== undefined && at < state.polled ? { polled: state.polled - 1 } : undefined),
    // A gap right after it is now right after the one before.
    ...(state.gaps && before !== undefined
      ? { gaps: state.gaps.map((gap) => (gap.after === id ? { ...gap, after: before } : gap)) }
      : undefined),
  };
}
