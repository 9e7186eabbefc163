import { useId, useState } from 'react';
import { useT } from '@/i18n/use-t';
import css from './schedule.module.css';
import { WEEKDAYS, weekdayName } from './weekday-names';
import { scheduleWords as words } from './words';

interface WeekDaysProps {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Days of the week, at least one of them. */
export function WeekDays({ value, onChange }: WeekDaysProps) {
  const t = useT();
  const id = useId();
  const [refused, setRefused] = useState(false);
  const turn = (day: number, isOn: boolean) => {
    const days = isOn ? [...value, day] : value.filter((one) => one !== day);
    setRefused(days.length === 0);
    if (days.length > 0) onChange(days.toSorted((one, other) => one - other));
  };
  return (
    <div className={css.part} role="group" aria-labelledby={id} aria-describedby={`${id}-wrong`}>
      <span id={id} className={css.partLabel}>
        {t(words('part.days'))}
      </span>
      <div className={css.days}>
        {WEEKDAYS.map((day) => (
          <label key={day} className={css.day}>
            <input
              type="checkbox"
              checked={value.includes(day)}
              onChange={(event) => turn(day, event.currentTarget.checked)}
            />
            {t(weekdayName(day))}
          </label>
        ))}
      </div>
      <div id={`${id}-wrong`} className={css.wrong} aria-live="polite">
        {refused && t(words('part.days.one'))}
      </div>
    </div>
  );
}
