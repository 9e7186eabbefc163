import { isRecord } from '@/core/is-record';
import type { PlanContext, PlannedCall } from '@/task-types/task-form';
import { createTask, executeTaskAction } from './api';
import { words } from './form-messages';
import { newBody } from './form-body';
import { TYPE_ID } from './model';
import type { Values } from './schema';
import { createdTask } from './wire';

/** Creates the task, its schedule on or off, and runs it once where that is wanted. A failure of that leaves the task made. */
export function plan(values: Values, { connection }: PlanContext): PlannedCall[] {
  const create: PlannedCall = {
    endpoint: createTask,
    input: () => ({ body: newBody(asStarted(values), connection.identity.id) }),
    label: words('step.create'),
    made: (reply) => ({ ref: { connection: connection.id, type: TYPE_ID, id: createdIn([reply]) } }),
  };
  if (values.afterwards !== 'run') return [create];
  const then: PlannedCall = {
    endpoint: executeTaskAction,
    input: (replies) => ({ path: { task_id: createdIn(replies) }, query: { action: 'runimmediate' } }),
    label: words('step.run'),
  };
  return [create, then];
}

/** The request itself says whether its schedule starts: by the one choice there is, not by the switch that edits have. */
function asStarted(values: Values): Values {
  const { schedule, afterwards } = values;
  // Values that are not right yet may lack it.
  return isRecord(schedule) ? { ...values, schedule: { ...schedule, enabled: afterwards === 'start' } } : values;
}

/** Whether there is a schedule that could be started. */
export function hasSchedule({ schedule }: Pick<Values, 'schedule'>): boolean {
  return isRecord(schedule) && schedule.type !== 'RUN_ONCE';
}

/** The id of the task that the first step has made. Throws where it has not answered yet. */
export function createdIn([created]: readonly unknown[]): string {
  return createdTask.parse(created).task_id;
}
