import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { OperatorWord } from '@/queries/run-intent';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from './failure-words';

interface PlanLostProps {
  readonly label: string;
  /** Why looking it up told nothing. */
  readonly failure?: Failure | undefined;
  readonly onSettle: (says: OperatorWord) => void;
  readonly onLookAgain: () => void;
  readonly onLeave: () => void;
}

/** The task is made, and of one of the steps after that nobody knows whether it was done: the operator may. */
export function PlanLost({ label, failure, onSettle, onLookAgain, onLeave }: PlanLostProps) {
  const t = useT();
  return (
    <div role="alert">
      <FailureNote
        {...(failure ? failureWords(t, failure) : undefined)}
        kind="unclear"
        what={t(say('plan.lost', { label }))}
        actions={
          <>
            <Button size="xs" onClick={() => onSettle('done')}>
              {t(say('plan.lost.done'))}
            </Button>
            <Button size="xs" onClick={() => onSettle('not done')}>
              {t(say('plan.lost.not'))}
            </Button>
            <Button size="xs" onClick={onLookAgain}>
              {t(say('create.lookAgain'))}
            </Button>
            <Button size="xs" onClick={onLeave}>
              {t(say('create.halfway.leave'))}
            </Button>
          </>
        }
      />
    </div>
  );
}
