import { Input } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { Message } from '@/core/message';
import { Control } from '@/forms/control';
import { asText, inputProps } from '@/forms/control-props';
import { FieldFrame } from '@/forms/field-frame';
import { useT } from '@/i18n/use-t';
import { Button } from '@/ui/button';
import { type Distance, distanceOfCron, otherDistance } from './distance';
import { type Interval, type IntervalUnit, readInterval, writeInterval } from './interval';
import css from './schedule.module.css';
import { usePart } from './use-part';
import { scheduleWords as words } from './words';

interface IntervalFieldProps {
  readonly name: string;
  readonly cron: string;
  readonly now: number;
}

const UNITS: readonly IntervalUnit[] = ['minutes', 'hours', 'days', 'weeks'];
const COUNT = /^[1-9]\d{0,6}$/;

/** The interval as a number and a unit, or as the text that came where it is another; and what the cron makes of it. */
export function IntervalField({ name, cron, now }: IntervalFieldProps) {
  const t = useT();
  const part = usePart(name);
  const [isTyped, setTyped] = useState(false);
  const held = asText(part.value);
  const interval = readInterval(held);
  const late = useDeferredValue(cron);
  const better = held === '' ? distanceOfCron(late, now) : otherDistance(late, held, now);
  const isText = isTyped || (held !== '' && !interval);
  return (
    <FieldFrame id={part.id} name={name} meta={part.meta} {...(part.error && { error: part.error })}>
      <div className={css.interval}>
        {isText ? (
          // While it is typed, it stays the same box.
          <div onFocus={() => setTyped(true)} onBlur={() => setTyped(false)}>
            <Control {...part} meta={{ ...part.meta, control: 'text' }} />
          </div>
        ) : (
          <CountAndUnit part={part} interval={interval} unit={better?.usual.unit ?? 'minutes'} />
        )}
        <div className={css.advice} aria-live="polite">
          {better && (
            <>
              <span className={held === '' ? css.aside : css.warning}>{t(adviceOf(better, held === ''))}</span>
              <Button size="xs" onClick={() => part.onChange(writeInterval(better.usual))}>
                {t(words('interval.use', measured(better.usual)))}
              </Button>
            </>
          )}
        </div>
      </div>
    </FieldFrame>
  );
}

interface CountAndUnitProps {
  readonly part: ReturnType<typeof usePart>;
  readonly interval: Interval | undefined;
  /** Of an interval that is not there yet. */
  readonly unit: IntervalUnit;
}

function CountAndUnit({ part, interval, unit }: CountAndUnitProps) {
  const t = useT();
  const [draft, setDraft] = useState<string>();
  const [chosen, setChosen] = useState<IntervalUnit>();
  const now = interval?.unit ?? chosen ?? unit;
  const isWrong = draft !== undefined && draft !== '' && !COUNT.test(draft);
  const type = (text: string) => {
    setDraft(text);
    if (text === '') part.onChange('');
    else if (COUNT.test(text)) part.onChange(writeInterval({ count: Number(text), unit: now }));
  };
  const choose = (next: IntervalUnit) => {
    setChosen(next);
    if (interval) part.onChange(writeInterval({ count: interval.count, unit: next }));
  };
  const written = interval ? String(interval.count) : '';
  return (
    <>
      <div className={css.row}>
        <Input
          {...inputProps(part)}
          className={css.number ?? ''}
          inputMode="numeric"
          autoComplete="off"
          error={part.invalid || isWrong}
          value={isWrong ? draft : written}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            setDraft(undefined);
            part.onBlur();
          }}
        />
        <Input
          id={`${part.id}-unit`}
          component="select"
          size="md"
          pointer
          aria-label={t(words('interval.unit'))}
          rightSection={<span className={css.chevron} />}
          value={now}
          onChange={({ currentTarget }) => {
            const next = UNITS.find((one) => one === currentTarget.value);
            if (next) choose(next);
          }}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t(words(`unit.${one}`))}
            </option>
          ))}
        </Input>
      </div>
      <div className={css.wrong} aria-live="polite">
        {isWrong && t(words('interval.wrong'))}
      </div>
    </>
  );
}

/** What the cron says beside an interval that is another, or none. */
function adviceOf({ usual, least, varies }: Distance, isNone: boolean): Message {
  if (!varies) return words(isNone ? 'interval.none' : 'interval.other', measured(usual));
  return words(isNone ? 'interval.none.varies' : 'interval.other.varies', measured(least));
}

function measured({ count, unit }: Interval): { readonly count: number; readonly unit: IntervalUnit } {
  return { count, unit };
}
