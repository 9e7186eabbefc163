import css from './environment.module.css';

/** Four pixels of orange and ink under the header, or on top of a dialog, of what touches production. Seen, not read. */
export function HazardStripe() {
  return <div className={css.stripe} aria-hidden="true" />;
}
