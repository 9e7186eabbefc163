/** As export tasks write it: `2026-03-01T08:09:10.123Z`. */
export function exportTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** As batch tasks and resource spaces write it: `20260301T080910Z`. */
export function compactTime(ms: number): string {
  return `${exportTime(ms).replace(/[-:]|\..*/g, '')}Z`;
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
