import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Task } from '@/core/task';
import { DraftNote } from '@/forms/draft-note';
import type { FormHandle } from '@/forms/form-scope';
import { OptionSources } from '@/forms/option-sources';
import { SchemaForm } from '@/forms/schema-form';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useSaveEdit } from '@/queries/use-edit';
import { useOptionSources } from '@/queries/use-option-sources';
import { useTaskName } from '@/queries/use-task-name';
import type { Edited, TaskEdit, TaskForm } from '@/task-types/task-form';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { EnvironmentTag } from '@/ui/environment-tag';
import { HazardStripe } from '@/ui/hazard-stripe';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { AskBefore } from '../ask-before';
import { whyOf } from '../failure-words';
import { placeRefusal } from '../task-create/place-refusal';
import css from '../task-create/task-create.module.css';
import { toAsk, useQuestion } from '../use-question';
import { BackToTask } from './back-to-task';
import { EditBody } from './edit-body';
import { useEditDraft } from './edit-draft';
import { byName, withFields } from './merge-changes';
import { OVER } from './over';

interface EditFormProps {
  readonly source: Source;
  readonly task: Task;
  readonly form: TaskForm;
  readonly edit: TaskEdit;
  /** The task as it was read. */
  readonly edited: Edited<unknown>;
  /** What the form begins with, where that is what two people changed put together. */
  readonly carried?: FieldValues | undefined;
  /** Begins anew with the task as it is by now. */
  readonly onReload: (edited: Edited<unknown>, carried?: FieldValues) => void;
}

/** The form that changes a task. What is typed is a draft until it has been saved. */
export function EditForm({ source, task, form, edit, edited, carried, onReload }: EditFormProps) {
  const t = useT();
  const { connection, type } = source;
  const navigate = useNavigate();
  const { clock } = useServices();
  const name = useTaskName(task, connection, type);
  const read = { stamp: edited.stamp, before: byName(form.schema, edited.values) };
  const { draft, typedOver, before: typedOverValues, wasBegun, notes } = useEditDraft(task.ref, read, carried);
  const { question, ask } = useQuestion();
  // Typed before somebody else has changed the task: that is said before anything is saved over it.
  const before = wasBegun ? { kind: 'begun' as const } : undefined;
  const saving = useSaveEdit(source, task, edit, typedOver === edited.stamp ? before : { kind: 'changed', edited });
  const sources = useOptionSources(connection, type, form, whyOf);
  const [round, setRound] = useState(0);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const save = async (values: unknown, action: string, handle: Pick<FormHandle, 'holds' | 'reject'>) => {
    const wrong = form.wrongNow?.(values, clock.now());
    if (wrong) return handle.reject({ name: wrong.field, message: wrong.message });
    const foreseen = edit.foresee?.(values, edited.values, clock.now()) ?? [];
    const asked = toAsk(foreseen, connection.environment);
    if (asked.length > 0 && !(await ask(asked))) return;
    const result = await saving.save(values, action === OVER ? undefined : typedOver, notes.begin);
    if (result?.kind === 'refused') placeRefusal(handle, form, result.failure);
    if (result && 'stamp' in result && result.stamp !== undefined) notes.restamp(result.stamp);
    if (result?.kind === 'refused' && result.step === 0 && !wasBegun && !saving.isTouched()) notes.callOff();
    if (result?.kind !== 'done') return;
    draft.discard();
    announce(t(say('edit.done', { name })));
    // Whoever has gone on to another page is told, and not called back.
    if (here.current) void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...task.ref } });
  };
  return (
    <OptionSources value={sources}>
      <SchemaForm
        key={round}
        schema={form.schema}
        // A form's values are an object, whatever the form.
        values={Object(edited.values) as FieldValues}
        fixed={edit.fixed}
        draft={draft}
        now={() => clock.now()}
        summary="placed"
        onSubmit={(values, { action, form: handle }) => save(values, action, handle)}
      >
        <div className={css.page}>
          {connection.environment === 'production' && <HazardStripe />}
          <BackToTask taskRef={task.ref} />
          <PageHead
            title={t(edit.title)}
            name={t(edit.title)}
            below={
              <span className={css.where}>
                <SafeText text={name} />
                <EnvironmentTag environment={connection.environment} />
                <SafeText text={connection.name} />
                <DraftNote draft={draft} />
              </span>
            }
          />
          <EditBody
            {...{ source, task, edit, edited, saving }}
            before={typedOverValues}
            isMerged={carried !== undefined && draft.savedAt !== undefined}
            onMerge={(now, fields) => {
              const values = withFields(now.values, fields);
              notes.carry({ stamp: now.stamp, before: byName(form.schema, now.values) }, values);
              onReload(now, values);
            }}
            onSee={(now) => {
              draft.discard();
              onReload(now);
            }}
            draft={
              draft.savedAt === undefined ? null : (
                <Button
                  variant="subtle"
                  onClick={() => {
                    draft.discard();
                    saving.dismiss();
                    setRound((before) => before + 1);
                  }}
                >
                  {t(say('edit.discard'))}
                </Button>
              )
            }
          >
            <form.Fields />
          </EditBody>
          <AskBefore
            question={question}
            title={say('edit.ask.title')}
            act={say('edit.ask.act')}
            hazard={connection.environment === 'production'}
          />
        </div>
      </SchemaForm>
    </OptionSources>
  );
}
