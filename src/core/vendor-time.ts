/** Date, time and zone, with or without dashes and colons. Without a zone it would be read in the browser's. */
const STAMP = /^(\d{4})(-?)(\d{2})\2(\d{2})T(\d{2})(:?)(\d{2})\6(\d{2}(?:\.\d+)?)(Z|[+-]\d{2}:?\d{2})$/;

/**
 * A vendor's UTC time as milliseconds since 1970: `2026-03-01T08:09:10.123Z`, `20260301T080910Z`, with a distance from UTC
 * in place of the `Z` (`+0800`, which is what `SSSZ` means to Java), and with the
 * stray quotes that some pages print around `T` and `Z`. Undefined for anything else; nothing is guessed.
 */
export function parseVendorTime(text: string | null | undefined): number | undefined {
  const parts = STAMP.exec(text?.replaceAll("'", '') ?? '');
  if (!parts) return undefined;
  const [, year, , month, day, hour, , minute, second, zone] = parts;
  const date = `${year}-${month}-${day}`;
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}${zone?.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  // A thirtieth of February is taken for a second of March.
  if (Number.isNaN(ms) || !new Date(`${date}T00:00Z`).toISOString().startsWith(date)) return undefined;
  return ms;
}
