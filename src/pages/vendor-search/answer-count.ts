import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import type { Answer } from '@/queries/use-vendor-search';
import type { VendorSearch } from '@/task-types/vendor-search';
import { type Asked, pageOf } from './search-address';

/** How much was found, and which of it is shown. */
export function countOf(search: VendorSearch, { values }: Asked, { page }: Answer): Message {
  const { total: found, tasks, unreadable } = page;
  const { offset = 0 } = pageOf(search, values);
  const [from, to] = [offset + 1, offset + tasks.length + (unreadable?.count ?? 0)];
  if (found === undefined) return to < from ? say('search.nothing') : say('search.count.unknown', { from, to });
  return to < from || (from === 1 && to === found)
    ? say('search.count.all', { found })
    : say('search.count', { found, from, to });
}
