import type { DataartsSettings } from './settings';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The zone of cn-north-4. */
const REGION_MS = 8 * HOUR_MS;

/** The hours are documented by examples; minutes stand behind them as Java writes such an offset, ours. */
const SCHEDULE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d) ?([+-]\d\d(?:[0-5]\d)?)$/;
const FURTHEST_MS = 14 * HOUR_MS;

/** The instant that a schedule names, such as `2026-04-14T00:00:00 +08`, in ms; undefined where the text is none. */
export function readScheduleTime(text: string): number | undefined {
  const [, day, clock, zone] = SCHEDULE_TIME.exec(text) ?? [];
  if (day === undefined || clock === undefined || zone === undefined) return undefined;
  const ahead = offsetMs(zone);
  const wall = wallTime(`${day}T${clock}`);
  return wall === undefined || Math.abs(ahead) > FURTHEST_MS ? undefined : wall - ahead;
}

/** The offset that a schedule's time is in, such as `+08`. */
export function zoneOf(text: string | undefined): string | undefined {
  return SCHEDULE_TIME.exec(text ?? '')?.[3];
}

/** The instant of a wall clock as if it stood in UTC. Of a day that does not exist, some engines make the next one. */
function wallTime(text: string): number | undefined {
  const ms = Date.parse(`${text}Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? ms : undefined;
}

/** A time of a task, which is `''` where there is none. */
export function taskTime(ms: number | undefined, format: DataartsSettings['timeFormat']): string {
  if (ms === undefined) return '';
  return format === 'iso' ? new Date(ms).toISOString() : localTime(ms);
}

/** `2026-03-01 08:09:10` in the region's zone. */
export function localTime(ms: number): string {
  return new Date(ms + REGION_MS).toISOString().slice(0, 19).replace('T', ' ');
}

const ANY_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})? ?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * The instant of a text in any form in which this cloud writes times, in ISO's, or in milliseconds; what names no zone is in
 * the region's. Undefined where it is none.
 */
export function readTime(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  const [, day, clock, part = '0', zone] = ANY_TIME.exec(text) ?? [];
  const wall = wallTime(`${day}T${clock}`);
  return wall === undefined ? undefined : wall + Math.round(Number(part) * 1000) - offsetMs(zone);
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return REGION_MS;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

/** The units of the vendor's console. */
const UNITS_MS: Readonly<Record<string, number>> = {
  minutes: MINUTE_MS,
  hours: HOUR_MS,
  days: 24 * HOUR_MS,
  weeks: 7 * 24 * HOUR_MS,
};

/** The length of an interval such as `15 minutes`; undefined where it is written otherwise, which nobody documents. */
export function readInterval(text: string): number | undefined {
  const [, count, unit = ''] = /^([1-9]\d{0,6}) (minutes|hours|days|weeks)$/.exec(text) ?? [];
  const unitMs = UNITS_MS[unit];
  return count === undefined || unitMs === undefined ? undefined : Number(count) * unitMs;
}
