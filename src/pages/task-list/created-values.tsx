import { useId, useState } from 'react';
import { createdWindow, isRecent, RECENT, rangeValue, type Recent } from '@/core/task-created';
import { instantToWall, offsetLabel, wallToInstant } from '@/core/zone';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useZone } from '@/storage/use-zone';
import css from './filter-editor.module.css';

interface CreatedValuesProps {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** Whether somebody wanted to go on without any. */
  readonly tried: boolean;
}

const MINUTE_WALL = 16;

/** When: the last hours or days, or between two times as the chosen zone's wall shows them. */
export function CreatedValues({ values, onChange, tried }: CreatedValuesProps) {
  const t = useT();
  const zone = useZone();
  const { clock } = useServices();
  const group = useId();
  const [value] = values;
  const [ends, setEnds] = useState(() => wallsOf(value, zone));
  const recent = value !== undefined && isRecent(value) ? value : undefined;
  const [between, setBetween] = useState(value !== undefined && recent === undefined);
  const offset = offsetLabel(zone, clock.now());
  const setEnd = (end: 'from' | 'to', wall: string) => {
    const next = { ...ends, [end]: wall };
    setEnds(next);
    onChange(valuesBetween(next, zone));
  };
  return (
    <fieldset className={css.values}>
      <legend className={css.legend}>{t(say('filters.values'))}</legend>
      {Object.keys(RECENT)
        .filter(isRecent)
        .map((one: Recent) => (
          <label key={one} className={css.choice}>
            <input
              type="radio"
              name={group}
              checked={recent === one}
              onChange={() => {
                setBetween(false);
                onChange([one]);
              }}
            />
            {t(say(`tasks.created.${one}`))}
          </label>
        ))}
      <label className={css.choice}>
        <input
          type="radio"
          name={group}
          checked={between}
          onChange={() => {
            setBetween(true);
            onChange(valuesBetween(ends, zone));
          }}
        />
        {t(say('filters.created.between'))}
      </label>
      {between && (
        <div className={css.ends}>
          <label className={css.label}>
            {t(say('filters.created.from', { zone: offset }))}
            <input
              type="datetime-local"
              className={css.input}
              value={ends.from}
              onChange={(event) => setEnd('from', event.currentTarget.value)}
            />
          </label>
          <label className={css.label}>
            {t(say('filters.created.to', { zone: offset }))}
            <input
              type="datetime-local"
              className={css.input}
              value={ends.to}
              onChange={(event) => setEnd('to', event.currentTarget.value)}
            />
          </label>
        </div>
      )}
      <p className={css.problem} role="status">
        {tried && value === undefined && t(say('filters.created.empty'))}
      </p>
    </fieldset>
  );
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

function wallsOf(value: string | undefined, zone: string): Ends {
  const stretch = value === undefined || isRecent(value) ? undefined : createdWindow(value, 0);
  const wall = (at: number | undefined) =>
    at === undefined || !Number.isFinite(at) ? '' : instantToWall(at, zone).slice(0, MINUTE_WALL);
  return { from: wall(stretch?.from), to: wall(stretch?.to) };
}

function valuesBetween({ from, to }: Ends, zone: string): readonly string[] {
  const stretch = {
    from: wallToInstant(from, zone)?.at ?? Number.NEGATIVE_INFINITY,
    to: wallToInstant(to, zone)?.at ?? Number.POSITIVE_INFINITY,
  };
  const value = rangeValue(stretch);
  return createdWindow(value, 0) ? [value] : [];
}
