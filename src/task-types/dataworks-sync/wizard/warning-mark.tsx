import css from './wizard.module.css';

/** The solid triangle that stands before what may be meant so. */
export function WarningMark() {
  return (
    <svg className={css.warningMark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M8 1.5 15.2 14H.8z" />
      <path stroke="var(--mantine-color-body)" strokeWidth="1.6" strokeLinecap="round" d="M8 6v3.4m0 2.2v.1" />
    </svg>
  );
}
