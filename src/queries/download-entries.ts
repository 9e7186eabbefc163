import * as z from 'zod/mini';
import type { Gate } from '@/core/download-line';
import { isInLine, LINE_STATES } from '@/core/line-state';
import { defineTaskStore } from '@/storage/task-stores';

const MOST = 500;

const entry = z.object({
  id: z.string(),
  line: z.string(),
  ref: z.object({ connection: z.string(), type: z.string(), id: z.string() }),
  /** What the task is called. */
  title: z.string(),
  state: z.enum(LINE_STATES),
  everyMs: z.number(),
  /** The tab that holds its bytes, or will. */
  tab: z.string(),
  /** Domain instants. */
  askedAt: z.number(),
  endedAt: z.exactOptional(z.number()),
  /** Wall instant at which it was last sent. */
  sentAt: z.exactOptional(z.number()),
  file: z.exactOptional(z.string()),
  sizeBytes: z.exactOptional(z.number()),
  /** It is behind a link: the browser fetches it by itself, once it is saved. How that went, nobody tells. */
  handedOver: z.exactOptional(z.literal(true)),
  /** Why it is `failed` or `lost`, for any tab to say. */
  why: z.exactOptional(
    z.object({
      kind: z.string(),
      code: z.exactOptional(z.string()),
      message: z.exactOptional(z.string()),
      requestId: z.exactOptional(z.string()),
    }),
  ),
});
export type DownloadEntry = z.infer<typeof entry>;

/** The files that were asked for, newest first: never their bytes or addresses. Shared by tabs. */
export const downloads = defineTaskStore<readonly DownloadEntry[]>({
  name: 'downloads',
  version: 1,
  schema: z.array(entry),
  empty: () => [],
  maxEntries: MOST,
});

/** When each line may start again. Shared by tabs. */
export const downloadGates = defineTaskStore<readonly Gate[]>({
  name: 'download-gates',
  version: 1,
  schema: z.array(z.object({ line: z.string(), startedAt: z.number(), openAt: z.number() })),
  empty: () => [],
  maxEntries: 50,
});

/** How many are still to come. */
export function openDownloads(list: readonly DownloadEntry[]): number {
  return list.filter((one) => isInLine(one) || one.state === 'ready').length;
}
