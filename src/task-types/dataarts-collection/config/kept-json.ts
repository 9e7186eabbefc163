import { isRecord } from '@/core/is-record';
import { layOutJson, noteLongNumber } from '@/core/long-numbers';

export type Json = Readonly<Record<string, unknown>>;

/** Strings are taken whole, so that digits inside them are never touched; then numbers. As `lossless-json.ts` has it. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const INTEGER = /^-?\d+$/;
const MARK = '\u0001';
const MARKED = /^\u0001-?\d+$/;

/**
 * Reads JSON into a tree that can be taken apart and put together again without losing a digit: an integer beyond 2^53
 * stands in it as marked text. Undefined where the text is no JSON. `toSend` takes the marks out.
 */
export function readTree(text: string): unknown {
  try {
    // First as it is: with its long numbers quoted, some text that is no JSON would pass for it.
    JSON.parse(text);
    // Where the text has the mark itself, nobody can tell afterwards which were numbers.
    const mark = text.includes(String.raw`\u0001`) ? '' : String.raw`\u0001`;
    return JSON.parse(
      text.replace(TOKEN, (token) =>
        INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
      ),
    );
  } catch {
    return undefined;
  }
}

/** The tree of what a vendor sent. */
export function treeOf(received: unknown): unknown {
  return received === undefined ? undefined : readTree(layOutJson(received));
}

/** A tree as a request's body: its long numbers are noted as numbers, for whoever writes it down. */
export function toSend(tree: unknown): unknown {
  if (Array.isArray(tree)) {
    const list = tree.map(toSend);
    tree.forEach((item, index) => isLong(item) && noteLongNumber(list, String(index)));
    return list;
  }
  if (!isRecord(tree)) return isLong(tree) ? tree.slice(1) : tree;
  const made = Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, toSend(value)]));
  for (const [key, value] of Object.entries(tree)) if (isLong(value)) noteLongNumber(made, key);
  return made;
}

/** A tree as text for a box, laid out. */
export function treeText(tree: Json): string {
  return layOutJson(toSend(tree));
}

/** Whether a value of a tree is text, and no long number. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !isLong(value);
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(MARK) && MARKED.test(value);
}

/** Whether two trees say the same, in whatever order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
