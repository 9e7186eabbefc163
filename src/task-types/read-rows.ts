import type * as z from 'zod/mini';
import { isRecord } from '@/core/is-record';
import type { Drift, Task } from '@/core/task';
import { shapeProblem } from '@/transport/shape-problem';
import type { Unreadable } from './task-page';

/** A row of a vendor's list. */
export interface ReadRow<T> {
  /** What could be read; what is not as documented is left out, or stands as the blank row has it. */
  readonly value: T;
  /** As it was received. */
  readonly raw: unknown;
  /** What is not as documented; mostly nothing. */
  readonly drift: readonly Drift[];
}

/** The rows of a page, each read on its own. */
export interface ReadRows<T> {
  readonly rows: readonly ReadRow<T>[];
  /** How many rows came, readable or not. */
  readonly received: number;
  readonly unreadable?: Unreadable;
}

/** How the rows of a list are read. */
export interface RowReader<T extends object> {
  readonly schema: z.ZodMiniType<T>;
  /** The field that names the task. */
  readonly id: keyof T & string;
  /** A row of which nothing but the id is known: what must be there stands for what is not. */
  readonly blank: (id: string) => T;
}

/**
 * Reads rows one by one, so that one that is not as documented spoils no other. Of such a row the fields that are right are
 * used and the others told; without an id that could name a task it is only counted.
 */
export function readRows<T extends object>(reader: RowReader<T>, received: readonly unknown[]): ReadRows<T> {
  const rows: ReadRow<T>[] = [];
  let unreadable: Unreadable | undefined;
  for (const raw of received) {
    const read = readRow(reader, raw);
    if ('value' in read) rows.push(read);
    else unreadable = { first: unreadable?.first ?? read, count: (unreadable?.count ?? 0) + 1 };
  }
  return { rows, received: received.length, ...(unreadable ? { unreadable } : undefined) };
}

/** Tells of a task's raw object what can be read of it; undefined where it came from elsewhere. */
export function rawReader<T extends object>(reader: RowReader<T>): (task: Pick<Task, 'raw'>) => T | undefined {
  // Those that are as documented: filters ask for the raw objects of 10,000 tasks at each key press.
  const documented = new WeakSet<object>();
  return ({ raw }) => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    // Read before, and found to be one.
    if (documented.has(raw)) return raw as T;
    const row = readRow(reader, raw);
    if (!('value' in row)) return undefined;
    if (row.drift.length === 0) documented.add(raw);
    return row.value;
  };
}

function readRow<T extends object>({ schema, id: idField, blank }: RowReader<T>, raw: unknown): ReadRow<T> | Drift {
  const whole = schema.safeParse(raw);
  if (whole.success && usableId(whole.data[idField]) !== undefined) return { value: whole.data, raw, drift: [] };
  if (!isRecord(raw)) return { path: '', problem: shapeProblem({ ...EXPECTED, expected: 'object', path: [] }, raw) };
  const id = usableId(raw[idField]);
  if (id === undefined) {
    return { path: idField, problem: shapeProblem({ ...EXPECTED, expected: 'an id', path: [idField] }, raw) };
  }
  const { value, drift } = salvage(schema, raw, []);
  const mended = schema.safeParse({ ...blank(id), ...(isRecord(value) ? value : undefined) });
  return { value: mended.success ? mended.data : blank(id), raw, drift };
}

const EXPECTED = { code: 'invalid_type' } as const;

/** Vendors change between numbers and text; an id names a task either way. */
function usableId(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** What a schema accepts of a value, field by field, and what it does not. */
function salvage(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly string[],
): { readonly value?: unknown; readonly drift: readonly Drift[] } {
  const parsed = (schema as z.ZodMiniType).safeParse(value);
  if (parsed.success) return { value: parsed.data, drift: [] };
  const fields = fieldsOf(schema);
  if (!fields || !isRecord(value)) return { drift: [driftOf(parsed.error.issues[0], value, path)] };
  const kept: Record<string, unknown> = { ...value };
  const drift: Drift[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const part = salvage(field, value[name], [...path, name]);
    drift.push(...part.drift);
    // Of an object inside a row is used what is whole without the rest; what a row itself must have stands in the blank one.
    const usable = part.drift.length === 0 || (field as z.ZodMiniType).safeParse(part.value).success;
    if (usable && part.value !== undefined) kept[name] = part.value;
    else delete kept[name];
  }
  return { value: kept, drift };
}

/** The fields of an object's schema, also where it may be missing. */
function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  // Every schema is one of zod's own, whose definitions these are.
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object':
      return def.shape;
    case 'optional':
    case 'nullable':
      return fieldsOf(def.innerType);
    default:
      return undefined;
  }
}

function driftOf(issue: z.core.$ZodIssue | undefined, value: unknown, path: readonly string[]): Drift {
  const at = { path: [...path, ...(issue?.path ?? [])].map(String).join('.') };
  if (!issue) return { ...at, problem: 'unreadable' };
  if (issue.code !== 'invalid_union') return { ...at, problem: shapeProblem(issue, value) };
  const expected = issue.errors.flatMap(([first]) => (first && 'expected' in first ? [String(first.expected)] : []));
  return { ...at, problem: shapeProblem({ ...EXPECTED, expected: expected.join(' or '), path: issue.path }, value) };
}
