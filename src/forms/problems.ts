import { type FieldErrors, get, useFormState, useWatch } from 'react-hook-form';
import type { Message } from '@/core/message';
import { metaOf } from './field-meta';
import { fieldAt, fieldNames } from './field-tree';
import { type FormHandle, type Rejection, useFormHandle } from './form-scope';
import { unpackMessage } from './packed-message';
import { isStanding } from './rejections';

export interface FieldProblem {
  readonly name: string;
  readonly label: Message;
  readonly message: Message;
}

/** What is wrong with a form now: at its fields, in their order, and with the whole. */
export interface Problems {
  readonly fields: readonly FieldProblem[];
  readonly general: readonly { readonly message: Message; readonly rejection?: Rejection }[];
}

/** The form's present problems; re-renders the caller as they come and go. */
export function useProblems(): Problems {
  const form = useFormHandle();
  const { errors } = useFormState({ control: form.methods.control });
  const values = useWatch({ control: form.methods.control });
  return problemsOf(form, errors, values);
}

/** The problems that these errors and the standing rejections make. */
export function problemsOf(
  form: Pick<FormHandle, 'schema' | 'rejections'>,
  errors: FieldErrors,
  values: unknown,
): Problems {
  const names = fieldNames(form.schema);
  const standing = form.rejections.filter(
    ({ name, ...rest }) => name === undefined || isStanding({ name, ...rest }, get(values, name)),
  );
  const fields = names.flatMap((name) => {
    const message = errorAt(errors, name) ?? standing.find((rejection) => rejection.name === name)?.message;
    const field = fieldAt(form.schema, name);
    const label = field && metaOf(field)?.label;
    return message && label ? [{ name, label, message }] : [];
  });
  const general = [
    ...otherErrors(errors, new Set(names)).map((message) => ({ message })),
    ...standing
      .filter(({ name }) => name === undefined || !names.includes(name))
      .map((rejection) => ({ message: rejection.message, rejection })),
  ];
  return { fields, general };
}

/** The message of the error at a field. */
export function errorAt(errors: FieldErrors, name: string): Message | undefined {
  const error: unknown = get(errors, name);
  return isError(error) ? unpackMessage(error.message) : undefined;
}

/** Errors that stand at no field: of the whole form, or of a group of fields. */
function otherErrors(errors: object, names: ReadonlySet<string>, prefix = ''): readonly Message[] {
  return Object.entries(errors).flatMap(([part, error]: [string, unknown]) => {
    const name = prefix + part;
    if (isError(error)) return names.has(name) ? [] : [unpackMessage(error.message)];
    return typeof error === 'object' && error !== null ? otherErrors(error, names, `${name}.`) : [];
  });
}

function isError(value: unknown): value is { readonly type: string; readonly message: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
