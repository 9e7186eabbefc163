import { useEffect, useRef, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { announce } from './announce';
import css from './copy-button.module.css';
import { copyText } from './copy-text';
import { CopyIcon } from './icons/actions';

/** How long "Copied" stands beside the button, in milliseconds of wall time. */
const SAID_FOR_MS = 1500;

interface CopyButtonProps {
  /** What is copied, whole. */
  readonly value: string;
  /** What it is, in the reader's language: "task id". The button is then called "Copy task id". */
  readonly what?: string | undefined;
}

/** Copies, and says so beside itself without moving anything. */
export function CopyButton({ value, what }: CopyButtonProps) {
  const t = useT();
  const [said, setSaid] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const words = t(say((await copyText(value)) ? 'ui.copied' : 'ui.copyFailed'));
    setSaid(words);
    announce(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(undefined), SAID_FOR_MS);
  };

  return (
    <span className={css.root}>
      <button
        type="button"
        className={css.button}
        aria-label={what === undefined ? t(say('ui.copy')) : t(say('ui.copyOf', { what }))}
        onClick={() => void copy()}
      >
        <CopyIcon size={14} />
      </button>
      {said === undefined ? null : (
        <span className={css.said} aria-hidden="true">
          {said}
        </span>
      )}
    </span>
  );
}
