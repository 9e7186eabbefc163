import { advance, type Intent, isUnclear } from '@/core/intent';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { PlannedCall, TaskForm } from '@/task-types/task-form';
import { type Failure, failureOf } from '@/transport/failures';
import { askStep, LOOK_AGAIN_MS, onlyAsks, sendStep, type StepOutcome } from './send-step';

/** How a run of the machine ended, for the screen to say. `intent` is as it was last written down. */
export type IntentResult =
  | { readonly kind: 'done'; readonly intent: Intent; readonly task?: Task }
  /** The cloud said no; nothing of this step happened. */
  | { readonly kind: 'refused'; readonly intent: Intent; readonly failure: Failure }
  /** The answer was lost and a look-up showed that it did not happen. Sending again is safe, and the operator's choice. */
  | { readonly kind: 'absent'; readonly intent: Intent; readonly failure?: Failure }
  /** It cannot be told apart from other tasks; the operator decides. */
  | { readonly kind: 'cannot-tell'; readonly intent: Intent; readonly candidates: readonly Task[] }
  /** The look-up itself failed; it is worth trying again. */
  | { readonly kind: 'unclear'; readonly intent: Intent; readonly failure: Failure }
  /** Some steps are done, the next was not sent, or waited for in vain. Going on is the operator's choice. */
  | { readonly kind: 'halfway'; readonly intent: Intent; readonly failure?: Failure };

export interface IntentRunner {
  readonly form: TaskForm;
  readonly context: CallContext;
  /** Writes the intent down; must have done so when it returns. */
  readonly keep: (intent: Intent) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told before the look-up after a lost answer. */
  readonly onUnclear?: () => void;
  /** Looks up what became of a lost step and sends nothing. */
  readonly onlyLook?: boolean;
  /** Ends waiting for what an earlier step began; what is being sent is sent. */
  readonly stop?: AbortSignal;
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

  for (let call = calls[intent.step]; call; call = calls[intent.step]) {
    let lost: Failure | undefined;
    if (!isUnclear(intent)) {
      if (runner.onlyLook) return { kind: 'halfway', intent };
      if (onlyAsks(call)) {
        const asked = await askStep(call, intent.replies, runner);
        if (asked.kind === 'reply') {
          done('answered', call, asked.reply);
          continue;
        }
        return notAnswered(asked, intent);
      }
      keep(advance(intent, { kind: 'sending', at: context.now() }));
      const sent = await sendStep(call, intent.replies, runner);
      if (sent.kind === 'reply') {
        done('done', call, sent.reply);
        continue;
      }
      if (sent.kind === 'refused') {
        keep(advance(intent, { kind: 'refused' }));
        return { kind: 'refused', intent, failure: sent.failure };
      }
      lost = sent.failure;
      keep(advance(intent, { kind: 'lost' }));
    }
    runner.onUnclear?.();
    const result = await lookUp(intent, values, runner);
    if (result.kind === 'found') {
      done('done', call, result.reply);
      continue;
    }
    if (result.kind === 'absent') {
      keep(advance(intent, { kind: 'absent' }));
      return { kind: 'absent', intent, ...(lost ? { failure: lost } : undefined) };
    }
    return { ...result, intent };
  }
  return { kind: 'done', intent, ...(task ? { task } : undefined) };
}

/** A step that only asks has no effect of its own: whatever became of it, the plan stands where it stood. */
function notAnswered(asked: Exclude<StepOutcome, { kind: 'reply' }>, intent: Intent): IntentResult {
  if (asked.kind === 'stopped') return { kind: 'halfway', intent };
  // Before the first step is done there is nothing that could be gone on with.
  if (asked.kind === 'refused' || intent.step === 0) return { kind: 'refused', intent, failure: asked.failure };
  return { kind: 'halfway', intent, failure: asked.failure };
}

async function lookUp(intent: Intent, values: unknown, { form, context, sleep }: IntentRunner) {
  for (let look = 1; ; look += 1) {
    try {
      const settlement = await form.settle(intent, values, context);
      if (settlement.kind !== 'absent' || look === LOOKS) return settlement;
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) throw caught;
      if (look === LOOKS) return { kind: 'unclear', failure } as const;
    }
    await sleep(LOOK_AGAIN_MS);
  }
}
