import type { TaskRef } from './task';

/**
 * A submitted plan, written down before anything is sent. It says what the operator wanted, how far it went and whether
 * the clouds are known to have done it. It survives JSON, a reload and a closed tab.
 */
export interface Intent {
  readonly id: string;
  readonly type: string;
  readonly connection: string;
  /** The form's values; without secrets. */
  readonly values: unknown;
  /** The call of the plan that is next, or that is under way. */
  readonly step: number;
  /** The replies of the steps before it, as parsed. */
  readonly replies: readonly unknown[];
  /** Made once; sent on every try where the vendor takes such a mark (its ClientToken). */
  readonly onceId: string;
  readonly outcome: 'unsent' | 'sent' | 'unclear' | 'settled';
  /** Domain instant of the operator's click. */
  readonly startedAt: number;
  /** Domain instant at which the present step was last sent. */
  readonly sentAt?: number;
  /** The task that it made, once known. */
  readonly ref?: TaskRef;
  /** It is in line: sent when its cloud has room, after those that wait before it. */
  readonly waits?: true;
  /** Its number among those that joined a line, this one or another: what came at one instant goes by it. */
  readonly turn?: number;
  /** Nothing came of it, and its values wait for the operator; the vendor's words, where it was refused. */
  readonly left?: LeftLine;
  /** What sending it was foreseen to take away. Written down with it, because nobody can tell afterwards. */
  readonly expects?: Expected;
}

export interface LeftLine {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
  /** Its values are no longer what the form asks for. */
  readonly unfit?: true;
}

/** A task, or a task's result, that a create takes away. */
export interface TakenAway {
  readonly ref: TaskRef;
  readonly name: string;
  /** Domain instant at which it was made. */
  readonly madeAt?: number;
}

export interface Expected {
  /** Removed to make room. */
  readonly evicts?: TakenAway;
  /** Its result is replaced. */
  readonly replaces?: TakenAway;
}

/** What can happen to an intent. */
export type IntentEvent =
  /** The present step is about to go out. Written down first, so that a crash leaves `sent`. */
  | { readonly kind: 'sending'; readonly at: number }
  /** The step was done; `ref` as soon as the plan knows which task it made. */
  | { readonly kind: 'done'; readonly reply: unknown; readonly steps: number; readonly ref?: TaskRef }
  /** The step only asks, and has its answer. It is never written down as sent: asking again does no harm. */
  | { readonly kind: 'answered'; readonly reply: unknown; readonly steps: number; readonly ref?: TaskRef }
  /** The cloud said no: nothing happened. */
  | { readonly kind: 'refused' }
  /** No answer that could be read: it may have happened. */
  | { readonly kind: 'lost' }
  /** A look-up showed that it did not happen. */
  | { readonly kind: 'absent' }
  /** What an earlier step began has come to nothing: it is done again from there, under a new mark. */
  | { readonly kind: 'again'; readonly from: number; readonly onceId: string };

/** The intent after an event. Throws `RangeError` on an event that cannot happen in its state: that is a bug. */
export function advance(intent: Intent, event: IntentEvent): Intent {
  switch (event.kind) {
    case 'sending':
      expect(intent, ['unsent']);
      return { ...intent, outcome: 'sent', sentAt: event.at };
    case 'done':
    case 'answered': {
      expect(intent, event.kind === 'done' ? ['sent', 'unclear'] : ['unsent']);
      const step = intent.step + 1;
      const known = event.ref ?? intent.ref;
      return {
        ...intent,
        step,
        replies: [...intent.replies, event.reply],
        outcome: step >= event.steps ? 'settled' : 'unsent',
        ...(known ? { ref: known } : undefined),
      };
    }
    case 'refused':
      expect(intent, ['sent']);
      return { ...intent, outcome: 'unsent' };
    case 'lost':
      expect(intent, ['sent']);
      return { ...intent, outcome: 'unclear' };
    case 'absent':
      expect(intent, ['sent', 'unclear']);
      return { ...intent, outcome: 'unsent' };
    case 'again': {
      expect(intent, ['unsent']);
      const { from: step, onceId } = event;
      if (step >= intent.step) throw new RangeError(`intent ${intent.id} has not done step ${step}`);
      return { ...intent, step, onceId, replies: intent.replies.slice(0, step) };
    }
  }
}

function expect(intent: Intent, outcomes: readonly Intent['outcome'][]): void {
  if (!outcomes.includes(intent.outcome)) {
    throw new RangeError(`intent ${intent.id} is ${intent.outcome}, not ${outcomes.join(' or ')}`);
  }
}

/** Whether nobody knows yet what became of it: it was cut off on its way, here or at the cloud. */
export function isUnclear(intent: Intent): boolean {
  return intent.outcome === 'sent' || intent.outcome === 'unclear';
}

/** Whether the task is certainly made, and nobody knows of a later step whether that was done. */
export function isStepUnclear(intent: Intent): boolean {
  return isUnclear(intent) && intent.ref !== undefined;
}

/** Those of the intents that wait for room with one connection and type, the first of the line first. */
export function lineOf(
  intents: readonly Intent[],
  { connection, type }: Pick<Intent, 'connection' | 'type'>,
): readonly Intent[] {
  return intents.filter((one) => isWaiting(one) && one.connection === connection && one.type === type).toSorted(byTurn);
}

/** Who comes first in a line. Two may have joined at one instant, since domain time can stand still. */
export function byTurn(one: Intent, other: Intent): number {
  return one.startedAt - other.startedAt || (one.turn ?? 0) - (other.turn ?? 0) || (one.id < other.id ? -1 : 1);
}

/** The turn of whoever joins a line now. */
export function nextTurn(intents: readonly Intent[]): number {
  return Math.max(0, ...intents.map(({ waits, turn = 0 }) => (waits ? turn : 0))) + 1;
}

/** Whether something hangs on it: it may be sent, may have been, or has made something. Else it is no more than a draft. */
export function isBinding(intent: Intent): boolean {
  return intent.waits === true || isUnclear(intent) || isHalfway(intent);
}

/** Whether something was made already, so that beginning anew would make it twice: only going on is safe. */
export function isHalfway(intent: Intent): boolean {
  return intent.step > 0 && intent.outcome === 'unsent';
}

/** Whether it is in line and not under way. */
export function isWaiting(intent: Intent): boolean {
  return intent.waits === true && intent.outcome === 'unsent' && intent.step === 0;
}

/** The intent out of the line. */
export function withoutPlace({ waits: _, ...intent }: Intent, left: LeftLine): Intent {
  return { ...intent, left };
}
