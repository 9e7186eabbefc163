import type { Ref } from 'react';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import type { Column } from '../script/columns';
import type { ScriptStep } from '../script/script';
import { ColumnEditor } from './column-editor';
import { columnPath } from './column-place';
import type { Cell, Sides } from './mapping-acts';
import css from './mapping.module.css';
import type { Side } from './new-column';
import { wizardWords as words } from './words';

interface MappingRowProps {
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly row: number;
  /** Where it begins in the list, px. */
  readonly top: number;
  readonly steps: Readonly<Record<Side, ScriptStep>>;
  readonly sides: Sides;
  readonly cellId: (row: number, at: Cell['at']) => string;
  /** Which of its cells is the chosen one. */
  readonly current: Cell['at'] | undefined;
  readonly editing: Cell['at'] | undefined;
  /** What is dragged here would stand here. */
  readonly dropped: Cell['at'] | undefined;
  readonly onEdited: (next?: Cell) => void;
}

/** One position: its number, the column that is read and the column that is written. */
export function MappingRow(props: MappingRowProps) {
  const { ref, row, top, steps, sides, cellId, current, editing, dropped, onEdited } = props;
  const t = useT();
  const { reader, writer } = { reader: sides.reader[row], writer: sides.writer[row] };
  const cell = (at: Cell['at']) => ({
    id: cellId(row, at),
    className: css.cell,
    'data-row': row,
    'data-at': at,
    'data-current': current === at || undefined,
    'data-drop': dropped === at || dropped === 'pair' || undefined,
    'aria-selected': current === at,
  });
  const nameOf = (column: Column | undefined) => column && (column.label || t(words('map.nameless')));
  const [from, to] = [nameOf(reader), nameOf(writer)];
  const position = row + 1;
  const label =
    from !== undefined && to !== undefined
      ? words('map.pair', { position, from, to })
      : words('map.alone', { position, name: from ?? to ?? '' });
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={row + 2}
      className={css.row}
      data-index={row}
      data-editing={editing !== undefined || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" aria-label={t(label)} {...cell('pair')}>
        {reader && writer && <Handle />}
        {position}
      </div>
      {(['reader', 'writer'] as const).map((side) => {
        const column = sides[side][row];
        const other = side === 'reader' ? 'writer' : 'reader';
        return (
          <div key={side} role="gridcell" {...cell(side)} data-missing={!column || undefined}>
            {editing === side && column ? (
              <ColumnEditor
                path={[...columnPath(steps[side]), row]}
                side={side}
                row={row}
                value={column.value}
                onDone={(next) => onEdited(next === 'beside' && sides[other][row] ? { row, at: other } : undefined)}
              />
            ) : (
              <>
                {column && <Handle />}
                <ColumnText column={column} />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}

function ColumnText({ column }: { readonly column: Column | undefined }) {
  const t = useT();
  if (!column) return <span className={css.unmapped}>{t(words('map.unmapped'))}</span>;
  return (
    <>
      <span className={css.name} data-nameless={column.label === '' || undefined}>
        {column.label === '' ? t(words('map.nameless')) : <SafeText text={column.label} />}
      </span>
      {column.type !== undefined && (
        <span className={css.type}>
          <SafeText text={column.type} />
        </span>
      )}
    </>
  );
}

/** Six dots that the pointer takes hold of. */
function Handle() {
  return (
    <span className={css.handle} data-handle aria-hidden="true">
      <svg width="10" height="16" viewBox="0 0 10 16" focusable="false">
        {[3, 8, 13].flatMap((y) => [2.5, 7.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.25" />))}
      </svg>
    </span>
  );
}
