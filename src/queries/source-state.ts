import { hasEnded, isUnfinished } from '@/core/status';
import { refKey, type Task } from '@/core/task';
import type { SourceFacts } from '@/query-kit/scheduler';
import type { Cursor, SourceDescription, TaskPage } from '@/task-types/task-type';

/** All that is known of a source: the tasks looked through so far, in the source's own order. */
export interface SourceState {
  readonly tasks: readonly Task[];
  /** Where to go on looking; absent when everything was looked through. */
  readonly next?: Cursor;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
  /** Domain instant at which a run was last seen to have ended. */
  readonly lastEndAt?: number;
  /** How many of the tasks, from the first on, the last poll has read. Those after them were looked through by hand. */
  readonly polled?: number;
}

/** A source of unknown order is read whole up to so many pages. */
export const WHOLE_PAGES = 10;

/**
 * What is known after the head of a `time-desc` source was read again. Tasks beyond the head stay as they were; those
 * that the head should hold and does not are gone. Tasks that did not change stay the same objects.
 */
export function foldHead(before: SourceState | undefined, head: TaskPage, now: number): SourceState {
  if (!before) return stateOf(head.tasks, head);
  const seen = new Set(head.tasks.map((task) => refKey(task.ref)));
  const last = head.tasks.at(-1);
  const lastBefore = last ? before.tasks.findIndex((task) => refKey(task.ref) === refKey(last.ref)) : -1;
  // Without an overlap nobody knows what lies between the head and what was read before: begin anew from the head.
  const tail = head.next === undefined || lastBefore < 0 ? [] : before.tasks.slice(lastBefore + 1);
  const tasks = [...head.tasks, ...tail.filter((task) => !seen.has(refKey(task.ref)))];
  const goesOn = head.next === undefined || lastBefore < 0 ? head.next : before.next;
  return settled(before, stateOf(keepIdentity(before.tasks, tasks), { ...head, next: goesOn }), now);
}

/**
 * What is known after a source was read from its first page on, whole or as far as a poll goes. Where that was not all,
 * tasks that were looked through by hand beyond it stay as they were.
 */
export function foldWhole(before: SourceState | undefined, whole: TaskPage, now: number): SourceState {
  // A task made between two pages pushes the last row of the one onto the next.
  const read = new Map(whole.tasks.map((task) => [refKey(task.ref), task]));
  const polled = read.size;
  if (!before) return { ...stateOf([...read.values()], whole), polled };
  const beyond = whole.next === undefined ? [] : before.tasks.slice(before.polled ?? before.tasks.length);
  const tasks = [...read.values(), ...beyond.filter((task) => !read.has(refKey(task.ref)))];
  const goesOn = beyond.length > 0 ? before.next : whole.next;
  const after = stateOf(keepIdentity(before.tasks, tasks), { ...whole, next: goesOn });
  return { ...settled(before, after, now), polled };
}

/**
 * What is known after the page at `from` was looked through. It does not fit where looking has gone on, or begun anew,
 * since it was asked for: something would be missing in between.
 */
export function foldMore(before: SourceState, page: TaskPage, from: Cursor): SourceState {
  if (before.next !== from) return before;
  const known = new Set(before.tasks.map((task) => refKey(task.ref)));
  const more = page.tasks.filter((task) => !known.has(refKey(task.ref)));
  return {
    ...stateOf([...before.tasks, ...more], page),
    ...lastEnd(before.lastEndAt),
    ...(before.polled === undefined ? undefined : { polled: before.polled }),
  };
}

/** The state with a task that a reply told of, put where its source would show it: first, or in its old place. */
export function withTask(before: SourceState, task: Task): SourceState {
  const key = refKey(task.ref);
  const at = before.tasks.findIndex((known) => refKey(known.ref) === key);
  const isNew = at < 0;
  return {
    ...before,
    tasks: isNew ? [task, ...before.tasks] : before.tasks.with(at, task),
    ...(isNew && before.total !== undefined ? { total: before.total + 1 } : undefined),
    ...(isNew && before.polled !== undefined ? { polled: before.polled + 1 } : undefined),
  };
}

/** The calls of the present day through a source's connection, where its vendor counts them. */
export interface DayOfCalls {
  readonly calls: number;
  /** Wall time, milliseconds. */
  readonly untilResetMs: number;
}

/** What the polling policy needs to know of a source. */
export function factsOf(
  state: SourceState | undefined,
  source: SourceDescription,
  now: number,
  today: DayOfCalls,
): SourceFacts {
  const limit = source.callsPerDay;
  const pages = state ? Math.max(1, Math.ceil(state.tasks.length / source.pageSize)) : 1;
  const begun = (state?.tasks ?? [])
    .filter((task) => isUnfinished(task.latestRun))
    .map((task) => task.latestRun?.startedAt ?? task.createdAt ?? now);
  return {
    requestsPerPoll: source.order === 'unknown' ? Math.min(pages, WHOLE_PAGES) : 1,
    ...(begun.length > 0 ? { youngestRunMs: Math.max(0, now - Math.max(...begun)) } : undefined),
    ...(state?.lastEndAt === undefined ? undefined : { sinceLastEndMs: Math.max(0, now - state.lastEndAt) }),
    ...(limit === undefined
      ? undefined
      : { daily: { limit, left: Math.max(0, limit - today.calls), untilResetMs: today.untilResetMs } }),
  };
}

function stateOf(tasks: readonly Task[], page: Pick<TaskPage, 'total'> & { next?: Cursor | undefined }): SourceState {
  return {
    tasks,
    ...(page.next === undefined ? undefined : { next: page.next }),
    ...(page.total === undefined ? undefined : { total: page.total }),
  };
}

function lastEnd(at: number | undefined) {
  return at === undefined ? undefined : { lastEndAt: at };
}

/** Notes whether some run that went on before has ended, or went away. */
function settled(before: SourceState, after: SourceState, now: number): SourceState {
  const present = new Map(after.tasks.map((task) => [refKey(task.ref), task]));
  const ended = before.tasks.some((task) => {
    if (!isUnfinished(task.latestRun)) return false;
    const run = present.get(refKey(task.ref))?.latestRun;
    return run === undefined || hasEnded(run.status);
  });
  return { ...after, ...lastEnd(ended ? now : before.lastEndAt) };
}

function keepIdentity(before: readonly Task[], after: readonly Task[]): readonly Task[] {
  const known = new Map(before.map((task) => [refKey(task.ref), task]));
  const kept = after.map((task) => {
    const old = known.get(refKey(task.ref));
    return old && isSame(old, task) ? old : task;
  });
  return kept.length === before.length && kept.every((task, index) => task === before[index]) ? before : kept;
}

/** Both were made by the same model from parsed JSON, so equal tasks have equal text. */
function isSame(one: Task, other: Task): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
