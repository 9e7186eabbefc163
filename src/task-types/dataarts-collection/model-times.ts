import type { Connection } from '@/core/connection';
import { parseVendorTime } from '@/core/vendor-time';

/** Regions whose clocks all show the same, the year round; of others a time without a zone is not read. */
const EIGHT_AHEAD = /^(cn-|ap-southeast-[13]$|my-kualalumpur-)/;

/** The zone in which times without one are read, as it is written beside times; undefined where that would be a guess. */
export function zoneOfTimes({ region }: Pick<Connection, 'region'>): string | undefined {
  return EIGHT_AHEAD.test(region) ? '+08:00' : undefined;
}

const PLAIN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?$/;
const EPOCH_MS = /^\d{12,14}$/;

/**
 * A time of a task as milliseconds since 1970. How DataArts writes them is not documented: read are ISO times,
 * `2026-03-01 08:09:10` in the zone of the region, `2026-03-01T08:09:10 +08` as its schedules have it, and milliseconds.
 * Undefined for anything else; nothing is guessed.
 */
export function readTime(
  value: string | number | null | undefined,
  connection: Pick<Connection, 'region'>,
): number | undefined {
  const text = typeof value === 'number' ? String(value) : (value ?? '').trim();
  if (EPOCH_MS.test(text)) return Number(text);
  const [, date, clock, own] = PLAIN.exec(text) ?? [];
  const zone = own === undefined ? zoneOfTimes(connection) : withMinutes(own);
  return date === undefined || clock === undefined || zone === undefined
    ? undefined
    : parseVendorTime(`${date}T${clock}${zone}`);
}

/** `+08`, `+0800` and `+08:00` are one zone. */
function withMinutes(zone: string): string {
  if (zone === 'Z') return zone;
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '').padEnd(2, '0')}`;
}
