import { Button } from '@mantine/core';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';

interface ActionFailureProps {
  readonly failure: Failure;
  readonly onDismiss: () => void;
}

/** An action that was not done, with the vendor's words; it stays until it is read. */
export function ActionFailure({ failure, onDismiss }: ActionFailureProps) {
  const t = useT();
  return (
    <div role="alert">
      <FailureNote
        {...failureWords(t, failure)}
        kind={failure.unclear ? 'unclear' : 'failed'}
        what={t(say(failure.unclear ? 'detail.action.unclear' : 'detail.action.failed'))}
        actions={
          <Button variant="default" size="xs" onClick={onDismiss}>
            {t(say('shell.dismiss'))}
          </Button>
        }
      />
    </div>
  );
}
