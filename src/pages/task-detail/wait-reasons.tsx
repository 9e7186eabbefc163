import type { Message } from '@/core/message';
import { standingOf } from '@/core/estimate';
import { isUnfinished } from '@/core/status';
import type { Run, Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { useStillFor } from '@/queries/observed-progress';
import type { Source } from '@/queries/sources';
import { useSourcePolls } from '@/queries/use-sources';
import { useTicking } from '@/queries/use-ticking';
import { formatDuration } from '@/ui/format-duration';
import { estimateFor } from './estimate-for';
import css from './task-detail.module.css';

/** Domain time without progress after which it is worth a word: readings are seconds to minutes apart. */
const STILL_MS = 3 * 60_000;

interface WaitReasonsProps {
  readonly task: Task;
  readonly source: Source;
  readonly tasks: readonly Task[];
}

/** Why a run waits or takes long, as far as that is known; nothing where all goes as usual. */
export function WaitReasons({ task, source, tasks }: WaitReasonsProps) {
  const t = useT();
  const language = useLanguage();
  const [poll] = useSourcePolls([source.key]);
  const stillMs = useStillFor(task, poll?.readAt);
  const run = task.latestRun;
  const estimate = estimateFor(task, tasks, source.type);
  const slow = useTicking((now) => {
    if (!estimate || run?.startedAt === undefined || !isUnfinished(run)) return undefined;
    const standing = standingOf(estimate, now - run.startedAt);
    return standing.kind === 'slow' ? standing.than : undefined;
  });
  if (!run || !isUnfinished(run)) return null;
  const others = tasks.filter((one) => isUnfinished(one.latestRun)).length;
  const reasons: Message[] = [];
  if (run.waitsFor) reasons.push(run.waitsFor);
  if (hasNotBegun(run)) {
    reasons.push(say('detail.notBegun'));
    if (others > 1) reasons.push(say('detail.others', { count: others }));
  }
  if (slow === 'most') reasons.push(say('detail.slow.most'));
  if (slow === 'all') reasons.push(say('detail.slow.all', { count: estimate?.count ?? 0 }));
  if (stillMs >= STILL_MS) reasons.push(say('detail.still', { duration: formatDuration(stillMs, language) }));
  if (reasons.length === 0) return null;
  if (slow !== undefined) reasons.push(say('detail.todo.slow'));
  return (
    <p className={css.wait} data-testid="task-wait">
      {reasons.map(t).join(' ')}
    </p>
  );
}

/** A vendor's least figure for a run is one percent: IoTDA counts from there. */
function hasNotBegun({ progress }: Run): boolean {
  if (!progress || (progress.percent === undefined && progress.done === undefined)) return false;
  return (progress.percent ?? 0) <= 1 && (progress.done ?? 0) === 0;
}
