/** The units that DataArts takes, and their length in minutes. */
export const UNIT_MINUTES = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 } as const;

export type IntervalUnit = keyof typeof UNIT_MINUTES;

export interface Interval {
  readonly count: number;
  readonly unit: IntervalUnit;
}

const TEXT = /^([1-9]\d{0,6}) (minutes|hours|days|weeks)$/;

/** Reads `15 minutes`; undefined for any other text, which is kept as it is. */
export function readInterval(text: string): Interval | undefined {
  const [, count, unit] = TEXT.exec(text) ?? [];
  return isUnit(unit) ? { count: Number(count), unit } : undefined;
}

/** As DataArts writes it: English, and the unit always in the plural. */
export function writeInterval({ count, unit }: Interval): string {
  return `${count} ${unit}`;
}

export function intervalMinutes({ count, unit }: Interval): number {
  return count * UNIT_MINUTES[unit];
}

/** The interval of so many minutes in the longest unit that measures them. */
export function intervalOf(minutes: number): Interval {
  const unit = (['weeks', 'days', 'hours'] as const).find((one) => minutes % UNIT_MINUTES[one] === 0) ?? 'minutes';
  return { count: minutes / UNIT_MINUTES[unit], unit };
}

function isUnit(text: string | undefined): text is IntervalUnit {
  return text !== undefined && Object.hasOwn(UNIT_MINUTES, text);
}
