import { type PointerEvent, type RefObject, useState } from 'react';
import { type Cell, pairCount, type Sides } from './mapping-acts';

/** What is being dragged, where it would go, and where the pointer is in the list. */
export interface RowDrag {
  readonly from: Cell;
  readonly to: number;
  readonly y: number;
}

interface RowDragParts {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowPx: number;
  readonly sides: Sides;
  readonly onDrop: (from: Cell, row: number) => void;
}

/** So near to its edge the list goes on under the pointer. */
const EDGE_PX = 28;

/** Dragging by a handle, of a column or of a pair. The keyboard and the buttons do the same. */
export function useRowDrag({ scroller, rowPx, sides, onDrop }: RowDragParts) {
  const [now, setNow] = useState<RowDrag>();
  const at = (from: Cell, event: PointerEvent): RowDrag | undefined => {
    const list = scroller.current;
    if (!list) return undefined;
    const { top, bottom } = list.getBoundingClientRect();
    if (event.clientY < top + EDGE_PX) list.scrollBy(0, -rowPx / 2);
    if (event.clientY > bottom - EDGE_PX) list.scrollBy(0, rowPx / 2);
    const y = event.clientY - top + list.scrollTop;
    const length = from.at === 'pair' ? pairCount(sides) : sides[from.at].length;
    return { from, to: Math.max(0, Math.min(length - 1, Math.floor(y / rowPx))), y };
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || !(event.target instanceof Element) || !event.target.closest('[data-handle]')) return;
      const from = cellOf(event.target);
      if (!from) return;
      // Otherwise the text under the pointer would be selected.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setNow(at(from, event));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (now) setNow(at(now.from, event));
    },
    onPointerUp: () => {
      setNow(undefined);
      if (now && now.to !== now.from.row) onDrop(now.from, now.to);
    },
    onPointerCancel: () => setNow(undefined),
  };
  return { now, handlers };
}

/** The cell in which something stands. */
export function cellOf(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const row = Number(cell?.dataset['row']);
  const at = cell?.dataset['at'];
  return at === 'pair' || at === 'reader' || at === 'writer' ? { row, at } : undefined;
}
