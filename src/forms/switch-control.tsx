import { Switch } from '@mantine/core';
import type { ControlProps } from './control-props';

/** Yes or no, at once visible. */
export function SwitchControl({ id, name, describedBy, value, onChange, onBlur }: ControlProps) {
  return (
    <Switch
      id={id}
      name={name}
      aria-describedby={describedBy}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onBlur={onBlur}
    />
  );
}
