import { type ReactNode, useId } from 'react';
import css from './segmented-choice.module.css';

interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: ReactNode;
  /** Where the label is an icon: its name. */
  readonly name?: string | undefined;
}

interface SegmentedChoiceProps<V extends string | number> {
  /** What is chosen: the name of the group. */
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, as plain radio buttons in a row: arrows move, one tab stop, no script of its own. */
export function SegmentedChoice<V extends string | number>({
  label,
  choices,
  value,
  onChange,
}: SegmentedChoiceProps<V>) {
  const group = useId();
  return (
    <div className={css.root} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={css.choice}>
          <input
            type="radio"
            className={css.input}
            name={group}
            checked={choice.value === value}
            aria-label={choice.name}
            onChange={() => onChange(choice.value)}
          />
          <span className={css.label}>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
