import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Intent } from '@/core/intent';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { formQuery } from '@/queries/load-form';
import type { IntentResult, OperatorWord } from '@/queries/run-intent';
import { useServices } from '@/queries/services';
import { useShownHere } from '@/queries/shown-here';
import type { Source } from '@/queries/sources';
import { leaveThere } from '@/queries/submissions';
import { useSubmit } from '@/queries/use-submit';
import type { TaskForm } from '@/task-types/task-form';
import { announce } from '@/ui/announce';
import { announceLeft } from '../announce-left';
import { PlanLooking } from '../plan-looking';
import { PlanView } from '../plan-view';

interface CreationPanelProps {
  readonly source: Source;
  /** The plan that made the task and has not come to its end. */
  readonly intent: Intent;
}

/** On the page of a task that is made but not finished: the steps of its plan, to be gone on with or left. */
export function CreationPanel({ source, intent }: CreationPanelProps) {
  const { data: form } = useQuery(formQuery(useServices(), source.type.id, source.type));
  // A form may have changed since; of values that are not its own it has no plan.
  if (!form?.schema.safeParse(intent.values, { jitless: true }).success) return null;
  return <Creation source={source} intent={intent} form={form} />;
}

function Creation({ source, intent: kept, form }: CreationPanelProps & { readonly form: TaskForm }) {
  const t = useT();
  const submit = useSubmit(source.connection, source.type, form);
  const here = useRef(true);
  useShownHere(kept.id);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const intent = submit.intent ?? kept;
  const calls = form.plan(intent.values, { connection: source.connection, onceId: intent.onceId });
  const finish = (result: IntentResult | undefined) => {
    if (!result) return;
    if (result.kind === 'done') announce(t(say('create.done', { name: form.nameOf(result.intent.values) })));
    else if (!here.current) announceLeft(t, source, form, result);
  };
  const goOn = (says?: OperatorWord) => void submit.takeUp(intent, says)?.then(finish);
  const { state } = submit;
  return (
    <PlanView
      calls={calls}
      intent={intent}
      isRunning={submit.isRunning}
      failure={'failure' in state ? state.failure : undefined}
      isLate={state.kind === 'halfway' && state.late === true}
      onGoOn={() => goOn()}
      onSettle={goOn}
      onLeave={() => leaveThere(intent)}
      atTask
    >
      {state.kind === 'looking' && <PlanLooking id={intent.id} label={calls[intent.step]?.label} />}
    </PlanView>
  );
}
