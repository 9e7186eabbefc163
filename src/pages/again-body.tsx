import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { refKey, type Task, type TaskRef } from '@/core/task';
import { metaOf } from '@/forms/field-meta';
import { fieldAt, fieldNames } from '@/forms/field-tree';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { intents, memories, recall } from '@/queries/kept';
import { placeInLine } from '@/queries/line';
import type { Source } from '@/queries/sources';
import { useChosen, useForeseen } from '@/queries/use-foreseen';
import { useSubmit } from '@/queries/use-submit';
import { useStore } from '@/storage/use-store';
import type { TaskForm } from '@/task-types/task-form';
import { Button } from '@/ui/button';
import { announce } from '@/ui/announce';
import { SafeText } from '@/ui/safe-text';
import { announceLeft } from './announce-left';
import css from './again-dialog.module.css';
import { ForeseenList } from './foreseen';
import { isFull } from './foreseen-slots';
import { planOf } from './task-create/plan-of';
import { SubmitOutcome } from './task-create/submit-outcome';

interface AgainBodyProps {
  readonly task: Task;
  readonly source: Source;
  readonly form: TaskForm;
  /** The button that leaves everything as it is. */
  readonly keep: ReactNode;
  readonly onClose: () => void;
  readonly onDone: (ref: TaskRef) => void;
}

/** What making a task again takes away, and the buttons. Sent by the same machine as a form. */
export function AgainBody({ task, source, form, keep, onClose, onDone }: AgainBodyProps) {
  const t = useT();
  const { values, unknown, asking } = useValuesOf(task, source, form);
  const submit = useSubmit(source.connection, source.type, form);
  const items = useForeseen({ source, form, values });
  const slots = items?.find((item) => item.kind === 'slots');
  const plan = planOf(submit, source, form);
  const busy = submit.state.kind === 'sending' || submit.state.kind === 'looking';
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const finish = (result: Awaited<ReturnType<typeof submit.submit>>) => {
    if (result && result.kind !== 'done' && !here.current) announceLeft(t, source, form, result);
    if (result?.kind !== 'done') return;
    const { ref } = result.intent;
    announce(t(say('create.done', { name: form.nameOf(values) })));
    // Whoever has closed the question is told, and not called back.
    if (!here.current) return;
    onClose();
    if (ref) onDone(ref);
  };
  const wait = () => {
    const intent = submit.wait(values);
    if (!intent) return;
    const place = placeInLine(intents.read(), intent);
    announce(t(say('create.wait.done', { name: form.nameOf(values), place })));
    onClose();
  };
  // Every field by its name would tell no more than that.
  const nothingKnown = fieldNames(form.schema).every((name) => isWithin(name, unknown));
  const labels = unknown.map((name) => {
    const field = fieldAt(form.schema, name);
    const meta = field && metaOf(field);
    return meta ? t(meta.label) : name;
  });
  const full = form.foresee !== undefined && slots !== undefined && isFull(slots);
  return (
    <>
      {form.foresee && <ForeseenList source={source} items={items} />}
      {asking && unknown.length > 0 && <p role="status">{t(say('again.loading'))}</p>}
      {!asking && unknown.length > 0 && (
        <p>
          <SafeText
            text={t(nothingKnown ? say('again.unknown.all') : say('again.unknown', { names: labels.join(', ') }))}
          />{' '}
          <Link
            to="/create/$type"
            params={{ type: task.ref.type }}
            search={{ connection: task.ref.connection, from: refKey(task.ref) }}
            onClick={onClose}
          >
            {t(say('again.clone'))}
          </Link>
        </p>
      )}
      <SubmitOutcome
        submit={submit}
        source={source}
        form={form}
        slots={slots}
        onDone={finish}
        onFound={onClose}
        onLeave={() => {
          submit.dismiss();
          onClose();
        }}
        {...(form.foresee ? { onWait: wait } : undefined)}
      />
      <div className={css.buttons}>
        {keep}
        {unknown.length === 0 && (!plan || busy) && (
          <Button
            variant="filled"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              if (full) wait();
              else void submit.submit(values)?.then(finish);
            }}
          >
            {t(busy ? say('create.submit.busy') : full ? say('create.wait') : say('again.act'))}
          </Button>
        )}
      </div>
    </>
  );
}

/** Whether a field, or what it is a part of, is among these. */
function isWithin(name: string, names: readonly string[]): boolean {
  return names.some((one) => name === one || name.startsWith(`${one}.`));
}

/** The values of a task, and what nobody knows of them. What its options are listed under is known by asking for them. */
function useValuesOf(task: Task, source: Source, form: TaskForm) {
  const parsed = form.schema.safeParse(recall(useStore(memories), task.ref)?.values, { jitless: true });
  const { values, unknown } = form.fromTask(task, parsed.success ? parsed.data : undefined);
  const told: Record<string, unknown> = { ...Object(form.defaults), ...Object(values) };
  const { chosen, asking } = useChosen({ source, form, values: told, ask: true });
  const lost: readonly string[] = unknown;
  const under = Object.values(chosen).flatMap((option) => Object.entries(option.listedUnder ?? {}));
  const found = Object.fromEntries(under.filter(([name]) => lost.includes(name)));
  return { values: { ...told, ...found }, unknown: lost.filter((name) => !(name in found)), asking };
}
