import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useTicking } from '@/queries/use-ticking';
import { formatDuration } from '@/ui/format-duration';
import { formatRange } from '@/ui/format-range';
import { estimateFor } from './estimate-for';
import css from './task-detail.module.css';

interface RunEstimateProps {
  readonly task: Task;
  readonly source: Source;
  readonly tasks: readonly Task[];
}

/** "Usually 4–9 min (20 like this) · 6 min so far": what others took, and never how long it will be. */
export function RunEstimate({ task, source, tasks }: RunEstimateProps) {
  const t = useT();
  const language = useLanguage();
  const startedAt = task.latestRun?.startedAt;
  const soFarMs = useTicking((now) =>
    startedAt === undefined ? undefined : Math.floor(Math.max(0, now - startedAt) / 1_000) * 1_000,
  );
  const estimate = estimateFor(task, tasks, source.type);
  const usually = estimate
    ? say('detail.estimate', {
        range: formatRange(estimate.lowMs, estimate.highMs, language),
        count: estimate.count,
      })
    : say('detail.estimate.few');
  const soFar = soFarMs === undefined ? [] : [say('detail.soFar', { duration: formatDuration(soFarMs, language) })];
  return (
    <span className={css.estimate} data-testid="task-estimate">
      {[usually, ...soFar].map(t).join(' · ')}
    </span>
  );
}
