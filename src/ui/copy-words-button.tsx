import { useEffect, useRef, useState } from 'react';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { announce } from './announce';
import { copyText } from './copy-text';
import css from './copy-words-button.module.css';
import { Button } from './button';

/** How long the button says what became of it, in milliseconds of wall time. */
const SAID_FOR_MS = 1500;

interface CopyWordsButtonProps {
  readonly label: string;
  /** Made when it is asked for. */
  readonly text: () => string | Promise<string>;
}

/** Copies a block of text, and says so in its own place. */
export function CopyWordsButton({ label, text }: CopyWordsButtonProps) {
  const t = useT();
  const [said, setSaid] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async () => {
    const copied = await copyWhole(text);
    const words = t(say(copied ? 'ui.copied' : 'ui.copyFailed'));
    setSaid(words);
    announce(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(undefined), SAID_FOR_MS);
  };

  return (
    <Button variant="subtle" size="xs" className={css.root ?? ''} onClick={() => void copy()}>
      {said ?? label}
    </Button>
  );
}

/** False also where the text could not be made: the code for it may not have come. */
async function copyWhole(text: CopyWordsButtonProps['text']): Promise<boolean> {
  try {
    return await copyText(await text());
  } catch {
    return false;
  }
}
