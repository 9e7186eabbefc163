import { type KeyboardEvent, useState } from 'react';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { SafeText } from '@/ui/safe-text';
import type { Path } from '../script/script';
import css from './column-editor.module.css';
import type { Side } from './new-column';
import { formOf, shownValue, withTyped } from './parameter-value';
import { useWizard } from './wizard-scope';
import { wizardWords as words } from './words';

interface ObjectColumnProps {
  readonly path: Path;
  readonly side: Side;
  readonly row: number;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
}

/** The keys that columns of files and of Kafka have. */
const BY_INDEX = ['index', 'type', 'value', 'format'];
const BY_NAME = ['name', 'type'];

/** A column that is an object, by its keys; each is written as it is typed. */
export function ObjectColumn({ path, side, row, value, onDone }: ObjectColumnProps) {
  const t = useT();
  const { text, edit } = useWizard();
  const [before] = useState(value);
  const usual = 'name' in value ? BY_NAME : BY_INDEX;
  const keys = [...usual, ...Object.keys(before).filter((key) => !usual.includes(key))];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Escape' && (event.key !== 'Enter' || isButton)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the boxes
    <div
      className={css.parts}
      role="group"
      aria-label={t(words(`map.column.${side}`, { position: row + 1 }))}
      onKeyDown={onKeyDown}
    >
      {keys.map((key, index) => {
        const kind = key === 'index' ? 'number' : 'text';
        const shown = shownValue(kind, value[key], text, [...path, key]);
        return (
          <label key={key} className={css.part} data-key={key}>
            <span>
              <SafeText text={key} />
            </span>
            <input
              className={css.box}
              value={shown.kind === 'text' ? shown.text : ''}
              spellCheck={false}
              autoComplete="off"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because somebody asked for it
              autoFocus={index === 0}
              onChange={({ currentTarget: { value: typed } }) =>
                edit((now) => withTyped(now, [...path, key], typed, { kind, ...formOf(before[key]) }))
              }
            />
          </label>
        );
      })}
      <Button onClick={onDone}>{t(words('map.done'))}</Button>
    </div>
  );
}
