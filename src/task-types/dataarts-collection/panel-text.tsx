import { useT } from '@/i18n/use-t';
import type { Message } from '@/core/message';
import { CopyButton } from '@/ui/copy-button';
import { visibleText } from '@/ui/visible-text';
import css from './panel.module.css';

/** Text to read and to copy, in a frame that scrolls. What is copied is all of it, as it came. */
export function TextFrame({ text, name }: { readonly text: string; readonly name: Message }) {
  const t = useT();
  return (
    <div className={css.textFrame}>
      <span className={css.textCopy}>
        <CopyButton value={text} what={t(name)} />
      </span>
      {/* What scrolls must be reached by the keyboard. */}
      <pre className={css.text} tabIndex={0} dir="ltr" role="region" aria-label={t(name)}>
        {visibleText(text, { lines: true })}
      </pre>
    </div>
  );
}
