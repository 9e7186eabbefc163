import { memo, type MouseEvent, useId } from 'react';
import { DISPLAY_STATUSES, type DisplayStatus } from '@/core/status';
import { pressStatus, type TaskQuery, valuesOf } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { formatNumber } from '@/ui/format-number';
import type { TaskType } from '@/task-types/task-type';
import { StatusMark } from '@/ui/status-mark';
import { canBe } from './possible-states';
import css from './status-counts.module.css';

/** States that stand only where there is one, or where somebody asked for it; the others stand at zero too, dimmed. */
const RARE: ReadonlySet<DisplayStatus> = new Set(['attention', 'paused', 'ready']);

interface StatusCountsProps {
  readonly counts: ReadonlyMap<DisplayStatus, number>;
  readonly query: TaskQuery;
  readonly ready: boolean;
  readonly change: (next: (now: TaskQuery) => TaskQuery) => void;
  /** The one type that is listed: states that its tasks cannot be in do not stand at zero. */
  readonly type: TaskType | undefined;
}

/**
 * How many tasks stand in each state, the ones that need somebody first; each filters. Memoised: the page ticks more often
 * than they change.
 */
export const StatusCounts = memo(function StatusCounts({ counts, query, ready, change, type }: StatusCountsProps) {
  const t = useT();
  const language = useLanguage();
  const hint = useId();
  const shown = valuesOf(query, 'status', false);
  const hidden = valuesOf(query, 'status', true);
  const stands = (status: DisplayStatus) =>
    (!RARE.has(status) && (!type || canBe(type, status))) ||
    counts.has(status) ||
    shown.includes(status) ||
    hidden.includes(status);
  const press = (status: DisplayStatus, event: MouseEvent) => {
    const how = event.altKey ? 'out' : event.shiftKey ? 'too' : 'only';
    change((now) => pressStatus(now, status, how));
  };
  return (
    <ul className={css.root} aria-label={t(say('tasks.counts'))}>
      {DISPLAY_STATUSES.filter(stands).map((status) => {
        const count = counts.get(status) ?? 0;
        const isOut = hidden.includes(status);
        return (
          <li key={status} className={css.item}>
            <button
              type="button"
              className={css.button}
              aria-pressed={isOut || shown.includes(status)}
              aria-describedby={hint}
              data-status={status}
              data-none={count === 0 || undefined}
              data-out={isOut || undefined}
              onClick={(event) => press(status, event)}
            >
              <StatusMark status={status} />
              {isOut ? (
                <>
                  {t(say('tasks.filter.isNot'))} <s>{t(say(`status.${status}`))}</s>
                </>
              ) : (
                t(say(`status.${status}`))
              )}{' '}
              <strong>{ready ? formatNumber(count, language) : '—'}</strong>
            </button>
          </li>
        );
      })}
      <li id={hint} hidden>
        {t(say('tasks.counts.hint'))}
      </li>
    </ul>
  );
});
