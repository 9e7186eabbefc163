import { type ReactNode, useEffect, useId } from 'react';
import { ErrorSummary } from '@/forms/error-summary';
import { useFormHandle } from '@/forms/form-scope';
import { useFormValues } from '@/forms/use-form-values';
import { say } from '@/i18n/say';
import type { IntentResult } from '@/queries/run-intent';
import type { Source } from '@/queries/sources';
import { useForeseen } from '@/queries/use-foreseen';
import type { useSubmit } from '@/queries/use-submit';
import type { Foreseen, TaskForm } from '@/task-types/task-form';
import { ForeseenList } from '../foreseen';
import { BegunAlready } from './begun-already';
import { BeforeYouSend } from './before-you-send';
import { CreateFooter } from './create-footer';
import { planOf } from './plan-of';
import { usePreviewMark } from './preview-mark';
import { SubmitOutcome } from './submit-outcome';
import css from './task-create.module.css';

interface CreateBodyProps {
  readonly source: Source;
  readonly form: TaskForm;
  readonly submit: ReturnType<typeof useSubmit>;
  readonly onDone: (result: IntentResult | undefined) => void;
  readonly onFound: () => void;
  /** The operator leaves a plan where it is. */
  readonly onLeave: () => void;
  /** Told what sending would do, whenever that is another. */
  readonly onForeseen: (foreseen: readonly Foreseen[] | undefined) => void;
  /** Stands above the fields. */
  readonly note: ReactNode;
  /** Stands in the footer. */
  readonly draft: ReactNode;
  /** The fields: made by the page, so that typing does not draw them all again. */
  readonly children: ReactNode;
}

/** The form and what is known about sending it, side by side, and the buttons that follow from that. */
export function CreateBody(props: CreateBodyProps) {
  const { source, form, submit, onDone, onFound, onLeave, onForeseen, note, draft, children } = props;
  const handle = useFormHandle();
  const { typed, output, open, wrong } = useFormValues();
  const foreseen = useForeseen({ source, form, values: output ?? typed });
  useEffect(() => onForeseen(foreseen));
  const foreseenId = useId();
  const onceId = usePreviewMark();
  const plan = planOf(submit, source, form);
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
            onLeave={onLeave}
            {...(form.foresee ? { onWait: () => handle.submit('wait') } : undefined)}
          />
          {!plan && note}
          {/* What is being made is what was sent: the form is locked until that is done or left. */}
          <fieldset className={css.lock} disabled={plan !== undefined}>
            {children}
          </fieldset>
        </div>
        <BeforeYouSend
          source={source}
          title={say('create.before')}
          act="create"
          calls={form.plan(output ?? typed, { connection: source.connection, onceId })}
          open={open.length}
          wrong={wrong.length}
          nothing={say('create.request.none')}
        >
          {!plan && <BegunAlready source={source} form={form} values={output ?? typed} own={submit.intent?.id} />}
          {form.foresee && <ForeseenList id={foreseenId} source={source} items={foreseen} />}
        </BeforeYouSend>
      </div>
      {/* What has stopped on its way is gone on with above, and not sent anew. */}
      {(!plan || submit.isRunning) && (
        <CreateFooter
          source={source}
          draft={plan ? null : draft}
          slots={slots}
          losses={foreseen?.filter(({ kind }) => kind === 'evicts' || kind === 'replaces') ?? []}
          foreseenId={foreseenId}
        />
      )}
    </>
  );
}
