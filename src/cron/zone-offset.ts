import { instantToWall } from '@/core/zone';

const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/;
const MINUTE_MS = 60_000;
/** No clock is further from UTC. */
const MOST_MINUTES = 18 * 60;

/** Milliseconds ahead of UTC of a fixed offset as it stands on the wire: `+08`, `-0330`, `+05:30`, `Z`. Else undefined. */
export function fixedOffsetMs(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const parts = OFFSET.exec(zone);
  if (!parts) return undefined;
  const [, sign, hours, rest = '0'] = parts;
  const minutes = Number(hours) * 60 + Number(rest);
  if (Number(rest) > 59 || minutes > MOST_MINUTES) return undefined;
  return (sign === '-' ? -minutes : minutes) * MINUTE_MS;
}

/**
 * How far the clock of a zone is ahead of UTC at an instant, in milliseconds. The zone is a fixed offset or an IANA name.
 * Throws `RangeError` on any other text.
 */
export function offsetMsAt(zone: string, at: number): number {
  const fixed = fixedOffsetMs(zone);
  if (fixed !== undefined) return fixed;
  const second = Math.floor(at / 1000) * 1000;
  return Date.parse(`${instantToWall(second, zone)}Z`) - second;
}
