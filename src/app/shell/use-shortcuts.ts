import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { preferences } from '@/storage/preferences';
import { UNDO_EVENT } from './undo-event';

/** How long `g` waits for its second key, milliseconds. */
const CHORD_MS = 1_500;
const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="listbox"], [role="menu"]';

/** The single keys of the shell: `c` creates, `z` undoes while that is offered, `g` then `t`, `d` or `s` goes. Never while a field or a menu has the focus. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const chordUntil = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
      if (!preferences.read().singleKeys) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const inChord = event.timeStamp < chordUntil.current;
      chordUntil.current = event.key === 'g' ? event.timeStamp + CHORD_MS : 0;
      if (inChord && event.key === 't') void navigate({ to: '/tasks' });
      else if (inChord && event.key === 'd') void navigate({ to: '/downloads' });
      else if (inChord && event.key === 's') void navigate({ to: '/settings' });
      else if (event.key === 'z') document.dispatchEvent(new Event(UNDO_EVENT));
      else if (event.key === 'c') void navigate({ to: '/create' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
}
