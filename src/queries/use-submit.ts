import { useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import { type Intent, isUnclear } from '@/core/intent';
import type { TaskForm } from '@/task-types/task-form';
import type { TaskType } from '@/task-types/task-type';
import { dropIntent, isKept } from './kept';
import { joinLine } from './line';
import { type IntentResult, isHalfway } from './run-intent';
import { useServices } from './services';
import { newIntent, submitIntent } from './submissions';

/** Where a submission stands. */
export type SubmitState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The answer was lost; it is being looked up. */
  | { readonly kind: 'looking' }
  | IntentResult;

const IDLE: SubmitState = { kind: 'idle' };

/** Submits a create form, one submission at a time. */
export function useSubmit(connection: Connection, type: TaskType, form: TaskForm) {
  const services = useServices();
  const [state, setState] = useState<SubmitState>(IDLE);
  const open = useRef<Intent>(undefined);

  const run = async (intent: Intent): Promise<IntentResult | undefined> => {
    open.current = intent;
    setState({ kind: 'sending' });
    const result = await submitIntent(
      services,
      { connection, type, form, onUnclear: () => setState({ kind: 'looking' }) },
      intent,
    );
    if (result) {
      open.current = isOpen(result) ? result.intent : undefined;
      setState(result);
    } else if (isKept(intent)) {
      // Another tab looks it up at this moment; here it stands as it stood.
      setState(state);
    } else {
      open.current = undefined;
      setState(IDLE);
    }
    return result;
  };

  return {
    state,
    /**
     * Sends the values. What an earlier try has begun, or may have, is gone on with as it was; so is one that did not
     * happen, where the values are still the same. Only else it is a new intent, since that may make a second task.
     */
    submit: (values: unknown) => {
      const before = open.current;
      if (before && (before.step > 0 || isUnclear(before) || isSame(before.values, values))) return run(before);
      if (before) dropIntent(before.id);
      return run(newIntent(services, { connection, type, form }, values));
    },
    /** Puts the values in line instead: they are sent when there is room. What nothing came of gives way to them. */
    wait: (values: unknown): Intent => {
      if (open.current && !isUnclear(open.current) && open.current.step === 0) dropIntent(open.current.id);
      open.current = undefined;
      setState(IDLE);
      return joinLine(services, { connection, type, form }, values);
    },
    /** Goes on with the present intent: looks up what became of a lost step, and sends those that are left. */
    goOn: () => (open.current ? run(open.current) : undefined),
    /** Forgets the present intent; what became of it is then the operator's to know. */
    dismiss: () => {
      if (open.current) dropIntent(open.current.id);
      open.current = undefined;
      setState(IDLE);
    },
  };
}

/** Whether the intent still stands for something: a refusal of its first step leaves nothing behind. */
function isOpen({ kind, intent }: IntentResult): boolean {
  return kind !== 'done' && (kind !== 'refused' || isHalfway(intent));
}

/** Both come from the same form's schema, which sets the order of their fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
