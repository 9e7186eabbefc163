import { useWatch } from 'react-hook-form';
import { FieldGroup } from '@/forms/field-group';
import { createFields } from '@/forms/schema-form';
import { words } from './form-messages';
import type { schema, Values } from './schema';

const { Field } = createFields<typeof schema>();

/** The layout of the form; each control comes from the schema's metadata. */
export function Fields() {
  const mode = useWatch<Values, 'mode'>({ name: 'mode' });
  return (
    <>
      <FieldGroup title={words('group.what')}>
        <Field name="name" />
        <Field name="mode" />
        {mode === 'INCREMENTAL' && <Field name="since" />}
        <Field name="objectStatus" />
        <Field name="description" />
      </FieldGroup>
      <FieldGroup title={words('group.then')}>
        <Field name="afterwards" />
      </FieldGroup>
    </>
  );
}
