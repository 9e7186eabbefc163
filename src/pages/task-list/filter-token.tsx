import type { TaskFilter } from '@/core/task-query';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';

import { filterWords, operatorWords, valuesWords } from './filter-words';
import css from './filter-row.module.css';
import { CloseIcon } from './list-icons';
import type { ListLens } from './list-lens';

interface FilterTokenProps {
  readonly filter: TaskFilter;
  readonly lens: ListLens;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One condition: pressed, it can be changed; × takes it away. */
export function FilterToken({ filter, lens, onEdit, onRemove }: FilterTokenProps) {
  const t = useT();
  return (
    <span className={css.token} data-not={filter.not || undefined}>
      <button type="button" className={css.words} aria-haspopup="dialog" onClick={onEdit}>
        <span>{lens.fieldWords(filter.field)}</span> <span>{t(operatorWords(filter))}</span>{' '}
        <bdi className={css.values}>{valuesWords(filter, lens, t)}</bdi>
      </button>
      <button
        type="button"
        className={css.remove}
        aria-label={t(say('tasks.filter.remove', { filter: filterWords(filter, lens, t) }))}
        onClick={onRemove}
      >
        <CloseIcon size={12} />
      </button>
    </span>
  );
}
