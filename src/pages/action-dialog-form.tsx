import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Task } from '@/core/task';
import { SchemaForm } from '@/forms/schema-form';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskActing } from '@/queries/use-task-action';
import type { ActionForm, TaskAction } from '@/task-types/task-type';
import { announce } from '@/ui/announce';
import css from './again-dialog.module.css';
import { ActionFailure } from './task-detail/action-failure';

interface ActionDialogFormProps {
  readonly task: Task;
  readonly action: TaskAction;
  readonly acting: TaskActing;
  readonly form: ActionForm;
  readonly name: string;
  /** The button that leaves everything as it is. */
  readonly keep: ReactNode;
  readonly onClose: () => void;
}

/** What an action asks, filled with what the task tells; sent once, however often the button is pressed. */
export function ActionDialogForm({ task, action, acting, form, name, keep, onClose }: ActionDialogFormProps) {
  const t = useT();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (
    <SchemaForm
      schema={form.schema}
      // A form's values are an object, whatever the form.
      values={Object(form.defaults(task)) as FieldValues}
      onSubmit={async (answer) => {
        if (!(await acting.run(task, action, answer))) return;
        announce(t(say('detail.act.done', { act: t(action.label), name })));
        // Another dialog may stand there by now.
        if (isHere.current) onClose();
      }}
    >
      <form.Fields />
      {acting.failure && <ActionFailure failure={acting.failure} onDismiss={acting.dismiss} onRetry={acting.retry} />}
      {acting.busy !== undefined && <p role="status">{t(say('detail.act.goesOn'))}</p>}
      <div className={css.buttons}>
        {keep}
        <SubmitButton primary label={action.label} busyLabel={say('detail.busy')} />
      </div>
    </SchemaForm>
  );
}
