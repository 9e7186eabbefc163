import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import type { Question } from './use-question';

interface AskBeforeProps {
  readonly question: Question | undefined;
  readonly title: Message;
  /** The words of the button that goes on. */
  readonly act: Message;
  /** It touches production. */
  readonly hazard: boolean;
}

/** A question that has to be answered before something is sent: what it will do beside what was asked for. */
export function AskBefore({ question, title, act, hazard }: AskBeforeProps) {
  const t = useT();
  return (
    <ConfirmDialog
      title={t(title)}
      keep={t(say('edit.ask.keep'))}
      act={t(act)}
      hazard={hazard}
      opened={question !== undefined}
      onKeep={() => question?.answer(false)}
      onAct={() => question?.answer(true)}
    >
      {question?.notes.map((note, index) => (
        <p key={index}>{t(note)}</p>
      ))}
    </ConfirmDialog>
  );
}
