import * as z from 'zod/mini';
import { defineTaskStore } from '@/storage/task-stores';
import { taskRef } from './task-ref';

const removal = z.object({
  id: z.string(),
  ref: taskRef,
  name: z.string(),
  /** The tab that is about to delete it. */
  tab: z.string(),
  /**
   * `held`: nothing was sent, it can be undone. `sending`: it was sent. `closed`: its tab closed before anything was sent.
   * `cut`: its tab closed while it was sent.
   */
  state: z.enum(['held', 'sending', 'closed', 'cut']),
  /** Wall instant at which it came to be held or was sent. */
  at: z.exactOptional(z.number()),
});
export type Removal = z.infer<typeof removal>;

/** Tasks that are about to be deleted, newest first, and those that a closed tab has left. Shared by tabs. */
export const removals = defineTaskStore<readonly Removal[]>({
  name: 'removals',
  version: 1,
  schema: z.array(removal),
  empty: () => [],
  maxEntries: 500,
});

/** Whether a tab is about to delete it. */
export function isGoingOn({ state }: Removal): boolean {
  return state === 'held' || state === 'sending';
}
