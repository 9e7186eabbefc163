import { Link, useNavigate } from '@tanstack/react-router';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { isHalfway, isStepUnclear } from '@/core/intent';
import type { IntentResult } from '@/queries/run-intent';
import type { Source } from '@/queries/sources';
import type { useSubmit } from '@/queries/use-submit';
import type { TaskForm } from '@/task-types/task-form';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from '../failure-words';
import { lostAnswer, lostWords } from '../lost-words';
import { type Slots, SlotsSentence } from '../foreseen-slots';
import { PlanLooking } from '../plan-looking';
import { PlanView } from '../plan-view';
import { planOf } from './plan-of';
import { Candidates } from './submit-outcome-candidates';
import css from './task-create.module.css';

interface SubmitOutcomeProps {
  readonly submit: ReturnType<typeof useSubmit>;
  readonly source: Source;
  readonly form: TaskForm;
  readonly onDone: (result: IntentResult | undefined) => void;
  /** The operator has found the task: it was made. */
  readonly onFound: () => void;
  /** The operator leaves a plan where it is. */
  readonly onLeave: () => void;
  /** Who holds the slots, as far as is known. */
  readonly slots?: Slots | undefined;
  /** Puts what was refused for want of a slot in line instead. */
  readonly onWait?: () => void;
}

/**
 * How far sending is, where that takes several steps, and what became of it, where it is not simply done. It stays until it
 * is read or sent again.
 */
export function SubmitOutcome(props: SubmitOutcomeProps) {
  const { submit, source, form, onDone, onLeave } = props;
  const { intent, state, isRunning } = submit;
  const plan = planOf(submit, source, form);
  if (!plan || !intent) return <LastWord {...props} />;
  return (
    <div ref={intoView}>
      <PlanView
        calls={plan}
        intent={intent}
        isRunning={isRunning}
        failure={'failure' in state ? state.failure : undefined}
        onGoOn={() => void submit.goOn()?.then(onDone)}
        onLeave={onLeave}
        onSettle={(says) => void submit.settle(says)?.then(onDone)}
        isLate={state.kind === 'halfway' && state.late === true}
      >
        {/* Halfway, or where a step is lost, the plan itself says so. */}
        {(isRunning || !(isHalfway(intent) || isStepUnclear(intent))) && <LastWord {...props} />}
      </PlanView>
    </div>
  );
}

/** What became of the last thing that was sent. */
function LastWord(props: SubmitOutcomeProps) {
  const { submit, source, onDone, onFound, slots, onWait } = props;
  const t = useT();
  const navigate = useNavigate();
  const { state } = submit;
  const goOn = () => void submit.goOn()?.then(onDone);
  const dismiss = (
    <Button variant="default" size="xs" onClick={submit.dismiss}>
      {t(say('shell.dismiss'))}
    </Button>
  );
  switch (state.kind) {
    case 'idle':
    case 'sending':
    case 'done':
    case 'halfway':
      return null;
    case 'looking':
      return (
        <div role="status" ref={intoView}>
          <PlanLooking id={submit.intent?.id} label={lostLabel(props)} lost={state.lost} />
        </div>
      );
    case 'line-full':
      return (
        <div role="alert" ref={intoView}>
          <FailureNote what={t(say('create.wait.full', { count: state.waiting }))} actions={dismiss} />
        </div>
      );
    case 'refused': {
      const full = state.failure.kind === 'quota';
      return (
        <div role="alert" ref={intoView}>
          <FailureNote
            {...failureWords(t, state.failure)}
            what={t(say('create.refused'))}
            actions={
              <>
                {full && slots && slots.takenBy.length > 0 && (
                  <span className={css.holders}>
                    <SlotsSentence slots={slots} source={source} />
                  </span>
                )}
                {full && onWait && (
                  <Button size="xs" onClick={onWait}>
                    {t(say('create.wait'))}
                  </Button>
                )}
                {dismiss}
              </>
            }
          />
        </div>
      );
    }
    case 'absent':
      return (
        <div role="alert" ref={intoView}>
          <FailureNote
            {...(state.failure ? failureWords(t, state.failure) : undefined)}
            what={t(absentAfter(state.failure))}
            actions={dismiss}
          />
        </div>
      );
    case 'unclear':
      return (
        <div role="alert" ref={intoView}>
          <FailureNote
            kind="unclear"
            {...(state.failure ? failureWords(t, state.failure) : undefined)}
            what={t(say(state.failure ? 'create.unclear' : 'create.unclear.stopped'))}
            actions={
              <Button size="xs" onClick={goOn}>
                {t(say('create.lookAgain'))}
              </Button>
            }
          />
          <LostNote lost={state.lost} />
        </div>
      );
    case 'gone':
      return (
        <div role="alert" ref={intoView}>
          <FailureNote
            what={t(say('create.gone'))}
            actions={
              <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...state.ref }}>
                {t(say('create.halfway.open'))}
              </Link>
            }
          />
        </div>
      );
    case 'cannot-tell':
      return (
        <div role="alert" ref={intoView}>
          <Candidates
            tasks={state.candidates}
            source={source}
            sentAt={state.intent.sentAt}
            lost={state.lost}
            onNone={submit.dismiss}
            onFound={(ref) => {
              submit.found(ref);
              onFound();
              void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } });
            }}
          />
        </div>
      );
  }
}

/** What the cloud said when it was sent, beside what became of looking it up. */
function LostNote({ lost }: { readonly lost: Failure | undefined }) {
  const { why, ...words } = lostWords(useT(), lost);
  return why === undefined ? null : <FailureNote {...words} kind="unclear" what={why} />;
}

function absentAfter(lost: Failure | undefined): Message {
  const answer = lostAnswer(lost);
  switch (answer.kind) {
    case 'none':
      return say('create.absent');
    case 'unread':
      return say('create.absent.unread');
    case 'failed':
      return say('create.absent.failed', answer);
  }
}

/** The step that is looked up, where the task itself is made. */
function lostLabel({ submit, source, form }: SubmitOutcomeProps): Message | undefined {
  const { intent } = submit;
  return intent && isStepUnclear(intent) ? planOf(submit, source, form)?.[intent.step]?.label : undefined;
}

/** It stands above the form, and the button below it. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
