import { type FieldValues, get, set } from 'react-hook-form';
import type * as z from 'zod';
import { redactedAt } from '@/core/secrets';
import { fieldNames } from '@/forms/field-tree';

/** Values by the dotted names of their fields. */
export type ByName = Readonly<Record<string, unknown>>;

/** A field that somebody else has changed while it was typed in. */
export interface TheirChange {
  readonly name: string;
  /** Left out where nobody knows any more what it was. */
  readonly before?: unknown;
  readonly theirs: unknown;
  /** What stands in the form, where that was changed too, and to something else. */
  readonly mine?: unknown;
}

export type Kept = 'mine' | 'theirs';

interface Sides {
  readonly schema: z.ZodType;
  /** What was typed over; undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
  readonly theirs: unknown;
  readonly mine: FieldValues;
  /** Fields that nobody can change here. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** The values of a form's fields, without what has none. */
export function byName(schema: z.ZodType, values: unknown): ByName {
  return Object.fromEntries(fieldNames(schema).map((name) => [name, get(values, name)]));
}

/** What somebody else has changed, field by field. */
export function theirChanges(sides: Sides): readonly TheirChange[] {
  return fieldNames(sides.schema).flatMap((name): readonly TheirChange[] => {
    const theirs: unknown = get(sides.theirs, name);
    const mine: unknown = get(sides.mine, name);
    const differs = !isSameValue(theirs, mine) && !Object.hasOwn(sides.fixed, name);
    // What was blanked when it was kept tells nothing.
    if (!sides.before || redactedAt(sides.before[name]) !== undefined) return differs ? [{ name, theirs, mine }] : [];
    const before = sides.before[name];
    if (isSameValue(theirs, before)) return [];
    return [{ name, before, theirs, ...(differs && !isSameValue(mine, before) ? { mine } : undefined) }];
  });
}

/** What they have, with what was changed here put into it; where both changed the same, what is chosen, else mine. */
export function mergedValues(sides: Sides, chosen: Readonly<Record<string, Kept>>): ByName {
  const changes = new Map(theirChanges(sides).map((change) => [change.name, change]));
  return Object.fromEntries(
    fieldNames(sides.schema).map((name) => {
      const change = changes.get(name);
      const isTheirs =
        Object.hasOwn(sides.fixed, name) || (change && (!('mine' in change) || chosen[name] === 'theirs'));
      return [name, get(isTheirs ? sides.theirs : sides.mine, name)];
    }),
  );
}

/** The whole of a form's values, with those of its fields put in. */
export function withFields(values: unknown, fields: ByName): FieldValues {
  const made = structuredClone(Object(values)) as FieldValues;
  for (const [name, value] of Object.entries(fields)) set(made, name, value);
  return made;
}

/** A value of a field as text that tells it from any other. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return valueText(one) === valueText(other);
}
