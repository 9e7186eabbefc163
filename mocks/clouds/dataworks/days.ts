const DAY_MS = 86_400_000;

/** The day that an instant is in, counted from 1970, in a zone so many milliseconds ahead of UTC. */
export function dayOf(ms: number, zoneMs: number): number {
  return Math.floor((ms + zoneMs) / DAY_MS);
}

/** The instant at which a day begins. */
export function beginOf(day: number, zoneMs: number): number {
  return day * DAY_MS - zoneMs;
}

/** The instant as its zone's clocks show it: `2026-03-01 20:00:00`. */
export function localTime(ms: number, zoneMs: number): string {
  return new Date(ms + zoneMs).toISOString().slice(0, 19).replace('T', ' ');
}
