import type { Message } from '@/core/message';
import { useT } from '@/i18n/use-t';
import classes from './beside-form.module.css';
import { useFormHandle } from './form-scope';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';

interface SubmitButtonProps {
  readonly label: Message;
  /** What it says while its action is under way: “Creating…”. */
  readonly busyLabel: Message;
  /** What `onSubmit` is told. */
  readonly action?: string;
  /** The one filled button of the page. Enter in a text field and mod+Enter press it. */
  readonly primary?: boolean;
  /** The id of what says why it does what it does. */
  readonly describedBy?: string;
  /** Why nothing is sent by it, whatever stands in the form. */
  readonly reason?: Message | undefined;
}

/** Sends the form. Never disabled for errors: it leads to the first one. While something is sent, or nobody may, it does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const { label, busyLabel, action = 'submit', primary = false, describedBy, reason } = props;
  const t = useT();
  const form = useFormHandle();
  const busy = form.pending === action;
  return (
    <DisabledReasonButton
      reason={reason && t(reason)}
      type={primary ? 'submit' : 'button'}
      variant={primary ? 'filled' : 'default'}
      aria-disabled={form.pending !== undefined}
      aria-describedby={describedBy}
      onClick={(event) => {
        event.preventDefault();
        form.submit(action);
      }}
    >
      {/* Both stand in one cell, so that the width is that of the longer. */}
      <span className={classes.swap}>
        <span data-hidden={busy || undefined} aria-hidden={busy}>
          {t(label)}
        </span>
        <span data-hidden={!busy || undefined} aria-hidden={!busy}>
          {t(busyLabel)}
        </span>
      </span>
    </DisabledReasonButton>
  );
}
