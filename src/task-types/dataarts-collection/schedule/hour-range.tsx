import type { Hours } from './pace';
import { SmallNumber } from './small-number';
import { scheduleWords as words } from './words';

interface HourRangeProps {
  readonly value: Hours;
  readonly onChange: (value: Hours) => void;
}

/** From an hour to another, with all of that one too. */
export function HourRange({ value, onChange }: HourRangeProps) {
  return (
    <>
      <SmallNumber
        label={words('part.from')}
        value={value.from}
        min={0}
        max={23}
        unit={words('part.hour')}
        onChange={(from) => onChange({ ...value, from })}
      />
      <SmallNumber
        label={words('part.to')}
        value={value.to}
        min={0}
        max={23}
        unit={words('part.hour.whole')}
        onChange={(to) => onChange({ ...value, to })}
      />
    </>
  );
}
