import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { DraftNote } from '@/forms/draft-note';
import { createDraftKey, discardSent } from '@/forms/draft-store';
import { useFormHandle } from '@/forms/form-scope';
import { OptionSources } from '@/forms/option-sources';
import { SchemaForm } from '@/forms/schema-form';
import { useDraft } from '@/forms/use-draft';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { dropIntent, intents } from '@/queries/kept';
import { placeInLine } from '@/queries/line';
import type { IntentResult } from '@/queries/run-intent';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useOptionSources } from '@/queries/use-option-sources';
import { useSubmit } from '@/queries/use-submit';
import type { Foreseen, TaskForm } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { announce } from '@/ui/announce';
import { EnvironmentTag } from '@/ui/environment-tag';
import { HazardStripe } from '@/ui/hazard-stripe';
import { PageHead } from '@/ui/page-head';
import { SafeText } from '@/ui/safe-text';
import { announceLeft } from '../announce-left';
import { AskBefore } from '../ask-before';
import { BackToTasks } from '../back-to-tasks';
import { whyOf } from '../failure-words';
import type { Beginning } from './beginning';
import { BeginningNote } from './beginning-note';
import { carryOver } from './carry-over';
import { CreateBody } from './create-body';
import { PasteButton } from './paste-button';
import { placeRefusal } from './place-refusal';
import { planOf } from './plan-of';
import css from './task-create.module.css';
import { toAsk, useQuestion } from '../use-question';

interface CreateFormProps {
  readonly source: Source;
  /** Every connection that has the type, this one among them. */
  readonly offers: readonly Source[];
  readonly form: TaskForm;
  /** What the form begins with, where it is not its defaults. */
  readonly beginning: Beginning | undefined;
  /** Tells the draft of what was cloned from the draft of what was not: neither takes the other's place. */
  readonly draftKey: string;
}

