import { useEffect, useRef } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';

/** Begins the form that holds what two people changed: the button that made it so is gone, and takes the focus with it. */
export function MergedNote() {
  const t = useT();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p ref={note} role="status" tabIndex={-1}>
      {t(say('edit.merged'))}
    </p>
  );
}
