import type { ComponentProps, ReactElement, ReactNode } from 'react';
import css from './button.module.css';

/** What a button's look is made of. */
export interface ButtonLook {
  /** `filled` is the one act of a page that goes on. */
  readonly variant?: 'default' | 'filled' | 'subtle';
  /** 28 px in rows of text and in notes, 32 as usual; 44 where a finger points. */
  readonly size?: 'xs' | 'sm';
  /** Of a filled one that takes something away. */
  readonly danger?: boolean;
}

export interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  readonly leftSection?: ReactNode;
  /** Draws another element with these props: a link that looks like a button. */
  readonly renderRoot?: (props: { readonly className: string; readonly children: ReactNode }) => ReactElement;
}

/**
 * The console's button. Not Mantine's: that one brings a loader, transitions and groups, 5 KiB before the first row, for
 * what is a class here.
 */
export function Button({ variant, size, danger, leftSection, renderRoot, className, children, ...rest }: ButtonProps) {
  const look = buttonClass(
    { ...(variant && { variant }), ...(size && { size }), ...(danger && { danger }) },
    className,
  );
  const content = (
    <>
      {leftSection}
      {children}
    </>
  );
  if (renderRoot) return renderRoot({ className: look, children: content });
  return (
    <button type="button" {...rest} className={look}>
      {content}
    </button>
  );
}

function buttonClass({ variant = 'default', size = 'sm', danger }: ButtonLook, own: string | undefined): string {
  return [css.button, css[variant], css[size], danger && css.danger, 'mantine-focus-auto', own]
    .filter(Boolean)
    .join(' ');
}
