import { isRecord } from '@/core/is-record';
import { elementsAt, reordered, withElement, withValue } from './edit-script';
import { type Path, readScript, type Script, type ScriptStep } from './script';
import { textOf } from './values';

/** One column as a wizard shows it. */
export interface Column {
  /** The name; of a constant its value in quotes; of a place in a file `#` and its index. */
  readonly label: string;
  readonly type?: string;
  /** What stands in the script. */
  readonly value: unknown;
}

type Side = 'reader' | 'writer';

/** How a step names its columns: by name, by place in a file (or a constant), or by name and type. */
export type ColumnForm = 'names' | 'places' | 'typed';

/** The form in which this type of step takes its columns. */
export function columnFormOf(stepType: string, side: string): ColumnForm {
  if (side === 'reader' && (stepType === 'oss' || stepType === 'ftp')) return 'places';
  return side === 'writer' && stepType === 'kafka' ? 'typed' : 'names';
}

/** The columns of a step in their order; none where it names none. */
export function columnsOf(step: ScriptStep): readonly Column[] {
  const list: unknown = step.parameter['column'];
  return Array.isArray(list) ? list.map(toColumn) : [];
}

/** Whether a step takes all columns: `["*"]`. */
export function takesAll(step: ScriptStep): boolean {
  const list: unknown = step.parameter['column'];
  return Array.isArray(list) && list.includes('*');
}

function toColumn(value: unknown): Column {
  if (!isRecord(value)) return { label: textOf(value), value };
  const type = typeof value['type'] === 'string' ? { type: value['type'] } : {};
  if (typeof value['name'] === 'string') return { label: value['name'], ...type, value };
  if (value['value'] !== undefined) return { label: `'${textOf(value['value'])}'`, ...type, value };
  if (value['index'] !== undefined) return { label: `#${textOf(value['index'])}`, ...type, value };
  return { label: JSON.stringify(value), ...type, value };
}

/**
 * Adds a column on both sides, at the same position: behind the last one that has a partner, so that it is a pair where one
 * side has more. What had no partner stands behind it.
 */
export function addPair(text: string, reader: unknown, writer: unknown): string {
  const { script, path } = sidesOf(text);
  if (!script?.reader || !script.writer) return text;
  const [from, to] = [elementsAt(text, path.reader), elementsAt(text, path.writer)];
  const all = takesAll(script.reader) || takesAll(script.writer);
  const at = all ? Infinity : Math.min(from?.length ?? 0, to?.length ?? 0);
  return added(added(text, path.reader, at, reader), path.writer, at, writer);
}

/** Takes the column at this position away on both sides, where there is one. */
export function removePair(text: string, index: number): string {
  return removeColumn(removeColumn(text, 'reader', index), 'writer', index);
}

/** Moves the columns at a position on both sides. A side that is shorter moves what it has, at most to its end. */
export function movePair(text: string, from: number, to: number): string {
  return moveColumn(moveColumn(text, 'reader', from, to), 'writer', from, to);
}

/** Moves one column within its side; the others keep their order, and each its own spelling. */
export function moveColumn(text: string, side: Side, from: number, to: number): string {
  const path = sidesOf(text).path[side];
  const count = elementsAt(text, path)?.length ?? 0;
  if (!isIndex(from, count) || to < 0) return text;
  const order = [...Array(count).keys()].filter((index) => index !== from);
  order.splice(Math.min(to, count - 1), 0, from);
  return reordered(text, path, order);
}

/** Puts another column in the place of one. */
export function setColumn(text: string, side: Side, index: number, value: unknown): string {
  const path = sidesOf(text).path[side];
  return isIndex(index, elementsAt(text, path)?.length ?? 0) ? withValue(text, [...path, index], value) : text;
}

/** Takes one column of a side away: those behind it get other partners. */
export function removeColumn(text: string, side: Side, index: number): string {
  return setColumn(text, side, index, undefined);
}

/** Adds one column behind the last of its side. */
export function addColumn(text: string, side: Side, value: unknown): string {
  const { script, path } = sidesOf(text);
  return script?.[side] ? added(text, path[side], Infinity, value) : text;
}

/**
 * Orders the writer's columns as the reader's where the names agree, case aside. What has no partner goes last, in the
 * order in which it was; where the reader has such a column in between, the first of those takes its place.
 */
export function matchByName(text: string): string {
  const { script, path } = sidesOf(text);
  if (!script?.reader || !script.writer || takesAll(script.reader) || takesAll(script.writer)) return text;
  const wanted = columnsOf(script.reader).map(({ label }) => label.toLowerCase());
  const labels = columnsOf(script.writer).map(({ label }) => label.toLowerCase());
  return reordered(text, path.writer, orderAs(wanted, labels));
}

/**
 * The places of the labels, in the order that is wanted. Which label goes where rests on how many there are of each, and those
 * of one label keep their order: so what is in that order already stays.
 */
function orderAs(wanted: readonly string[], labels: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  for (const [index, label] of labels.entries()) {
    const same = places.get(label);
    if (same) same.push(index);
    else places.set(label, [index]);
  }
  const left = new Map([...places].map(([label, all]) => [label, all.length]));
  const partners = wanted.map((label) => {
    const count = left.get(label) ?? 0;
    left.set(label, Math.max(0, count - 1));
    return count > 0 ? label : undefined;
  });
  const known = new Set(wanted);
  const strangers = labels.filter((label) => !known.has(label));
  const surplus = [...known].flatMap((label) => Array.from({ length: left.get(label) ?? 0 }, () => label));
  const spare = [...strangers, ...surplus].values();
  const first = partners.flatMap((label) => label ?? spare.next().value ?? []);
  const order = new Set(first.flatMap((label) => places.get(label)?.shift() ?? []));
  return [...order, ...[...labels.keys()].filter((index) => !order.has(index))];
}

function added(text: string, path: Path, at: number, value: unknown): string {
  return elementsAt(text, path) ? withElement(text, path, at, value) : withValue(text, [...path, 0], value);
}

function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

/** The script, and where each side lists its columns; an impossible place where there is no such side. */
function sidesOf(text: string): { readonly script?: Script; readonly path: Readonly<Record<Side, Path>> } {
  const reading = readScript(text);
  if (reading.kind !== 'script') return { path: { reader: [-1], writer: [-1] } };
  const { script } = reading;
  const path = (side: Side): Path => [...(script[side]?.path ?? [-1]), 'parameter', 'column'];
  return { script, path: { reader: path('reader'), writer: path('writer') } };
}
