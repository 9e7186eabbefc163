import type { ReactNode } from 'react';
import type { DisplayStatus } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { StatusMark } from '@/ui/status-mark';
import classes from './beside-form.module.css';

export interface PreflightItem {
  /** `todo`: nothing is wrong, something is still to be done. */
  readonly state: 'ok' | 'warn' | 'bad' | 'unknown' | 'todo';
  /** In the reader's language; may hold links. */
  readonly text: ReactNode;
}

/** The marks of the status that each state is like. */
const MARKS: Readonly<Record<PreflightItem['state'], DisplayStatus>> = {
  ok: 'succeeded',
  warn: 'partial',
  bad: 'failed',
  unknown: 'unknown',
  todo: 'draft',
};

interface PreflightProps {
  readonly items: readonly PreflightItem[];
  /** Not read out as it changes: it holds ages, or the page tells of its changes itself. */
  readonly quiet?: boolean;
}

/** What is known before sending: what it uses, what it will replace, what stands in the way. */
export function Preflight({ items, quiet = false }: PreflightProps) {
  const t = useT();
  return (
    <ul className={classes.preflight} aria-live={quiet ? 'off' : 'polite'}>
      {items.map(({ state, text }, index) => (
        <li key={index} data-state={state}>
          <StatusMark status={MARKS[state]} />
          <span className="visually-hidden">{t(say(`forms.preflight.${state}`))}</span>
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}
