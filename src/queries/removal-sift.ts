import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import type { ManyAtOnce } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';
import type { RemovalWish } from './removal-parts';
import { isSeenNow } from './removal-sight';
import { callContext, type Services } from './services';

/** Of those that are to be deleted, by `refKey`. */
interface Sifted {
  /** These are gone already. */
  readonly before: ReadonlySet<string>;
  /** Of these nobody could say whether they are there. */
  readonly unseen: ReadonlySet<string>;
}

/**
 * Finds out which of a connection's tasks are there to be deleted. A list that was read just now knows them; otherwise it is
 * asked, for what went before is nothing that was done here.
 */
export async function siftGone(
  services: Services,
  group: readonly (RemovalWish & { readonly many: ManyAtOnce })[],
): Promise<Sifted> {
  const unseen = group.filter(({ task }) => !isSeenNow(services, task)).map(({ task }) => task);
  const [first] = group;
  if (!first || unseen.length === 0) return { before: new Set(), unseen: new Set() };
  try {
    const there = new Set(await first.many.undone(unseen, callContext(services, first.connection, say('why.find'))));
    const gone = unseen.filter(({ ref }) => !there.has(ref.id));
    return { before: new Set(gone.map(({ ref }) => refKey(ref))), unseen: new Set() };
  } catch (caught) {
    // The call that follows will tell.
    if (!failureOf(caught)) reportError(caught);
    return { before: new Set(), unseen: new Set(unseen.map(({ ref }) => refKey(ref))) };
  }
}
