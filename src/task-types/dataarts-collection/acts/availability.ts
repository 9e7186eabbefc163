import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import type { Availability } from '@/task-types/task-type';
import { words } from '../messages';
import { scheduleTypeOf, wireOf } from '../model';

export type Act = 'run' | 'start' | 'stop' | 'delete';

/** Whether an act is possible with a task as it stands, and if not, why (contract 5.4). */
export function availabilityOf(act: Act, task: Task): Availability {
  // It has no schedule, and gets none by any act.
  if (act === 'start' && scheduleTypeOf(task) === 'RUN_ONCE') {
    return { possible: false, reason: words('reason.start.once'), never: true };
  }
  const reason = reasonAgainst(act, task);
  return reason === undefined ? { possible: true } : { possible: false, reason };
}

function reasonAgainst(act: Act, task: Task): Message | undefined {
  if (!wireOf(task)) return words('reason.row');
  const { lifecycle } = task;
  switch (act) {
    case 'run':
      return lifecycle === 'paused' ? words('reason.run.paused') : undefined;
    case 'delete':
      return undefined;
    case 'start':
      if (isUntold(task)) return words('reason.unknown');
      if (lifecycle === 'paused') return words('reason.start.paused');
      return lifecycle === 'scheduled' ? words('reason.start.on') : undefined;
    case 'stop':
      if (isUntold(task)) return words('reason.unknown');
      return isOn(task) ? undefined : words('reason.stop.off');
  }
}

/** Its schedule is on, or is only held for a while: it must be stopped before the task can be deleted. */
export function isOn({ lifecycle }: Pick<Task, 'lifecycle'>): boolean {
  return lifecycle === 'scheduled' || lifecycle === 'paused';
}

/** What stood where the state is told could not be read. */
function isUntold({ latestRun }: Task): boolean {
  return latestRun?.status === 'unknown';
}

/** What doing it costs or takes away. */
export function consequenceOf(act: Act, task: Task): Message {
  return words(act === 'delete' && isOn(task) ? 'consequence.stopAndDelete' : `consequence.${act}`);
}
