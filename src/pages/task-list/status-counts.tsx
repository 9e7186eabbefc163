import { memo } from 'react';
import { DISPLAY_STATUSES, displayStatus } from '@/core/status';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { formatNumber } from '@/ui/format-number';
import { StatusMark } from '@/ui/status-mark';
import css from './status-counts.module.css';

/** States that stand even at zero, dimmed; the rarer ones appear when there is one. */
const ALWAYS: ReadonlySet<string> = new Set([
  'failed',
  'partial',
  'unknown',
  'running',
  'stopping',
  'waiting',
  'scheduled',
  'draft',
  'succeeded',
  'stopped',
  'expired',
]);

interface StatusCountsProps {
  readonly tasks: readonly Task[];
  readonly ready: boolean;
}

/** How many tasks stand in each state, the ones that need somebody first. Memoised: the page ticks more often than they change. */
export const StatusCounts = memo(function StatusCounts({ tasks, ready }: StatusCountsProps) {
  const t = useT();
  const language = useLanguage();
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const status = displayStatus(task);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const shown = DISPLAY_STATUSES.filter((status) => ALWAYS.has(status) || counts.has(status));
  return (
    // It scrolls on narrow screens, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={css.root} aria-label={t(say('tasks.counts'))} tabIndex={0}>
      {shown.map((status) => {
        const count = counts.get(status) ?? 0;
        return (
          <li key={status} className={css.item} data-none={count === 0 || undefined} data-status={status}>
            <StatusMark status={status} />
            {t(say(`status.${status}`))} <strong>{ready ? formatNumber(count, language) : '—'}</strong>
          </li>
        );
      })}
    </ul>
  );
});
