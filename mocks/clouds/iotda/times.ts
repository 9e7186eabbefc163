/** As export tasks write it: `2026-03-01T08:09:10.123Z`. */
export function exportTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** As batch tasks and resource spaces write it: `20260301T080910Z`. */
export function compactTime(ms: number): string {
  return `${exportTime(ms).replace(/[-:]|\..*/g, '')}Z`;
}

/** The instant of such a text; undefined where it is none. */
export function parseCompactTime(text: string): number | undefined {
  if (!/^\d{8}T\d{6}Z$/.test(text)) return undefined;
  const ms = Date.parse(text.replace(/^(....)(..)(..)T(..)(..)/, '$1-$2-$3T$4:$5:'));
  // Of a day that does not exist, some engines make the next one.
  return Number.isFinite(ms) && compactTime(ms) === text ? ms : undefined;
}

/** An id whose order is that of time: eight digits of seconds, then what tells the project, then a running number. */
export function timedId(ms: number, machine: string, serial: number): string {
  return (
    Math.floor(ms / 1000)
      .toString(16)
      .padStart(8, '0') +
    machine +
    serial.toString(16).padStart(6, '0')
  );
}
