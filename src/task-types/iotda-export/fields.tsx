import { useWatch } from 'react-hook-form';
import { createFields } from '@/forms/schema-form';
import { FieldGroup } from '@/forms/field-group';
import { words } from './messages';
import type { schema, Values } from './schema';

const { Field } = createFields<typeof schema>();

/** The layout of the form; each control comes from the schema's metadata. */
export function Fields() {
  const scope = useWatch<Values, 'scope'>({ name: 'scope' });
  return (
    <>
      <FieldGroup title={words('group.source')}>
        <Field name="batchTaskType" />
        <Field name="batchTaskId" />
      </FieldGroup>
      <FieldGroup title={words('group.scope')}>
        <Field name="scope" />
        {scope === 'APP' && <Field name="spaceId" />}
        <Field name="format" />
      </FieldGroup>
    </>
  );
}
