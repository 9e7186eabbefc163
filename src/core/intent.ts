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
}

/** What can happen to an intent. */
export type IntentEvent =
  /** The present step is about to go out. Written down first, so that a crash leaves `sent`. */
  | { readonly kind: 'sending'; readonly at: number }
  /** The step was done; `ref` as soon as the plan knows which task it made. */
  | { readonly kind: 'done'; readonly reply: unknown; readonly steps: number; readonly ref?: TaskRef }
  /** The cloud said no: nothing happened. */
  | { readonly kind: 'refused' }
  /** No answer that could be read: it may have happened. */
  | { readonly kind: 'lost' }
  /** A look-up showed that it did not happen. */
  | { readonly kind: 'absent' };

/** The intent after an event. Throws `RangeError` on an event that cannot happen in its state: that is a bug. */
export function advance(intent: Intent, event: IntentEvent): Intent {
  switch (event.kind) {
    case 'sending':
      expect(intent, ['unsent']);
      return { ...intent, outcome: 'sent', sentAt: event.at };
    case 'done': {
      expect(intent, ['sent', 'unclear']);
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
