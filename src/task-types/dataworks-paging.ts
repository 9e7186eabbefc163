import type { Cursor } from './call-context';

/** The most rows that a page may be asked for. */
export const PAGE_SIZE = 100;
/** DataWorks takes no higher number of a page. */
const LAST_NUMBER = 100;

/** A page as it is asked for. */
interface PageAsked {
  readonly number: number;
  readonly size: number;
  readonly usual: number;
}

/** What came: `total` is how many there are in all, where the server tells that. */
interface PageGiven {
  readonly received: number;
  readonly total: number | null | undefined;
}

/**
 * The page that a cursor means: its number and, where the server gives smaller pages than `usual`, which is how many are asked
 * for first, their size.
 */
export function pageAsked(cursor: Cursor | undefined, usual = PAGE_SIZE): PageAsked {
  const [, number = '1', size = usual] = /^(\d+)(?:\/(\d+))?$/.exec(cursor ?? '') ?? [];
  return { number: Number(number), size: Number(size), usual };
}

/**
 * Where the list goes on after a page; undefined after the last. The vendor's pages say in one place that 100 rows are the
 * most, in another 50: a first page that is short although there is more tells how many this server gives, and the next ones
 * are asked for by that. Where nobody tells how many there are, a full page is followed by another.
 */
export function nextPage(
  { number, size: asked, usual }: PageAsked,
  { received, total }: PageGiven,
): Cursor | undefined {
  if (received === 0 || number >= LAST_NUMBER) return undefined;
  if (typeof total === 'number' ? (number - 1) * asked + received >= total : received < asked) return undefined;
  const size = number === 1 ? Math.min(received, asked) : asked;
  return size === usual ? String(number + 1) : `${number + 1}/${size}`;
}
