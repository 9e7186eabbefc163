import { progressFraction } from '@/core/progress';
import { isUnfinished } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { formatPercent } from '@/ui/format-number';
import { ProgressBar } from '@/ui/progress-bar';
import { SafeText } from '@/ui/safe-text';
import css from './task-grid.module.css';

/** While a run goes on: its bar and percent, or what it waits for. Afterwards: what the vendor said, if anything. */
export function RowProgress({ task }: { readonly task: Task }) {
  const t = useT();
  const language = useLanguage();
  const run = task.latestRun;
  if (!run) return null;
  if (run.waitsFor) return <span className={css.quiet}>{t(run.waitsFor)}</span>;
  if (isUnfinished(run)) {
    const share = progressFraction(run.progress, false);
    if (share === undefined) return null;
    return (
      <>
        <ProgressBar fraction={share} label={t(say('tasks.progress.label', { name: task.name }))} />
        <span className={css.percent}>{formatPercent(share, language)}</span>
      </>
    );
  }
  if (!run.message) return null;
  return (
    <span className={css.quiet}>
      <SafeText text={run.message} />
    </span>
  );
}
