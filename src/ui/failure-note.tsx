import type { ReactNode } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { CopyWordsButton } from './copy-words-button';
import css from './failure-note.module.css';
import { Id } from './id';
import { SafeText } from './safe-text';
import { StatusMark } from './status-mark';

export interface FailureWords {
  /** What happened: "The export was not created." In the reader's language, as all here but the vendor's words. */
  readonly what: string;
  readonly why?: string | undefined;
  readonly advice?: string | undefined;
  /** The vendor's words, uncut. */
  readonly vendorWords?: string | undefined;
  /** The vendor's code, or ours where there is none. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** How long one is still asked to wait. */
  readonly wait?: ReactNode;
  /** Blocks of text for tickets; `what` is what happened. */
  readonly copies?: readonly { readonly label: string; readonly text: (what: string) => string | Promise<string> }[];
}

interface FailureNoteProps extends FailureWords {
  /** `unclear` where nobody knows whether it happened. */
  readonly kind?: 'failed' | 'unclear';
  /** Retry, clear, open: what can be done from here. */
  readonly actions?: ReactNode;
}

/**
 * A failure that stays until it is solved or dismissed: what happened · why · what to do · code and request id, and all of
 * it to copy.
 */
export function FailureNote(props: FailureNoteProps) {
  const { what, why, advice, vendorWords, code, requestId, kind = 'failed', actions, wait, copies = [] } = props;
  const t = useT();
  return (
    <div className={css.root} data-kind={kind}>
      <StatusMark status={kind === 'failed' ? 'failed' : 'unknown'} />
      <div className={css.words}>
        <p className={css.line}>
          <strong>{what}</strong> {why ? <span>{why} </span> : null}
          {advice ? <span>{advice} </span> : null}
          {wait}
        </p>
        {vendorWords ? (
          <p className={css.line}>
            <SafeText text={t(say('ui.vendorSays', { words: vendorWords }))} lines />
          </p>
        ) : null}
        {code !== undefined || requestId !== undefined || copies.length > 0 ? (
          <div className={css.proof}>
            {code === undefined ? null : (
              <code>
                <SafeText text={code} />
              </code>
            )}
            {code !== undefined && requestId !== undefined ? <span aria-hidden="true">·</span> : null}
            {requestId === undefined ? null : (
              <span className={css.request}>
                {t(say('ui.requestId'))} <Id value={requestId} head={8} what={t(say('ui.requestIdName'))} />
              </span>
            )}
            {copies.map(({ label, text }) => (
              <CopyWordsButton key={label} label={label} text={() => text(what)} />
            ))}
          </div>
        ) : null}
        {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
