/**
 * Integers beyond 2^53 that came as numbers are kept as text, digit for digit. Which ones those were is remembered beside
 * the object that holds them, so that it can be shown as it was received.
 */
const held = new WeakMap<object, Set<string>>();

/** Notes that what the holder has under this key was a number, and is now its text. */
export function noteLongNumber(holder: object, key: string): void {
  const keys = held.get(holder) ?? new Set();
  held.set(holder, keys.add(key));
}

/** Written before such a text, this cannot be taken for anything that JSON itself holds there. */
const MARK = '\u0001';
const MARKED = /"\\u0001(-?\d+)"/g;

/** A value as JSON text, with long numbers as the numbers that they were. `space` is as `JSON.stringify` has it. */
export function toJson(value: unknown, space?: number): string {
  const plain = JSON.stringify(value, null, space);
  // Foreign text may hold the mark itself; then the numbers stay quoted.
  if (plain.includes(String.raw`\u0001`)) return plain;
  return JSON.stringify(
    value,
    function (this: object, key: string, inner: unknown) {
      return typeof inner === 'string' && held.get(this)?.has(key) ? MARK + inner : inner;
    },
    space,
  ).replace(MARKED, '$1');
}

/** A value as JSON text to be read, laid out by two spaces. */
export function layOutJson(value: unknown): string {
  return toJson(value, 2);
}
