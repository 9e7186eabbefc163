import type { Task } from '@/core/task';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { TaskPage, Unreadable } from '@/task-types/task-page';
import { type Failure, failureOf } from '@/transport/failures';
import { foldHead, type RangeRead, type Reading } from './fold-reading';
import { rangesOf } from './ranges';
import { type SourceState, WHOLE_PAGES } from './source-state';

/** Reads the head of a source and the ranges that need it, or all of it where its order says nothing. */
export async function readSource(
  type: TaskType,
  context: CallContext,
  known: SourceState | undefined,
): Promise<Reading> {
  let requests = 0;
  // A page may take more than one: what it begins after has moved.
  const counted: CallContext = {
    ...context,
    send: (endpoint, input) => {
      requests += 1;
      return context.send(endpoint, input);
    },
  };
  const read = type.source.order === 'unknown' ? readWhole(type, counted) : readRanges(type, counted, known);
  return { ...(await read), requests };
}

type Read = Omit<Reading, 'requests'>;

async function readRanges(type: TaskType, context: CallContext, known: SourceState | undefined): Promise<Read> {
  const head = await type.list(context, undefined);
  // Which ranges need it shows once the head is in its place.
  const soFar = foldHead(known, head, context.now());
  const { ranges, turn } = rangesOf(soFar, type.source, head.tasks.length);
  const read: RangeRead[] = [];
  let failure: Failure | undefined;
  for (const { after, cursor } of ranges) {
    try {
      read.push({ after, page: await type.list(context, cursor) });
    } catch (caught) {
      failure = failureOf(caught);
      if (!failure) throw caught;
      break;
    }
  }
  return {
    head,
    whole: false,
    ranges: read,
    ...(turn === undefined ? undefined : { turn }),
    ...(failure ? { failure } : undefined),
  };
}

async function readWhole(type: TaskType, context: CallContext): Promise<Read> {
  const tasks: Task[] = [];
  let cursor: Cursor | undefined;
  let page: TaskPage;
  let pages = 0;
  let unreadable: Unreadable | undefined;
  do {
    page = await type.list(context, cursor);
    tasks.push(...page.tasks);
    if (page.unreadable) unreadable = together(unreadable, page.unreadable);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < WHOLE_PAGES);
  const head = { ...page, tasks, ...(unreadable ? { unreadable } : undefined) };
  return { head, whole: true, ranges: [] };
}

function together(one: Unreadable | undefined, other: Unreadable): Unreadable {
  return one ? { ...one, count: one.count + other.count } : other;
}
