import type { SourceState } from './source-state';

/**
 * Whether nothing that a source has is missing here: nothing beyond what was looked through, in between, or unreadable.
 * A page that is just full looks as if more followed; the vendor's own count knows better.
 */
export function isWhole({ tasks, next, total, gaps, unreadable }: SourceState): boolean {
  if ((gaps ?? []).length > 0 || unreadable !== undefined) return false;
  return next === undefined || (total !== undefined && tasks.length >= total);
}
