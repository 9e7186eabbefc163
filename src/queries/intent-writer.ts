import type { Intent } from '@/core/intent';
import { intents, keepIntent } from './kept';

/** Writes down how far a run of an intent is; `abort` is called once somebody has let the intent go. */
export function intentWriter(latest: Intent, onlyLook: boolean, abort: () => void) {
  let written = latest;
  let isWritten = isOpen(latest);
  let isDropped = false;
  let overtaken = false;
  const look = () => {
    if (isDropped || !isWritten || isOpen(latest)) return;
    isDropped = true;
    abort();
  };
  return {
    /** Looks whether it still stands; to be called when what is kept has changed. */
    look,
    stands: () => {
      look();
      return !isDropped;
    },
    /** Whether another tab has gone on meanwhile, so that what was looked up is no news. */
    isOvertaken: () => overtaken,
    keep: (next: Intent) => {
      look();
      // Without locks, the tab that sends may have gone on: what was looked up then is of an earlier try.
      overtaken ||= onlyLook && !stillStands(written);
      // What the operator has let go does not come back.
      if (isDropped || overtaken) return;
      keepIntent(next);
      isWritten = true;
      written = next;
    },
  };
}

/** Whether nobody has changed or dropped what was written down. */
export function stillStands({ id, step, outcome, sentAt }: Intent): boolean {
  return intents
    .read()
    .some((kept) => kept.id === id && kept.step === step && kept.outcome === outcome && kept.sentAt === sentAt);
}

/** Written down, and not put aside. */
function isOpen({ id }: Intent): boolean {
  return intents.read().some((kept) => kept.id === id && !kept.left);
}
