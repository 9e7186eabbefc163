import { useQuery } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import type { Source } from '@/queries/sources';
import type { TaskActing } from '@/queries/use-task-action';
import { useTaskName } from '@/queries/use-task-name';
import type { TaskAction } from '@/task-types/task-type';
import { Button } from '@/ui/button';
import { EnvironmentTag } from '@/ui/environment-tag';
import { HazardStripe } from '@/ui/hazard-stripe';
import { SafeText } from '@/ui/safe-text';
import { ActionDialogForm } from './action-dialog-form';
import css from './again-dialog.module.css';

interface ActionDialogProps {
  readonly task: Task;
  readonly source: Source;
  readonly action: TaskAction;
  /** Does it, also where this is closed meanwhile: then the page tells what came of it. */
  readonly acting: TaskActing;
  readonly onClose: () => void;
}

/** Asks what an action needs to know, says what it takes away, and does it. It closes when that is done. */
export function ActionDialog({ task, source, action, acting, onClose }: ActionDialogProps) {
  const t = useT();
  const { translator } = useServices();
  const { connection, type } = source;
  const name = useTaskName(task, connection, type);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      // Taken away while it is open, a dialog gives the focus back to nobody.
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const asked = useQuery({
    queryKey: ['console', 'ask', type.id, action.id],
    queryFn: async () => {
      const form = await action.ask?.();
      if (form?.words) translator.addWords(form.words);
      return form ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Loaded code is no JSON: comparing it by structure would walk into functions.
    structuralSharing: false,
  });
  const isSent = acting.busy !== undefined;
  const keep = (
    <Button variant="default" onClick={onClose}>
      {t(say(isSent ? 'detail.act.close' : 'detail.act.keep'))}
    </Button>
  );
  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId} onClose={onClose}>
      {connection.environment === 'production' && <HazardStripe />}
      <div className={css.content}>
        <h2 id={titleId} className={css.title} tabIndex={-1}>
          {asked.data ? t(asked.data.title) : t(action.label)}
        </h2>
        <p className={css.where}>
          <EnvironmentTag environment={connection.environment} /> <SafeText text={connection.name} />{' '}
          <SafeText text={name} />
        </p>
        {action.consequence && <p>{t(action.consequence(task))}</p>}
        {asked.data ? (
          <ActionDialogForm {...{ task, action, acting, name, keep, onClose }} form={asked.data} />
        ) : (
          <>
            <p role="status">
              {t(say(asked.isError || asked.data === null ? 'detail.act.notLoaded' : 'detail.act.loading'))}
            </p>
            <div className={css.buttons}>{keep}</div>
          </>
        )}
      </div>
    </dialog>
  );
}
