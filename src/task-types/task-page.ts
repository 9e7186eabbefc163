import type { Drift, Task } from '@/core/task';
import type { Cursor } from './call-context';

/** A page of a source, in the source's own order. */
export interface TaskPage {
  readonly tasks: readonly Task[];
  /** Absent on the last page. */
  readonly next?: Cursor;
  /** How many there are in all, where the vendor says so. */
  readonly total?: number;
  /** How many the quota has used up, where the vendor says so: it may count more than its list does. */
  readonly used?: number;
  /** How many the quota allows, where the vendor says so. */
  readonly allowed?: number;
  /** Rows that are left out of `tasks`, because they tell of no task that could be named. */
  readonly unreadable?: Unreadable;
}

/** Rows of which nothing can be shown. */
export interface Unreadable {
  readonly count: number;
  /** What is wrong with the first of them. */
  readonly first: Drift;
}
