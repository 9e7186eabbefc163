import * as z from 'zod';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';

/** The controls there are. Which one a field gets is told by its metadata alone, else by its zod type. */
export type ControlKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'select'
  | 'segmented'
  | 'switch'
  | 'date-time'
  | 'json'
  | 'option';

/** One choice of a `select` or `segmented` control. */
export interface FieldOption {
  readonly value: string;
  readonly label: Message;
  readonly help?: Message;
  /** Of a `select`: the title under which it stands with its neighbours of the same. */
  readonly group?: Message;
}

/** What stands beside a field's schema: how it is called, shown, and spelled by the vendor. */
export interface FieldMeta {
  readonly label: Message;
  /** Stands under the label, before the control: what would be right, what it means. */
  readonly help?: Message;
  readonly control?: ControlKind;
  /** For `select` and `segmented`; left out, an enum's own words are the choices. */
  readonly options?: readonly FieldOption[];
  /** For `option`: the name under which the page provides the loader (`OptionSources`). */
  readonly source?: string;
  /** For `option`: what is said of a value that its source does not know; left out, that there is no such id. */
  readonly unknown?: Message;
  /** Names of the fields whose values the option source needs. */
  readonly dependsOn?: readonly string[];
  /** The length expected: 240, 480, or the whole column. Left out, it follows the control. */
  readonly width?: 'time' | 'name' | 'full';
  /** Marks the field “optional”; left out, it follows the schema. */
  readonly optional?: boolean;
  /** Stands behind the control: “minutes”, “MiB”. */
  readonly unit?: Message;
  readonly placeholder?: string;
  /** The vendor's spelling: shown beside the label, and where a rejection that names it lands. */
  readonly wire?: string;
}

/** Metadata with everything that was left to be derived. */
export interface ResolvedMeta extends FieldMeta {
  readonly control: ControlKind;
  readonly options: readonly FieldOption[];
  readonly width: 'time' | 'name' | 'full';
  readonly optional: boolean;
}

const registry = z.registry<FieldMeta>();
const resolved = new WeakMap<z.ZodType, ResolvedMeta>();

/** Gives a copy of the schema that carries the metadata, so that one schema can serve two fields. */
export function withMeta<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  const own = schema.clone();
  registry.add(own, meta);
  return own;
}

/** The metadata of a field's schema, seen through optional, default and the like; undefined where it has none. */
export function metaOf(schema: z.ZodType): ResolvedMeta | undefined {
  const known = resolved.get(schema);
  if (known) return known;
  const meta = layers(schema)
    .map((layer) => registry.get(layer))
    .find(Boolean);
  if (!meta) return undefined;
  const made = resolve(schema, meta);
  resolved.set(schema, made);
  return made;
}

/** The schema from outside in: itself, then what it wraps, down to the type that decides which control fits. */
export function layers(schema: z.ZodType): readonly z.ZodType[] {
  const found = [schema];
  for (let inner = innerOf(schema); inner; inner = innerOf(inner)) found.push(inner);
  return found;
}

/** The type under all wrappers. */
export function baseOf(schema: z.ZodType): z.ZodType {
  return layers(schema).at(-1) ?? schema;
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return asType(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return 'innerType' in schema.def ? asType(schema.def.innerType) : undefined;
}

function asType(inner: unknown): z.ZodType | undefined {
  return inner instanceof z.ZodType ? inner : undefined;
}

function resolve(schema: z.ZodType, meta: FieldMeta): ResolvedMeta {
  const base = baseOf(schema);
  const options = meta.options ?? (base instanceof z.ZodEnum ? base.options.map(asOption) : []);
  const control = meta.control ?? defaultControl(base, options.length, meta.source);
  return {
    ...meta,
    options,
    control,
    width: meta.width ?? WIDTHS[control],
    optional: meta.optional ?? (CAN_BE_EMPTY.has(control) && takesEmpty(schema)),
  };
}

function asOption(value: string | number): FieldOption {
  return { value: String(value), label: say('forms.verbatim', { text: String(value) }) };
}

function defaultControl(base: z.ZodType, choices: number, source: string | undefined): ControlKind {
  if (source !== undefined) return 'option';
  if (base instanceof z.ZodNumber) return 'number';
  if (base instanceof z.ZodBoolean) return 'switch';
  if (base instanceof z.ZodISODateTime) return 'date-time';
  if (choices > 0) return choices <= 4 ? 'segmented' : 'select';
  return 'text';
}

const WIDTHS: Readonly<Record<ControlKind, 'time' | 'name' | 'full'>> = {
  text: 'name',
  textarea: 'full',
  number: 'time',
  select: 'name',
  segmented: 'name',
  switch: 'name',
  'date-time': 'time',
  json: 'full',
  option: 'name',
};

const CAN_BE_EMPTY: ReadonlySet<ControlKind> = new Set([
  'text',
  'textarea',
  'number',
  'select',
  'date-time',
  'json',
  'option',
]);

function takesEmpty(schema: z.ZodType): boolean {
  if (layers(schema).some((layer) => layer instanceof z.ZodOptional || layer instanceof z.ZodNullable)) return true;
  return baseOf(schema) instanceof z.ZodString && schema.safeParse('', { jitless: true }).success;
}
