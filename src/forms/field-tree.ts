import * as z from 'zod';
import { layers, metaOf } from './field-meta';

/** The schema of the field at a dotted name, through unions, wrappers and lists; undefined where there is none. */
export function fieldAt(schema: z.ZodType, name: string): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema;
  for (const part of name.split('.')) found = found && childAt(found, part);
  return found;
}

/** The dotted names of all fields with metadata, in the order of the schema. */
export function fieldNames(schema: z.ZodType): readonly string[] {
  return [...new Set(namesUnder(schema, ''))];
}

/** The fields whose ids come from an option source, each with the name of that. */
export function sourcesByField(schema: z.ZodType): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fieldNames(schema).flatMap((name) => {
      const field = fieldAt(schema, name);
      const source = field && metaOf(field)?.source;
      return source === undefined ? [] : [[name, source]];
    }),
  );
}

/**
 * The field whose vendor's spelling stands in somebody's words as a word of its own: the first, where several do, for those
 * after it are what it is measured by. In a path (`condition.app_id`) the innermost counts.
 */
export function fieldNamedIn(schema: z.ZodType, words: string): string | undefined {
  const byWire = new Map<string, string>();
  for (const name of fieldNames(schema)) {
    const field = fieldAt(schema, name);
    const wire = field && metaOf(field)?.wire;
    if (wire !== undefined && !byWire.has(wire)) byWire.set(wire, name);
  }
  const said = (words.match(/\w+(?:\.\w+)*/g) ?? []).flatMap((path) => path.split('.').toReversed());
  const wire = said.find((word) => byWire.has(word));
  return wire === undefined ? undefined : byWire.get(wire);
}

function childAt(schema: z.ZodType, part: string): z.ZodType | undefined {
  for (const layer of layers(schema)) {
    if (layer instanceof z.ZodObject) return asType(layer.shape[part]);
    if (layer instanceof z.ZodArray && /^\d+$/.test(part)) return asType(layer.element);
    for (const branch of branches(layer)) {
      const found = childAt(branch, part);
      if (found) return found;
    }
  }
  return undefined;
}

function namesUnder(schema: z.ZodType, prefix: string): readonly string[] {
  return layers(schema).flatMap((layer) => {
    if (layer instanceof z.ZodObject)
      return Object.entries(layer.shape).flatMap(([part, child]) => namesOf(asType(child), prefix + part));
    return branches(layer).flatMap((branch) => namesUnder(branch, prefix));
  });
}

function namesOf(child: z.ZodType | undefined, name: string): readonly string[] {
  if (!child) return [];
  return metaOf(child) ? [name] : namesUnder(child, `${name}.`);
}

function branches(schema: z.ZodType): readonly z.ZodType[] {
  const found: readonly unknown[] =
    schema instanceof z.ZodUnion
      ? schema.options
      : schema instanceof z.ZodIntersection
        ? [schema.def.left, schema.def.right]
        : [];
  return found.map(asType).filter((branch) => branch !== undefined);
}

function asType(value: unknown): z.ZodType | undefined {
  return value instanceof z.ZodType ? value : undefined;
}
