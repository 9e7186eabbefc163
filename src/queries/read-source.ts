import type { Task } from '@/core/task';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { TaskType } from '@/task-types/task-type';
import type { TaskPage, Unreadable } from '@/task-types/task-page';
import { type Failure, failureOf } from '@/transport/failures';
import { foldHead, type RangeRead, type Reading } from './fold-reading';
import { rangesOf } from './ranges';
import { type SourceState, WHOLE_PAGES } from './source-state';

/** Reads the head of a source and the ranges that need it, or all of it where its order says nothing. */
export function readSource(type: TaskType, context: CallContext, known: SourceState | undefined): Promise<Reading> {
  return type.source.order === 'unknown' ? readWhole(type, context) : readRanges(type, context, known);
}

async function readRanges(type: TaskType, context: CallContext, known: SourceState | undefined): Promise<Reading> {
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
    requests: 1 + read.length + (failure ? 1 : 0),
    ...(turn === undefined ? undefined : { turn }),
    ...(failure ? { failure } : undefined),
  };
}

async function readWhole(type: TaskType, context: CallContext): Promise<Reading> {
  const tasks: Task[] = [];
  let cursor: Cursor | undefined;
  let page: TaskPage;
  let requests = 0;
  let unreadable: Unreadable | undefined;
  do {
    page = await type.list(context, cursor);
    tasks.push(...page.tasks);
    if (page.unreadable) unreadable = together(unreadable, page.unreadable);
    cursor = page.next;
    requests += 1;
  } while (cursor !== undefined && requests < WHOLE_PAGES);
  const head = { ...page, tasks, ...(unreadable ? { unreadable } : undefined) };
  return { head, whole: true, ranges: [], requests };
}

function together(one: Unreadable | undefined, other: Unreadable): Unreadable {
  return one ? { ...one, count: one.count + other.count } : other;
}
