import { useSyncExternalStore } from 'react';

/** Under this width a pair is two lines of one card; the style sheet says the same. */
const PHONE = '(width < 48em)';
const COARSE = '(pointer: coarse)';

export interface RowHeights {
  /** One row, px, as the style sheet draws it. */
  readonly row: number;
  /** Both columns of a pair stand one below the other, and no lines are drawn. */
  readonly stacked: boolean;
}

const FINE: RowHeights = { row: 36, stacked: false };
const TOUCH: RowHeights = { row: 44, stacked: false };
const CARD: RowHeights = { row: 72, stacked: true };
const TOUCH_CARD: RowHeights = { row: 92, stacked: true };

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(PHONE), matchMedia(COARSE)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** The height of a row of the column mapping, and whether its columns are stacked. */
export function useRowHeights(): RowHeights {
  return useSyncExternalStore(subscribe, () => {
    const coarse = matchMedia(COARSE).matches;
    if (matchMedia(PHONE).matches) return coarse ? TOUCH_CARD : CARD;
    return coarse ? TOUCH : FINE;
  });
}
