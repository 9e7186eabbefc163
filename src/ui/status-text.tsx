import type { DisplayStatus } from '@/core/status';
import { SafeText } from './safe-text';
import { StatusMark } from './status-mark';
import css from './status-text.module.css';

interface StatusTextProps {
  readonly status: DisplayStatus;
  /** Our word, already in the reader's language. */
  readonly word: string;
  /** The vendor's own word, uncut. */
  readonly vendorStatus?: string | undefined;
}

/** Mark, word, and the vendor's word: how a status stands in a list. Only what needs somebody colours its word. */
export function StatusText({ status, word, vendorStatus }: StatusTextProps) {
  return (
    <span className={css.root} data-status={status}>
      <StatusMark status={status} />
      <span className={css.word}>{word}</span>
      {vendorStatus ? (
        <span className={css.vendor}>
          <SafeText text={vendorStatus} />
        </span>
      ) : null}
    </span>
  );
}
