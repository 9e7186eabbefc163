import type { ReactNode } from 'react';
import { Icon, type IconProps } from './icon';

type State = 'live' | 'slowed' | 'paused' | 'stale' | 'offline';

const SHAPES: Readonly<Record<State, ReactNode>> = {
  live: <circle cx="8" cy="8" r="4.5" fill="currentColor" stroke="none" />,
  slowed: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  paused: <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2" />,
  stale: <path d="m4 4 8 8M12 4l-8 8" strokeWidth="2" />,
  offline: <path d="M2 6.2a9 9 0 0 1 12 0M4.5 9.2a5.2 5.2 0 0 1 7 0M8 12.5h.01M2.5 2l11 12" />,
};

interface FreshnessIconProps extends IconProps {
  readonly state: State;
}

/** The small sign before the age of what is shown. */
export function FreshnessIcon({ state, size = 12 }: FreshnessIconProps) {
  return <Icon size={size}>{SHAPES[state]}</Icon>;
}
