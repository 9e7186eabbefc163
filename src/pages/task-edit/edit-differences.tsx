import { get } from 'react-hook-form';
import type { Message } from '@/core/message';
import { metaOf } from '@/forms/field-meta';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { SafeText } from '@/ui/safe-text';
import css from './edit-differences.module.css';

/** More of a value is not read at a glance: it is told that it differs, and the request has the whole. */
const SHORT = 80;

/** Field by field, what the task has and what it is to get. */
export function EditDifferences({ before }: { readonly before: unknown }) {
  const t = useT();
  const { schema } = useFormHandle();
  const { typed } = useFormValues();
  const differing = fieldNames(schema).filter((name) => textOf(get(typed, name)) !== textOf(get(before, name)));
  if (differing.length === 0) return null;
  return (
    <div>
      <p className={css.count} aria-live="polite">
        {t(say('edit.differs', { count: differing.length }))}
      </p>
      <dl className={css.list}>
        {differing.map((name) => {
          const field = fieldAt(schema, name);
          const meta = field && metaOf(field);
          const shown = (value: unknown) => {
            const text = textOf(value);
            const option = meta?.options.find((one) => one.value === text);
            return option ? t(option.label) : text;
          };
          const [old, next] = [shown(get(before, name)), shown(get(typed, name))];
          return (
            <div key={name} className={css.line}>
              <dt>{meta ? t(meta.label) : name}</dt>
              {old.length <= SHORT && next.length <= SHORT && (
                <dd>
                  <Value words={say('edit.was')} text={old} />
                  <span aria-hidden="true">→</span>
                  <Value words={say('edit.becomes')} text={next} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** The arrow is for the eye: the words are read. */
function Value({ words, text }: { readonly words: Message; readonly text: string }) {
  const t = useT();
  return (
    <>
      <span className="visually-hidden">{t(words)} </span>
      {text === '' ? <em className={css.empty}>{t(say('edit.empty'))}</em> : <SafeText text={text} />}
    </>
  );
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
