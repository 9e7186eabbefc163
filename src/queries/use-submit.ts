import { useRef, useState } from 'react';
import type { Connection } from '@/core/connection';
import type { Intent } from '@/core/intent';
import type { TaskForm, TaskType } from '@/task-types/task-type';
import { dropIntent } from './kept';
import type { IntentResult } from './run-intent';
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

/** Submits a create form. One submission at a time; after an absent one, the same intent goes on. */
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
    open.current = result?.intent;
    setState(result ?? IDLE);
    return result;
  };

  return {
    state,
    /** Sends the values as a new intent. An earlier one that did not happen is let go first. */
    submit: (values: unknown) => {
      if (open.current) dropIntent(open.current.id);
      return run(newIntent(services, { connection, type, form }, values));
    },
    /** Looks up once more what became of the present intent. */
    lookAgain: () => (open.current ? run(open.current) : undefined),
    /** Forgets the present intent; what became of it is then the operator's to know. */
    dismiss: () => {
      if (open.current) dropIntent(open.current.id);
      open.current = undefined;
      setState(IDLE);
    },
  };
}
