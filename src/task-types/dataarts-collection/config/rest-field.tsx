import { useWatch } from 'react-hook-form';
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
  const rest = useWatch<Values, 'rest'>({ name: 'rest' });
  const odd = oddKeys(rest);
  return (
    <>
      <Field name="rest" />
      {odd.length > 0 && <p className={css.note}>{t(words('rest.odd', { keys: visibleText(odd.join(', ')) }))}</p>}
    </>
  );
}
