import { useId } from 'react';
import type { ResolvedMeta } from '@/forms/field-meta';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import css from './edit-differences.module.css';
import { EditValue } from './edit-value';
import type { Kept, TheirChange } from './merge-changes';

type Shown = TheirChange & { readonly meta: ResolvedMeta | undefined };

interface TheirChangesProps {
  readonly changes: readonly Shown[];
  readonly chosen: Readonly<Record<string, Kept>>;
  readonly onChoose: (name: string, kept: Kept) => void;
}

/** What somebody else has changed, field by field; where it was changed here too, a choice. */
export function TheirChanges({ changes, chosen, onChoose }: TheirChangesProps) {
  const id = useId();
  const t = useT();
  return (
    <ul className={css.theirs}>
      {changes.map((change) => {
        const { name, meta } = change;
        return (
          <li key={name} className={css.line} aria-labelledby={`${id}${name}`}>
            <strong id={`${id}${name}`}>{meta ? t(meta.label) : name}</strong>
            <p className={css.values}>
              {'before' in change && (
                <>
                  <EditValue words={say('edit.was')} value={change.before} meta={meta} />
                  <span aria-hidden="true">→</span>
                </>
              )}
              <EditValue words={say('edit.changed.now')} value={change.theirs} meta={meta} />
            </p>
            {'mine' in change && (
              <fieldset className={css.choice}>
                <legend>{t(say('edit.changed.both'))}</legend>
                {(['mine', 'theirs'] as const).map((kept) => (
                  <label key={kept} className={css.option}>
                    <input
                      type="radio"
                      name={`${id}${name}`}
                      checked={(chosen[name] ?? 'mine') === kept}
                      onChange={() => onChoose(name, kept)}
                    />
                    {t(say(`edit.changed.${kept}`))}
                    {kept === 'mine' && <EditValue words={say('edit.becomes')} value={change.mine} meta={meta} />}
                  </label>
                ))}
              </fieldset>
            )}
          </li>
        );
      })}
    </ul>
  );
}
