import { findNodeAtLocation, format, getNodeValue, type Node } from 'jsonc-parser';
import { isRecord } from '@/core/is-record';
import { endOf, layOut, Source, slotIn } from './lay-out';
import type { Path } from './script';
import { readTree, type ScriptTree } from './tree';

/** One replaced stretch of a text. */
interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/**
 * The text with another value at one place; everything else stays to the letter. `undefined` takes the key or the element
 * away. What leads there is made where it is missing. Where the value is the same already the text is too, so that `1.0`,
 * an escape or a number that JavaScript cannot hold survive being read and written back. What cannot be done leaves the
 * text as it is: a broken text, or a path through a value that is of another kind.
 *
 * The edits are made here rather than by the parser's own `modify`: that one turns `[1, 2]` into `[12]` when the last
 * element goes, and lays out the whole line that it touches, which of a script on one line is all of it.
 */
export function withValue(text: string, path: Path, value: unknown): string {
  const reading = readTree(text);
  if (reading.kind === 'broken') return text;
  const { tree } = reading;
  const node = nodeAt(tree, path);
  if (value === undefined) return node ? spliced(text, removal(text, node)) : text;
  if (!node) return spliced(text, creation(tree, path, value));
  const before: unknown = getNodeValue(node);
  if (isSame(before, value)) return text;
  if (isRecord(before) && isRecord(value) && !(value instanceof Source)) return withKeys(text, path, before, value);
  return spliced(text, [replacement(tree, node, value)]);
}

/** The text laid out by two spaces; numbers and escapes stay as they were spelled. What is no JSON stays as it is. */
export function formatted(text: string): string {
  if (readTree(text).kind === 'broken') return text;
  return spliced(text, format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' }));
}

/** The texts of a list's elements; undefined where there is no list. */
export function elementsAt(text: string, path: Path): readonly string[] | undefined {
  const reading = readTree(text);
  const node = reading.kind === 'tree' ? nodeAt(reading.tree, path) : undefined;
  return node?.type === 'array' ? (node.children ?? []).map((child) => sourceOf(text, child)) : undefined;
}

/** The text with one more element in the list there, in the layout of its neighbours. */
export function withElement(text: string, path: Path, index: number, value: unknown): string {
  const reading = readTree(text);
  const node = reading.kind === 'tree' ? nodeAt(reading.tree, path) : undefined;
  if (reading.kind === 'broken' || node?.type !== 'array') return text;
  return spliced(text, insertion(reading.tree, node, index, value));
}

/** The text with the elements of the list there in another order: `order[i]` is the index of what comes to place `i`. */
export function reordered(text: string, path: Path, order: readonly number[]): string {
  const reading = readTree(text);
  const node = reading.kind === 'tree' ? nodeAt(reading.tree, path) : undefined;
  const items = node?.type === 'array' ? (node.children ?? []) : [];
  const edits = items.flatMap((item, index): Edit[] => {
    const other = items[order[index] ?? index];
    return other && other !== item
      ? [{ offset: item.offset, length: item.length, content: sourceOf(text, other) }]
      : [];
  });
  return spliced(text, edits);
}

function nodeAt({ root }: ScriptTree, path: Path): Node | undefined {
  return findNodeAtLocation(root, [...path]);
}

function sourceOf(text: string, node: Node): string {
  return text.slice(node.offset, endOf(node));
}

function withKeys(
  text: string,
  path: Path,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key) || after[key] === undefined);
  const less = gone.reduce((rest, key) => withValue(rest, [...path, key], undefined), text);
  return Object.entries(after).reduce(
    (rest, [key, value]) => (value === undefined ? rest : withValue(rest, [...path, key], value)),
    less,
  );
}

function replacement({ text, root }: ScriptTree, node: Node, value: unknown): Edit {
  const holder = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  const { style } = slotIn(text, root, holder ?? root, 0);
  const reused = Array.isArray(value) && node.type === 'array' ? reuse(text, node, value) : value;
  return { offset: node.offset, length: node.length, content: layOut(reused, style) };
}

/** A new list in which the elements that it shares with the old one are spelled as they were. */
function reuse(text: string, node: Node, value: readonly unknown[]): readonly unknown[] {
  const old = (node.children ?? []).map((child) => ({
    value: getNodeValue(child) as unknown,
    source: new Source(sourceOf(text, child)),
  }));
  return value.map((item, index) => {
    const same = old[index];
    if (same && isSame(same.value, item)) return same.source;
    return old.find((other) => isSame(other.value, item))?.source ?? item;
  });
}

/** Makes what is missing on the way. A `null` on the way counts as missing: it says that nothing is there. */
function creation(tree: ScriptTree, path: Path, value: unknown): readonly Edit[] {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const holder = nodeAt(tree, path.slice(0, length));
    if (!holder) continue;
    const made = path
      .slice(length + 1)
      .reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
    const step = path[length];
    if (holder.type === 'null')
      return [replacement(tree, holder, typeof step === 'number' ? [made] : { [step ?? '']: made })];
    if (holder.type === 'array' && typeof step === 'number') return insertion(tree, holder, Infinity, made);
    if (holder.type === 'object' && typeof step === 'string') return insertion(tree, holder, Infinity, made, step);
    return [];
  }
  return [];
}

/** A new element of a list, or a new key of an object behind the others. */
function insertion(tree: ScriptTree, holder: Node, index: number, value: unknown, key?: string): readonly Edit[] {
  const { text, root } = tree;
  const items = holder.children ?? [];
  const at = Math.min(Math.max(index, 0), items.length);
  const { style, gap, lead, tail } = slotIn(text, root, holder, at);
  const content = (key === undefined ? '' : JSON.stringify(key) + style.colon) + layOut(value, style);
  const [first] = items;
  if (!first) return [{ offset: holder.offset + 1, length: holder.length - 2, content: lead + content + tail }];
  const before = items[at - 1];
  if (!before) return [{ offset: first.offset, length: 0, content: content + gap }];
  return [{ offset: endOf(before), length: 0, content: gap + content }];
}

function removal(text: string, node: Node): readonly Edit[] {
  const item = node.parent?.type === 'property' ? node.parent : node;
  const holder = item.parent;
  const items = holder?.children ?? [];
  const index = items.indexOf(item);
  if (!holder || index < 0) return [];
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before) return [{ offset: endOf(before), length: endOf(item) - endOf(before), content: '' }];
  if (after) return [{ offset: item.offset, length: after.offset - item.offset, content: '' }];
  return [{ offset: holder.offset + 1, length: holder.length - 2, content: '' }];
}

/** All edits in one pass: they come in the order of the text, and a layout of a large one has a hundred thousand. */
function spliced(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { offset, length, content } of edits) {
    parts.push(text.slice(at, offset), content);
    at = offset + length;
  }
  return parts.join('') + text.slice(at);
}

/** Whether two parsed values say the same; the order of keys does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
