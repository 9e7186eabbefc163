import classes from './form.module.css';

/** The solid octagon with a cross that stands before what must be corrected. */
export function ProblemMark() {
  return (
    <svg className={classes.mark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      <path stroke="var(--mantine-color-body)" strokeWidth="1.6" strokeLinecap="round" d="m5.5 5.5 5 5m0-5-5 5" />
    </svg>
  );
}
