import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { words } from './panel-messages';

interface PanelFailureProps {
  readonly what: Message;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Something beside the export that could not be read; the export itself is not touched by that. */
export function PanelFailure({ what, failure, onRetry }: PanelFailureProps) {
  const t = useT();
  const why =
    failure.kind === 'timeout'
      ? say('failure.timeout.what', { seconds: Math.round(failure.afterMs / 1_000) })
      : say(`failure.${failure.kind}.what`);
  return (
    <FailureNote
      what={t(what)}
      why={t(why)}
      vendorWords={failure.message}
      code={failure.code ?? (failure.status === undefined ? undefined : `HTTP ${failure.status}`)}
      requestId={failure.requestId}
      actions={
        <Button size="xs" onClick={onRetry}>
          {t(words('retry'))}
        </Button>
      }
    />
  );
}
