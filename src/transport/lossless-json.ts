/** Strings are taken whole, so that digits inside them are never touched; then numbers, with fraction and exponent. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON without losing digits: an integer beyond 2^53 comes back as its text. Vendors number tasks with longs, and
 * a rounded id names another task. Throws `SyntaxError` as `JSON.parse` does.
 */
export function parseLossless(text: string): unknown {
  if (!LONG_DIGITS.test(text)) return JSON.parse(text) as unknown;
  return JSON.parse(
    text.replace(TOKEN, (token) =>
      INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
    ),
  ) as unknown;
}
