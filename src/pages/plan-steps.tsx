import { useEffect } from 'react';
import type { DisplayStatus } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useTicking } from '@/queries/use-ticking';
import { announce } from '@/ui/announce';
import { Duration } from '@/ui/duration';
import { Id } from '@/ui/id';
import { StatusMark } from '@/ui/status-mark';
import type { PlanStep } from './plan-progress';
import css from './plan-steps.module.css';

const MARKS: Readonly<Record<PlanStep['state'], DisplayStatus>> = {
  done: 'succeeded',
  doing: 'running',
  waiting: 'waiting',
  stopped: 'paused',
  failed: 'failed',
  unclear: 'unknown',
  todo: 'draft',
};

interface PlanStepsProps {
  readonly steps: readonly PlanStep[];
  /** The domain instant from which on a step waits: when what it waits for was begun. */
  readonly since: number | undefined;
}

/** The steps of a plan in their order, each with its mark and state. The present one is read out once, when it begins. */
export function PlanSteps({ steps, since }: PlanStepsProps) {
  const t = useT();
  const at = steps.findIndex(({ state }) => state !== 'done');
  const present = steps[at];
  const moves = present?.state === 'doing' || present?.state === 'waiting';
  const said = present && moves ? t(say('plan.step', { n: at + 1, of: steps.length, label: t(present.label) })) : '';
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  return (
    <ol className={css.root} aria-label={t(say('plan.title'))}>
      {steps.map(({ label, state, made }, index) => (
        <li key={index} className={css.step} data-state={state} aria-current={index === at ? 'step' : undefined}>
          <StatusMark status={MARKS[state]} />
          <span className={css.label}>{t(label)}</span>
          <span className={css.state}>
            <span>
              {t(say(`plan.${state}`))}
              {state === 'waiting' && since !== undefined && <WaitedFor since={since} />}
            </span>
            {made !== undefined && <Id value={made} what={t(say('plan.id'))} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Ticks, so it is not read out. */
function WaitedFor({ since }: { readonly since: number }) {
  const ms = useTicking((now) => Math.floor(Math.max(0, now - since) / 1_000) * 1_000);
  return (
    <span aria-live="off">
      {' · '}
      <Duration ms={ms} />
    </span>
  );
}
