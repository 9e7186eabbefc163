import * as z from 'zod/mini';
import { withNewest } from '@/storage/newest';
import { defineStore } from '@/storage/store';

const entry = z.object({
  key: z.string(),
  /** Wall time of the last change. */
  at: z.number(),
  /** The tab that made it. */
  by: z.string(),
  values: z.record(z.string(), z.unknown()),
});

/** What somebody has typed into a form and not sent. */
export type DraftEntry = z.infer<typeof entry>;

const MOST_DRAFTS = 30;

/** Drafts, the newest first. */
export const drafts = defineStore<DraftEntry[]>({
  name: 'drafts',
  version: 1,
  schema: z.array(entry),
  empty: () => [],
  maxEntries: MOST_DRAFTS,
  maxBytes: 512 * 1024,
});

/** The key of the draft of a create form. */
export function createDraftKey(type: string, connection: string): string {
  return `create/${type}/${connection}`;
}

/** Forgets a draft that holds just these values: they have become a task. What was typed since stays. */
export function discardSent(key: string, sent: unknown): void {
  const typed = findDraft(key)?.values;
  if (!typed || typeof sent !== 'object' || sent === null) return;
  const values = new Map(Object.entries(sent).map(([name, value]) => [name, JSON.stringify(value)]));
  if (Object.entries(typed).every(([name, value]) => values.get(name) === JSON.stringify(value))) discardDraft(key);
}

/** Puts a draft in front, in the place of the older one of its key. */
export function keepDraft(draft: DraftEntry): void {
  drafts.write((list) => withNewest(list, draft, ({ key }) => key, MOST_DRAFTS));
}

/** Forgets the draft of a key. */
export function discardDraft(key: string): void {
  if (findDraft(key)) drafts.write((list) => list.filter((draft) => draft.key !== key));
}

/** The draft of a key, as any tab wrote it last. */
export function findDraft(key: string): DraftEntry | undefined {
  return drafts.read().find((draft) => draft.key === key);
}
