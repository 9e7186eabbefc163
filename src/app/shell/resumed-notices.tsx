import { Link } from '@tanstack/react-router';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { failureWords } from '@/pages/failure-words';
import { resumedWords, stepOf } from '@/pages/resumed-words';
import { useLaterWords } from '@/pages/use-later-words';
import { isHalfway, isStepUnclear } from '@/core/intent';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { SafeText } from '@/ui/safe-text';
import css from './notices.module.css';
import { ResumedCandidates } from './resumed-candidates';
import { ResumedGroup } from './resumed-group';
import { type ResumedHere, useResumed } from './use-resumed';

/** What became of what an earlier page left behind in mid-submit, and what to do about each. */
export function ResumedNotices() {
  const { resumed, ...acts } = useResumed();
  const hasWords = useLaterWords();
  if (!hasWords) return null;
  return groupsOf(resumed).map(([first, ...others]) => {
    const notices = [first, ...others].map((one) => <Notice key={one.intent.id} one={one} acts={acts} />);
    return others.length === 0 ? (
      notices
    ) : (
      <ResumedGroup key={placeKey(first)} place={first.intent} count={notices.length}>
        {notices}
      </ResumedGroup>
    );
  });
}

type Group = [ResumedHere, ...ResumedHere[]];

/** Those of one connection and type together, in the order in which they came. */
function groupsOf(resumed: readonly ResumedHere[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of resumed) {
    const group = groups.get(placeKey(one));
    if (group) group.push(one);
    else groups.set(placeKey(one), [one]);
  }
  return [...groups.values()];
}

function placeKey({ intent: { type, connection } }: ResumedHere): string {
  return `${type}/${connection}`;
}

type Acts = Omit<ReturnType<typeof useResumed>, 'resumed'>;

function Notice({ one, acts }: { readonly one: ResumedHere; readonly acts: Acts }) {
  const t = useT();
  const candidates = candidatesOf(one);
  return (
    <div role="status" className={css.notice}>
      {candidates ? (
        <ResumedCandidates
          resumed={one}
          candidates={candidates}
          onFound={(submission, ref) => acts.found(one, submission, ref)}
          onNone={() => acts.dismiss(one)}
        />
      ) : (
        <>
          <span className={css.words}>
            <SafeText text={t(one.stop ? runningWords(one, t) : resumedWords(one, t))} />
            {!one.stop && isLate(one) && <> {t(say('plan.late'))}</>}
          </span>
          {one.stop ? <RunningActs resumed={one} /> : <NextStep resumed={one} {...acts} />}
        </>
      )}
      {!one.stop && !candidates && !isHalfway(one.intent) && !isStepUnclear(one.intent) && (
        <Button variant="default" size="xs" onClick={() => acts.dismiss(one)}>
          {t(say('shell.dismiss'))}
        </Button>
      )}
      {one.refusal && <FailureNote {...failureWords(t, one.refusal)} what={t(say('resumed.notGone'))} />}
    </div>
  );
}

/** What may have come of a first step: only the operator can tell. */
function candidatesOf({ stop, intent, result }: ResumedHere) {
  const isOpen = !stop && !isHalfway(intent) && !isStepUnclear(intent);
  return isOpen && result.kind === 'cannot-tell' && result.candidates.length > 0 ? result.candidates : undefined;
}

function runningWords(one: ResumedHere, t: (message: Message) => string): Message {
  return one.looks ? say('resumed.looking', { name: one.name }) : say('resumed.running', stepOf(one, t));
}

function isLate({ result }: ResumedHere): boolean {
  return result.kind === 'halfway' && result.late === true;
}

/** While it is gone on with: waiting can be ended, which takes nothing back. */
function RunningActs({ resumed }: { readonly resumed: ResumedHere }) {
  const t = useT();
  return (
    <Button variant="default" size="xs" onClick={resumed.stop}>
      {t(say(resumed.looks ? 'plan.stopLooking' : 'plan.stopWaiting'))}
    </Button>
  );
}

/** The one thing to do about it; a plan is gone on with here or where its steps are shown, or left where it is. */
function NextStep({ resumed, lookAgain, goOn, dismiss, leave }: Acts & { readonly resumed: ResumedHere }) {
  const t = useT();
  const { intent, result } = resumed;
  if (result.kind === 'done') {
    const { ref } = intent;
    if (!ref) return null;
    return (
      <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...ref }} onClick={() => dismiss(resumed)}>
        {t(say('resumed.open'))}
      </Link>
    );
  }
  if (isHalfway(intent)) {
    return (
      <>
        <Link
          to="/create/$type"
          params={{ type: intent.type }}
          search={{ connection: intent.connection, intent: intent.id }}
        >
          {t(say('resumed.show'))}
        </Link>
        <Button variant="default" size="xs" onClick={() => goOn(resumed)}>
          {t(say('resumed.goOn'))}
        </Button>
        <Button variant="default" size="xs" onClick={() => leave(resumed)}>
          {t(say('resumed.leave'))}
        </Button>
      </>
    );
  }
  if (isStepUnclear(intent)) {
    const { ref } = intent;
    return (
      <>
        {ref && (
          <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...ref }}>
            {t(say('resumed.open'))}
          </Link>
        )}
        <Button size="xs" onClick={() => goOn(resumed, 'done')}>
          {t(say('plan.lost.done'))}
        </Button>
        <Button size="xs" onClick={() => goOn(resumed, 'not done')}>
          {t(say('plan.lost.not'))}
        </Button>
        <Button size="xs" onClick={lookAgain}>
          {t(say('resumed.again'))}
        </Button>
        <Button size="xs" onClick={() => leave(resumed)}>
          {t(say('resumed.leave'))}
        </Button>
      </>
    );
  }
  if (result.kind === 'unclear' || result.kind === 'cannot-tell') {
    return (
      <Button variant="default" size="xs" onClick={lookAgain}>
        {t(say('resumed.again'))}
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
      {t(say('resumed.draft'))}
    </Link>
  );
}
