import { type FieldValues, get, useWatch } from 'react-hook-form';
import type * as z from 'zod';
import { fieldNames } from './field-tree';
import { withoutBlanks } from './form-resolver';
import { useFormHandle } from './form-scope';

/** What a form holds, and what its schema makes of it: the same as would be sent. */
export interface FormValues {
  readonly typed: FieldValues;
  /** What `onSubmit` would get; undefined while something is to be corrected. */
  readonly output: unknown;
  /** The names of the fields that are not right yet, whether or not that is shown. */
  readonly open: readonly string[];
  /** Those of them that are filled in, and not as they should be. */
  readonly wrong: readonly string[];
}

/** The form's values as somebody types, for previews beside it. */
export function useFormValues(): FormValues {
  const { schema, methods } = useFormHandle();
  const typed: FieldValues = useWatch({ control: methods.control });
  return readValues(schema, typed);
}

/** Reads values as sending them would: empty text of optional fields counts as not given. */
export function readValues(schema: z.ZodType, typed: FieldValues): FormValues {
  const parsed = schema.safeParse(withoutBlanks(schema, fieldNames(schema), typed), { jitless: true });
  if (parsed.success) return { typed, output: parsed.data, open: [], wrong: [] };
  const open = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
  return { typed, output: undefined, open, wrong: open.filter((name) => !isBlank(get(typed, name))) };
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
