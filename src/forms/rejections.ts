import type { Message } from '@/core/message';
import { fieldByWire } from './field-tree';
import type { FormHandle, Rejection } from './form-scope';

/** Whether it still applies, given what the field holds now. */
export function isStanding(rejection: Rejection, value: unknown): boolean {
  return rejection.name === undefined || Object.is(rejection.value, value);
}

/**
 * Places a server's refusal: at the field whose `wire` spelling it names, else above the form. Tells which. It stays
 * until it is dismissed, the value changes, or the form is sent again.
 */
export function applyRejection(
  form: Pick<FormHandle, 'schema' | 'reject'>,
  { field, message }: { readonly field?: string; readonly message: Message },
): 'field' | 'form' {
  const name = field === undefined ? undefined : fieldByWire(form.schema, field);
  form.reject(name === undefined ? { message } : { name, message });
  return name === undefined ? 'form' : 'field';
}
