import type { CallContext, Cursor } from '@/task-types/call-context';
import type { TaskPage } from '@/task-types/task-page';
import { failureOf } from '@/transport/failures';
import { isNoWorkspace } from './acts/no-workspace';
import { ofPlace } from './acts/noted-failure';
import { showTaskList } from './api';
import { taskOfRow } from './model';
import type { SearchRequest } from './wire';

/** So many rows were seen to come in one reply; the documentation names only the standard, 10. */
export const PAGE_SIZE = 100;

/** A page of the workspace's tasks, in DataArts' own order. A cursor is the offset at which the page begins. */
export async function listTasks(context: CallContext, cursor: Cursor | undefined): Promise<TaskPage> {
  const offset = cursor === undefined ? 0 : Number(cursor);
  const { reply, page } = await searchTasks(context, { limit: PAGE_SIZE, offset });
  // A server may give fewer than it was asked for: what came counts.
  const end = offset + reply.received;
  const { count, total_records: used, max_records: allowed } = reply;
  return {
    ...page,
    ...(reply.received > 0 && end < count ? { next: String(end) } : undefined),
    // Both are of the project, whose other workspaces count too.
    ...(typeof used === 'number' ? { used } : undefined),
    ...(typeof allowed === 'number' ? { allowed } : undefined),
  };
}

/** What a search finds, as it answers and as tasks. Rejects with `FailureError`. */
export async function searchTasks({ send, connection }: CallContext, body: SearchRequest) {
  const reply = await send(showTaskList, { body }).catch((caught: unknown) => {
    const failure = failureOf(caught);
    throw failure && isNoWorkspace(failure) ? ofPlace(failure, connection) : caught;
  });
  const page: TaskPage = {
    tasks: reply.rows.map((row) => taskOfRow(row, connection)),
    total: reply.count,
    ...(reply.unreadable ? { unreadable: reply.unreadable } : undefined),
  };
  return { reply, page };
}
