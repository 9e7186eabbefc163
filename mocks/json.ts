/** Whether foreign JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How a long number is marked until its quotes are taken away: no text of ours holds this sign. */
const LONG = '\u{f0000}';

/** JSON text of a value in which a `bigint` is a number of any length, as vendors send their longs. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? `${LONG}${held}` : held));
  return text.includes(LONG) ? text.replace(LONG_TEXT, '$1') : text;
}

const LONG_TEXT = new RegExp(`"${LONG}(-?\\d+)"`, 'gu');

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;

/** As `parseJson`, but an integer that no number holds comes as a `bigint`, which `toJson` writes digit for digit. */
export function parseLongJson(text: string): unknown {
  const rounded = parseJson(text);
  if (rounded === undefined || !LONG_DIGITS.test(text) || text.includes(LONG)) return rounded;
  const marked = text.replace(TOKEN, (token) =>
    INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${LONG}${token}"` : token,
  );
  return JSON.parse(marked, (_, held: unknown) =>
    typeof held === 'string' && held.startsWith(LONG) ? BigInt(held.slice(LONG.length)) : held,
  );
}

/** The value of a JSON text; undefined, which JSON cannot say, where the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
