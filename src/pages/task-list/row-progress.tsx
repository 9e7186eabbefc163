import { progressFraction } from '@/core/progress';
import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { formatPercent } from '@/ui/format-number';
import { ProgressBar } from '@/ui/progress-bar';
import { visibleText } from '@/ui/visible-text';
import { isInstant } from '@/ui/format-time';
import css from './task-grid.module.css';
import { NextRun } from './row-times';

interface RowProgressProps {
  readonly task: Task;
  /** What people call it. */
  readonly name: string;
  readonly gone: boolean;
}

/**
 * While a run goes on: its bar and percent, or what it waits for. Afterwards: what the vendor said, if anything. Of what is
 * scheduled and tells of no run: when the next is due. A reply
 * that is not as documented is told here: the rest of the row may be wrong.
 */
export function RowProgress({ task, name, gone }: RowProgressProps) {
  const t = useT();
  const language = useLanguage();
  const { latestRun: run, drift } = task;
  if (gone) return <span className={css.quiet}>{t(say('tasks.gone'))}</span>;
  const off = drift?.length ? (
    <span
      className={css.drift}
      title={visibleText(drift.map(({ path, problem }) => `${path}: ${problem}`).join(' · '))}
    >
      {t(say('tasks.drift'))}
    </span>
  ) : null;
  // A run in a state that we do not know may have ended all the same.
  const goesOn = isUnfinished(run) && run?.endedAt === undefined;
  const share = goesOn && !run?.waitsFor ? progressFraction(run?.progress, false) : undefined;
  if (share !== undefined) {
    return (
      <>
        <ProgressBar fraction={share} label={t(say('tasks.progress.label', { name }))} />
        {off ?? <span className={css.percent}>{formatPercent(share, language)}</span>}
      </>
    );
  }
  if (off) return off;
  if (run?.waitsFor) return <span className={css.quiet}>{t(run.waitsFor)}</span>;
  if (!run && task.lifecycle === 'scheduled' && isInstant(task.nextRunAt)) return <NextRun at={task.nextRunAt} />;
  if (isUnfinished(run) || !run?.message) return null;
  return (
    <bdi dir="auto" className={css.quiet}>
      {visibleText(run.message.replace(/\s*\n\s*/g, ' · '))}
    </bdi>
  );
}
