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
export async function lookInList(services: Services, listed: Listed, { id }: TaskRef): Promise<Whereabouts> {
  return (await lookForAll(services, listed, [id])).get(id) ?? 'cannot-tell';
}

/** The same of several tasks, by their ids: the list is read once for all of them. */
export async function lookForAll(
  services: Services,
  { connection, type }: Listed,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Whereabouts>> {
  const context = callContext(services, connection, say('why.refresh'));
  const sought = new Set(ids);
  const found = new Map<string, Whereabouts>();
  let cursor: Cursor | undefined;
  let rest: Whereabouts = 'absent';
  let pages = 0;
  do {
    const page = await type.list(context, cursor);
    for (const { ref } of page.tasks) if (sought.delete(ref.id)) found.set(ref.id, 'listed');
    if (page.unreadable) rest = 'cannot-tell';
    cursor = page.next;
    pages += 1;
  } while (sought.size > 0 && cursor !== undefined && pages < WHOLE_PAGES);
  if (cursor !== undefined) rest = 'cannot-tell';
  for (const id of sought) found.set(id, rest);
  return found;
}

/** Whether a source's list, known whole, has a task no more; from what is known, without asking. */
export function isUnlisted(queryClient: QueryClient, { connection, type, id }: TaskRef): boolean {
  const state = queryClient.getQueryData<SourceState>(keys.source(connection, type));
  return state !== undefined && isWhole(state) && placeOf(state.tasks, id) < 0;
}
