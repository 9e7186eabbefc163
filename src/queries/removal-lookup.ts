import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import type { TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { Cursor } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import { callContext, type Services } from './services';
import { placeOf, type SourceState, WHOLE_PAGES } from './source-state';

interface Listed {
  readonly connection: Connection;
  readonly type: TaskType;
}

/** Whether a source's list has a task, as far as it is looked through in one go. Rejects with `FailureError`. */
export async function isListed(services: Services, { connection, type }: Listed, ref: TaskRef): Promise<boolean> {
  const context = callContext(services, connection, say('why.refresh'));
  let cursor: Cursor | undefined;
  for (let pages = 0; pages < WHOLE_PAGES; pages += 1) {
    const page = await type.list(context, cursor);
    if (page.tasks.some((task) => task.ref.id === ref.id)) return true;
    cursor = page.next;
    if (cursor === undefined) return false;
  }
  return false;
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

/** Whether a source's list, read to its end, has a task no more; from what is known, without asking. */
export function isUnlisted(queryClient: QueryClient, { connection, type, id }: TaskRef): boolean {
  const state = queryClient.getQueryData<SourceState>(keys.source(connection, type));
  return state !== undefined && state.next === undefined && placeOf(state.tasks, id) < 0;
}
