import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { redactedAt } from '@/core/secrets';
import { TAB_ID } from '@/storage/tab-id';
import { useStore } from '@/storage/use-store';
import { type DraftKeeper, draftKeeper } from './draft-keeper';
import { drafts, findDraft } from './draft-store';

/** A form's draft: what was found when the page opened, and what became of it since. */
export interface Draft {
  /** The values found when the form was opened; unknown until the form has looked at them. */
  readonly kept: unknown;
  /** Wall time of the last change that is kept; undefined while none is. */
  readonly savedAt: number | undefined;
  /** Another tab wrote this draft after this one did. What is typed here stays as it is. */
  readonly elsewhere: boolean;
  /** A field of it had lost a secret, and gave way to what is there. */
  readonly blanked?: boolean;
  readonly keep: (values: FieldValues) => void;
  /** Forgets it: after sending, or because somebody wants to begin anew. Typing on makes a new one. */
  readonly discard: () => void;
}

/**
 * The draft of a key, for `SchemaForm`. The key tells connection, type and what is edited; it must not change while the
 * form lives, so key the form's component by it. Typed over `what is there`, a field that has lost a secret is not restored:
 * its dots would be saved over the secret.
 */
export function useDraft(key: string, over: 'defaults' | 'what is there' = 'defaults'): Draft {
  const [keeper] = useState(() => draftKeeper(key));
  const [found, setFound] = useState(() => findDraft(key));
  const present = useStore(drafts).find((draft) => draft.key === key);
  useFlushBeforeLeaving(keeper);
  const kept = over === 'defaults' ? found?.values : withoutBlanked(found?.values);
  return {
    kept,
    blanked: kept !== found?.values,
    savedAt: present?.at,
    elsewhere: present !== undefined && present.by !== TAB_ID && present.at !== found?.at,
    keep: keeper.keep,
    discard: () => {
      keeper.discard();
      // A form that begins anew must not begin with it.
      setFound(undefined);
    },
  };
}

/** The same object where no field is blanked. */
function withoutBlanked(values: FieldValues | undefined): FieldValues | undefined {
  if (redactedAt(values) === undefined) return values;
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => redactedAt(value) === undefined));
}

/** `pagehide` is the last that a page hears when it is closed; on phones it may hear only that it is hidden. */
function useFlushBeforeLeaving(keeper: DraftKeeper): void {
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    };
    window.addEventListener('pagehide', keeper.flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      document.removeEventListener('visibilitychange', onHidden);
      keeper.flush();
    };
  }, [keeper]);
}
