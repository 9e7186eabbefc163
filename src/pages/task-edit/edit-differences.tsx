import { get } from 'react-hook-form';
import { metaOf } from '@/forms/field-meta';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './edit-differences.module.css';
import { EditValue } from './edit-value';
import { isShort } from './is-short';
import { isSameValue } from './merge-changes';

/** Field by field, what the task has and what it is to get. */
export function EditDifferences({ before }: { readonly before: unknown }) {
  const t = useT();
  const { schema } = useFormHandle();
  const { typed } = useFormValues();
  const differing = fieldNames(schema).filter((name) => !isSameValue(get(typed, name), get(before, name)));
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
          const [old, next]: readonly unknown[] = [get(before, name), get(typed, name)];
          return (
            <div key={name} className={css.line}>
              <dt>{meta ? t(meta.label) : name}</dt>
              {/* Of a long one it is told that it differs; the request has the whole. */}
              {isShort(old) && isShort(next) && (
                <dd>
                  <EditValue words={say('edit.was')} value={old} meta={meta} />
                  <span aria-hidden="true">→</span>
                  <EditValue words={say('edit.becomes')} value={next} meta={meta} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </div>
  );
}
