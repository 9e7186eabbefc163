/** Formatters by zone; `h23` so that midnight is 00. English digits in every language. */
const PARTS = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string): Intl.DateTimeFormat {
  let format = PARTS.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'shortOffset',
    });
    PARTS.set(zone, format);
  }
  return format;
}

/** An instant as the clock and calendar of a zone show it, all as digits. */
interface WallTime {
  readonly year: string;
  /** `11-21` */
  readonly day: string;
  /** `09:14` */
  readonly minute: string;
  /** `02` */
  readonly second: string;
  /** `UTC+8`, `UTC+5:30`, `UTC` */
  readonly offset: string;
}

/** Reads an instant (milliseconds since 1970) in an IANA zone. Throws RangeError where the zone is no zone. */
function wallTime(at: number, zone: string): WallTime {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of partsIn(zone).formatToParts(at)) found[part.type] = part.value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '', timeZoneName = '' } = found;
  return {
    year: year.padStart(4, '0'),
    day: `${month}-${day}`,
    minute: `${hour}:${minute}`,
    second,
    // Some ICU versions write `GMT`, some `GMT+0`.
    offset: timeZoneName
      .replace(/^GMT\+0$/, 'GMT')
      .replace('GMT', 'UTC')
      .replace('-', '−'),
  };
}

/** As a detail page writes it: `2026-11-21 09:14:02 UTC+8`. */
export function fullTime(at: number, zone: string): string {
  const time = wallTime(at, zone);
  return `${time.year}-${time.day} ${time.minute}:${time.second} ${time.offset}`;
}

/** As a list writes what is more than a day away: `11-20 09:14`; `2025-11-20` where the year is not the present one. */
export function shortTime(at: number, now: number, zone: string): string {
  const time = wallTime(at, zone);
  return time.year === wallTime(now, zone).year ? `${time.day} ${time.minute}` : `${time.year}-${time.day}`;
}

/** The clock alone, for a row whose day is clear: `09:14:02`. */
export function clockTime(at: number, zone: string): string {
  const time = wallTime(at, zone);
  return `${time.minute}:${time.second}`;
}

/** Whether an instant can be written at all: vendors send 0, nothing, or a year that no calendar has. */
export function isInstant(at: number | undefined): at is number {
  return at !== undefined && Number.isFinite(at) && Math.abs(at) <= 8.64e15;
}
