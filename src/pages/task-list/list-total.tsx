import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useLanguage, useT } from '@/i18n/use-t';
import { formatNumber } from '@/ui/format-number';
import type { ListExtent } from './list-extent';
import css from './task-list.module.css';

interface ListTotalProps {
  readonly extent: ListExtent;
  /** How many fit the filters; undefined where nothing is filtered. */
  readonly fitting?: number;
  /** Whether there may be more of those: their state was not asked. */
  readonly atLeast?: boolean;
}

/** How many tasks are shown, of how many that were looked through, of how many that are there. */
export function ListTotal({ extent, fitting, atLeast }: ListTotalProps) {
  const t = useT();
  const language = useLanguage();
  const words = totalWords(extent, fitting, atLeast);
  return (
    <span className={css.total} data-coming={extent.coming || undefined}>
      {words ? t(words) : formatNumber(extent.looked, language)}
    </span>
  );
}

function totalWords(
  { looked, more, total, coming }: ListExtent,
  count: number | undefined,
  atLeast = false,
): Message | undefined {
  if (coming && count === undefined) return say('tasks.total.soFar', { looked });
  if (!more && !coming) return count === undefined ? undefined : say('tasks.total.of', { count, all: looked, atLeast });
  if (count === undefined) {
    return total === undefined
      ? say('tasks.total.lookedMore', { looked })
      : say('tasks.total.looked', { looked, total });
  }
  return total === undefined
    ? say('tasks.total.ofLookedMore', { count, looked })
    : say('tasks.total.ofLooked', { count, looked, total });
}
