import { redactJsonText } from '@/core/secrets';
import { CopyButton } from '@/ui/copy-button';
import { visibleText } from '@/ui/visible-text';
import css from './task-detail.module.css';

/** A JSON value laid out for reading and copying, without its secrets. */
export function JsonBlock({ value, label }: { readonly value: unknown; readonly label: string }) {
  const text = redactJsonText(JSON.stringify(value, null, 2));
  return (
    <div className={css.jsonFrame}>
      <span className={css.jsonCopy}>
        <CopyButton value={text} what={label} />
      </span>
      {/* What scrolls must be reached by the keyboard. */}
      <pre className={css.json} tabIndex={0} dir="ltr" aria-label={label}>
        {visibleText(text, { lines: true })}
      </pre>
    </div>
  );
}
