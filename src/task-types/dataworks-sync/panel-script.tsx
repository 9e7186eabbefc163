import { redactJsonText } from '@/core/secrets';
import { useT } from '@/i18n/use-t';
import { CopyButton } from '@/ui/copy-button';
import { visibleText } from '@/ui/visible-text';
import { words } from './panel-messages';
import css from './panel.module.css';
import { formatted } from './script/edit-script';
import { readScript } from './script/script';

/** The script to read and to copy; folded, since it is long. What is no script stands as it is. */
export function ScriptView({ script }: { readonly script: string }) {
  const t = useT();
  if (script === '') return <p className={css.quiet}>{t(words('script.none'))}</p>;
  const isRead = readScript(script).kind !== 'broken';
  const text = redactJsonText(isRead ? formatted(script) : script);
  return (
    <details className={css.script}>
      <summary>{t(words('title.script'))}</summary>
      {!isRead && <p className={css.quiet}>{t(words('script.unreadable'))}</p>}
      <div className={css.textFrame}>
        <span className={css.textCopy}>
          <CopyButton value={text} what={t(words('script.name'))} />
        </span>
        {/* What scrolls must be reached by the keyboard. */}
        <pre className={css.text} tabIndex={0} dir="ltr" role="region" aria-label={t(words('script.name'))}>
          {visibleText(text, { lines: true })}
        </pre>
      </div>
    </details>
  );
}
