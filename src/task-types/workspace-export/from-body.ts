import { isRecord } from '@/core/is-record';
import type { Filled } from '@/task-types/task-form';
import { FACTS, type FieldName, fieldsOf, type Kind, KINDS, WIRE } from './kinds';
import { instantOf } from './rules';
import { schema, type Values } from './schema';

/**
 * Form values out of a trigger's parameters: those of a query, or a body. `path` tells which trigger it is; without it, the
 * parameters tell, and where they are those of several kinds, which one stays as it is chosen. Undefined where they are
 * parameters of nothing here, and for what goes
 * elsewhere. What a whole request leaves open is left open: what was typed before is none of it.
 */
export function fromBody(given: unknown, path?: string): Filled<Values> | undefined {
  const read = readGiven(given, path);
  if (!read || read.wrong.length > 0) return undefined;
  const { kinds, values, ignored } = read;
  const [what, ...others] = kinds;
  const isSure = what !== undefined && others.length === 0;
  return {
    values: {
      ...(isSure && path !== undefined ? openIn(what) : undefined),
      ...values,
      ...(isSure ? { what } : undefined),
    },
    ignored,
    unknown: isSure ? [] : ['what'],
  };
}

/** What a request of this kind may do without, as a request has it that says none of it. */
function openIn(kind: Kind): Partial<Values> {
  const open = fieldsOf(kind).filter((name) => !FACTS[kind].required.includes(name));
  return Object.fromEntries(open.map((name) => [name, '']));
}

/** The names that keep parameters from being those of a trigger: what cannot stand there, or what nobody here knows. */
export function wrongInBody(given: unknown, path?: string): readonly string[] {
  const read = readGiven(given, path);
  if (read) return read.wrong;
  // It is no matter of names.
  if (path !== undefined && !triggerAt(path)) return [];
  const names = Object.keys(Object(given));
  return names.length > 0 ? names : [WIRE.language];
}

function readGiven(given: unknown, path: string | undefined) {
  if (!isRecord(given)) return undefined;
  const told = path === undefined ? undefined : triggerAt(path);
  if (path !== undefined && !told) return undefined;
  const all = { ...given, ...told?.parameters };
  const read = (told ? [told.kind] : likeliest(Object.keys(all))).map((kind) => readAs(kind, all));
  // What suits one kind may be none of another's words.
  const fitting = read.filter(({ wrong }) => wrong.length === 0);
  const [first] = fitting.length > 0 ? fitting : read;
  if (!first) return undefined;
  const { values, wrong, used } = first;
  return {
    kinds: fitting.map(({ kind }) => kind),
    values,
    wrong,
    ignored: Object.keys(given).filter((name) => !used.has(name)),
  };
}

/** Parameters as the fields of a kind hold them. */
function readAs(kind: Kind, all: Readonly<Record<string, unknown>>) {
  const values: Partial<Record<FieldName, string>> = {};
  const wrong: string[] = [];
  const used = new Set<string>();
  for (const name of fieldsOf(kind)) {
    const wire = WIRE[name];
    const value = all[wire];
    if (value === undefined || value === null) continue;
    used.add(wire);
    const held = toHeld(name, value);
    if (held === undefined) wrong.push(wire);
    else values[name] = held;
  }
  // Each was taken by its own field's schema.
  return { kind, values: values as Partial<Values>, wrong, used };
}

/** The kinds that know most of these parameters, and at least one. */
function likeliest(names: readonly string[]): readonly Kind[] {
  const counts = KINDS.map((kind) => {
    const known = new Set<string>(fieldsOf(kind).map((name) => WIRE[name]));
    return { kind, count: names.filter((name) => known.has(name)).length };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ kind }) => kind);
}

/** The trigger at a vendor's path, and what its placeholders stand for. */
function triggerAt(path: string): { readonly kind: Kind; readonly parameters: Record<string, string> } | undefined {
  const [plain = ''] = path.split(/[?#]/);
  for (const kind of KINDS) {
    const pattern = FACTS[kind].endpoint.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const groups = new RegExp(`${pattern}/?$`).exec(plain)?.groups;
    if (!groups) continue;
    const { project_id: _, ...parameters } = groups;
    return { kind, parameters: Object.fromEntries(Object.entries(parameters).flatMap(toldIn)) };
  }
  return undefined;
}

/** A part of a path as it was meant; none where documentation leaves it open, as `{group_id}`. */
function toldIn([name, part]: [string, string]): [string, string][] {
  const text = decodedPart(part);
  return /^\{.*\}$/.test(text) ? [] : [[name, text]];
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A parameter as its field holds it; undefined for what the field cannot hold. */
function toHeld(name: FieldName, value: unknown): string | undefined {
  const text = name === 'userNames' ? namesIn(value) : plainText(value);
  if (text === undefined) return undefined;
  if ((name === 'start' || name === 'end') && text !== '' && instantOf(text) === undefined) return undefined;
  return schema.shape[name].safeParse(text).success ? text : undefined;
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function namesIn(value: unknown): string | undefined {
  const names = Array.isArray(value) ? value : [value];
  return names.every((name) => typeof name === 'string') ? names.join('\n') : undefined;
}
