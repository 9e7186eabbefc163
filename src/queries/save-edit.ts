import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { Edited, PlannedCall, TaskEdit } from '@/task-types/task-form';
import { type Failure, failureOf } from '@/transport/failures';
import { askStep, isUnneeded, onlyAsks, sendStep } from './send-step';

/** What came of saving. `edited` is the task as it was read right before. */
export type SaveResult =
  | { readonly kind: 'done' }
  /** What is there is what is wanted. */
  | { readonly kind: 'nothing' }
  /** Somebody else has changed it since; nothing was sent. */
  | { readonly kind: 'changed'; readonly edited: Edited<unknown> }
  /** It could not be read anew, so nothing was sent. */
  | { readonly kind: 'unread'; readonly failure: Failure }
  /** The call at `step` was refused or its answer lost; those before it are done. */
  | {
      readonly kind: 'refused' | 'lost';
      readonly failure: Failure;
      readonly calls: readonly PlannedCall[];
      readonly step: number;
      /** The stamp by now, where the steps before it have changed the task and it could be read. */
      readonly stamp?: string;
    }
  /** What the call at `step` waits for takes longer than usual. */
  | { readonly kind: 'late'; readonly calls: readonly PlannedCall[]; readonly step: number; readonly stamp?: string }
  /** Nobody waits for it any more. */
  | { readonly kind: 'stopped' };

export interface EditSaver {
  readonly edit: TaskEdit;
  readonly task: Task;
  readonly context: CallContext;
  /** Wall time. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Made once for these values. */
  readonly onceId: string;
  readonly stop?: AbortSignal;
  /** Told before each call. */
  readonly onStep: (calls: readonly PlannedCall[], step: number) => void;
  /** As `StepSender`. */
  readonly paceMs?: () => number;
}

/**
 * Makes the task into what `values` say. It is read again before anything is sent: where its stamp is not `stamp` any more,
 * nothing is. Each call may be repeated, so one whose answer was lost is sent again, and all may be saved again after.
 * Rejects only on bugs.
 */
export async function saveEdit(saver: EditSaver, values: unknown, stamp: string | undefined): Promise<SaveResult> {
  const { edit, task, context, onceId, onStep, stop } = saver;
  let edited: Edited<unknown>;
  try {
    edited = await edit.load(task, context);
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure) throw caught;
    return { kind: 'unread', failure };
  }
  if (stamp !== undefined && edited.stamp !== stamp) return { kind: 'changed', edited };
  const calls = edit.plan(values, edited.values, task, { connection: context.connection, onceId });
  if (calls.length === 0) return { kind: 'nothing' };
  let replies: readonly unknown[] = [];
  for (const [step, call] of calls.entries()) {
    if (stop?.aborted) return { kind: 'stopped' };
    if (isUnneeded(call, replies)) {
      replies = [...replies, null];
      continue;
    }
    onStep(calls, step);
    const outcome = onlyAsks(call)
      ? await askStep(call, replies, saver)
      : await sendStep({ ...call, repeatable: true }, replies, saver);
    if (outcome.kind === 'stopped') return outcome;
    if (outcome.kind !== 'reply') {
      // What was lost may still come about.
      const stamp = outcome.kind !== 'lost' && step > 0 ? await stampNow(saver) : undefined;
      return { ...outcome, calls, step, ...(stamp === undefined ? undefined : { stamp }) };
    }
    replies = [...replies, outcome.reply];
    call.answered?.(outcome.reply, task.ref);
  }
  return { kind: 'done' };
}

/** What the task's stamp has become by our own steps, so that nobody else is taken for who changed it. */
async function stampNow({ edit, task, context }: EditSaver): Promise<string | undefined> {
  try {
    return (await edit.load(task, context)).stamp;
  } catch (caught) {
    if (!failureOf(caught)) throw caught;
    return undefined;
  }
}
