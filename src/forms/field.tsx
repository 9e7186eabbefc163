import { useController } from 'react-hook-form';
import { Control } from './control';
import { describedBy, FieldFrame } from './field-frame';
import { metaOf } from './field-meta';
import { fieldAt } from './field-tree';
import { useFormHandle } from './form-scope';
import { unpackMessage } from './packed-message';
import { isStanding } from './rejections';

/** One field of the form around it, by its dotted name: label, help, control and error, all from the schema. */
export function Field({ name }: { readonly name: string }) {
  const form = useFormHandle();
  const { field, fieldState } = useController({ name, control: form.methods.control });
  const schema = fieldAt(form.schema, name);
  const meta = schema && metaOf(schema);
  if (!schema || !meta) throw new Error(`The form's schema has no field “${name}” with metadata.`);

  const value: unknown = field.value;
  const refusal = form.rejections.find((rejection) => rejection.name === name && isStanding(rejection, value));
  const error = fieldState.error?.message === undefined ? refusal?.message : unpackMessage(fieldState.error.message);
  const id = `${form.id}-${name}`;
  return (
    <FieldFrame id={id} name={name} meta={meta} {...(error ? { error } : undefined)}>
      <Control
        id={id}
        name={name}
        labelId={`${id}-label`}
        describedBy={describedBy(id)}
        invalid={error !== undefined}
        meta={meta}
        schema={schema}
        value={value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </FieldFrame>
  );
}
