import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Draft } from './use-draft';
import { useWallNow } from './wall-clock';

/** “Draft kept 4 s ago”, what it has lost, and whether another tab has changed it since. Not read out as it ticks. */
export function DraftNote({ draft }: { readonly draft: Pick<Draft, 'savedAt' | 'elsewhere' | 'blanked'> }) {
  const t = useT();
  const now = useWallNow();
  if (draft.savedAt === undefined) return null;
  if (draft.elsewhere) return <output>{t(say('forms.draft.elsewhere'))}</output>;
  const seconds = Math.max(0, Math.round((now - draft.savedAt) / 1000));
  return (
    <>
      <span>{t(say('forms.draft.kept', { seconds }))}</span>
      {draft.blanked && <span>{t(say('forms.draft.blanked'))}</span>}
    </>
  );
}
