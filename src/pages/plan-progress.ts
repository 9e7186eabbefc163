import type { Intent } from '@/core/intent';
import type { Message } from '@/core/message';
import type { PlannedCall } from '@/task-types/task-form';
import { onlyAsks } from '@/queries/send-step';

/** One step of a plan as it stands. `waiting`: it is asked again until what an earlier step began is there. */
export interface PlanStep {
  readonly label: Message;
  readonly state: 'done' | 'doing' | 'waiting' | 'stopped' | 'failed' | 'unclear' | 'todo';
  /** The vendor's id of the task, at the step that made it. */
  readonly made?: string;
}

/** What happens to the present step: somebody works on it, it went wrong, or it rests. */
export type PlanPhase = 'running' | 'failed' | 'resting';

/** The steps of a plan, of which those before the intent's present one are done. */
export function planSteps(calls: readonly PlannedCall[], intent: Intent, phase: PlanPhase): readonly PlanStep[] {
  return calls.map((call, index): PlanStep => {
    const { label } = call;
    if (index > intent.step) return { label, state: 'todo' };
    if (index === intent.step) return { label, state: presentState(call, intent, phase) };
    const reply = intent.replies[index];
    // Of what was left out, or done on the operator's word, nobody knows what it answered.
    const made = reply === null ? undefined : call.made?.(reply).ref.id;
    return { label, state: 'done', ...(made === undefined ? undefined : { made }) };
  });
}

function presentState(call: PlannedCall, { outcome }: Intent, phase: PlanPhase): PlanStep['state'] {
  switch (phase) {
    case 'running':
      return onlyAsks(call) ? 'waiting' : 'doing';
    case 'failed':
      return outcome === 'unclear' ? 'unclear' : 'failed';
    case 'resting':
      return outcome === 'unsent' ? 'stopped' : 'unclear';
  }
}
