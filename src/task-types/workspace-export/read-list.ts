import type { Task } from '@/core/task';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { TaskPage, Unreadable } from '@/task-types/task-page';
import { FailureError } from '@/transport/failures';
import { listExportTasks } from './api';
import { taskOfRow } from './model';

/** The most records that may be asked for at once. */
const MOST_RECORDS = 100;

/** How many tasks a page holds. One record more is asked for: the last one of the page before it. */
export const PAGE_SIZE = MOST_RECORDS - 1;

type Filters = Pick<NonNullable<(typeof listExportTasks)['input']>['query'], 'file_name' | 'status' | 'is_download'>;

/** The last task before a page, and when it was made. */
interface Anchor {
  readonly id: string;
  readonly at: number;
}

/** Where a page begins: at a record or, where the last task before it is known, right after that one. */
interface Place {
  readonly offset: number;
  readonly after?: Anchor;
}

/**
 * A page of the list, newest first. Offsets count records, and records come and go while the list is paged. So a page is asked
 * for from the last record of the one before it on, and what follows that record is what it holds: nothing stands in two
 * pages. Where that record is not there any more, as after a deletion, earlier pages are read until they reach back to when
 * it was made: nothing is passed over. A page that was found so is read once more from its beginning on: it is whole, as one
 * of a list that stays as it is.
 */
export async function readList(
  context: CallContext,
  cursor: Cursor | undefined,
  filters: Filters = {},
): Promise<TaskPage> {
  let { offset, after } = parsePlace(cursor);
  for (let isAgain = false; ; ) {
    const page = await readAt(context, { offset, limit: after ? MOST_RECORDS : PAGE_SIZE }, filters);
    const { tasks, total, unreadable } = page;
    const begin = after ? beginAfter(after, tasks, offset) : 0;
    if (begin === undefined) {
      offset = Math.max(0, offset - PAGE_SIZE);
      continue;
    }
    const next = nextPlace(page, offset);
    const before = anchorOf(tasks[begin - 1]);
    if (next && before && begin > 1 && begin < tasks.length && !isAgain) {
      isAgain = true;
      offset += begin - 1;
      after = before;
      continue;
    }
    return {
      tasks: tasks.slice(begin),
      total,
      ...(next ? { next } : undefined),
      ...(unreadable ? { unreadable } : undefined),
    };
  }
}

/** At which of the tasks read from an offset on that begins which follows an anchor; undefined where it may stand further up. */
function beginAfter(after: Anchor, tasks: readonly Task[], offset: number): number | undefined {
  const place = tasks.findIndex(({ ref }) => ref.id === after.id);
  if (place >= 0) return place + 1;
  // Of one that is gone, only its age tells where it stood. Its twins of the same instant may come twice, which does no harm.
  const rests = tasks.findIndex(({ createdAt = after.at }) => createdAt <= after.at);
  // A page that begins with newer ones has passed nothing over; one beyond the end of what is left says nothing.
  const reachesBack = tasks.length > 0 && rests !== 0;
  if (!reachesBack && offset > 0) return undefined;
  return rests < 0 ? tasks.length : rests;
}

async function readAt(
  { connection, send }: CallContext,
  paging: { readonly offset: number; readonly limit: number },
  filters: Filters,
) {
  const reply = await send(listExportTasks, {
    query: { ...filters, sort_field: 'create_time', sort_type: 'DESC', ...paging },
  });
  const tasks = reply.rows.map((row) => taskOfRow(row, connection));
  // A row without an id is none of the tasks, and stands among the records.
  const endsReadable = tasks.length > 0 && reply.rows.at(-1)?.raw === reply.last;
  return { tasks, total: reply.count, received: reply.received, endsReadable, unreadable: reply.unreadable };
}

function nextPlace(
  { tasks, total, received, endsReadable }: Awaited<ReturnType<typeof readAt>>,
  offset: number,
): Cursor | undefined {
  const end = offset + received;
  if (received === 0 || end >= total) return undefined;
  const last = endsReadable ? tasks.at(-1) : undefined;
  return (last && cursorAfter(last, end - 1)) ?? `${end}`;
}

/** The cursor of the page right after an export, itself the record of this offset as far as is known. */
export function cursorAfter(task: Task, offset: number): Cursor | undefined {
  const anchor = anchorOf(task);
  return anchor && `${offset}/${anchor.at}/${anchor.id}`;
}

/** What nobody knows the age of is not found again once it is gone. */
function anchorOf(task: Task | undefined): Anchor | undefined {
  return task?.createdAt === undefined || task.drift ? undefined : { id: task.ref.id, at: task.createdAt };
}

function parsePlace(cursor: Cursor | undefined): Place {
  const [, offset = '0', at, id] = /^(\d+)(?:\/(\d+)\/(.+))?$/s.exec(cursor ?? '') ?? [];
  return { offset: Number(offset), ...(at && id ? { after: { at: Number(at), id } } : undefined) };
}

/** So many are asked for one by one rather than looked for in the list. */
const FEW = 3;

/** The export with this id; undefined where there is none. One call. */
export async function findExport({ connection, send }: CallContext, id: string): Promise<Task | undefined> {
  const { rows, unreadable } = await send(listExportTasks, { query: { task_id: id, limit: MOST_RECORDS } });
  const row = rows.find(({ value }) => value.task_id === id);
  if (!row) refuseHidden(unreadable);
  return row && taskOfRow(row, connection);
}

/** The ids of those of these exports that are still there: few by their ids, many by the list down to the oldest of them. */
export async function stillThere(wanted: readonly Task[], context: CallContext): Promise<readonly string[]> {
  const ids = new Set(wanted.map(({ ref }) => ref.id));
  if (ids.size <= FEW) {
    const found = await Promise.all([...ids].map((id) => findExport(context, id)));
    return found.flatMap((task) => task?.ref.id ?? []);
  }
  const oldest = Math.min(...wanted.map(({ createdAt = 0 }) => createdAt));
  const there: string[] = [];
  let cursor: Cursor | undefined;
  do {
    const page = await readList(context, cursor);
    refuseHidden(page.unreadable);
    there.push(...page.tasks.flatMap(({ ref }) => (ids.delete(ref.id) ? ref.id : [])));
    const isPast = page.tasks.some(({ createdAt = oldest }) => createdAt < oldest);
    cursor = isPast || ids.size === 0 ? undefined : page.next;
  } while (cursor !== undefined);
  return there;
}

/** A row that tells of no task may be the one that is looked for: nobody can say that it is gone. */
function refuseHidden(unreadable: Unreadable | undefined): void {
  if (!unreadable) return;
  const { id: endpoint, source } = listExportTasks;
  throw new FailureError({ kind: 'contract', endpoint, unclear: false, source, ...unreadable.first });
}
