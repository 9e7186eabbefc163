import { useController } from 'react-hook-form';
import type { Message } from '@/core/message';
import type { ControlProps } from '@/forms/control-props';
import { describedBy } from '@/forms/field-frame';
import { metaOf } from '@/forms/field-meta';
import { fieldAt } from '@/forms/field-tree';
import { useFormHandle } from '@/forms/form-scope';
import { unpackMessage } from '@/forms/packed-message';
import { isStanding } from '@/forms/rejections';

/** A field of the schedule for a control of its own: what every control gets, and what is wrong. */
export type Part = ControlProps & { readonly error?: Message };

/** The field of the form around the caller at a dotted name. */
export function usePart(name: string): Part {
  const form = useFormHandle();
  const { field, fieldState } = useController({ name, control: form.methods.control });
  const schema = fieldAt(form.schema, name);
  const meta = schema && metaOf(schema);
  if (!schema || !meta) throw new Error(`The form's schema has no field “${name}” with metadata.`);
  const value: unknown = field.value;
  const refusal = form.rejections.find((rejection) => rejection.name === name && isStanding(rejection, value));
  const error = fieldState.error?.message === undefined ? refusal?.message : unpackMessage(fieldState.error.message);
  const id = `${form.id}-${name}`;
  return {
    id,
    name,
    labelId: `${id}-label`,
    describedBy: describedBy(id),
    invalid: error !== undefined,
    meta,
    schema,
    value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    ...(error && { error }),
  };
}
