import { useSyncExternalStore } from 'react';

/** Under this width rows become cards; the style sheet says the same. */
const PHONE = '(width < 48em)';
const COARSE = '(pointer: coarse)';

const ROW = 40;
const TOUCH_ROW = 44;
const CARD = 96;

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(PHONE), matchMedia(COARSE)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** The height of a row in px, as the style sheet draws it. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => {
    if (matchMedia(PHONE).matches) return CARD;
    return matchMedia(COARSE).matches ? TOUCH_ROW : ROW;
  });
}
