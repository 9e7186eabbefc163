import { type FocusEvent, useEffect, useRef } from 'react';

/** Tells whether the pointer or the focus is in an element; its handlers go on that element. */
export function useHolding(onHold: (holding: boolean) => void) {
  const inside = useRef({ pointer: false, focus: false });
  // An element that goes is left without a word.
  useEffect(() => () => onHold(false), [onHold]);
  const set = (what: 'pointer' | 'focus', is: boolean) => {
    inside.current = { ...inside.current, [what]: is };
    onHold(inside.current.pointer || inside.current.focus);
  };
  return {
    onPointerEnter: () => set('pointer', true),
    onPointerLeave: () => set('pointer', false),
    onFocus: () => set('focus', true),
    // From one part of it to another it stays inside.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => set('focus', currentTarget.contains(relatedTarget)),
  };
}
