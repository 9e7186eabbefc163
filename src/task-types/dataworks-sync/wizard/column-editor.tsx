import { type KeyboardEvent, useRef, useState } from 'react';
import { isRecord } from '@/core/is-record';
import { setColumn } from '../script/columns';
import type { Path } from '../script/script';
import { useT } from '@/i18n/use-t';
import css from './column-editor.module.css';
import type { Side } from './new-column';
import { ObjectColumn } from './object-column';
import { RawColumn } from './raw-column';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface ColumnEditorProps {
  readonly path: Path;
  readonly side: Side;
  readonly row: number;
  readonly value: unknown;
  /** `beside`: by Tab, to go on in the column that it is paired with. */
  readonly onDone: (next?: 'beside') => void;
}

/** A column in place: a name as a box, an object by its keys, anything else as JSON. */
export function ColumnEditor(props: ColumnEditorProps) {
  const { path, side, row, value, onDone } = props;
  if (typeof value === 'string') return <NameBox {...props} value={value} />;
  const isFlat = isRecord(value) && Object.values(value).every((part) => typeof part !== 'object' || part === null);
  return isFlat ? (
    <ObjectColumn path={path} side={side} row={row} value={value} onDone={onDone} />
  ) : (
    <RawColumn path={path} side={side} row={row} onDone={onDone} />
  );
}

function NameBox({ side, row, value, onDone }: ColumnEditorProps & { readonly value: string }) {
  const t = useT();
  const { edit } = useWizard();
  const [typed, setTyped] = useState(value);
  // Escape gives the focus away before the box is gone, and leaving the box takes what was typed.
  const isDropped = useRef(false);
  const take = () => {
    if (!isDropped.current && typed !== value) edit((text) => setColumn(text, side, row, typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      isDropped.current = true;
      onDone();
    }
    if (event.key === 'Enter') {
      // With Ctrl the form is sent: what stands in the box goes with it.
      take();
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onDone();
    }
    const beside = side === 'reader' ? !event.shiftKey : event.shiftKey;
    if (event.key === 'Tab' && beside) {
      event.preventDefault();
      take();
      onDone('beside');
    }
  };
  return (
    <input
      className={`${css.box} ${css.inline}`}
      aria-label={t(words(`map.column.${side}`, { position: row + 1 }))}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked for it, in the place they are at
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
}
