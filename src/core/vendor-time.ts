const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/**
 * A vendor's UTC time as milliseconds since 1970: `2026-03-01T08:09:10.123Z`, `20260301T080910Z`, and the first with the
 * stray quotes that some pages print around `T` and `Z`. Undefined for anything else; nothing is guessed.
 */
export function parseVendorTime(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  const plain = text.replaceAll("'", '');
  const basic = BASIC.exec(plain);
  const iso = basic ? `${basic[1]}-${basic[2]}-${basic[3]}T${basic[4]}:${basic[5]}:${basic[6]}Z` : plain;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(iso)) return undefined;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : ms;
}
