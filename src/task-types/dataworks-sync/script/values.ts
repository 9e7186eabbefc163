/** Whether a value is left to the schedule: a text with a variable such as `${bizdate}`. */
export function isVariable(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${');
}

/** The number that a value says: scripts have numbers and their digits as text. Undefined where it says none. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Whether nothing is there: no key, null, or an empty text, list or object. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Whether a value is a text or a list of texts. */
export function isTexts(value: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every((item) => typeof item === 'string');
}

/** A value as text to compare or to show; an object, which may have a `toString` of its own, as its JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
