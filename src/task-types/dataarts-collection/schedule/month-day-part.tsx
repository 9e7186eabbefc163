import { useT } from '@/i18n/use-t';
import type { MonthDay } from './pace';
import { SmallNumber } from './small-number';
import { SmallSelect } from './small-select';
import css from './schedule.module.css';
import { WEEKDAYS, weekdayName } from './weekday-names';
import { scheduleWords as words } from './words';

interface MonthDayPartProps {
  readonly value: MonthDay;
  readonly onChange: (value: MonthDay) => void;
}

const KINDS = ['day', 'last', 'nth'] as const;
const NTHS = [1, 2, 3, 4, 5, 'last'] as const;
/** Every month has this day. */
const SURE_DAY = 28;

/** Which day of the month. */
export function MonthDayPart({ value, onChange }: MonthDayPartProps) {
  const t = useT();
  const choose = (kind: MonthDay['kind']) => {
    switch (kind) {
      case 'day':
        return onChange({ kind, day: 1 });
      case 'last':
        return onChange({ kind });
      case 'nth':
        return onChange({ kind, nth: 1, weekday: 2 });
    }
  };
  const isSometimes = value.kind === 'day' ? value.day > SURE_DAY : value.kind === 'nth' && value.nth === 5;
  return (
    <>
      <SmallSelect
        label={words('part.month')}
        value={value.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words(`part.month.${kind}`) }))}
        onChange={choose}
      />
      {value.kind === 'day' && (
        <SmallNumber
          label={words('part.day')}
          value={value.day}
          min={1}
          max={31}
          onChange={(day) => onChange({ kind: 'day', day })}
        />
      )}
      {value.kind === 'nth' && (
        <>
          <SmallSelect
            label={words('part.nth')}
            value={value.nth}
            options={NTHS.map((nth) => ({ value: nth, label: words(`part.nth.${nth}`) }))}
            onChange={(nth) => onChange({ ...value, nth })}
          />
          <SmallSelect
            label={words('part.weekday')}
            value={value.weekday}
            options={WEEKDAYS.map((day) => ({ value: day as number, label: weekdayName(day) }))}
            onChange={(weekday) => onChange({ ...value, weekday })}
          />
        </>
      )}
      {isSometimes && <p className={css.note}>{t(words('part.month.sometimes'))}</p>}
    </>
  );
}
