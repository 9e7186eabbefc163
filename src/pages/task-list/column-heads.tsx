import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './task-grid.module.css';

/** The columns in their order; how wide each is, and when it leaves, stands in the style sheet. */
export const COLUMNS = ['status', 'name', 'type', 'connection', 'progress', 'created', 'duration'] as const;

/** The head of the list, as it stands over an empty one; inside a grid it is a row of column headers. */
export function ColumnHeads({ asRow = false }: { readonly asRow?: boolean }) {
  const t = useT();
  return (
    <div className={css.head} {...(asRow ? { role: 'row', 'aria-rowindex': 1 } : { 'aria-hidden': true })}>
      {COLUMNS.map((column) => (
        <span key={column} className={css.cell} data-col={column} {...(asRow ? { role: 'columnheader' } : undefined)}>
          {t(say(`tasks.column.${column}`))}
          {column === 'created' && <span aria-hidden="true"> ↓</span>}
        </span>
      ))}
    </div>
  );
}
