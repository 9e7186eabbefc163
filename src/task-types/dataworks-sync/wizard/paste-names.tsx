import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '@/i18n/use-t';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { SafeText } from '@/ui/safe-text';
import { withValue } from '../script/edit-script';
import type { ScriptStep } from '../script/script';
import { columnPath } from './column-place';
import type { Sides } from './mapping-acts';
import css from './column-editor.module.css';
import { namesIn, newColumn, type Side } from './new-column';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface PasteNamesProps {
  readonly side: Side;
  readonly steps: Readonly<Record<Side, ScriptStep>>;
  readonly sides: Sides;
  readonly onDone: () => void;
}

/** So many of the columns that would go are named. */
const MOST_NAMED = 10;

/** A list of names in the place of a side's columns. What goes by that is named before it does. */
export function PasteNames({ side, steps, sides, onDone }: PasteNamesProps) {
  const t = useT();
  const id = useId();
  const { edit } = useWizard();
  const box = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState('');
  // The dialog begins at the button that changes nothing; here something is to be pasted first.
  useEffect(() => box.current?.focus(), []);
  const names = namesIn(pasted);
  const columns = sides[side];
  const going = columns.filter(({ label }) => !names.includes(label)).map(({ label }) => label);
  const replace = () => {
    onDone();
    if (names.length === 0) return;
    const byName = new Map(columns.map(({ label, value }) => [label, value]));
    const next = names.map((name) => byName.get(name) ?? newColumn(steps[side], side, name));
    edit((text) => withValue(text, columnPath(steps[side]), next), {
      part: 'columns',
      message: words(`done.pasted.${side}`, { count: names.length }),
    });
  };
  return (
    <ConfirmDialog
      opened
      title={t(words(`paste.title.${side}`))}
      keep={t(words('paste.keep'))}
      act={t(words('paste.act', { before: columns.length, after: names.length }))}
      onKeep={onDone}
      onAct={replace}
    >
      <label htmlFor={id}>{t(words('paste.label'))}</label>
      <textarea
        id={id}
        ref={box}
        className={css.box}
        rows={8}
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        // The form around it would be sent by Ctrl with Enter.
        onKeyDown={(event) => event.stopPropagation()}
      />
      <p role="status">
        {names.length > 0 && t(words('paste.found', { count: names.length, before: columns.length }))}{' '}
        {names.length > 0 && going.length > 0 && (
          <>
            {t(words('paste.going', { count: going.length }))}{' '}
            <SafeText text={going.slice(0, MOST_NAMED).join(', ') + (going.length > MOST_NAMED ? ', …' : '')} />
          </>
        )}
      </p>
    </ConfirmDialog>
  );
}
