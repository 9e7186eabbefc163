import { isRecord } from '@/core/is-record';
import type { PlanContext, PlannedCall } from '@/task-types/task-form';
import { createTask, executeTaskAction } from './api';
import { words } from './form-messages';
import { newBody } from './form-body';
import { TYPE_ID } from './model';
import type { Values } from './schema';
import { createdTask } from './wire';

/** Creates the task and, where that is wanted, runs it once or starts its schedule. A failure of that leaves the task made. */
export function plan(values: Values, { connection }: PlanContext): PlannedCall[] {
  const create: PlannedCall = {
    endpoint: createTask,
    input: () => ({ body: newBody(values, connection.identity.id) }),
    label: words('step.create'),
    made: (reply) => ({ ref: { connection: connection.id, type: TYPE_ID, id: createdIn([reply]) } }),
  };
  const act = actAfter(values);
  if (!act) return [create];
  const then: PlannedCall = {
    endpoint: executeTaskAction,
    input: (replies) => ({ path: { task_id: createdIn(replies) }, query: { action: act } }),
    label: words(act === 'run' ? 'step.start' : 'step.run'),
  };
  return [create, then];
}

/** What is asked of the task once it is there. A schedule that is switched on in the request needs no second call. */
export function actAfter({ afterwards, schedule }: Pick<Values, 'afterwards' | 'schedule'>) {
  switch (afterwards) {
    case 'run':
      return 'runimmediate';
    case 'start':
      return isScheduledByCreating(schedule) ? undefined : 'run';
    default:
      return undefined;
  }
}

/** Whether creating alone has it run by its schedule. */
export function isScheduledByCreating(schedule: Values['schedule']): boolean {
  // Values that are not right yet may lack it.
  return isRecord(schedule) && schedule.type !== 'RUN_ONCE' && schedule.enabled;
}

/** The id of the task that the first step has made. Throws where it has not answered yet. */
export function createdIn([created]: readonly unknown[]): string {
  return createdTask.parse(created).task_id;
}
