import { useController } from 'react-hook-form';
import type { Message } from '@/core/message';
import { Control } from './control';
import type { ControlProps } from './control-props';
import { describedBy, FieldFrame } from './field-frame';
import { type FieldMeta, metaOf } from './field-meta';
import { fieldAt } from './field-tree';
import { FixedControl } from './fixed-control';
import { useFormHandle } from './form-scope';
import { MendButton } from './mend-button';
import { unpackMessage } from './packed-message';
import { isStanding } from './rejections';

interface FieldProps {
  readonly name: string;
  /** What is otherwise here than the schema says, where that hangs on other fields. */
  readonly look?: FieldLook;
}

export type FieldLook = Partial<Pick<FieldMeta, 'help' | 'optional'>>;

/** One field of the form around it, by its dotted name: label, help, control and error, all from the schema. */
export function Field({ name, look }: FieldProps) {
  const form = useFormHandle();
  const { field, fieldState } = useController({ name, control: form.methods.control });
  const schema = fieldAt(form.schema, name);
  const told = schema && metaOf(schema);
  const meta = told && { ...told, ...look };
  if (!schema || !meta) throw new Error(`The form's schema has no field “${name}” with metadata.`);

  const value: unknown = field.value;
  const refusal = form.rejections.find((rejection) => rejection.name === name && isStanding(rejection, value));
  const error = fieldState.error?.message === undefined ? refusal?.message : unpackMessage(fieldState.error.message);
  const mend = error && error === refusal?.message ? refusal.mend : undefined;
  const id = `${form.id}-${name}`;
  const fixed: Message | undefined = form.fixed[name];
  const control: ControlProps = {
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
  };
  return (
    <FieldFrame
      id={id}
      name={name}
      meta={fixed ? { ...meta, help: fixed, optional: false } : meta}
      {...(error ? { error } : undefined)}
      mend={mend && <MendButton {...mend} name={name} />}
    >
      {fixed ? <FixedControl {...control} /> : <Control {...control} />}
    </FieldFrame>
  );
}
