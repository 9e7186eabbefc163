import { Field, type FieldLook } from '@/forms/field';
import { words } from '../form-messages';

/** The data connection, by its name. */
export function ConnectionField({ connects }: { readonly connects: boolean | undefined }) {
  return <Field name="connection" look={lookOf(connects)} />;
}

/** Whether sources of the type are reached by one may not be known here. */
function lookOf(connects: boolean | undefined): FieldLook {
  if (connects) return {};
  const help = words(connects === undefined ? 'field.connection.help.unknown' : 'field.connection.help.none');
  return { optional: true, help };
}
