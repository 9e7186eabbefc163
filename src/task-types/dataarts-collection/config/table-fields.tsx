import { useWatch } from 'react-hook-form';
import { Field } from '@/forms/field';
import { useT } from '@/i18n/use-t';
import css from '../fields.module.css';
import { words } from '../form-messages';
import type { Values } from '../schema';
import { takesPatterns } from './source-types';
import { repeatHint, tableHints } from './table-hints';

/** Which tables, by their names or by patterns. */
export function TableFields() {
  const t = useT();
  const [type, databases, tables, byPattern] = useWatch<Values, ['dataSourceType', 'databases', 'tables', 'byPattern']>(
    { name: ['dataSourceType', 'databases', 'tables', 'byPattern'] },
  );
  const twice = repeatHint(databases);
  const fits = takesPatterns(type);
  return (
    <>
      <Field name="databases" />
      <div className={css.hints} aria-live="polite">
        {twice && <p>{t(twice)}</p>}
      </div>
      <Field name="tables" look={byPattern ? { help: words('field.tables.help.pattern') } : {}} />
      <div className={css.hints} aria-live="polite">
        {tableHints(tables, byPattern).map((hint) => (
          <p key={hint.key}>{t(hint)}</p>
        ))}
      </div>
      {fits || byPattern ? (
        <Field name="byPattern" look={fits ? {} : { help: words('field.byPattern.unfit') }} />
      ) : (
        <p className={css.note}>{t(words('field.byPattern.off'))}</p>
      )}
    </>
  );
}
