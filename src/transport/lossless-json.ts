/** Strings are taken whole, so that digits inside them are never touched; then numbers, with fraction and exponent. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses JSON without losing digits: an integer beyond 2^53 comes back as its text. Vendors number tasks with longs, and
 * a rounded id names another task. Throws `SyntaxError` as `JSON.parse` does.
 */
export function parseLossless(text: string): unknown {
  // First as it is: with its long numbers quoted, some text that is no JSON would pass for it.
  const rounded = JSON.parse(text) as unknown;
  if (!LONG_DIGITS.test(text)) return rounded;
  return JSON.parse(
    text.replace(TOKEN, (token) =>
      INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
    ),
  ) as unknown;
}
