import type { Cursor } from '@/task-types/call-context';
import type { TaskPage } from '@/task-types/task-page';
import { withUnreadable } from './fold-reading';
import { foldStretch } from './fold-stretch';
import { placeOf, type SourceState } from './source-state';

/** Where a look further was to go on: at a cursor, right after the last task that was known. */
export interface LookedFrom {
  readonly cursor: Cursor;
  readonly after?: string;
}

/**
 * What is known after one more page was looked through. What was known may have changed since it was asked for; where the
 * page fits no longer, because something would be missing in between, nothing comes of it.
 */
export function foldMore(before: SourceState, page: TaskPage, from: LookedFrom, now: number): SourceState {
  const isEnd = before.next === from.cursor;
  const anchor = from.after === undefined || before.polled !== undefined ? -1 : placeOf(before.tasks, from.after);
  if (!isEnd && anchor < 0) return before;
  const after = foldStretch(before, isEnd ? before.tasks.length : anchor + 1, page, now);
  return withUnreadable(after, page, (before.unreadableBeyond ?? 0) + (page.unreadable?.count ?? 0), 'beyond');
}
