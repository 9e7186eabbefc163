import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall } from '@/task-types/task-form';
import { type Failure, failureOf, isRetryable, retryAfterOf } from '@/transport/failures';

/**
 * What came of one step of a plan. `lost`: nobody knows whether it was done. `stopped`: nobody waits for it any more. `late`:
 * what it waits for takes longer than usual.
 */
export type StepOutcome =
  | { readonly kind: 'reply'; readonly reply: unknown }
  | { readonly kind: 'refused' | 'lost'; readonly failure: Failure }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'late' };

export interface StepSender {
  readonly context: CallContext;
  /** Wall time. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends waiting, and nothing but waiting. */
  readonly stop?: AbortSignal;
  /** So much wall time passes at least between two askings; infinite while nothing is to be asked. */
  readonly paceMs?: () => number;
}

/** A call that was cut off may still be on its way: so much wall time passes before it is looked for or sent again. */
export const LOOK_AGAIN_MS = 1_500;
/** What carries a mark that its vendor knows is sent so often in all. */
const SENDINGS = 3;

/** Whether a step only reads, so that asking it again does no harm. */
export function onlyAsks({ endpoint }: PlannedCall): boolean {
  return endpoint.effect === 'safe';
}

/**
 * Sends a step that does something: once, or again with the same input where its answer was lost and it is `repeatable`. A
 * refusal counts only of the first sending: of a later one it tells nothing about those before.
 */
export async function sendStep(
  call: PlannedCall,
  replies: readonly unknown[],
  { context, sleep }: StepSender,
): Promise<Exclude<StepOutcome, { kind: 'stopped' | 'late' }>> {
  const input = call.input(replies);
  for (let sending = 1; ; sending += 1) {
    try {
      return { kind: 'reply', reply: await context.send(call.endpoint, input) };
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) throw caught;
      if (!failure.unclear) return { kind: sending === 1 ? 'refused' : 'lost', failure };
      if (!call.repeatable || sending === SENDINGS) return { kind: 'lost', failure };
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/** Between two askings, domain time: what was begun a moment ago is asked about more often than what takes long. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
const GROWTH = 1.25;
/** So many answers in a row may be lost before it is given up for now. */
const MOST_LOST = 4;
/** So much domain time it may take. */
const USUAL_MS = 600_000;
/** So many askings are the operator's own, who waits for what has just begun; those after them go by the connection's pace. */
const OWN_ASKINGS = 5;
/** While nothing is to be asked, whether that is over is looked at so often: wall time. */
const CLOSED_MS = 15_000;

/** Asks a step that only reads, again and again until its answer is the one, or nobody waits for it any more. */
export async function askStep(
  call: PlannedCall,
  replies: readonly unknown[],
  sender: StepSender,
): Promise<StepOutcome> {
  const { context, sleep, stop } = sender;
  const input = call.input(replies);
  const endsAt = context.now() + USUAL_MS;
  let pauseMs = FIRST_PAUSE_MS;
  let lost = 0;
  for (let asking = 1; !stop?.aborted; asking += 1) {
    let leftAloneMs: number | undefined;
    try {
      const reply = await orStopped(context.send(call.endpoint, input), stop);
      if (reply === STOPPED) break;
      if (!call.until || call.until(reply)) return { kind: 'reply', reply };
      if (context.now() >= endsAt) return { kind: 'late' };
      lost = 0;
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) throw caught;
      if (!isRetryable(failure, 'safe')) return { kind: 'refused', failure };
      lost += 1;
      if (lost === MOST_LOST) return { kind: 'lost', failure };
      leftAloneMs = retryAfterOf(failure);
    }
    await orStopped(leftAloneMs === undefined ? context.pause(pauseMs) : sleep(leftAloneMs), stop);
    const turn = asking < OWN_ASKINGS || (await orStopped(itsTurn(sender, endsAt), stop));
    if (!turn) return { kind: 'late' };
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * GROWTH);
  }
  return { kind: 'stopped' };
}

/**
 * Waits until it may be asked again: where the vendor counts calls by the day, the console keeps some of them for the
 * operator. Whether that was before `endsAt`.
 */
async function itsTurn({ context, sleep, stop, paceMs = () => 0 }: StepSender, endsAt: number): Promise<boolean> {
  let leftMs = paceMs();
  while (leftMs === Number.POSITIVE_INFINITY && !stop?.aborted) {
    if (context.now() >= endsAt) return false;
    await sleep(CLOSED_MS);
    leftMs = paceMs();
  }
  if (leftMs > 0 && !stop?.aborted) await sleep(leftMs);
  return true;
}

/** Whether a failure of a step that waits is the end of what it waits for, and not a refusal to tell. */
export function isOwnEnd({ kind, status }: Failure): boolean {
  return (kind === 'rejected' || kind === 'missing' || kind === 'conflict') && status !== undefined && status < 300;
}

/** Whether a step is left out: nobody knows what the earlier one that it builds on has answered. */
export function isUnneeded({ unneeded, follows }: PlannedCall, replies: readonly unknown[]): boolean {
  return unneeded ? unneeded(replies) : follows !== undefined && replies[follows] === null;
}

export const STOPPED = Symbol('stopped');

/** Whoever stops waiting lets go at once; what was asked for meanwhile does no harm. */
export async function orStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T | typeof STOPPED> {
  if (!stop) return work;
  if (stop.aborted) return STOPPED;
  let letGo: () => void = () => undefined;
  const stopped = new Promise<typeof STOPPED>((resolve) => {
    letGo = () => resolve(STOPPED);
    stop.addEventListener('abort', letGo);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', letGo);
  }
}
