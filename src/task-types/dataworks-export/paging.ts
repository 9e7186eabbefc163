import type { Cursor } from '@/task-types/call-context';

/** The most rows that a page may be asked for. */
export const PAGE_SIZE = 100;
/** DataWorks takes no higher number of a page. */
const LAST_NUMBER = 100;

/** A page as it is asked for. */
interface PageAsked {
  readonly number: number;
  readonly size: number;
}

/** The page that a cursor means: its number and, where the server gives smaller pages than asked for, their size. */
export function pageAsked(cursor: Cursor | undefined): PageAsked {
  const [, number = '1', size = String(PAGE_SIZE)] = /^(\d+)(?:\/(\d+))?$/.exec(cursor ?? '') ?? [];
  return { number: Number(number), size: Number(size) };
}

/**
 * Where the list goes on after a page; undefined after the last. The vendor's page says in one place that 100 rows are the
 * most, in another 50: a first page that is short although there is more tells how many this server gives, and the next ones
 * are asked for by that.
 */
export function nextPage(
  asked: PageAsked,
  { received, total }: { readonly received: number; readonly total: number },
): Cursor | undefined {
  if (received === 0 || asked.number >= LAST_NUMBER) return undefined;
  if ((asked.number - 1) * asked.size + received >= total) return undefined;
  const size = asked.number === 1 ? Math.min(received, asked.size) : asked.size;
  return size === PAGE_SIZE ? String(asked.number + 1) : `${asked.number + 1}/${size}`;
}
