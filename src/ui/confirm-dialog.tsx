import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './confirm-dialog.module.css';
import { HazardStripe } from './hazard-stripe';
import { SafeText } from './safe-text';
import { Button } from './button';
import { DisabledReasonButton } from './disabled-reason-button';

interface ConfirmDialogProps {
  /** The question. */
  readonly title: string;
  /** The words of both buttons: what leaves all as it is, and what is asked for. */
  readonly keep: string;
  readonly act: string;
  readonly opened: boolean;
  /** Why it cannot be done yet. */
  readonly reason?: string | undefined;
  /** It touches production. */
  readonly hazard?: boolean;
  /** What will be touched, and what that means. */
  readonly children: ReactNode;
  readonly onKeep: () => void;
  readonly onAct: () => void;
}

/**
 * A question before something that cannot be had back. It begins at the button that changes nothing, or at what is to be
 * typed; Escape is that button too.
 */
export function ConfirmDialog({
  title,
  keep,
  act,
  opened,
  reason,
  hazard = false,
  children,
  onKeep,
  onAct,
}: ConfirmDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (opened && element && !element.open) {
      element.showModal();
      (element.querySelector('input') ?? keepButton.current)?.focus();
    }
    if (!opened && element?.open) element.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={css.root}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}body`}
      onClose={onKeep}
    >
      {hazard && <HazardStripe />}
      <div className={css.content}>
        <h2 id={`${id}title`} className={css.title}>
          <SafeText text={title} />
        </h2>
        <div id={`${id}body`} className={css.body}>
          {children}
        </div>
        <div className={css.actions}>
          <Button ref={keepButton} variant="default" onClick={onKeep}>
            {keep}
          </Button>
          <DisabledReasonButton variant="filled" danger reason={reason} onClick={onAct}>
            {act}
          </DisabledReasonButton>
        </div>
      </div>
    </dialog>
  );
}
