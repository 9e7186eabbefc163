import * as z from 'zod/mini';
import { refKey, type Task } from '@/core/task';
import { withNewest } from '@/storage/newest';
import { defineTaskStore } from '@/storage/task-stores';
import type { SeenClosely } from '@/task-types/task-type';
import { foldLook, seenOf } from './close-looks-seen';
import { keptLifecycle, keptRun } from './kept-parts';
import type { SourceState } from './source-state';
import { taskRef } from './task-ref';

const MOST = 300;
/** Of one look and of all, in characters. */
const LONGEST = 16_000;
const LONGEST_IN_ALL = 400_000;

const keptLook = z.object({
  ref: taskRef,
  lookKey: z.string(),
  /** A wall instant. */
  at: z.number(),
  seen: z.looseObject({
    lifecycle: z.exactOptional(keptLifecycle),
    latestRun: z.exactOptional(keptRun),
    nextRunAt: z.exactOptional(z.number()),
    vendorStatus: z.exactOptional(z.string()),
    owner: z.exactOptional(z.string()),
  }),
});
type KeptLook = z.infer<typeof keptLook>;

/** What closer looks saw last of each task: a page that is loaded anew shows it, and asks no more after what has ended. */
const looks = defineTaskStore<readonly KeptLook[]>({
  name: 'looks',
  version: 1,
  schema: z.array(keptLook),
  empty: () => [],
  maxEntries: MOST,
  maxBytes: LONGEST_IN_ALL,
});

/** Keeps what was seen of a task at a wall instant. */
export function keepLook({ ref, lookKey }: Task, seen: SeenClosely, at: number): void {
  const text = JSON.stringify(seen);
  if (lookKey === undefined || text.length > LONGEST) return;
  const kept = keptLook.parse({ ref, lookKey, at, seen: JSON.parse(text) });
  looks.write((list) => withNewest(list, kept, (one) => refKey(one.ref), MOST));
}

/** A task that was not looked at by this page, as it was seen before; `at` is a wall instant. */
interface Restored {
  readonly task: Task;
  readonly at: number;
}

/**
 * What is known with what is kept of tasks that were not looked at yet, and which those are; the same state where there are
 * none. `now` is a domain instant.
 */
export function withKeptLooks(
  before: SourceState,
  now: number,
): { readonly state: SourceState; readonly restored: readonly Restored[] } {
  const kept = new Map(looks.read().map((one) => [refKey(one.ref), one]));
  const known = seenOf(before);
  const found = before.tasks.flatMap((task) => {
    const one = task.lookKey === undefined || known?.of(task) ? undefined : kept.get(refKey(task.ref));
    return one?.lookKey === task.lookKey && one ? [{ task, one }] : [];
  });
  // It was seen by the same code when it was kept, or by an older one; those who read `seen` parse it.
  const seenOfOne = ({ seen }: KeptLook) => seen as unknown as SeenClosely;
  return {
    state: found.reduce((state, { task, one }) => foldLook(state, task, seenOfOne(one), now), before),
    restored: found.map(({ task, one }) => ({ task: { ...task, ...seenOfOne(one) }, at: one.at })),
  };
}
