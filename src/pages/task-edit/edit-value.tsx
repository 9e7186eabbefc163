import type { Message } from '@/core/message';
import type { ResolvedMeta } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import css from './edit-differences.module.css';
import { isShort, SHORT } from './is-short';
import { valueText } from './merge-changes';

interface EditValueProps {
  /** What it is, for whoever does not see the arrow. */
  readonly words: Message;
  readonly value: unknown;
  readonly meta: ResolvedMeta | undefined;
}

/** A value of a field in the words of its control; a long one unfolds. */
export function EditValue({ words, value, meta }: EditValueProps) {
  const t = useT();
  const text = shownText(value, meta, t);
  return (
    <>
      <span className="visually-hidden">{t(words)} </span>
      {text === '' ? (
        <em className={css.empty}>{t(say('edit.empty'))}</em>
      ) : isShort(text) ? (
        <SafeText text={text} />
      ) : (
        <details className={css.long}>
          <summary>
            <SafeText text={`${text.slice(0, SHORT / 2)}…`} />
          </summary>
          <SafeText text={text} lines />
        </details>
      )}
    </>
  );
}

function shownText(value: unknown, meta: ResolvedMeta | undefined, t: (message: Message) => string): string {
  if (typeof value === 'boolean') return t(say(value ? 'forms.yes' : 'forms.no'));
  const text = valueText(value);
  const option = meta?.options.find((one) => one.value === text);
  return option ? t(option.label) : text;
}
