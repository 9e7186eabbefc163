import type { ComponentProps } from 'react';
import css from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does; its icon alone does not say it. */
  readonly 'aria-label': string;
  readonly children: ComponentProps<'button'>['children'];
  /** With an edge, beside buttons that have one. */
  readonly framed?: boolean;
}

/** A square button that shows an icon or a word of two letters. */
export function IconButton({ className, framed, ...rest }: IconButtonProps) {
  const look = [css.root, framed && css.framed, 'mantine-focus-auto', className].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={look} />;
}
