import { Link } from '@tanstack/react-router';
import type { Intent } from '@/core/intent';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';

interface HalfwayNoteProps {
  readonly intent: Intent;
  /** The step that is left to do. */
  readonly next: Message | undefined;
  /** Why it was not done. */
  readonly failure?: Failure;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
}

/** Some steps are done and a later one is not: the task is there already, so sending anew would make a second one. */
export function HalfwayNote({ intent, next, failure, onGoOn, onLeave }: HalfwayNoteProps) {
  const t = useT();
  return (
    <FailureNote
      {...(failure ? failureWords(t, failure) : undefined)}
      what={t(say('create.halfway', { next: next ? t(next) : '' }))}
      actions={
        <>
          <Button size="xs" onClick={onGoOn}>
            {t(say('create.goOn'))}
          </Button>
          {intent.ref && (
            <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...intent.ref }}>
              {t(say('create.halfway.open'))}
            </Link>
          )}
          <Button variant="default" size="xs" onClick={onLeave}>
            {t(say('create.halfway.leave'))}
          </Button>
        </>
      }
    />
  );
}
