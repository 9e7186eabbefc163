import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';

interface PanelFailureProps {
  /** What did not succeed: "The runs could not be read." */
  readonly what: Message;
  readonly failure: Failure;
  /** The one thing to do about it: reading again, or putting the note away. */
  readonly act: { readonly label: Message; readonly do: () => void };
}

/** Something in a panel that could not be read or done; the task itself is not touched by that. */
export function PanelFailure({ what, failure, act }: PanelFailureProps) {
  const t = useT();
  const why =
    failure.kind === 'timeout'
      ? say('failure.timeout.what', { seconds: Math.round(failure.afterMs / 1_000) })
      : failure.kind === 'blanked'
        ? say('forms.blanked.what', { field: failure.field })
        : say(`failure.${failure.kind}.what`);
  return (
    <FailureNote
      what={t(what)}
      why={[why, ...(failure.note ? [failure.note] : [])].map(t).join(' ')}
      vendorWords={failure.message}
      code={failure.code ?? (failure.status === undefined ? undefined : `HTTP ${failure.status}`)}
      requestId={failure.requestId}
      actions={
        <Button size="xs" onClick={act.do}>
          {t(act.label)}
        </Button>
      }
    />
  );
}
