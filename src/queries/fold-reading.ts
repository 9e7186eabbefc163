import { replaceEqualDeep } from '@tanstack/react-query';
import type { ReadPart } from '@/query-kit/scheduler-parts';
import type { TaskPage } from '@/task-types/task-page';
import { anEnded, countsIn, foldStretch } from './fold-stretch';
import { placeOf, seenCloser, type SourceState } from './source-state';

/** What one poll of a source has read. It is what tabs tell each other, instead of all that they know. */
export interface Reading extends ReadPart {
  /** From the first page on. */
  readonly head: TaskPage;
  /** Whether `head` is all that a poll reads: the source has no known order, so only the whole tells. */
  readonly whole: boolean;
  /** Pages beyond the head, each with the id of the task right before it. */
  readonly ranges: readonly RangeRead[];
  /** From which place on the next poll takes its ranges. */
  readonly turn?: number;
}

export interface RangeRead {
  readonly after: string;
  readonly page: TaskPage;
}

/** What is known after a poll; the same state where that is nothing new. `now` is a domain instant. */
export function foldReading(before: SourceState | undefined, reading: Reading, now: number): SourceState {
  const after = reading.whole ? foldWhole(before, reading.head, now) : foldRanges(before, reading, now);
  return before && isSame(before, after) ? before : after;
}

function foldRanges(before: SourceState | undefined, reading: Reading, now: number): SourceState {
  let state = foldHead(before, reading.head, now);
  // From the last one on: folding a range may drop the task that another one begins after, but never one above itself.
  for (const { after, page } of reading.ranges.toReversed()) {
    const place = placeOf(state.tasks, after);
    // Another tab may have looked further than this one.
    if (place >= 0) state = foldStretch(state, place + 1, page, now);
  }
  const { turn: _, ...rest } = state;
  return reading.turn === undefined ? rest : { ...rest, turn: reading.turn };
}

/** Tasks that did not change are the same list; what is left is small. */
function isSame({ tasks: one, ...before }: SourceState, { tasks: other, ...after }: SourceState): boolean {
  return one === other && replaceEqualDeep(before, after) === before;
}

/** What is known after the head of a `time-desc` source was read again. */
export function foldHead(before: SourceState | undefined, head: TaskPage, now: number): SourceState {
  const state = foldStretch(before ?? NOTHING, 0, head, now);
  return withUnreadable(state, head, head.next === undefined ? 0 : (state.unreadableBeyond ?? 0));
}

/**
 * What is known after a source was read from its first page on, whole or as far as a poll goes. Where that was not all,
 * tasks that were looked through by hand beyond it stay as they were.
 */
export function foldWhole(known: SourceState = NOTHING, whole: TaskPage, now: number): SourceState {
  const [before, told] = seenCloser(known, whole.tasks);
  // A task made between two pages pushes the last row of the one onto the next.
  const read = new Map(told.map((task) => [task.ref.id, task]));
  const old = new Map(before.tasks.map((task) => [task.ref.id, task]));
  const beyond = whole.next === undefined ? [] : before.tasks.slice(before.polled ?? before.tasks.length);
  const after = [
    ...[...read.values()].map((task) => replaceEqualDeep(old.get(task.ref.id), task)),
    ...beyond.filter(({ ref }) => !read.has(ref.id)),
  ];
  const isSame = after.length === before.tasks.length && after.every((task, place) => task === before.tasks[place]);
  const tasks = isSame ? before.tasks : after;
  const next = beyond.length > 0 ? before.next : whole.next;
  const { next: _, total: __, used: ___, allowed: ____, ...rest } = before;
  const state: SourceState = {
    ...rest,
    tasks,
    polled: read.size,
    ...(next === undefined ? undefined : { next }),
    ...countsIn(whole),
    ...(anEnded(before.tasks, tasks) ? { lastEndAt: now } : undefined),
  };
  return withUnreadable(state, whole, beyond.length > 0 ? (before.unreadableBeyond ?? 0) : 0);
}

const NOTHING: SourceState = { tasks: [] };

/** Counts the rows that could not be read: those of the page just read, in the head or beyond it, and the others'. */
export function withUnreadable(state: SourceState, page: TaskPage, beyond: number, where?: 'beyond'): SourceState {
  const { unreadable: known, unreadableBeyond: before = 0, ...rest } = state;
  const inHead = where === 'beyond' ? (known?.count ?? 0) - before : (page.unreadable?.count ?? 0);
  const first = page.unreadable?.first ?? known?.first;
  if (first === undefined || inHead + beyond === 0) return rest;
  return {
    ...rest,
    unreadable: { count: inHead + beyond, first },
    ...(beyond > 0 ? { unreadableBeyond: beyond } : undefined),
  };
}
