import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/forms/field';
import { useT } from '@/i18n/use-t';
import { visibleText } from '@/ui/visible-text';
import css from '../fields.module.css';
import { words } from '../form-messages';
import type { Values } from '../schema';
import { oddKeys } from './task-config';

/** What of the configuration has no field, as JSON. */
export function RestField() {
  const t = useT();
  const { control } = useFormContext<Values>();
  const odd = oddKeys(useWatch({ control }));
  return (
    <>
      <Field name="rest" />
      {odd.length > 0 && <p className={css.note}>{t(words('rest.odd', { keys: visibleText(odd.join(', ')) }))}</p>}
    </>
  );
}
