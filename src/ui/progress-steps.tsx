import type { ProgressStep } from '@/core/progress';
import type { DisplayStatus } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './progress-steps.module.css';
import { SafeText } from './safe-text';
import { StatusMark } from './status-mark';

const MARKS: Readonly<Record<ProgressStep['state'], DisplayStatus>> = {
  todo: 'draft',
  doing: 'running',
  done: 'succeeded',
  failed: 'failed',
  skipped: 'stopped',
};

interface ProgressStepsProps {
  readonly steps: readonly ProgressStep[];
}

/** The steps of a run in their order, each with its mark and the vendor's name; the state is read after the name. */
export function ProgressSteps({ steps }: ProgressStepsProps) {
  const t = useT();
  return (
    <ol className={css.root} aria-label={t(say('ui.progress.steps'))}>
      {steps.map((step, index) => (
        <li
          key={index}
          className={css.step}
          data-state={step.state}
          aria-current={step.state === 'doing' ? 'step' : undefined}
        >
          <StatusMark status={MARKS[step.state]} />
          <SafeText text={step.name} />
          <span className="visually-hidden"> {t(say(`ui.step.${step.state}`))}</span>
        </li>
      ))}
    </ol>
  );
}
