/** An instant found for a wall time, and how sure it is. */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly at: number;
  /**
   * `exact`: the wall showed this once. `gap`: never, the clock jumped over it, and it was moved forward by the jump.
   * `overlap`: twice, and the earlier is taken.
   */
  readonly kind: 'exact' | 'gap' | 'overlap';
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WALL = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/;

/** Making a formatter costs more than using it a hundred times; there are few zones in one session. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the browser knows the zone, by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's wall is ahead of UTC at an instant, in milliseconds. Throws `RangeError` on an unknown zone. */
function offsetMs(zone: string, at: number): number {
  return wallAsUtc(zone, at) - Math.floor(at / 1000) * 1000;
}

/** The wall time `YYYY-MM-DDTHH:mm:ss` that a zone shows at an instant; what `<input type="datetime-local">` takes. */
export function instantToWall(at: number, zone: string): string {
  return new Date(wallAsUtc(zone, at)).toISOString().slice(0, 19);
}

/** The instant at which the zone's wall shows `YYYY-MM-DDTHH:mm[:ss]`; undefined where that is no date and time. */
export function wallToInstant(wall: string, zone: string): Instant | undefined {
  const utc = parseWall(wall);
  if (utc === undefined) return undefined;
  // A day either side lies beyond any change of the clock near the wall time, whichever way it goes.
  const before = offsetMs(zone, utc - DAY_MS);
  const after = offsetMs(zone, utc + DAY_MS);
  const fits = [...new Set([before, after])].map((offset) => utc - offset).filter((at) => wallAsUtc(zone, at) === utc);
  if (fits.length === 0) return { at: utc - before, kind: 'gap' };
  return { at: Math.min(...fits), kind: fits.length > 1 ? 'overlap' : 'exact' };
}

/** The zone's distance from UTC at an instant, as it is written beside times: `UTC+8`, `UTC-3:30`, `UTC`. */
export function offsetLabel(zone: string, at: number): string {
  const minutes = Math.round(offsetMs(zone, at) / 60_000);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function parseWall(wall: string): number | undefined {
  const parts = WALL.exec(wall)
    ?.slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const roundTrip =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return roundTrip ? date.getTime() : undefined;
}

/** What the zone's wall shows at an instant, written as though it were UTC; whole seconds. */
function wallAsUtc(zone: string, at: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}
