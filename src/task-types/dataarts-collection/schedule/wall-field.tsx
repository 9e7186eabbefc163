import { Input } from '@mantine/core';
import { useState } from 'react';
import { asText, inputProps } from '@/forms/control-props';
import { FieldFrame } from '@/forms/field-frame';
import { useT } from '@/i18n/use-t';
import { offsetName } from './offsets';
import css from './schedule.module.css';
import { usePart } from './use-part';

interface WallFieldProps {
  readonly name: string;
  /** The clock that it goes by: `+08`. */
  readonly offset: string;
}

/** What the form holds while the browser has only part of a date. */
const INCOMPLETE = 'incomplete';

/** A date and time on the schedule's own clock, or none. */
export function WallField({ name, offset }: WallFieldProps) {
  const t = useT();
  const part = usePart(name);
  const [typed, setTyped] = useState<{ readonly shown: string; readonly value: unknown }>();
  const held = asText(part.value);
  const shown = typed && typed.value === part.value ? typed.shown : held === INCOMPLETE ? '' : briefly(held);
  return (
    <FieldFrame id={part.id} name={name} meta={part.meta} {...(part.error && { error: part.error })}>
      <Input
        {...inputProps(part)}
        type="datetime-local"
        step={1}
        max="9999-12-31T23:59:59"
        value={shown}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value;
          const value = text === '' && currentTarget.validity.badInput ? INCOMPLETE : withSeconds(text);
          setTyped({ shown: text, value });
          part.onChange(value);
        }}
      />
      <span className={css.aside}>{t(offsetName(offset))}</span>
    </FieldFrame>
  );
}

/** As the browser itself writes it: anything else would be set again at every render, under the typing hand. */
function briefly(wall: string): string {
  return wall.length === 19 && wall.endsWith(':00') ? wall.slice(0, 16) : wall;
}

function withSeconds(text: string): string {
  return text.length === 16 ? `${text}:00` : text;
}
