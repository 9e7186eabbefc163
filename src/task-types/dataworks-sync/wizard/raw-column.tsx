import { type KeyboardEvent, useId, useState } from 'react';
import { jsonProblem } from '@/forms/json-text';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import type { Path } from '../script/script';
import css from './column-editor.module.css';
import type { Side } from './new-column';
import { rawAt, withRaw } from './raw-value';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface RawColumnProps {
  readonly path: Path;
  readonly side: Side;
  readonly row: number;
  readonly onDone: () => void;
}

/** A column of another make, as JSON. It is taken over when it is right. */
export function RawColumn({ path, side, row, onDone }: RawColumnProps) {
  const t = useT();
  const id = useId();
  const { text, edit } = useWizard();
  const [typed, setTyped] = useState(() => rawAt(text, path) ?? '');
  const problem = typed.trim() === '' ? words('map.emptyJson') : jsonProblem(typed);
  const type = (next: string) => {
    setTyped(next);
    if (next.trim() !== '' && !jsonProblem(next)) edit((now) => withRaw(now, path, next.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <div className={css.parts}>
      <textarea
        className={css.box}
        rows={3}
        aria-label={t(words(`map.column.${side}`, { position: row + 1 }))}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-error`}
        value={typed}
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked for it
        autoFocus
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-error`} className={css.wrong} aria-live="polite">
        {problem && t(problem)}
      </span>
      <Button onClick={onDone}>{t(words('map.done'))}</Button>
    </div>
  );
}
