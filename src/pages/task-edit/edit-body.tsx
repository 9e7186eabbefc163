import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Task } from '@/core/task';
import { ErrorSummary } from '@/forms/error-summary';
import { FormFooter } from '@/forms/form-footer';
import { SubmitButton } from '@/forms/submit-button';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { useSaveEdit } from '@/queries/use-edit';
import type { Edited, TaskEdit } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { BeforeYouSend } from '../task-create/before-you-send';
import { usePreviewMark } from '../task-create/preview-mark';
import css from '../task-create/task-create.module.css';
import { EditDifferences } from './edit-differences';
import { EditOutcome } from './edit-outcome';

interface EditBodyProps {
  readonly source: Source;
  readonly task: Task;
  readonly edit: TaskEdit;
  readonly edited: Edited<unknown>;
  readonly saving: ReturnType<typeof useSaveEdit>;
  /** Something was typed and not saved. */
  readonly hasDraft: boolean;
  /** Shows the task as it is by now; what was typed is gone then. */
  readonly onSee: (now: Edited<unknown>) => void;
  /** Stands in the footer. */
  readonly draft: ReactNode;
  /** The fields: made by the page, so that typing does not draw them all again. */
  readonly children: ReactNode;
}

/** The form and what saving would do, side by side, and the buttons. */
export function EditBody(props: EditBodyProps) {
  const { source, task, edit, edited, saving, hasDraft, onSee, draft, children } = props;
  const t = useT();
  const onceId = usePreviewMark();
  const { output, open } = useFormValues();
  // A plan compares whole values: while a field is not right there is nothing to compare.
  const calls = output ? edit.plan(output, edited.values, task, { connection: source.connection, onceId }) : [];
  const again = ['begun', 'lost', 'refused', 'late'].includes(saving.state.kind);
  return (
    <>
      <div className={css.columns}>
        <div className={css.fields}>
          <ErrorSummary />
          <EditOutcome saving={saving} hasDraft={hasDraft} onSee={onSee} toCome={calls.map(({ label }) => label)} />
          {children}
        </div>
        <BeforeYouSend
          source={source}
          title={say('edit.before')}
          act="edit"
          calls={calls}
          open={open.length}
          nothing={output ? say('edit.nothing') : say('edit.open')}
        >
          <EditDifferences before={edited.values} />
        </BeforeYouSend>
      </div>
      <FormFooter note={draft}>
        <Button
          variant="default"
          renderRoot={(look) => <Link to="/tasks/$type/$connection/$id/{-$tab}" params={{ ...task.ref }} {...look} />}
        >
          {t(say('edit.cancel'))}
        </Button>
        <SubmitButton
          primary
          label={again ? say('edit.saveAgain') : say('edit.save')}
          busyLabel={say('edit.save.busy')}
        />
      </FormFooter>
    </>
  );
}