/** The create page once type, connection and form are known. What is typed is a draft until it has become a task. */
export function CreateForm({ source, offers, form, beginning, draftKey }: CreateFormProps) {
  const t = useT();
  const { connection, type } = source;
  const navigate = useNavigate();
  const { clock } = useServices();
  const draft = useDraft(draftKey);
  // Taken once, as the form takes it: what a clone differs from must not change under it.
  const [begun] = useState(beginning);
  const submit = useSubmit(connection, type, form, begun?.kind === 'plan' ? begun.intent : undefined);
  const sources = useOptionSources(connection, type, form, whyOf);
  // A new key begins the form anew; only "Start over" asks for that.
  const [round, setRound] = useState(0);

  /** What sending would do, as it is told beside the form. */
  const foreseen = useRef<readonly Foreseen[]>([]);
  const { question, ask } = useQuestion();

  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  /** It is done: until the next page is there this one stands, and a second click would make another. */
  const isDone = useRef(false);

  const letGo = (sent: unknown) => {
    draft.discard();
    if (begun?.kind !== 'line' && begun?.kind !== 'plan') return;
    // A plan that is gone on with stands until it is done, and is dropped by then.
    if (begun.kind === 'line') dropIntent(begun.intent);
    // It may have come from the plain form, whose draft was kept: sent from there, it would be made twice.
    discardSent(createDraftKey(type.id, connection.id), sent);
  };
  const wait = (values: unknown) => {
    const intent = submit.wait(values);
    if (!intent) return;
    letGo(values);
    const place = placeInLine(intents.read(), intent);
    announce(t(say('create.wait.done', { name: form.nameOf(values), place })));
    // It stands above every page; here it would look as if it were still to be sent.
    void navigate({ to: '/tasks' });
  };
  const leave = () => {
    const ref = submit.intent?.ref;
    submit.leave();
    // Sent again from here, it would be made twice.
    if (ref) void navigate({ to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } });
  };
  const finish = (result: IntentResult | undefined) => {
    // What has begun is no draft any more: sent from there again, it would be made twice.
    if (result && (result.kind === 'done' || result.intent.ref)) letGo(result.intent.values);
    if (result && result.kind !== 'done' && !here.current) announceLeft(t, source, form, result);
    if (result?.kind !== 'done') return;
    isDone.current = true;
    const { ref, values } = result.intent;
    announce(t(say('create.done', { name: form.nameOf(values) })));
    // Whoever has gone on to another page is told, and not called back.
    if (!here.current) return;
    void navigate(ref ? { to: '/tasks/$type/$connection/$id/{-$tab}', params: { ...ref } } : { to: '/tasks' });
  };

  return (
    <OptionSources value={sources}>
      <SchemaForm
        key={round}
        schema={form.schema}
        values={begun && 'values' in begun ? begun.values : form.defaults}
        draft={draft}
        now={() => clock.now()}
        summary="placed"
        onSubmit={async (values, { action, form: handle }) => {
          if (isDone.current) return;
          const wrong = form.wrongNow?.(values, clock.now());
          if (wrong) return handle.reject({ name: wrong.field, message: wrong.message });
          const inTheWay = foreseen.current.find((item) => item.kind === 'note' && item.mend !== undefined);
          if (inTheWay?.kind === 'note' && inTheWay.mend) {
            const { field, ...mend } = inTheWay.mend;
            return handle.reject({ name: field, message: inTheWay.text, mend });
          }
          const asked = toAsk(foreseen.current, connection.environment);
          if (asked.length > 0 && !(await ask(asked))) return;
          if (action === 'wait') return wait(values);
          const result = await submit.submit(values);
          if (result?.kind === 'refused') placeRefusal(handle, form, result.failure);
          finish(result);
        }}
      >
        <div className={css.page}>
          {connection.environment === 'production' && <HazardStripe />}
          <BackToTasks />
          <PageHead
            title={t(form.title)}
            name={t(form.title)}
            below={
              <span className={css.where}>
                <EnvironmentTag environment={connection.environment} />
                <ConnectionChoice source={source} offers={offers} form={form} />
                <SafeText text={connection.region} />
                <DraftNote draft={draft} />
              </span>
            }
            actions={<PasteButton form={form} isLocked={planOf(submit, source, form) !== undefined} />}
          />
          <CreateBody
            source={source}
            form={form}
            submit={submit}
            onDone={finish}
            onLeave={leave}
            onForeseen={(items) => {
              foreseen.current = items ?? [];
            }}
            onFound={() => letGo('intent' in submit.state ? submit.state.intent.values : undefined)}
            note={begun && <BeginningNote beginning={begun} source={source} />}
            draft={
              draft.savedAt === undefined ? null : (
                <Button
                  variant="subtle"
                  onClick={() => {
                    draft.discard();
                    submit.dismiss();
                    setRound((before) => before + 1);
                  }}
                >
                  {t(say('create.draft.discard'))}
                </Button>
              )
            }
          >
            <form.Fields />
          </CreateBody>
          <AskBefore
            question={question}
            title={say('create.ask.title')}
            act={say('create.submit')}
            hazard={connection.environment === 'production'}
          />
        </div>
      </SchemaForm>
    </OptionSources>
  );
}

/** Where it will be created; a choice where the type lives on several connections. */
function ConnectionChoice({ source, offers, form }: Pick<CreateFormProps, 'source' | 'offers' | 'form'>) {
  const t = useT();
  const { methods } = useFormHandle();
  const navigate = useNavigate();
  if (offers.length < 2) return <SafeText text={source.connection.name} />;
  return (
    <NativeSelect
      size="xs"
      aria-label={t(say('create.connection'))}
      value={source.connection.id}
      data={offers.map(({ connection }) => ({ value: connection.id, label: connection.name }))}
      onChange={(event) => {
        const connection = event.currentTarget.value;
        const { portable: names = [], defaults } = form;
        carryOver(createDraftKey(source.type.id, connection), { names, values: methods.getValues(), defaults });
        void navigate({ to: '/create/$type', params: { type: source.type.id }, search: { connection }, replace: true });
      }}
    />
  );
}
