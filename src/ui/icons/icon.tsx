import type { ReactNode } from 'react';

export interface IconProps {
  /** Side of the square in px. */
  readonly size?: number;
}

interface Drawn extends IconProps {
  readonly children: ReactNode;
}

/** The sheet that every icon is drawn on: 16 × 16, strokes of 1.5 in the colour of the text, nothing to read. */
export function Icon({ size = 16, children }: Drawn) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
