import { Input } from '@mantine/core';
import { useId, useState } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import css from './schedule.module.css';
import { scheduleWords as words } from './words';

interface SmallNumberProps {
  readonly label: Message;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: Message;
  readonly onChange: (value: number) => void;
}

/** A whole number between two others. What is none stays as it is typed, is said to be wrong, and changes nothing. */
export function SmallNumber({ label, value, min, max, unit, onChange }: SmallNumberProps) {
  const t = useT();
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const fits = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= min && Number(text) <= max;
  const isWrong = draft !== undefined && !fits(draft);
  const type = (text: string) => {
    setDraft(text);
    if (fits(text)) onChange(Number(text));
  };
  return (
    <div className={css.part}>
      <label className={css.partLabel} htmlFor={id}>
        {t(label)}
      </label>
      <div className={css.row}>
        <Input
          id={id}
          className={css.number ?? ''}
          size="md"
          inputMode="numeric"
          autoComplete="off"
          error={isWrong}
          aria-describedby={`${id}-unit ${id}-wrong`}
          // What was typed counts as long as it is what the text says: a change from elsewhere takes its place.
          value={draft !== undefined && (isWrong || Number(draft) === value) ? draft : String(value)}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setDraft(undefined)}
        />
        <span id={`${id}-unit`} className={css.aside}>
          {unit && t(unit)}
        </span>
      </div>
      <div id={`${id}-wrong`} className={css.wrong} aria-live="polite">
        {isWrong && t(words('part.wrong', { min, max }))}
      </div>
    </div>
  );
}
