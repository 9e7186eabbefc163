const HOUR_MS = 60 * 60 * 1000;

/** The windows that move with the present, by the names that they have in addresses. */
export const RECENT = { '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS, '30d': 30 * 24 * HOUR_MS } as const;
export type Recent = keyof typeof RECENT;

/** A stretch of time, from the first instant to just before the last; either end may be open. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

/** Whether a filter's value is one of `RECENT`. */
export function isRecent(value: string): value is Recent {
  return Object.hasOwn(RECENT, value);
}

/** Whether a filter's value says when: `24h`, or `2026-11-20T08:00Z..2026-11-21T08:00Z` with either end left out. */
export function isCreatedValue(value: string): boolean {
  return isRecent(value) || readRange(value) !== undefined;
}

/** The stretch that a value means at an instant. What is recent may come from a clock ahead of ours: it has no end. */
export function createdWindow(value: string, now: number): TimeWindow | undefined {
  if (isRecent(value)) return { from: now - RECENT[value], to: Number.POSITIVE_INFINITY };
  return readRange(value);
}

/** The value for a stretch between two instants, cut to minutes. */
export function rangeValue({ from, to }: TimeWindow): string {
  return `${writeInstant(from)}..${writeInstant(to)}`;
}

function readRange(value: string): TimeWindow | undefined {
  const [first, last, ...rest] = value.split('..');
  if (first === undefined || last === undefined || rest.length > 0 || value === '..') return undefined;
  const from = first === '' ? Number.NEGATIVE_INFINITY : readInstant(first);
  const to = last === '' ? Number.POSITIVE_INFINITY : readInstant(last);
  return from < to ? { from, to } : undefined;
}

function readInstant(text: string): number {
  return INSTANT.test(text) ? Date.parse(text) : Number.NaN;
}

function writeInstant(at: number): string {
  return Number.isFinite(at) ? `${new Date(at).toISOString().slice(0, 16)}Z` : '';
}
