import { isInLine, type LineState } from './line-state';

/** One file in a line. Lists of them are newest first; the oldest that waits is next. */
export interface InLine {
  readonly id: string;
  /** Who asks: files of one line are fetched one after the other. */
  readonly line: string;
  readonly state: LineState;
  /** The least domain time between two starts of its line. */
  readonly everyMs: number;
}

/** When a line last started and when it may start again; domain instants. */
export interface Gate {
  readonly line: string;
  readonly startedAt: number;
  readonly openAt: number;
}

/** What a line should do now. `ms` is domain time. */
export type Turn =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'busy'; readonly id: string }
  | { readonly kind: 'wait'; readonly id: string; readonly ms: number }
  | { readonly kind: 'go'; readonly id: string };

/** Whose turn it is in a line, and when. */
export function turnOf(entries: readonly InLine[], gates: readonly Gate[], line: string, now: number): Turn {
  const fetching = entries.find((one) => one.line === line && one.state === 'fetching');
  if (fetching) return { kind: 'busy', id: fetching.id };
  const next = entries.findLast((one) => one.line === line && one.state === 'waiting');
  if (!next) return { kind: 'nobody' };
  const ms = untilOpen(gates, line, now);
  return ms > 0 ? { kind: 'wait', id: next.id, ms } : { kind: 'go', id: next.id };
}

/** Its place among those that wait in its line, from 1; undefined where it does not wait. */
export function placeOf(entries: readonly InLine[], id: string): number | undefined {
  const own = entries.find((one) => one.id === id);
  if (own?.state !== 'waiting') return undefined;
  const waiting = entries.filter((one) => one.line === own.line && one.state === 'waiting').toReversed();
  return waiting.indexOf(own) + 1;
}

/** Domain time until it starts, if nothing is refused and nobody leaves; undefined where it does not wait. */
export function untilTurnMs(
  entries: readonly InLine[],
  gates: readonly Gate[],
  id: string,
  now: number,
): number | undefined {
  const place = placeOf(entries, id);
  const own = entries.find((one) => one.id === id);
  if (place === undefined || !own) return undefined;
  return untilOpen(gates, own.line, now) + (place - 1) * own.everyMs;
}

function untilOpen(gates: readonly Gate[], line: string, now: number): number {
  const gate = gates.find((one) => one.line === line);
  return gate ? Math.max(0, setRight(gate, now).openAt - now) : 0;
}

/** A gate whose start lies in the future was written before the clock went back: it begins anew, or it would stay shut. */
export function setRight(gate: Gate, now: number): Gate {
  if (gate.startedAt <= now) return gate;
  return { ...gate, startedAt: now, openAt: now + (gate.openAt - gate.startedAt) };
}

/** The gate as a start at `now` leaves it. */
export function shutGate({ line, everyMs }: Pick<InLine, 'line' | 'everyMs'>, now: number): Gate {
  return { line, startedAt: now, openAt: now + everyMs };
}

/**
 * The gate once the answer has come. The vendor counts from when the request arrived, which nobody tells; by then it had, and
 * coming too early would cost the whole pace again.
 */
export function afterAnswer(gate: Gate, everyMs: number, now: number): Gate {
  return { ...gate, openAt: Math.max(gate.openAt, now + everyMs) };
}

/** The gate after the vendor found it too early: the whole pace again, or longer where it says so. */
export function afterRefusal(gate: Gate, everyMs: number, now: number, retryAfterMs = 0): Gate {
  return { ...gate, openAt: Math.max(gate.openAt, now + Math.max(everyMs, retryAfterMs)) };
}

/** The list with one more, at the end of its line. What has ended goes first, the oldest of it, where there are too many. */
export function joined<E extends InLine>(entries: readonly E[], entry: E, most: number): readonly E[] {
  const list = [entry, ...entries.filter(({ id }) => id !== entry.id)];
  let surplus = list.length - most;
  return list
    .toReversed()
    .filter((one) => {
      if (surplus <= 0 || isInLine(one) || one.state === 'ready') return true;
      surplus -= 1;
      return false;
    })
    .toReversed();
}
