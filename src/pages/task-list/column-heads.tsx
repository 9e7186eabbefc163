import { pressColumn, type TaskQuery, type TaskSort } from '@/core/task-query';
import { useT } from '@/i18n/use-t';
import type { ListColumn } from './list-columns';
import css from './task-grid.module.css';

interface ColumnHeadsProps {
  readonly columns: readonly ListColumn[];
  readonly sort: TaskSort;
  /** Left out over an empty list: then it is only drawn. */
  readonly change?: (next: (now: TaskQuery) => TaskQuery) => void;
}

/** The head of the list. Inside a grid it is a row of column headers, each of which sorts. */
export function ColumnHeads({ columns, sort, change }: ColumnHeadsProps) {
  const t = useT();
  const arrow = (id: string) => sort.by === id && <span aria-hidden="true">{sort.falling ? '↓' : '↑'}</span>;
  return (
    <div className={css.head} {...(change ? { role: 'row', 'aria-rowindex': 1 } : { 'aria-hidden': true })}>
      {columns.map(({ id, label, facet }) => (
        <span
          key={id}
          className={css.cell}
          data-col={facet ? 'facet' : id}
          {...(change ? { role: 'columnheader' } : undefined)}
          {...(change && sort.by === id ? { 'aria-sort': sort.falling ? 'descending' : 'ascending' } : undefined)}
        >
          {change ? (
            <button
              type="button"
              className={css.sort}
              onClick={() => change((now) => ({ ...now, sort: pressColumn(now.sort, id) }))}
            >
              {t(label)} {arrow(id)}
            </button>
          ) : (
            <>
              {t(label)} {arrow(id)}
            </>
          )}
        </span>
      ))}
    </div>
  );
}
