import type { ChangeEventHandler } from 'react';
import css from './check-box.module.css';

interface CheckBoxProps {
  /** What it stands for, where no label stands beside it: "Select nightly_full". */
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for, not all. */
  readonly indeterminate?: boolean;
  readonly onChange: ChangeEventHandler<HTMLInputElement>;
  /** In a grid with roving focus the cell decides. */
  readonly tabIndex?: number | undefined;
}

/** The box of a row or a table head: one element, since there are as many as rows. */
export function CheckBox({ label, checked, indeterminate = false, onChange, tabIndex }: CheckBoxProps) {
  return (
    <input
      type="checkbox"
      className={css.box}
      aria-label={label}
      checked={checked}
      onChange={onChange}
      tabIndex={tabIndex}
      // `indeterminate` is a property of the element and no attribute: React has no prop for it.
      ref={(element) => {
        if (element) element.indeterminate = indeterminate;
      }}
    />
  );
}
