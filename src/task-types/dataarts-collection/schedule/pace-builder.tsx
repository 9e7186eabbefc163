import { useRef } from 'react';
import { useT } from '@/i18n/use-t';
import { HourRange } from './hour-range';
import { MonthDayPart } from './month-day-part';
import { beginPace, type Pace, PACE_KINDS, type PaceKind, readPace, type UsedPaces, withUsed } from './pace';
import css from './schedule.module.css';
import { SmallNumber } from './small-number';
import { SmallSelect } from './small-select';
import { TimePart } from './time-part';
import { WeekDays } from './week-days';
import { scheduleWords as words } from './words';
import { withPace } from './write-pace';

interface PaceBuilderProps {
  readonly cron: string;
  readonly onChange: (cron: string) => void;
}

const KINDS = PACE_KINDS.map((kind) => ({ value: kind, label: words(`pace.${kind}`) }));
const CUSTOM = { value: 'custom' as const, label: words('pace.custom') };

/** A cron expression as fields, where it is one that they can say; it changes the text at its place. */
export function PaceBuilder({ cron, onChange }: PaceBuilderProps) {
  const t = useT();
  const pace = readPace(cron);
  const set = (next: Pace) => onChange(withPace(cron, next));
  /** What was set of other kinds, for whoever goes back to one. */
  const used = useRef<UsedPaces>({});
  const choose = (kind: PaceKind) => {
    used.current = withUsed(used.current, pace);
    set(beginPace(kind, cron, used.current));
  };
  return (
    <div className={css.builder} role="group" aria-label={t(words('pace'))}>
      <SmallSelect
        label={words('pace')}
        value={pace?.kind ?? CUSTOM.value}
        // What is custom is written; nobody chooses it from a list.
        options={pace ? KINDS : [CUSTOM, ...KINDS]}
        onChange={(kind) => kind !== 'custom' && choose(kind)}
      />
      {pace ? <PaceParts pace={pace} onChange={set} /> : <p className={css.note}>{t(words('pace.custom.help'))}</p>}
    </div>
  );
}

function PaceParts({ pace, onChange }: { readonly pace: Pace; readonly onChange: (pace: Pace) => void }) {
  switch (pace.kind) {
    case 'minutes':
      return (
        <>
          <SmallNumber
            label={words('part.every')}
            value={pace.every}
            min={1}
            max={59}
            unit={words('part.minutes')}
            onChange={(every) => onChange({ ...pace, every })}
          />
          <HourRange value={pace} onChange={(hours) => onChange({ ...pace, ...hours })} />
          {60 % pace.every !== 0 && <UnevenNote />}
        </>
      );
    case 'hourly':
      return (
        <>
          <SmallNumber
            label={words('part.minute')}
            value={pace.minute}
            min={0}
            max={59}
            onChange={(minute) => onChange({ ...pace, minute })}
          />
          <HourRange value={pace} onChange={(hours) => onChange({ ...pace, ...hours })} />
        </>
      );
    case 'daily':
      return <TimePart value={pace} onChange={(time) => onChange({ ...pace, ...time })} />;
    case 'weekly':
      return (
        <>
          <WeekDays value={pace.days} onChange={(days) => onChange({ ...pace, days })} />
          <TimePart value={pace} onChange={(time) => onChange({ ...pace, ...time })} />
        </>
      );
    case 'monthly':
      return (
        <>
          <MonthDayPart value={pace.on} onChange={(on) => onChange({ ...pace, on })} />
          <TimePart value={pace} onChange={(time) => onChange({ ...pace, ...time })} />
        </>
      );
  }
}

function UnevenNote() {
  const t = useT();
  return <p className={css.note}>{t(words('part.every.uneven'))}</p>;
}
