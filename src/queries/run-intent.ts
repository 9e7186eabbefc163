import { advance, type Intent, isStepUnclear, isUnclear } from '@/core/intent';
import { redactedAt } from '@/core/secrets';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';
import { type Failure, failureOf } from '@/transport/failures';
import {
  askStep,
  isOwnEnd,
  isUnneeded,
  LOOK_AGAIN_MS,
  onlyAsks,
  orStopped,
  sendStep,
  STOPPED,
  type StepOutcome,
} from './send-step';

/** How a run of the machine ended, for the screen to say. `intent` is as it was last written down. */
export type IntentResult =
  | { readonly kind: 'done'; readonly intent: Intent; readonly task?: Task }
  /** The cloud said no; nothing of this step happened. */
  | { readonly kind: 'refused'; readonly intent: Intent; readonly failure: Failure }
  /** The answer was lost and a look-up showed that it did not happen. Sending again is safe, and the operator's choice. */
  | { readonly kind: 'absent'; readonly intent: Intent; readonly failure?: Failure }
  /** It cannot be told apart from other tasks; the operator decides. */
  | {
      readonly kind: 'cannot-tell';
      readonly intent: Intent;
      readonly candidates: readonly Task[];
      readonly lost?: Failure;
    }
  /** The look-up itself failed, or was stopped; it is worth trying again. `lost`: what had come in the place of an answer. */
  | { readonly kind: 'unclear'; readonly intent: Intent; readonly failure?: Failure; readonly lost?: Failure }
  /**
   * Some steps are done, the next was not sent, or waited for in vain. Going on is the operator's choice. `late`: it was
   * waited for as long as is usual.
   */
  | { readonly kind: 'halfway'; readonly intent: Intent; readonly failure?: Failure; readonly late?: true };

/** What the operator says of a lost step of a task that is made: only they can tell. */
export type OperatorWord = 'done' | 'not done';

export interface IntentRunner {
  readonly form: TaskForm;
  readonly context: CallContext;
  /** Writes the intent down; must have done so when it returns. */
  readonly keep: (intent: Intent) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told before the look-up after a lost answer; with what came in its place, where it was sent now. */
  readonly onUnclear?: (lost: Failure | undefined) => void;
  /** Looks up what became of a lost step and sends nothing. */
  readonly onlyLook?: boolean;
  /** Of the lost step with which it begins: it is then not looked up. */
  readonly says?: OperatorWord;
  /** Ends waiting for what an earlier step began; what is being sent is sent. */
  readonly stop?: AbortSignal;
  /** Ends looking up. */
  readonly stopLook?: AbortSignal;
  /** Whether nobody has dropped the intent meanwhile: nothing of one that is gone is sent. */
  readonly stands?: () => boolean;
  /** A new mark, for what is begun anew. */
  readonly newId?: () => string;
  /** As `StepSender`. */
  readonly paceMs?: () => number;
}

/** So often, and `LOOK_AGAIN_MS` apart. */
const LOOKS = 3;

/**
 * Takes an intent as far as it goes: sends each step of its plan once, waits where it must, and looks up what became of a
 * step whose answer was lost. Nothing whose effect is not known is ever sent again, but for what is `repeatable` and only
 * as long as nobody has left. Rejects only on bugs.
 */
