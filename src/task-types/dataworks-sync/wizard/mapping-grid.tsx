import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useLayoutEffect } from 'react';
import { useT } from '@/i18n/use-t';
import type { ScriptStep } from '../script/script';
import { type Cell, rowCount, type Sides } from './mapping-acts';
import { cellAfter } from './mapping-keys';
import { MappingLines } from './mapping-lines';
import { MappingRow } from './mapping-row';
import css from './mapping.module.css';
import type { Side } from './new-column';
import { cellOf, useRowDrag } from './use-row-drag';
import { useRowHeights } from './use-row-heights';
import { wizardWords as words } from './words';

interface MappingGridProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly labelId: string;
  readonly steps: Readonly<Record<Side, ScriptStep>>;
  readonly sides: Sides;
  readonly cell: Cell;
  readonly editing: Cell | undefined;
  readonly onCell: (cell: Cell) => void;
  readonly onEdit: (cell: Cell) => void;
  /** The editing has ended; it goes on in the next cell, if any. */
  readonly onEdited: (next?: Cell) => void;
  readonly onMove: (from: Cell, row: number) => void;
  readonly onRemove: (cell: Cell) => void;
}

/** Rows drawn above and below what is seen. */
const OVERSCAN = 4;

/**
 * The two lists, side by side: one tab stop, arrows choose, Alt with arrows moves, Enter edits, Delete removes. Only the
 * rows in sight are drawn, and the lines between them.
 */
export function MappingGrid(props: MappingGridProps) {
  const { ref, labelId, steps, sides, cell, editing, onCell, onEdit, onEdited, onMove, onRemove } = props;
  const t = useT();
  const id = useId();
  const { row: rowPx, stacked } = useRowHeights();
  const rows = rowCount(sides);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => ref.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
  });
  const drag = useRowDrag({ scroller: ref, rowPx, sides, onDrop: onMove });
  const editedRow = editing?.row;
  // A row in which an object is edited is measured; afterwards it is as high as the others again.
  useLayoutEffect(() => virtual.measure(), [virtual, rowPx, editedRow]);
  useLayoutEffect(() => {
    if (rows > 0) virtual.scrollToIndex(cell.row);
  }, [virtual, cell.row, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || rows === 0) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey) {
      if (step === 0) return;
      event.preventDefault();
      onMove(cell, cell.row + step);
      return;
    }
    const page = Math.max(1, Math.floor((ref.current?.clientHeight ?? 0) / rowPx) - 1);
    const next = cellAfter(event.key, cell, page, rows);
    if (next) onCell(next);
    else if (event.key === 'Enter' || event.key === 'F2') editCell(cell);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(cell);
    else return;
    event.preventDefault();
  };
  const editCell = (at: Cell) => {
    if (at.at !== 'pair' && at.row < sides[at.at].length) onEdit(at);
  };
  const onClick = (event: MouseEvent) => {
    const at = cellOf(event.target);
    if (!at || (editing && at.row === editing.row)) return;
    if (at.row === cell.row && at.at === cell.at) editCell(at);
    else onCell(at);
  };

  const items = virtual.getVirtualItems();
  const cellId = (row: number, at: Cell['at']) => `${id}-${row}-${at}`;
  const isDrawn = items.some(({ index }) => index === cell.row);
  return (
    <div
      ref={ref}
      className={css.scroller}
      role="grid"
      tabIndex={0}
      aria-labelledby={labelId}
      aria-describedby={`${id}-keys`}
      aria-rowcount={rows + 1}
      aria-colcount={3}
      aria-activedescendant={isDrawn ? cellId(cell.row, cell.at) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...drag.handlers}
    >
      <div role="row" aria-rowindex={1} className="visually-hidden">
        <span role="columnheader">{t(words('map.position'))}</span>
        <span role="columnheader">{t(words('reader'))}</span>
        <span role="columnheader">{t(words('writer'))}</span>
      </div>
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {!stacked && <MappingLines sides={sides} items={items} rowPx={rowPx} drag={drag.now} />}
        {items.map(({ index, start }) => (
          <MappingRow
            key={index}
            ref={index === editedRow ? virtual.measureElement : undefined}
            row={index}
            top={start}
            steps={steps}
            sides={sides}
            cellId={cellId}
            current={index === cell.row ? cell.at : undefined}
            editing={index === editedRow ? editing?.at : undefined}
            dropped={drag.now && drag.now.to === index ? drag.now.from.at : undefined}
            onEdited={onEdited}
          />
        ))}
      </div>
      {rows === 0 && <p className={css.empty}>{t(words('map.empty'))}</p>}
      <span id={`${id}-keys`} className="visually-hidden">
        {t(words('map.keys'))}
      </span>
    </div>
  );
}
