import { Input } from '@mantine/core';
import { useId } from 'react';
import { useT } from '@/i18n/use-t';
import type { TimeOfDay } from './pace';
import css from './schedule.module.css';
import { scheduleWords as words } from './words';

interface TimePartProps {
  readonly value: TimeOfDay;
  readonly onChange: (value: TimeOfDay) => void;
}

const TIME = /^(\d\d):(\d\d)/;

/** A time of the day in the schedule's zone. An emptied one changes nothing. */
export function TimePart({ value, onChange }: TimePartProps) {
  const t = useT();
  const id = useId();
  const two = (number: number) => String(number).padStart(2, '0');
  return (
    <div className={css.part}>
      <label className={css.partLabel} htmlFor={id}>
        {t(words('part.time'))}
      </label>
      <Input
        id={id}
        type="time"
        size="md"
        value={`${two(value.hour)}:${two(value.minute)}`}
        onChange={(event) => {
          const [, hour, minute] = TIME.exec(event.currentTarget.value) ?? [];
          if (hour !== undefined) onChange({ hour: Number(hour), minute: Number(minute) });
        }}
      />
    </div>
  );
}
