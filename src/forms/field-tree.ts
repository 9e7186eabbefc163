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

/**
 * The name of the field that a vendor means. Vendors spell a field as in the request, sometimes with its path
 * (`body.app_id`) or in another case; the console's own name is understood too.
 */
export function fieldByWire(schema: z.ZodType, wire: string): string | undefined {
  const names = fieldNames(schema);
  const last =
    wire
      .split(/[./[\]]/)
      .filter(Boolean)
      .at(-1) ?? wire;
  const spelled = (name: string) => {
    const child = fieldAt(schema, name);
    return child && metaOf(child)?.wire;
  };
  const same = (left: string | undefined, right: string) => left?.toLowerCase() === right.toLowerCase();
  return (
    names.find((name) => spelled(name) === wire) ??
    names.find((name) => same(spelled(name), wire)) ??
    names.find((name) => same(spelled(name), last)) ??
    names.find((name) => name === wire)
  );
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
