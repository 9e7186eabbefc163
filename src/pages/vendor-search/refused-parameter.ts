import type { SearchParameter } from '@/task-types/vendor-search';
import type { Failure } from '@/transport/failures';

/** The parameter that a refusal speaks of: the first whose name stands in the vendor's words as a word of its own. */
export function refusedParameter(
  parameters: readonly SearchParameter[],
  failure: Failure | undefined,
): string | undefined {
  // Words of other failures may hold the same words, and mean something else.
  if (failure?.kind !== 'rejected' && failure?.kind !== 'missing') return undefined;
  const names = new Set(parameters.map(({ name }) => name));
  return failure.message?.match(/\w+/g)?.find((word) => names.has(word));
}
