import type { ReactNode } from 'react';
import type { Message } from '@/core/message';
import type { DisplayStatus } from '@/core/status';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { StatusMark } from '@/ui/status-mark';
import classes from './form.module.css';

export interface PreflightItem {
  /** `todo`: nothing is wrong, something is still to be done. */
  readonly state: 'ok' | 'warn' | 'bad' | 'unknown' | 'todo';
  readonly text: Message;
  readonly action?: ReactNode;
}

/** The marks of the status that each state is like. */
const MARKS: Readonly<Record<PreflightItem['state'], DisplayStatus>> = {
  ok: 'succeeded',
  warn: 'partial',
  bad: 'failed',
  unknown: 'unknown',
  todo: 'draft',
};

/** What is known before sending: what it uses, what it will replace, what stands in the way. */
export function Preflight({ items }: { readonly items: readonly PreflightItem[] }) {
  const t = useT();
  return (
    <ul className={classes.preflight} aria-live="polite">
      {items.map(({ state, text, action }, index) => (
        <li key={index}>
          <StatusMark status={MARKS[state]} />
          <span className="visually-hidden">{t(say(`forms.preflight.${state}`))}</span>
          <span dir="auto">{t(text)}</span>
          {action}
        </li>
      ))}
    </ul>
  );
}
