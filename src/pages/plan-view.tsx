import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { type Intent, isHalfway, isStepUnclear } from '@/core/intent';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { OperatorWord } from '@/queries/run-intent';
import { stopRun, useRunners } from '@/queries/runs';
import type { PlannedCall } from '@/task-types/task-form';
import type { Failure } from '@/transport/failures';
import { Button } from '@/ui/button';
import { FailureNote } from '@/ui/failure-note';
import { failureWords } from './failure-words';
import { PlanLost } from './plan-lost';
import { PlanLooking } from './plan-looking';
import { planSteps } from './plan-progress';
import { PlanSteps } from './plan-steps';
import css from './plan-view.module.css';

interface PlanViewProps {
  readonly calls: readonly PlannedCall[];
  readonly intent: Intent;
  /** Whether it is gone on with where this is shown. */
  readonly isRunning: boolean;
  /** Why the present step was not done. */
  readonly failure?: Failure | undefined;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  /** The operator says what became of a lost step. */
  readonly onSettle: (says: OperatorWord) => void;
  /** It was waited for as long as is usual. */
  readonly isLate?: boolean;
  /** Where the made task is shown already, no link leads to it. */
  readonly atTask?: boolean;
  /** What else there is to say, where nobody knows what became of the present step. */
  readonly children?: ReactNode;
}

/** How far a plan of several steps is, and what can be done: stop waiting, go on, or leave it where it is. */
export function PlanView(props: PlanViewProps) {
  const { calls, intent, failure, onGoOn, onLeave, onSettle, isLate = false, atTask = false, children } = props;
  const t = useT();
  const id = useId();
  const runner = useRunners([intent.id]).get(intent.id);
  const isRunning = props.isRunning || runner !== undefined;
  const heading = useFocusWhereLost(isRunning);
  const phase = isRunning ? 'running' : failure ? 'failed' : 'resting';
  const steps = planSteps(calls, intent, phase);
  const waits = steps.some(({ state }) => state === 'waiting');
  const stopped = !isRunning && isHalfway(intent);
  const actions = (
    <>
      <Button variant="filled" size="xs" onClick={onGoOn}>
        {t(say('create.goOn'))}
      </Button>
      {intent.ref && !atTask && (
        <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...intent.ref }}>
          {t(say('create.halfway.open'))}
        </Link>
      )}
      <Button variant="default" size="xs" onClick={onLeave}>
        {t(say('create.halfway.leave'))}
      </Button>
    </>
  );
  const label = t(calls[intent.step]?.label ?? say('plan.title'));
  const words = t(say('create.halfway', { next: label }));
  return (
    <section className={css.root} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={css.title}>
        {t(say('plan.creating', { n: Math.min(intent.step + 1, calls.length), of: calls.length }))}
      </h2>
      <PlanSteps steps={steps} since={intent.sentAt} />
      {waits && (
        <div className={css.actions}>
          {!props.isRunning && runner === 'elsewhere' && <span>{t(say('plan.elsewhere'))}</span>}
          <Button size="xs" onClick={() => stopRun(intent.id)}>
            {t(say('plan.stopWaiting'))}
          </Button>
        </div>
      )}
      {runner === 'looking' && <PlanLooking id={intent.id} label={calls[intent.step]?.label} />}
      {!isRunning && isStepUnclear(intent) && (
        <PlanLost label={label} failure={failure} onSettle={onSettle} onLookAgain={onGoOn} onLeave={onLeave} />
      )}
      {stopped && (
        <div role={failure ? 'alert' : 'status'}>
          {failure ? (
            <FailureNote {...failureWords(t, failure)} what={words} actions={actions} />
          ) : (
            <>
              <p className={css.words}>
                {isLate && t(say('plan.late'))} {words} {t(say('plan.stays'))}
              </p>
              <div className={css.actions}>{actions}</div>
            </>
          )}
        </div>
      )}
      {children}
    </section>
  );
}

/** What had the focus may be gone, or locked, once a plan runs or has stopped; then its heading gets it. */
function useFocusWhereLost(isRunning: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('fieldset:disabled')) heading.current?.focus();
  }, [isRunning]);
  return heading;
}
