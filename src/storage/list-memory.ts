import * as z from 'zod/mini';
import { withNewest } from './newest';
import { defineStore } from './store';

const MOST_LISTS = 40;

const listState = z.object({ page: z.string(), search: z.string() });

/** What each list was last asked to show, as its address said it. */
const lists = defineStore<readonly z.infer<typeof listState>[]>({
  name: 'lists',
  version: 1,
  schema: z.array(listState),
  empty: () => [],
  maxEntries: MOST_LISTS,
});

/** The search that a list's page last had, with its question mark; empty where nothing was asked of it. */
export function rememberedSearch(page: string): string {
  return lists.read().find((one) => one.page === page)?.search ?? '';
}

/** Remembers what a list's page shows now. Each page has its own. */
export function rememberSearch(page: string, search: string): void {
  if (rememberedSearch(page) === search) return;
  lists.write((all) =>
    search === ''
      ? all.filter((one) => one.page !== page)
      : withNewest(all, { page, search }, (one) => one.page, MOST_LISTS),
  );
}
