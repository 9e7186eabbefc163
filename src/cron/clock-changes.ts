import { fixedOffsetMs, offsetMsAt } from './zone-offset';

/** An instant at which the clock of a zone is set forward or back. */
export interface ClockChange {
  /** The first instant that has the new distance from UTC. */
  readonly at: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** Two changes of one zone were never nearer since 1970: a week apart in the north of Brazil, in October 2000. */
const STEP_MS = 5 * 86_400_000;

/** The first change of a zone's clock after `from` and up to `until`, both milliseconds since 1970. */
export function nextClockChange(zone: string, from: number, until: number): ClockChange | undefined {
  if (fixedOffsetMs(zone) !== undefined) return undefined;
  const beforeMs = offsetMsAt(zone, from);
  for (let low = from; low < until; low += STEP_MS) {
    const high = Math.min(low + STEP_MS, until);
    if (offsetMsAt(zone, high) !== beforeMs) return changeWithin(zone, low, high);
  }
  return undefined;
}

/** Every change of a zone's clock after `from` and up to `until`, in their order. */
export function clockChanges(
  zone: string,
  { from, until }: { readonly from: number; readonly until: number },
): readonly ClockChange[] {
  const found: ClockChange[] = [];
  let change = nextClockChange(zone, from, until);
  while (change) {
    found.push(change);
    change = nextClockChange(zone, change.at, until);
  }
  return found;
}

/** Clocks are set at whole seconds. */
function changeWithin(zone: string, from: number, until: number): ClockChange {
  const beforeMs = offsetMsAt(zone, from);
  let low = Math.floor(from / 1000);
  let high = Math.floor(until / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMsAt(zone, middle * 1000) === beforeMs) low = middle;
    else high = middle;
  }
  return { at: high * 1000, beforeMs, afterMs: offsetMsAt(zone, high * 1000) };
}
