import * as z from 'zod/mini';
import { withNewest } from '@/storage/newest';
import { defineTaskStore } from '@/storage/task-stores';
import type { Reading } from './fold-reading';
import { keptLifecycle, keptRun } from './kept-parts';
import type { Services } from './services';
import { taskRef } from './task-ref';

const MOST_SOURCES = 12;
/** Of one reading and of all, in characters: what is longer is read again. */
const LONGEST = 250_000;
const LONGEST_IN_ALL = 1_000_000;

const task = z.looseObject({
  ref: taskRef,
  name: z.string(),
  lifecycle: keptLifecycle,
  vendorStatus: z.string(),
  latestRun: z.exactOptional(keptRun),
});
const keptReading = z.object({
  key: z.string(),
  /** A wall instant. */
  at: z.number(),
  reading: z.looseObject({
    head: z.looseObject({ tasks: z.array(task) }),
    whole: z.boolean(),
    ranges: z.array(z.looseObject({ page: z.looseObject({ tasks: z.array(task) }) })),
  }),
});

/** The last reading of each source whose calls are counted by the day: a page that is loaded anew begins with it. */
const readings = defineTaskStore<readonly z.infer<typeof keptReading>[]>({
  name: 'readings',
  version: 1,
  schema: z.array(keptReading),
  empty: () => [],
  maxEntries: MOST_SOURCES,
  maxBytes: LONGEST_IN_ALL,
});

/** Keeps what was read of a source at a wall instant. One that failed in part does not stand for the whole. */
export function keepReading(key: string, reading: Reading, at: number): void {
  const text = JSON.stringify(reading);
  if (reading.failure || text.length > LONGEST) return;
  const kept = keptReading.parse({ key, at, reading: JSON.parse(text) });
  readings.write((list) => withNewest(list, kept, (one) => one.key, MOST_SOURCES));
}

/** Has the last reading of the source of this key stand as what is known of it, as old as it is; nothing where none was kept. */
export function restoreReading({ scheduler, wallNow }: Pick<Services, 'scheduler' | 'wallNow'>, key: string): void {
  const kept = readings.read().find((one) => one.key === key);
  // It was a reading when it was kept, and what the console works with of it was looked at again.
  if (kept) scheduler.restore(key, kept.reading as unknown as Reading, Math.min(kept.at, wallNow()));
}
