import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Task } from '@/core/task';
import { ErrorSummary } from '@/forms/error-summary';
import { FormFooter } from '@/forms/form-footer';
import { SubmitButton } from '@/forms/submit-button';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import type { useSaveEdit } from '@/queries/use-edit';
import type { Edited, TaskEdit } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { ForeseenList } from '../foreseen';
import { BeforeYouSend } from '../task-create/before-you-send';
import { usePreviewMark } from '../task-create/preview-mark';
import css from '../task-create/task-create.module.css';
import { mayNotChange } from '../why-not';
import { EditDifferences } from './edit-differences';
import { EditOutcome } from './edit-outcome';
import type { ByName } from './merge-changes';
import { MergedNote } from './merged-note';

interface EditBodyProps {
  readonly source: Source;
  readonly task: Task;
  readonly edit: TaskEdit;
  readonly edited: Edited<unknown>;
  readonly saving: ReturnType<typeof useSaveEdit>;
  /** What was typed over; undefined where nobody knows it any more. */
  readonly before: ByName | undefined;
  /** What stands here was put together of two people's changes. */
  readonly isMerged: boolean;
  readonly onMerge: (now: Edited<unknown>, values: ByName) => void;
  /** Shows the task as it is by now; what was typed is gone then. */
  readonly onSee: (now: Edited<unknown>) => void;
  /** Stands in the footer. */
  readonly draft: ReactNode;
  /** The fields: made by the page, so that typing does not draw them all again. */
  readonly children: ReactNode;
}

/** The form and what saving would do, side by side, and the buttons. */
export function EditBody(props: EditBodyProps) {
  const { source, task, edit, edited, saving, before, isMerged, onSee, onMerge, draft, children } = props;
  const t = useT();
  const { clock } = useServices();
  const onceId = usePreviewMark();
  const { output, open, wrong } = useFormValues();
  // A plan compares whole values: while a field is not right there is nothing to compare.
  const calls = output ? edit.plan(output, edited.values, task, { connection: source.connection, onceId }) : [];
  const foreseen = output && calls.length > 0 ? edit.foresee?.(output, edited.values, clock.now()) : undefined;
  const again = ['begun', 'lost', 'refused', 'late'].includes(saving.state.kind);
  return (
    <>
      <div className={css.columns}>
        <div className={css.fields}>
          <ErrorSummary />
          {isMerged && saving.state.kind === 'idle' && <MergedNote />}
          <EditOutcome {...{ saving, before, onSee, onMerge }} toCome={calls.map(({ label }) => label)} />
          {children}
        </div>
        <BeforeYouSend
          source={source}
          title={say('edit.before')}
          act="edit"
          calls={calls}
          open={open.length}
          wrong={wrong.length}
          nothing={output ? say('edit.nothing') : say('edit.open')}
        >
          <EditDifferences before={edited.values} />
          {foreseen && <ForeseenList source={source} items={foreseen} />}
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
          reason={mayNotChange(source.connection)}
        />
      </FormFooter>
    </>
  );
}
