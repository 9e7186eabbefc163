import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Task } from '@/core/task';
import { SchemaForm } from '@/forms/schema-form';
import { SubmitButton } from '@/forms/submit-button';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import { useTaskAction } from '@/queries/use-task-action';
import type { ActionForm, TaskAction } from '@/task-types/task-type';
import { announce } from '@/ui/announce';
import css from './again-dialog.module.css';
import { ActionFailure } from './task-detail/action-failure';

interface ActionDialogFormProps {
  readonly task: Task;
  readonly source: Source;
  readonly action: TaskAction;
  readonly form: ActionForm;
  readonly name: string;
  /** The button that leaves everything as it is. */
  readonly keep: ReactNode;
  readonly onClose: () => void;
}

/** What an action asks, filled with what the task tells; sent once, however often the button is pressed. */
export function ActionDialogForm({ task, source, action, form, name, keep, onClose }: ActionDialogFormProps) {
  const t = useT();
  const act = useTaskAction(source.connection);
  return (
    <SchemaForm
      schema={form.schema}
      // A form's values are an object, whatever the form.
      values={Object(form.defaults(task)) as FieldValues}
      onSubmit={async (answer) => {
        if (!(await act.run(task, action, answer))) return;
        announce(t(say('detail.act.done', { act: t(action.label), name })));
        onClose();
      }}
    >
      <form.Fields />
      {act.failure && <ActionFailure failure={act.failure} onDismiss={act.dismiss} onRetry={act.retry} />}
      <div className={css.buttons}>
        {keep}
        <SubmitButton primary label={action.label} busyLabel={say('detail.busy')} />
      </div>
    </SchemaForm>
  );
}
