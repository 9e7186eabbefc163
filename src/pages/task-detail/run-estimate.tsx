import type { Estimate } from '@/core/estimate';
import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import type { Language } from '@/i18n/language';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useTicking } from '@/queries/use-ticking';
import type { TaskType } from '@/task-types/task-type';
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
  const parts = [
    ...usually(task, estimateFor(task, tasks, source.type), source.type, language),
    ...(soFarMs === undefined ? [] : [say('detail.soFar', { duration: formatDuration(soFarMs, language) })]),
  ];
  return (
    <span className={css.estimate} data-testid="task-estimate">
      {parts.map(t).join(' · ')}
    </span>
  );
}

/** Nothing of what goes on until somebody stops it, nor how little is known of what has not begun. */
function usually(task: Task, estimate: Estimate | undefined, { statuses }: TaskType, language: Language): Message[] {
  if (statuses[task.vendorStatus]?.steady !== undefined) return [];
  if (!estimate) return task.latestRun?.startedAt === undefined ? [] : [say('detail.estimate.few')];
  const { lowMs, highMs, count } = estimate;
  return [say('detail.estimate', { range: formatRange(lowMs, highMs, language), count })];
}
