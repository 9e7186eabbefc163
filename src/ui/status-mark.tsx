import type { ReactNode } from 'react';
import type { DisplayStatus } from '@/core/status';
import css from './status-mark.module.css';

/** What is cut out of a solid shape shows the ground, so the mark needs one colour on any plane. */
const RING = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** Solid = it has ended. Hollow = it can still change. `unknown` is solid too: somebody must look. 16 × 16, one colour. */
const SHAPES: Readonly<Record<DisplayStatus, ReactNode>> = {
  draft: (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.45 2.45" />
  ),
  scheduled: (
    <>
      {RING}
      <path
        d="M8 4.5V8l2.4 1.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  ready: RING,
  paused: (
    <>
      {RING}
      <path d="M6.25 5.6v4.8M9.75 5.6v4.8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  waiting: (
    <>
      {RING}
      <path d="M5 8h.01M8 8h.01M11 8h.01" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  running: (
    <>
      <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" strokeWidth="1.8" opacity=".28" />
      <path
        className={css.arc}
        d="M8 1.9A6.1 6.1 0 0 1 14.1 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path d="M6.3 5v6l4.9-3z" fill="currentColor" />
    </>
  ),
  attention: (
    <path
      d="M4.6 9V4.3a.95.95 0 0 1 1.9 0V7m0-.2V2.5a.95.95 0 0 1 1.9 0V7m0-.2V3a.95.95 0 0 1 1.9 0v4.2m0-.2V4.6a.95.95 0 0 1 1.9 0v5.1c0 2.9-1.7 4.8-4.2 4.8-1.9 0-3-.8-4-2.5L2.3 9.2c-.5-.9.7-1.7 1.4-.9l.9 1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  stopping: (
    <>
      <path
        d="M8 1.75A6.25 6.25 0 1 0 14.25 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <rect x="5.6" y="5.6" width="4.8" height="4.8" rx=".6" fill="currentColor" />
    </>
  ),
  succeeded: (
    <path
      fillRule="evenodd"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.86 5.3-4.4 4.9a.9.9 0 0 1-1.3.04L4.1 9.2a.9.9 0 0 1 1.27-1.27l1.37 1.36 3.78-4.2a.9.9 0 1 1 1.34 1.2Z"
      fill="currentColor"
    />
  ),
  partial: (
    <path
      fillRule="evenodd"
      d="M7 1.6a1.15 1.15 0 0 1 2 0l6.4 11.3c.4.75-.1 1.6-1 1.6H1.6c-.9 0-1.4-.85-1-1.6L7 1.6Zm.1 3.9v4.2a.9.9 0 0 0 1.8 0V5.5a.9.9 0 0 0-1.8 0ZM8 11.1a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z"
      fill="currentColor"
    />
  ),
  failed: (
    <path
      fillRule="evenodd"
      d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Zm.96 3.84a.9.9 0 0 0-1.22 1.22L6.73 8 4.84 9.94a.9.9 0 0 0 1.22 1.22L8 9.27l1.94 1.89a.9.9 0 0 0 1.22-1.22L9.27 8l1.89-1.94a.9.9 0 0 0-1.22-1.22L8 6.73 6.06 4.84Z"
      fill="currentColor"
    />
  ),
  stopped: (
    <path
      fillRule="evenodd"
      d="M4 1.5h8A2.5 2.5 0 0 1 14.5 4v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5Zm.9 5.6a.9.9 0 0 0 0 1.8h6.2a.9.9 0 0 0 0-1.8H4.9Z"
      fill="currentColor"
    />
  ),
  expired: (
    <path
      d="M3.6 1h8.8a.8.8 0 0 1 0 1.6V4a3.6 3.6 0 0 1-1.5 2.9L9.4 8l1.5 1.1A3.6 3.6 0 0 1 12.4 12v1.4a.8.8 0 0 1 0 1.6H3.6a.8.8 0 0 1 0-1.6V12a3.6 3.6 0 0 1 1.5-2.9L6.6 8 5.1 6.9A3.6 3.6 0 0 1 3.6 4V2.6a.8.8 0 0 1 0-1.6Z"
      fill="currentColor"
    />
  ),
  unknown: (
    <path
      fillRule="evenodd"
      d="M7.2.9a1.13 1.13 0 0 1 1.6 0l6.3 6.3a1.13 1.13 0 0 1 0 1.6l-6.3 6.3a1.13 1.13 0 0 1-1.6 0L.9 8.8a1.13 1.13 0 0 1 0-1.6L7.2.9ZM8 3.9c-1.4 0-2.5.9-2.5 2.2a.8.8 0 0 0 1.6 0c0-.4.4-.7.9-.7s.95.3.95.8c0 .4-.2.6-.75 1-.6.4-1 .9-1 1.7a.8.8 0 0 0 1.6 0c0-.2.1-.3.5-.6.7-.5 1.25-1.1 1.25-2.1C10.55 4.8 9.4 3.9 8 3.9Zm0 6.6a.95.95 0 1 0 0 1.9.95.95 0 0 0 0-1.9Z"
      fill="currentColor"
    />
  ),
};

interface StatusMarkProps {
  readonly status: DisplayStatus;
  /** Side of the square in px; 16 where lists are. */
  readonly size?: number;
  /** Lets the arc of `running` turn: only in the head of one task, never in lists. */
  readonly turning?: boolean;
}

/** The shape of a status in its colour. It says nothing to screen readers: the word beside it does. */
export function StatusMark({ status, size = 16, turning = false }: StatusMarkProps) {
  return (
    <svg
      className={css.mark}
      data-status={status}
      data-turning={turning || undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[status]}
    </svg>
  );
}
