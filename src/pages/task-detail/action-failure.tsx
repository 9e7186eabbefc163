import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords, waitUntil } from '../failure-words';
import { RetryButton } from '../retry-button';

interface ActionFailureProps {
  readonly failure: Failure;
  readonly onDismiss: () => void;
  readonly onRetry: () => void;
}

/** An action that was not done, with the vendor's words; it stays until it is read. */
export function ActionFailure({ failure, onDismiss, onRetry }: ActionFailureProps) {
  const t = useT();
  const { unclear } = failure;
  return (
    <div role="alert">
      <FailureNote
        {...failureWords(t, failure)}
        kind={unclear ? 'unclear' : 'failed'}
        what={t(say(unclear ? 'detail.action.unclear' : 'detail.action.failed'))}
        actions={
          <>
            {/* Only where the API says when: anything else may need more than another try. What may have been done is looked at first. */}
            {!unclear && waitUntil(failure) !== undefined && <RetryButton failure={failure} onRetry={onRetry} />}
            <Button variant="default" size="xs" onClick={onDismiss}>
              {t(say('shell.dismiss'))}
            </Button>
          </>
        }
      />
    </div>
  );
}
