import { fixedOffsetMs } from '@/cron/zone-offset';

/** A time of a schedule: what the clock shows, and how far that clock is from UTC. */
interface WallTime {
  /** `YYYY-MM-DDTHH:mm:ss` */
  readonly wall: string;
  /** `+08`, `+0530` */
  readonly offset: string;
}

const STAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.0+)?\s*(Z|[+-]\d\d(?::?\d\d)?)$/;
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** Reads `2026-04-14T00:00:00 +08`, and other spellings of the same; undefined where that is no date, time and offset. */
export function readStamp(text: unknown): WallTime | undefined {
  if (typeof text !== 'string') return undefined;
  const [, date, time, seconds = ':00', zone] = STAMP.exec(text.trim()) ?? [];
  if (zone === undefined) return undefined;
  const offset = tidyOffset(zone);
  const wall = `${date}T${time}${seconds}`;
  return offset !== undefined && wallMs(wall) !== undefined ? { wall, offset } : undefined;
}

/** As the vendor writes it: a space, then the offset. */
export function writeStamp({ wall, offset }: WallTime): string {
  return `${wall} ${offset}`;
}

/** The instant of a wall time, in milliseconds since 1970; undefined where either text is none. */
export function instantOf({ wall, offset }: WallTime): number | undefined {
  const ms = wallMs(wall);
  const ahead = fixedOffsetMs(offset);
  return ms === undefined || ahead === undefined ? undefined : ms - ahead;
}

/** The same instant on the clock of another offset. */
export function atOffset(time: WallTime, offset: string): WallTime {
  const at = instantOf(time);
  const ahead = fixedOffsetMs(offset);
  if (at === undefined || ahead === undefined) return time;
  return { wall: new Date(at + ahead).toISOString().slice(0, 19), offset };
}

/** `+08:00` and `+0800` as `+08`, `Z` as `+00`; minutes stay where there are some. */
function tidyOffset(zone: string): string | undefined {
  if (fixedOffsetMs(zone) === undefined) return undefined;
  return zone === 'Z' ? '+00' : zone.replace(':', '').replace(/00$/, (end, at: number) => (at === 3 ? '' : end));
}

/** As though it were UTC. The thirtieth of February is none. */
function wallMs(wall: string): number | undefined {
  if (!WALL.test(wall)) return undefined;
  const ms = Date.parse(`${wall}Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== wall ? undefined : ms;
}
