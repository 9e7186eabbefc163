import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import type { Cursor } from '@/task-types/call-context';
import type { Unreadable } from '@/task-types/task-page';

/** All that is known of a source: the tasks looked through so far, in the source's own order. */
export interface SourceState {
  readonly tasks: readonly Task[];
  /** Where to go on looking; absent when everything was looked through. */
  readonly next?: Cursor;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
  /** How many the quota has used up, where the vendor says so: it may count more than its list does. */
  readonly used?: number;
  /** How many the quota allows, where the vendor says so. */
  readonly allowed?: number;
  /** Where tasks may be missing in between, because more were made at once than a page holds. Polls close them. */
  readonly gaps?: readonly Gap[];
  /** Domain instant at which a run was last seen to have ended. */
  readonly lastEndAt?: number;
  /** Of a source of unknown order: how many of the tasks, from the first on, a poll reads. Those after them were looked through by hand. */
  readonly polled?: number;
  /** From which place on the ranges of the next poll are taken, where one poll cannot read them all. */
  readonly turn?: number;
  /** Rows that tell of no task that could be named, and what is wrong with the first. */
  readonly unreadable?: Unreadable;
  /** How many of those stand beyond the head. */
  readonly unreadableBeyond?: number;
  /** What closer looks have seen, once there was one: it stands in `tasks`. */
  readonly looks?: Looks;
}

/** What closer looks have seen of a source's tasks; their code comes with the first of them. */
export interface Looks {
  /** Tasks that a list tells of, with what was seen of them in its place; and what is known of them then. */
  readonly over: (tasks: readonly Task[]) => { readonly tasks: readonly Task[]; readonly looks: Looks };
}

/** A place right after the task of this id, of which nobody knows what it holds, and the cursor of the page there. */
export interface Gap {
  readonly after: string;
  readonly cursor: Cursor;
}

/** A source of unknown order is read whole up to so many pages. */
export const WHOLE_PAGES = 10;

/** The place of a task in its source's list; -1 where it is not known. Ids name tasks within a source. */
export function placeOf(tasks: readonly Task[], id: string): number {
  return tasks.findIndex((task) => task.ref.id === id);
}

/** Tasks that a list has just told of, with what closer looks saw of them, and the state that knows of both. */
export function seenCloser<T extends SourceState>(state: T, tasks: readonly Task[]): readonly [T, readonly Task[]] {
  const seen = state.looks?.over(tasks);
  return seen ? [{ ...state, looks: seen.looks }, seen.tasks] : [state, tasks];
}

/** The state with a task that a reply told of, put where its source would show it: first, or in its old place. */
export function withTask(known: SourceState, told: Task): SourceState {
  const [before, [task = told]] = seenCloser(known, [told]);
  const at = placeOf(before.tasks, task.ref.id);
  const isNew = at < 0;
  return {
    ...before,
    tasks: isNew ? [task, ...before.tasks] : before.tasks.with(at, task),
    ...(isNew ? countedOn(before, 1) : undefined),
    ...(isNew && before.polled !== undefined ? { polled: before.polled + 1 } : undefined),
  };
}

/** The counts of a source of which so many were made, or went, since it told them. */
export function countedOn({ total, used }: SourceState, by: number): Pick<SourceState, 'total' | 'used'> {
  return {
    ...(total === undefined ? undefined : { total: Math.max(0, total + by) }),
    ...(used === undefined ? undefined : { used: Math.max(0, used + by) }),
  };
}

/** What of a source's tasks goes on. */
interface Going {
  /** Their places in the list, the first first. */
  readonly places: readonly number[];
  /** When the youngest of them began, as far as is known: a domain instant. */
  readonly youngestAt?: number;
}

const goings = new WeakMap<readonly Task[], Going>();

/** Looked up once for each list: the policy asks more often than lists change. */
export function goingOn(tasks: readonly Task[]): Going {
  const known = goings.get(tasks);
  if (known) return known;
  const places: number[] = [];
  let youngestAt: number | undefined;
  for (const [place, { latestRun, createdAt }] of tasks.entries()) {
    if (!isUnfinished(latestRun)) continue;
    places.push(place);
    const begun = latestRun?.startedAt ?? createdAt;
    if (begun !== undefined && (youngestAt === undefined || begun > youngestAt)) youngestAt = begun;
  }
  const going = { places, ...(youngestAt === undefined ? undefined : { youngestAt }) };
  goings.set(tasks, going);
  return going;
}
