/**
 * Chance without state: the same key gives the same value in every tab, process and replay. Nothing here is secret or
 * strong; it is only told apart well.
 */
export type Key = string | number;

/** 64 well mixed bits of a text as two unsigned halves (cyrb53 by bryc, public domain, before it drops eleven bits). */
function mix(text: string, salt: number): readonly [high: number, low: number] {
  let high = 0xdeadbeef ^ salt;
  let low = 0x41c6ce57 ^ salt;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}

/** One text for several parts; the separator keeps `('ab', 'c')` and `('a', 'bc')` apart. */
const joined = (key: readonly Key[]): string => key.join('\u0000');

/** A number from 0 (in) to 1 (out). */
export function fraction(...key: readonly Key[]): number {
  return mix(joined(key), 0)[0] / 2 ** 32;
}

/** A whole number from `from` to `to`, both in. */
export function between(from: number, to: number, ...key: readonly Key[]): number {
  return from + Math.floor(fraction(...key) * (to - from + 1));
}

/** One of the list. Throws `RangeError` where it is empty. */
export function pick<T>(list: readonly T[], ...key: readonly Key[]): T {
  const chosen = list[Math.floor(fraction(...key) * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** So many lowercase hexadecimal digits. */
export function hex(length: number, ...key: readonly Key[]): string {
  const text = joined(key);
  let digits = '';
  for (let salt = 1; digits.length < length; salt++) {
    for (const half of mix(text, salt)) digits += half.toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}
