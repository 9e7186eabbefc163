import { Input } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import type { Message } from '@/core/message';
import { instantToWall, offsetLabel, wallToInstant } from '@/core/zone';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { asText, type ControlProps, inputProps } from './control-props';
import classes from './field.module.css';
import { useFormHandle } from './form-scope';

/** What the form holds while the browser has only part of a date: text that no schema takes for an instant. */
const INCOMPLETE = 'incomplete';

/**
 * A wall time in the form's zone, which stands beside it. The form holds the instant as ISO text in UTC, or nothing.
 * Where the clock jumps over the time typed, or shows it twice, it is said which instant is meant.
 */
export function DateTimeControl(props: ControlProps) {
  const t = useT();
  const { zone } = useFormHandle();
  const { value, onChange } = props;
  const [typed, setTyped] = useState<{ readonly wall: string; readonly value: unknown }>();
  const at = Date.parse(asText(value));
  const held = Number.isNaN(at) ? '' : instantToWall(at, zone);
  const wall = typed && typed.value === value ? typed.wall : withoutZeroSeconds(held);
  const change = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const instant = wallToInstant(currentTarget.value, zone);
    const next = instant
      ? new Date(instant.at).toISOString().replace('.000Z', 'Z')
      : currentTarget.validity.badInput
        ? INCOMPLETE
        : '';
    setTyped({ wall: currentTarget.value, value: next });
    onChange(next);
  };
  const note = noteOn(wall, zone);
  return (
    <div className={classes.choice}>
      <div className={classes.control}>
        <Input
          {...inputProps(props)}
          type="datetime-local"
          step={1}
          max="9999-12-31T23:59:59"
          value={wall}
          onChange={change}
        />
        <span className={classes.aside}>
          {held === '' || offsetLabel(zone, at) === zone
            ? zone
            : t(say('forms.time.zone', { offset: offsetLabel(zone, at), zone }))}
        </span>
      </div>
      <div className={classes.note} aria-live="polite">
        {note && t(note)}
      </div>
    </div>
  );
}

function noteOn(wall: string, zone: string): Message | undefined {
  const instant = wallToInstant(wall, zone);
  if (!instant || instant.kind === 'exact') return undefined;
  const offset = offsetLabel(zone, instant.at);
  if (instant.kind === 'overlap') return say('forms.time.overlap', { typed: clockOf(wall), offset });
  return say('forms.time.gap', { typed: clockOf(wall), used: clockOf(instantToWall(instant.at, zone)), offset });
}

/** As the browser itself writes it; anything else would be set again at every render, under the typing hand. */
function withoutZeroSeconds(wall: string): string {
  return wall.endsWith(':00') && wall.length === 19 ? wall.slice(0, 16) : wall;
}

function clockOf(wall: string): string {
  return withoutZeroSeconds(wall).slice(11);
}
