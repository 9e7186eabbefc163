import { pairCount, type Sides } from './mapping-acts';
import css from './mapping.module.css';
import type { RowDrag } from './use-row-drag';

interface MappingLinesProps {
  readonly sides: Sides;
  /** The rows that are drawn, with where they begin. */
  readonly items: readonly { readonly index: number; readonly start: number; readonly end: number }[];
  readonly rowPx: number;
  readonly drag: RowDrag | undefined;
}

/** As wide as the style sheet makes the gap between the lists. */
const WIDTH = 56;

/** The lines between the columns in sight. They only show what every row says in words. */
export function MappingLines({ sides, items, rowPx, drag }: MappingLinesProps) {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return null;
  const middle = (start: number) => start - first.start + rowPx / 2;
  const dragged = (side: 'reader' | 'writer', index: number, y: number) =>
    drag?.from.row === index && (drag.from.at === side || drag.from.at === 'pair') ? drag.y - first.start : y;
  return (
    <div className={css.lines} style={{ transform: `translateY(${first.start}px)` }} aria-hidden="true">
      <svg width={WIDTH} height={last.end - first.start} focusable="false">
        {items.map(({ index, start }) => {
          if (index >= pairCount(sides)) return null;
          const from = dragged('reader', index, middle(start));
          const to = dragged('writer', index, middle(start));
          return (
            <g key={index} className={css.line}>
              <path d={`M4 ${from} C ${WIDTH / 2} ${from} ${WIDTH / 2} ${to} ${WIDTH - 9} ${to}`} />
              <circle cx="4" cy={from} r="3" />
              <path d={`m${WIDTH - 10} ${to - 4} 6 4-6 4z`} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
