import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { refKey, type Task, type TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { formQuery } from '@/queries/load-form';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import { useTaskName } from '@/queries/use-task-name';
import { Button } from '@/ui/button';
import { EnvironmentTag } from '@/ui/environment-tag';
import { HazardStripe } from '@/ui/hazard-stripe';
import { SafeText } from '@/ui/safe-text';
import { AgainBody } from './again-body';
import css from './again-dialog.module.css';

interface AgainDialogProps {
  readonly task: Task;
  readonly source: Source;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The task that came of it. */
  readonly onDone: (ref: TaskRef) => void;
}

/** Asks whether a task is to be made again with the same conditions, says what that takes away, and does it. */
export function AgainDialog({ task, source, opened, onClose, onDone }: AgainDialogProps) {
  const t = useT();
  const { connection, type } = source;
  const name = useTaskName(task, connection, type);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (opened && element && !element.open) {
      element.showModal();
      // The browser would begin at the first link of what is read out.
      element.querySelector<HTMLElement>('[data-keep]')?.focus();
    }
    if (!opened && element?.open) element.close();
  }, [opened]);
  const form = useQuery(formQuery(useServices(), type.id, opened ? type : undefined));
  const keep = (
    <Button variant="default" data-keep ref={focusFirst} onClick={onClose}>
      {t(say('again.keep'))}
    </Button>
  );
  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId} onClose={onClose}>
      {connection.environment === 'production' && <HazardStripe />}
      <div className={css.content}>
        <h2 id={titleId} className={css.title}>
          <SafeText text={t(say('again.title', { name }))} />
        </h2>
        <p className={css.where}>
          <EnvironmentTag environment={connection.environment} /> <SafeText text={connection.name} />
        </p>
        {opened && form.data ? (
          <AgainBody
            key={refKey(task.ref)}
            task={task}
            source={source}
            form={form.data}
            keep={keep}
            onClose={onClose}
            onDone={onDone}
          />
        ) : (
          <>
            <p role="status">{t(say(form.isError || form.data === null ? 'again.failed' : 'again.loading'))}</p>
            <div className={css.buttons}>{opened && keep}</div>
          </>
        )}
      </div>
    </dialog>
  );
}

/** The focus begins on Keep, also where the form came after the dialog: a key pressed too often takes nothing away. */
function focusFirst(keep: HTMLButtonElement | null): void {
  keep?.focus();
}
