import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues, Resolver } from 'react-hook-form';
import * as z from 'zod';
import { layers } from './field-meta';
import { fieldAt, fieldNames } from './field-tree';
import { issueText } from './issue-message';

/**
 * Validates by the schema. Messages come back packed. A field that was left empty counts as not given where the schema
 * lets it be absent, since a text box has no other way to say so.
 */
export function formResolver(schema: z.ZodType): Resolver<FieldValues> {
  const names = fieldNames(schema);
  const inner = zodResolver<FieldValues, unknown, FieldValues>(
    asFields(schema),
    { error: issueText, jitless: true },
    { mode: 'sync' },
  );
  return async (values, context, options) => inner(withoutBlanks(schema, names, values), context, options);
}

/** The values as the schema wants them: empty text of optional fields is taken out. The given object stays as it is. */
export function withoutBlanks(schema: z.ZodType, names: readonly string[], values: FieldValues): FieldValues {
  const copy = structuredClone(values);
  for (const name of names) {
    const [last = '', ...parents] = name.split('.').reverse();
    const holder: unknown = parents.reduceRight<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), copy);
    if (!isRecord(holder) || holder[last] !== '') continue;
    const field = fieldAt(schema, name);
    const empty = field && emptyOf(field);
    if (empty === 'absent') delete holder[last];
    if (empty === 'null') holder[last] = null;
  }
  return copy;
}

function emptyOf(field: z.ZodType): 'absent' | 'null' | 'text' {
  for (const layer of layers(field)) {
    // What has a default would silently get it back although somebody emptied it.
    if (layer instanceof z.ZodDefault || layer instanceof z.ZodPrefault) return 'text';
    if (layer instanceof z.ZodOptional) return 'absent';
    if (layer instanceof z.ZodNullable) return 'null';
  }
  return 'text';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A form's values are always an object, whatever the schema makes of them. */
function asFields(schema: z.ZodType): z.ZodType<FieldValues, FieldValues> {
  return schema as z.ZodType<FieldValues, FieldValues>;
}
