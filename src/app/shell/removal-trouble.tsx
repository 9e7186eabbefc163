import { failureWords } from '@/pages/failure-words';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { RemovalTrouble } from '@/queries/removal-parts';
import type { Removals } from '@/queries/removals';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { visibleText } from '@/ui/visible-text';
import css from './undo-bar.module.css';

interface RemovalTroubleNoteProps {
  readonly trouble: RemovalTrouble;
  readonly removals: Removals;
}

/** One that was not deleted, or of which nobody knows. It stays until somebody has read it. */
export function RemovalTroubleNote({ trouble, removals }: RemovalTroubleNoteProps) {
  const t = useT();
  const { id, kind, failure } = trouble;
  const failed = kind === 'failed';
  return (
    <div className={css.trouble} role="alert">
      <FailureNote
        {...(failure ? failureWords(t, failure) : undefined)}
        kind={failed ? 'failed' : 'unclear'}
        what={visibleText(t(whatOf(trouble)))}
        actions={
          <>
            <Button
              size="xs"
              variant="default"
              onClick={() => (failed ? removals.retry(trouble) : removals.lookAgain(trouble))}
            >
              {t(say(failed ? 'removal.retry' : 'removal.look'))}
            </Button>
            <Button size="xs" variant="default" onClick={() => removals.dismiss(id)}>
              {t(say('shell.dismiss'))}
            </Button>
          </>
        }
      />
    </div>
  );
}

function whatOf({ kind, wish: { name } }: RemovalTrouble): Message {
  switch (kind) {
    case 'failed':
      return say('removal.failed', { name });
    case 'unclear':
      return say('removal.unclear', { name });
    case 'broken':
      return say('removal.broken', { name });
  }
}
