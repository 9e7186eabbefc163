import { type ReactNode, useId } from 'react';
import { ErrorSummary } from '@/forms/error-summary';
import { useFormHandle } from '@/forms/form-scope';
import { useFormValues } from '@/forms/use-form-values';
import type { IntentResult } from '@/queries/run-intent';
import type { Source } from '@/queries/sources';
import { useForeseen } from '@/queries/use-foreseen';
import type { useSubmit } from '@/queries/use-submit';
import type { TaskForm } from '@/task-types/task-form';
import { BeforeYouSend } from './before-you-send';
import { CreateFooter } from './create-footer';
import { SubmitOutcome } from './submit-outcome';
import css from './task-create.module.css';

interface CreateBodyProps {
  readonly source: Source;
  readonly form: TaskForm;
  readonly submit: ReturnType<typeof useSubmit>;
  readonly onDone: (result: IntentResult | undefined) => void;
  readonly onFound: () => void;
  /** Stands above the fields. */
  readonly note: ReactNode;
  /** Stands in the footer. */
  readonly draft: ReactNode;
  /** The fields: made by the page, so that typing does not draw them all again. */
  readonly children: ReactNode;
}

/** The form and what is known about sending it, side by side, and the buttons that follow from that. */
export function CreateBody({ source, form, submit, onDone, onFound, note, draft, children }: CreateBodyProps) {
  const handle = useFormHandle();
  const { typed, output } = useFormValues();
  const foreseen = useForeseen({ source, form, values: output ?? typed });
  const foreseenId = useId();
  const slots = foreseen?.find((item) => item.kind === 'slots');
  return (
    <>
      <div className={css.columns}>
        <div className={css.fields}>
          <ErrorSummary />
          <SubmitOutcome
            submit={submit}
            source={source}
            form={form}
            slots={slots}
            onDone={onDone}
            onFound={onFound}
            {...(form.foresee ? { onWait: () => handle.submit('wait') } : undefined)}
          />
          {note}
          {children}
        </div>
        <BeforeYouSend source={source} form={form} foreseen={foreseen} foreseenId={foreseenId} />
      </div>
      <CreateFooter
        source={source}
        draft={draft}
        slots={slots}
        losses={foreseen?.filter(({ kind }) => kind === 'evicts' || kind === 'replaces') ?? []}
        foreseenId={foreseenId}
      />
    </>
  );
}
