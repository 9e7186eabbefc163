import { progressFraction } from '@/core/progress';
import { displayStatus, hasEnded } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { TaskType } from '@/task-types/task-type';
import { formatPercent } from '@/ui/format-number';
import { Panel } from '@/ui/panel';
import { ProgressBar } from '@/ui/progress-bar';
import { ProgressSteps } from '@/ui/progress-steps';
import { SafeText } from '@/ui/safe-text';
import { RunDuration } from '../run-duration';
import css from './task-detail.module.css';

/** How far the latest run has come, and what the vendor's word for it means. */
export function ProgressPanel({ task, type }: { readonly task: Task; readonly type: TaskType }) {
  const t = useT();
  const language = useLanguage();
  const run = task.latestRun;
  const share = progressFraction(run?.progress, run !== undefined && hasEnded(run.status));
  const about = type.statuses[task.vendorStatus]?.about ?? say(`status.${displayStatus(task)}.about`);
  return (
    <Panel title={t(say('detail.progress'))} aside={<RunDuration run={run} />}>
      {share === undefined ? (
        <p className={css.quiet}>{t(say('detail.progress.none'))}</p>
      ) : (
        <>
          <p className={css.figures}>
            <strong data-testid="task-percent">{formatPercent(share, language)}</strong>
            {run?.progress?.done !== undefined && (
              <span>{t(say('detail.progress.done', { done: run.progress.done }))}</span>
            )}
          </p>
          <ProgressBar thick fraction={share} label={t(say('tasks.progress.label', { name: task.name }))} />
        </>
      )}
      {run?.progress?.steps && <ProgressSteps steps={run.progress.steps} />}
      {run?.waitsFor && <p>{t(run.waitsFor)}</p>}
      <p className={css.quiet}>{t(about)}</p>
      {run?.message && (
        <p className={css.message}>
          <SafeText text={run.message} lines />
        </p>
      )}
    </Panel>
  );
}
