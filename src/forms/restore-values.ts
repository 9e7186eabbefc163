import type { FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import { fieldNames } from './field-tree';

/**
 * The values to begin with: the defaults, and over them what a draft kept for fields that the schema still has. A draft
 * may be unfinished and invalid, but each value must be of the kind that the field's control can show.
 */
export function restoreValues(schema: z.ZodType, defaults: FieldValues, kept: unknown): FieldValues {
  const values = structuredClone(defaults);
  for (const name of fieldNames(schema)) {
    const path = name.split('.');
    const old = valueAt(kept, path);
    if (old !== undefined && canStandFor(valueAt(defaults, path), old)) setAt(values, path, old);
  }
  return values;
}

function canStandFor(standard: unknown, kept: unknown): boolean {
  if (typeof standard === 'boolean') return typeof kept === 'boolean';
  if (Array.isArray(standard)) return Array.isArray(kept);
  return ['string', 'number', 'boolean'].includes(typeof kept);
}

function valueAt(holder: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, part) => (isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined), holder);
}

function setAt(holder: FieldValues, path: readonly string[], value: unknown): void {
  const [last = '', ...rest] = path.toReversed();
  let at: Record<string, unknown> = holder;
  for (const part of rest.toReversed()) {
    const next = at[part];
    if (isRecord(next)) at = next;
    else at = at[part] = {};
  }
  at[last] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
