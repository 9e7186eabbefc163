import { Input } from '@mantine/core';
import { useId } from 'react';
import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import css from './schedule.module.css';

interface SmallSelectProps<V extends string | number> {
  readonly label: Message;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: Message }[];
  readonly onChange: (value: V) => void;
}

/** One of a few, in the browser's own list. */
export function SmallSelect<V extends string | number>({ label, value, options, onChange }: SmallSelectProps<V>) {
  const t = useT();
  const id = useId();
  return (
    <div className={css.part}>
      <label className={css.partLabel} htmlFor={id}>
        {t(label)}
      </label>
      <Input
        id={id}
        component="select"
        size="md"
        pointer
        rightSection={<span className={css.chevron} />}
        value={String(value)}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => String(option.value) === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {t(option.label)}
          </option>
        ))}
      </Input>
    </div>
  );
}
