import type { Connection } from '@/core/connection';
import type { Task, TaskRef } from '@/core/task';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import type { Failure } from '@/transport/failures';
import type { aloneIfFree, inOrder, LiveTabs } from './live-tabs';
import { type Removal, removals } from './removal-records';
import type { Services } from './services';

/** What deletions need from their tab; everything that tests replace. */
export interface RemovalParts {
  readonly services: Services;
  readonly tab: string;
  readonly tabs: LiveTabs;
  readonly alone: typeof aloneIfFree;
  readonly inOrder: typeof inOrder;
  /** Told of each task that is gone. */
  readonly onGone: (ref: TaskRef) => void;
}

/** A task that is to be deleted. */
export interface RemovalWish {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly action: TaskAction;
  /** What it is called. */
  readonly name: string;
}

/**
 * A deletion that did not come to a good end. `unclear`: nobody knows yet whether it did. `broken`: nor here, by a mistake of
 * the console's own; there is no failure of a call then.
 */
export interface RemovalTrouble {
  readonly id: string;
  readonly wish: RemovalWish;
  readonly kind: 'failed' | 'unclear' | 'broken';
  readonly failure?: Failure;
}

/** What this tab is about to delete. A new object after each change. */
export interface RemovalView {
  readonly held: readonly RemovalWish[];
  readonly troubles: readonly RemovalTrouble[];
  /** What was deleted last by this tab. */
  readonly done?: RemovalWish;
}

/** Changes the records after whichever tab changes them now. */
export function writeRemovals(
  { inOrder: after }: Pick<RemovalParts, 'inOrder'>,
  update: (list: readonly Removal[]) => readonly Removal[],
): Promise<void> {
  return after('quayside:removal-records', () => removals.write(update));
}
