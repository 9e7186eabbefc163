import { useState } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { TaskType } from '@/task-types/task-type';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { latePart } from '@/ui/late-part';

const SeveralDialog = latePart(() => import('./several-dialog').then((m) => m.SeveralDialog));

interface DeleteSeveralProps {
  readonly type: TaskType;
  /** Those that fit now, in the order in which they are shown. */
  readonly tasks: readonly Task[];
  /** As `Button` has it. */
  readonly size?: 'xs' | 'sm';
}

/** The way to delete several tasks of a type by one call, where its vendor has one. */
export function DeleteSeveral({ type, tasks, size = 'sm' }: DeleteSeveralProps) {
  const t = useT();
  const [opened, setOpened] = useState<readonly Task[]>();
  const action = type.actions.find(({ id, many }) => id === 'delete' && many);
  const many = action?.many;
  if (!action || !many) return null;
  const possible = tasks.some((task) => action.available(task).possible);
  return (
    <>
      <DisabledReasonButton
        size={size}
        reason={possible ? undefined : t(say('several.nothing'))}
        onClick={() => setOpened(tasks)}
      >
        {t(say('several.open'))}
      </DisabledReasonButton>
      {opened && <SeveralDialog {...{ type, action, many, tasks, opened }} onClose={() => setOpened(undefined)} />}
    </>
  );
}
