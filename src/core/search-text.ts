/** What `encodeURIComponent` hides and an address may show. */
const LEGIBLE: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%2F': '/', '%40': '@', '%20': '+' };

/**
 * The search of an address out of names and texts, in their order: `?status=failed,running&q=a+b`, or nothing. Plain text
 * both ways: an id made of digits stays an id. What is undefined is left out; what is no text is written as JSON.
 */
export function printSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${escape(name)}=${escape(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The names and texts in the search of an address; of a name that comes twice, the last. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function escape(text: string): string {
  // Half a character cannot be escaped.
  return encodeURIComponent(text.toWellFormed()).replace(/%(?:2C|3A|2F|40|20)/g, (code) => LEGIBLE[code] ?? code);
}
