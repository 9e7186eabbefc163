import { nextPoll, type PollInput, roomAt, type Spent } from './polling';

/** Of the requests of a minute, what closer looks leave to the polls: those at what is shown anew, and repeated ones. */
const KEPT = 6;
const KEPT_AGAIN = 20;

/** A look at a single task, and how its source stands. Instants are wall time. */
export interface LookInput {
  /** It was looked at before, and is to be looked at again because that is old. */
  readonly again: boolean;
  readonly input: PollInput;
  readonly spent: readonly Spent[];
  /** Until when its API wants to be left alone. */
  readonly freeAt: number;
  /** When a task of the source was last looked at. */
  readonly lookedAt: number;
}

/**
 * When a closer look has room beside the polls: no earlier than `now`, and such that it takes nothing of what is kept for
 * them and for the operator; undefined where none may be made until something changes.
 */
export function lookRoom({ again, input, spent, freeAt, lookedAt }: LookInput, now: number): number | undefined {
  // What is shown anew is asked for once whatever the pace.
  const decision = nextPoll(again ? input : { ...input, visible: true, choice: 'normal', rate: input.rate || 1 });
  if (decision.kind === 'idle') return undefined;
  const looks = spent.filter(({ look }) => look);
  const kept = again ? KEPT_AGAIN : KEPT;
  const at = Math.max(freeAt, roomAt(spent, 1, now), roomAt(looks, 1 + kept, now));
  // Where calls are counted by the day, repeated looks are spread over it as polls are.
  return again && input.daily ? Math.max(at, lookedAt + decision.delayMs) : at;
}
