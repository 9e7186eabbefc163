import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall } from '@/task-types/task-form';
import { type Failure, failureOf, isRetryable, retryAfterOf } from '@/transport/failures';

/** What came of one step of a plan. `lost`: nobody knows whether it was done. `stopped`: nobody waits for it any more. */
export type StepOutcome =
  | { readonly kind: 'reply'; readonly reply: unknown }
  | { readonly kind: 'refused' | 'lost'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

export interface StepSender {
  readonly context: CallContext;
  /** Wall time. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends waiting, and nothing but waiting. */
  readonly stop?: AbortSignal;
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
): Promise<Exclude<StepOutcome, { kind: 'stopped' }>> {
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
const LONGEST_PAUSE_MS = 10_000;
const GROWTH = 1.25;
/** So many answers in a row may be lost before it is given up for now. */
const MOST_LOST = 4;

/** Asks a step that only reads, again and again until its answer is the one, or nobody waits for it any more. */
export async function askStep(
  call: PlannedCall,
  replies: readonly unknown[],
  { context, sleep, stop }: StepSender,
): Promise<StepOutcome> {
  const input = call.input(replies);
  let pauseMs = FIRST_PAUSE_MS;
  let lost = 0;
  while (!stop?.aborted) {
    let leftAloneMs: number | undefined;
    try {
      const reply = await orStopped(context.send(call.endpoint, input), stop);
      if (reply === STOPPED) break;
      if (!call.until || call.until(reply)) return { kind: 'reply', reply };
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
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * GROWTH);
  }
  return { kind: 'stopped' };
}

const STOPPED = Symbol('stopped');

/** Whoever stops waiting lets go at once; what was asked for meanwhile does no harm. */
async function orStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T | typeof STOPPED> {
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
