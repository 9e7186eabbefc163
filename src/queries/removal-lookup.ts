import type { QueryClient } from '@tanstack/react-query';
import type { Connection } from '@/core/connection';
import type { TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { Cursor } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import { callContext, type Services } from './services';
import { placeOf, type SourceState, WHOLE_PAGES } from './source-state';
import { isWhole } from './whole-source';

interface Listed {
  readonly connection: Connection;
  readonly type: TaskType;
}

/** `cannot-tell`: it is not among what was read, and may stand beyond it or in a row without a name. */
type Whereabouts = 'listed' | 'absent' | 'cannot-tell';

/** Whether a source's list has a task, as far as it is looked through in one go. Rejects with `FailureError`. */
export async function lookInList(services: Services, { connection, type }: Listed, ref: TaskRef): Promise<Whereabouts> {
  const context = callContext(services, connection, say('why.refresh'));
  let cursor: Cursor | undefined;
  let isReadable = true;
  for (let pages = 0; pages < WHOLE_PAGES; pages += 1) {
    const page = await type.list(context, cursor);
    if (page.tasks.some((task) => task.ref.id === ref.id)) return 'listed';
    if (page.unreadable) isReadable = false;
    cursor = page.next;
    if (cursor === undefined) return isReadable ? 'absent' : 'cannot-tell';
  }
  return 'cannot-tell';
}

/** Whether a source's list, known whole, has a task no more; from what is known, without asking. */
export function isUnlisted(queryClient: QueryClient, { connection, type, id }: TaskRef): boolean {
  const state = queryClient.getQueryData<SourceState>(keys.source(connection, type));
  return state !== undefined && isWhole(state) && placeOf(state.tasks, id) < 0;
}
