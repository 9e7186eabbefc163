import { createFields } from '@/forms/schema-form';
import type { schema } from './schema';

const { Field } = createFields<typeof schema>();

export function Fields() {
  return (
    <>
      <Field name="name" />
      <Field name="mode" />
      <Field name="cargo" />
      <Field name="retries" />
      <Field name="urgent" />
      <Field name="beginAt" />
      <Field name="conditions" />
      <Field name="remark" />
      <Field name="berthId" />
    </>
  );
}