export async function runIntent(start: Intent, runner: IntentRunner): Promise<IntentResult> {
  const { form, context } = runner;
  const values = form.schema.parse(start.values);
  const calls = form.plan(values, { connection: context.connection, onceId: start.onceId });
  let intent = start;
  let task: Task | undefined;
  const keep = (next: Intent) => {
    intent = next;
    runner.keep(next);
  };
  const done = (kind: 'done' | 'answered', call: PlannedCall, reply: unknown) => {
    const made = call.made?.(reply);
    task = made?.task ?? task;
    keep(advance(intent, { kind, reply, steps: calls.length, ...(made ? { ref: made.ref } : undefined) }));
  };

  if (runner.says) {
    // Somebody has found out meanwhile.
    if (!isStepUnclear(intent)) return { kind: 'halfway', intent };
    if (runner.says === 'not done') {
      keep(advance(intent, { kind: 'absent' }));
      return { kind: 'halfway', intent };
    }
    // Whatever it answered, nobody knows it.
    keep(advance(intent, { kind: 'done', reply: null, steps: calls.length }));
  }
  const before = calls[intent.step - 1];
  const isBlanked = before && onlyAsks(before) && redactedAt(intent.replies.at(-1)) !== undefined;
  if (isBlanked && intent.outcome === 'unsent' && !runner.onlyLook) {
    // The next step may send it back to the vendor, so what was blanked when it was kept is asked for again.
    keep(advance(intent, { kind: 'again', from: intent.step - 1, onceId: intent.onceId }));
  }
  for (let call = calls[intent.step]; call; call = calls[intent.step]) {
    let lost: Failure | undefined;
    if (!isUnclear(intent)) {
      if (runner.onlyLook || runner.stands?.() === false) return { kind: 'halfway', intent };
      if (isUnneeded(call, intent.replies)) {
        keep(advance(intent, { kind: 'answered', reply: null, steps: calls.length }));
        continue;
      }
      if (onlyAsks(call)) {
        const asked = await askStep(call, intent.replies, runner);
        if (asked.kind === 'reply') {
          done('answered', call, asked.reply);
          call.answered?.(asked.reply, intent.ref);
          continue;
        }
        if (asked.kind === 'refused' && call.follows !== undefined && isOwnEnd(asked.failure)) {
          const onceId = runner.newId?.() ?? intent.onceId;
          keep(advance(intent, { kind: 'again', from: call.follows, onceId }));
        }
        return notAnswered(asked, intent);
      }
      keep(advance(intent, { kind: 'sending', at: context.now() }));
      const sent = await sendStep(call, intent.replies, runner);
      if (sent.kind === 'reply') {
        done('done', call, sent.reply);
        call.answered?.(sent.reply, intent.ref);
        continue;
      }
      if (sent.kind === 'refused') {
        keep(advance(intent, { kind: 'refused' }));
        return { kind: 'refused', intent, failure: sent.failure };
      }
      lost = sent.failure;
      keep(advance(intent, { kind: 'lost' }));
    }
    runner.onUnclear?.(lost);
    const result = await lookUp(intent, values, runner);
    if (result.kind === 'found') {
      done('done', call, result.reply);
      continue;
    }
    if (result.kind === 'absent') {
      keep(advance(intent, { kind: 'absent' }));
      return { kind: 'absent', intent, ...(lost ? { failure: lost } : undefined) };
    }
    return { ...result, intent, ...(lost ? { lost } : undefined) };
  }
  return { kind: 'done', intent, ...(task ? { task } : undefined) };
}

/** A step that only asks has no effect of its own: whatever became of it, the plan stands where it stood. */
function notAnswered(asked: Exclude<StepOutcome, { kind: 'reply' }>, intent: Intent): IntentResult {
  if (asked.kind === 'stopped') return { kind: 'halfway', intent };
  if (asked.kind === 'late') return { kind: 'halfway', intent, late: true };
  // Before the first step is done there is nothing that could be gone on with.
  if (asked.kind === 'refused' || intent.step === 0) return { kind: 'refused', intent, failure: asked.failure };
  return { kind: 'halfway', intent, failure: asked.failure };
}

async function lookUp(intent: Intent, values: unknown, { form, context, sleep, stopLook: stop }: IntentRunner) {
  // Once it is stopped, nothing more is asked.
  const never = () => new Promise<never>(() => undefined);
  const stoppable: CallContext = {
    ...context,
    send: (endpoint, input) => (stop?.aborted ? never() : context.send(endpoint, input)),
    pause: (ms) => (stop?.aborted ? never() : context.pause(ms)),
  };
  for (let look = 1; ; look += 1) {
    try {
      const settlement = await orStopped(form.settle(intent, values, stoppable), stop);
      if (settlement === STOPPED) return { kind: 'unclear' } as const;
      if (settlement.kind !== 'absent' || look === LOOKS) return settlement;
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) throw caught;
      if (look === LOOKS) return { kind: 'unclear', failure } as const;
    }
    if ((await orStopped(sleep(LOOK_AGAIN_MS), stop)) === STOPPED) return { kind: 'unclear' } as const;
  }
}
