import { type MouseEvent, type ReactNode, useId } from 'react';
import css from './disabled-reason-button.module.css';
import { Button, type ButtonProps } from './button';

interface DisabledReasonButtonProps extends Omit<ButtonProps, 'disabled' | 'loading' | 'children'> {
  readonly children: ReactNode;
  /** Why it cannot be done, in the reader's language; undefined where it can. */
  readonly reason?: string | undefined;
  /** `inside` the button where there is room (bars of actions), else `near` it on hover, focus and tap. */
  readonly reveal?: 'inside' | 'near';
  readonly type?: 'button' | 'submit';
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
}

/** A button that stays in place when it cannot act: it takes the focus, does nothing, and says why. */
export function DisabledReasonButton(props: DisabledReasonButtonProps) {
  const { children, reason, reveal = 'near', type = 'button', onClick, ...rest } = props;
  const id = useId();
  if (reason === undefined) {
    return (
      <Button {...rest} type={type} {...(onClick ? { onClick } : {})}>
        {children}
      </Button>
    );
  }
  return (
    <span className={css.root}>
      <Button
        {...rest}
        type={type}
        data-disabled
        aria-disabled="true"
        aria-describedby={id}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {children}
        {reveal === 'inside' ? (
          <span className={css.inside} aria-hidden="true">
            {reason}
          </span>
        ) : null}
      </Button>
      <span id={id} role="tooltip" className={reveal === 'inside' ? 'visually-hidden' : css.near}>
        {reason}
      </span>
    </span>
  );
}
