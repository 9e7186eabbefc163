import { CopyButton } from './copy-button';
import { cutMiddle } from './cut-middle';
import css from './id.module.css';
import { visibleText } from './visible-text';

interface IdProps {
  /** The whole id, as the vendor writes it. */
  readonly value: string;
  /** What it is, in the reader's language ("task id"): names the copy button. */
  readonly what?: string | undefined;
  /** Characters kept at the start: 4, request ids 8. */
  readonly head?: number;
  readonly tail?: number;
  /** Without a button (in dense rows) the id itself takes the focus, and shows itself whole there. */
  readonly copy?: boolean;
}

/**
 * An id, cut in the middle for the eye only: focus, a selection, a screen reader and paper all get the whole.
 */
export function Id({ value, what, head = 4, tail = 4, copy = true }: IdProps) {
  const whole = visibleText(value);
  const cut = cutMiddle(whole, head, tail);
  const short = cut === whole;
  return (
    <span className={css.root} dir="ltr" translate="no">
      {short ? (
        <code className={css.code}>{whole}</code>
      ) : (
        // Without a button beside it, focus is the only way for the keyboard to see it whole.
        <code className={css.code} tabIndex={copy ? undefined : 0}>
          <span className={css.cut} aria-hidden="true">
            {cut}
          </span>
          <span className={css.whole}>{whole}</span>
        </code>
      )}
      {copy ? <CopyButton value={value} what={what} /> : null}
    </span>
  );
}
