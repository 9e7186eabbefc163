import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { stopRun } from '@/queries/runs';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { lostAnswer, lostWords } from './lost-words';

interface PlanLookingProps {
  readonly id: string | undefined;
  /** The step, of a task that is made already. */
  readonly label?: Message | undefined;
  /** What came in the place of an answer. */
  readonly lost?: Failure | undefined;
}

/** What became of a lost step is being looked up; that can be ended. What the cloud said to it stands there meanwhile. */
export function PlanLooking({ id, label, lost }: PlanLookingProps) {
  const t = useT();
  const { why: _, ...words } = lostWords(t, lost);
  return (
    <FailureNote
      {...words}
      kind="unclear"
      what={t(label === undefined ? lookingAfter(lost) : say('plan.looking', { label: t(label) }))}
      actions={
        id !== undefined && (
          <Button size="xs" onClick={() => stopRun(id)}>
            {t(say('plan.stopLooking'))}
          </Button>
        )
      }
    />
  );
}

function lookingAfter(lost: Failure | undefined): Message {
  const answer = lostAnswer(lost);
  switch (answer.kind) {
    case 'none':
      return say('create.looking');
    case 'unread':
      return say('create.looking.unread');
    case 'failed':
      return say('create.looking.failed', answer);
  }
}
