import { noteLongNumber } from '@/core/long-numbers';

/** Strings are taken whole, so that digits inside them are never touched; then numbers, with fraction and exponent. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;
/** As JSON writes it; it begins what was a number. */
const MARK = String.raw`\u0001`;

/**
 * Parses JSON without losing digits: an integer beyond 2^53 comes back as its text. Vendors number tasks with longs, and
 * a rounded id names another task. Throws `SyntaxError` as `JSON.parse` does.
 */
export function parseLossless(text: string): unknown {
  // First as it is: with its long numbers quoted, some text that is no JSON would pass for it.
  const rounded = JSON.parse(text) as unknown;
  if (!LONG_DIGITS.test(text)) return rounded;
  // Where the text has the mark itself, nobody can tell afterwards which were numbers.
  const mark = text.includes(MARK) ? '' : MARK;
  const quoted = text.replace(TOKEN, (token) =>
    INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  );
  if (quoted === text) return rounded;
  return JSON.parse(quoted, function (this: object, key: string, value: unknown) {
    if (mark === '' || typeof value !== 'string' || value.charCodeAt(0) !== 1) return value;
    noteLongNumber(this, key);
    return value.slice(1);
  }) as unknown;
}
