import { Link } from '@tanstack/react-router';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { failureWords } from '@/pages/failure-words';
import { resumedWords } from '@/pages/resumed-words';
import { isHalfway } from '@/core/intent';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { SafeText } from '@/ui/safe-text';
import css from './notices.module.css';
import { type ResumedHere, useResumed } from './use-resumed';

/** What became of what an earlier page left behind in mid-submit, and the one thing to do about each. */
export function ResumedNotices() {
  const t = useT();
  const { resumed, ...acts } = useResumed();
  return resumed.map((one) => (
    <div key={one.intent.id} role="status" className={css.notice}>
      <span className={css.words}>
        <SafeText text={t(resumedWords(one, t))} />
      </span>
      <NextStep resumed={one} {...acts} />
      <Button variant="default" size="xs" onClick={() => acts.dismiss(one)}>
        {t(say('shell.dismiss'))}
      </Button>
      {one.refusal && <FailureNote {...failureWords(t, one.refusal)} what={t(say('shell.resumed.notGone'))} />}
    </div>
  ));
}

interface NextStepProps {
  readonly resumed: ResumedHere;
  readonly lookAgain: () => void;
  readonly goOn: (resumed: ResumedHere) => void;
  readonly dismiss: (resumed: ResumedHere) => void;
}

/** The one thing to do about it. */
function NextStep({ resumed, lookAgain, goOn, dismiss }: NextStepProps) {
  const t = useT();
  const { intent, result } = resumed;
  if (result.kind === 'done') {
    const { ref } = intent;
    if (!ref) return null;
    return (
      <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...ref }} onClick={() => dismiss(resumed)}>
        {t(say('shell.resumed.open'))}
      </Link>
    );
  }
  if (isHalfway(intent)) {
    return (
      <Button variant="default" size="xs" onClick={() => goOn(resumed)}>
        {t(say('shell.resumed.goOn'))}
      </Button>
    );
  }
  if (result.kind === 'cannot-tell') {
    return (
      <ul className={css.candidates}>
        {result.candidates.map((task) => (
          <li key={task.ref.id}>
            <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...task.ref }} onClick={() => dismiss(resumed)}>
              <SafeText text={task.name} />
            </Link>
          </li>
        ))}
      </ul>
    );
  }
  if (result.kind === 'unclear') {
    return (
      <Button variant="default" size="xs" onClick={lookAgain}>
        {t(say('shell.resumed.again'))}
      </Button>
    );
  }
  return (
    <Link
      to="/create/$type"
      params={{ type: intent.type }}
      search={{ connection: intent.connection, intent: intent.id }}
      onClick={() => dismiss(resumed)}
    >
      {t(say('shell.resumed.draft'))}
    </Link>
  );
}
