import { Button } from '@mantine/core';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';

interface ActionFailureProps {
  readonly failure: Failure;
  /** What was tried. A file that did not come has changed nothing, whatever broke on the way. */
  readonly action: string | undefined;
  readonly onDismiss: () => void;
}

/** An action that was not done, with the vendor's words; it stays until it is read. */
export function ActionFailure({ failure, action, onDismiss }: ActionFailureProps) {
  const t = useT();
  const download = action === 'download';
  const unclear = failure.unclear && !download;
  const what = download ? 'detail.download.failed' : unclear ? 'detail.action.unclear' : 'detail.action.failed';
  return (
    <div role="alert">
      <FailureNote
        {...failureWords(t, failure)}
        kind={unclear ? 'unclear' : 'failed'}
        what={t(say(what))}
        actions={
          <Button variant="default" size="xs" onClick={onDismiss}>
            {t(say('shell.dismiss'))}
          </Button>
        }
      />
    </div>
  );
}
