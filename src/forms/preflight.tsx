import type { ReactNode } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import classes from './form.module.css';

export interface PreflightItem {
  readonly state: 'ok' | 'warn' | 'bad' | 'unknown';
  readonly text: Message;
  readonly action?: ReactNode;
}

/** Solid, since what was found out is found out; each state has a shape of its own. */
const SHAPES: Readonly<Record<PreflightItem['state'], { readonly ground: string; readonly sign: string }>> = {
  ok: { ground: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1', sign: 'm5 8.2 2.1 2.1L11 6' },
  warn: { ground: 'M8 1.2 15.4 14.5H.6z', sign: 'M8 6v3.6m0 2v.2' },
  bad: { ground: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', sign: 'm5.5 5.5 5 5m0-5-5 5' },
  unknown: { ground: 'm8 .6 7.4 7.4L8 15.4.6 8z', sign: 'M6.4 6.4a1.7 1.7 0 1 1 2.4 1.7c-.6.3-.8.6-.8 1.2m0 1.9v.2' },
};

/** What is known before sending: what it uses, what it will replace, what stands in the way. */
export function Preflight({ items }: { readonly items: readonly PreflightItem[] }) {
  const t = useT();
  return (
    <ul className={classes.preflight} aria-live="polite">
      {items.map(({ state, text, action }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- each line has its own place
        <li key={index} data-state={state}>
          <svg className={classes.mark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fill="currentColor" d={SHAPES[state].ground} />
            <path
              fill="none"
              stroke="var(--mantine-color-body)"
              strokeWidth="1.6"
              strokeLinecap="round"
              strokeLinejoin="round"
              d={SHAPES[state].sign}
            />
          </svg>
          <span className="visually-hidden">{t(say(`forms.preflight.${state}`))}</span>
          <span dir="auto">{t(text)}</span>
          {action}
        </li>
      ))}
    </ul>
  );
}
