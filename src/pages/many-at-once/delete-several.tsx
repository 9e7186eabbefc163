import { useState } from 'react';
import type { Task } from '@/core/task';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useConnections } from '@/queries/connections';
import type { TaskType } from '@/task-types/task-type';
import { DisabledReasonButton } from '@/ui/disabled-reason-button';
import { latePart } from '@/ui/late-part';
import { mayNotChange, whyNot } from '../why-not';

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
  const connections = useConnections().data;
  const [opened, setOpened] = useState<readonly Task[]>();
  const action = type.actions.find(({ id, many }) => id === 'delete' && many);
  const many = action?.many;
  if (!action || !many) return null;
  const placeOf = ({ ref }: Task) => connections?.find(({ id }) => id === ref.connection);
  const isPossible = tasks.some((task) => {
    const place = placeOf(task);
    return place && whyNot(action, task, place) === undefined;
  });
  const [place] = tasks.flatMap((task) => placeOf(task) ?? []);
  const reason = isPossible ? undefined : ((place && mayNotChange(place)) ?? say('several.nothing'));
  return (
    <>
      <DisabledReasonButton size={size} reason={reason && t(reason)} onClick={() => setOpened(tasks)}>
        {t(say('several.open'))}
      </DisabledReasonButton>
      {opened && <SeveralDialog {...{ type, action, many, tasks, opened }} onClose={() => setOpened(undefined)} />}
    </>
  );
}
