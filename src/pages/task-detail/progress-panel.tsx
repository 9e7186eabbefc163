import { type ProgressStep, progressFraction } from '@/core/progress';
import { displayStatus, hasEnded } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useTaskName } from '@/queries/use-task-name';
import { formatPercent } from '@/ui/format-number';
import { Panel } from '@/ui/panel';
import { ProgressBar } from '@/ui/progress-bar';
import { ProgressSteps } from '@/ui/progress-steps';
import { SafeText } from '@/ui/safe-text';
import { RunDuration } from '../run-duration';
import { RunEstimate } from './run-estimate';
import css from './task-detail.module.css';
import { WaitReasons } from './wait-reasons';

const NO_STEPS: readonly ProgressStep[] = [];

interface ProgressPanelProps {
  readonly task: Task;
  readonly source: Source;
  /** All tasks of its source that are known. */
  readonly tasks: readonly Task[];
}

/** How far the latest run has come, how long such runs take, and what the vendor's word for it means. */
export function ProgressPanel({ task, source, tasks }: ProgressPanelProps) {
  const t = useT();
  const language = useLanguage();
  const name = useTaskName(task, source.connection, source.type);
  const run = task.latestRun;
  const ended = run !== undefined && hasEnded(run.status);
  const share = progressFraction(run?.progress, ended);
  const about = source.type.statuses[task.vendorStatus]?.about ?? say(`status.${displayStatus(task)}.about`);
  const { steps = NO_STEPS } = run?.progress ?? {};
  return (
    <Panel
      title={t(say('detail.progress'))}
      aside={
        run && !ended ? (
          <RunEstimate task={task} source={source} tasks={tasks} />
        ) : (
          run?.startedAt !== undefined && <RunDuration run={run} />
        )
      }
    >
      {share === undefined ? (
        // What has ended or does not run has none to tell.
        run && !ended && <p className={css.quiet}>{t(say('detail.progress.none'))}</p>
      ) : (
        <>
          <p className={css.figures}>
            <strong data-testid="task-percent">{formatPercent(share, language)}</strong>
            {run?.progress?.done !== undefined && (
              <span>{t(say('detail.progress.done', { done: run.progress.done }))}</span>
            )}
          </p>
          <ProgressBar thick fraction={share} label={t(say('tasks.progress.label', { name }))} />
        </>
      )}
      {steps.length > 0 && <ProgressSteps steps={steps} />}
      <WaitReasons task={task} source={source} tasks={tasks} />
      <p className={css.quiet}>{t(about)}</p>
      {run?.message && (
        <p className={css.message}>
          <SafeText text={run.message} lines />
        </p>
      )}
    </Panel>
  );
}
