import * as z from 'zod/mini';
import { isRecord } from '@/core/is-record';
import { layOutJson } from '@/core/long-numbers';
import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { Edited, PlannedCall, TaskEdit } from '@/task-types/task-form';
import type { Endpoint } from '@/transport/endpoint';
import { showTaskInfo, updateTaskInfo } from './api';
import { type Json, treeOf } from './config/kept-json';
import { foreseeSaved } from './foresee-schedule';
import { changedBody, isOn, readBody } from './form-body';
import { words } from './form-messages';
import { defaults, type Values } from './schema';

/** The whole of a task as it came. A parsed copy would not know which of its long numbers were numbers. */
const showWholeTask: Endpoint<{ readonly path: { readonly task_id: string } }, Json> = {
  ...showTaskInfo,
  reply: z.custom<Json>(isRecord),
};

/**
 * Changing a task with the form that makes one. UpdateTaskInfo takes a whole definition, so what goes out is the task as it
 * was read, with nothing replaced but what was changed.
 */
export const edit: TaskEdit<Values> = {
  title: words('edit.title'),
  fixed: {
    dataSourceType: words('fixed.dataSourceType'),
    userId: words('fixed.userId'),
    afterwards: words('fixed.afterwards'),
  },
  load,
  plan,
  foresee: foreseeSaved,
};

async function load({ ref }: Task, { send }: CallContext): Promise<Edited<Values>> {
  const read = await send(showWholeTask, { path: { task_id: ref.id } });
  const tree = treeOf(read);
  const task = isRecord(tree) ? tree : {};
  const { schedule, ...values } = readTask(task);
  const held = { ...schedule, cronAtCloud: schedule.cron };
  return { values: { ...defaults, ...values, schedule: held, origin: layOutJson(read) }, stamp: stampOf(task) };
}

/** A task's values as an answer tells them, where a schedule that is on has other numbers than in a request. */
export function readTask(tree: Json) {
  const values = readBody(tree);
  return { ...values, schedule: { ...values.schedule, enabled: isScheduled(tree) } };
}

function isScheduled({ schedule_config: schedule }: Json): boolean {
  return isRecord(schedule) && isOn(schedule['enabled']);
}

/** What changes by running, and by nobody's hand. */
const MOVING: ReadonlySet<string> = new Set(['last_run_time', 'next_run_time', 'start_time', 'end_time']);

function stampOf(tree: Json): string {
  const { schedule_config: schedule, ...task } = tree;
  const { job_id: _job, ...planned } = isRecord(schedule) ? schedule : {};
  const still = Object.entries(task).filter(([key]) => !MOVING.has(key));
  return JSON.stringify([Object.fromEntries(still), { ...planned, enabled: isScheduled(tree) }]);
}

function plan(values: Values, before: Values, { ref }: Task): readonly PlannedCall[] {
  if (changedBody(values, before) === undefined) return [];
  return [
    {
      endpoint: updateTaskInfo,
      input: () => ({ path: { task_id: ref.id }, body: changedBody(values, before) }),
      label: words('step.update'),
    },
  ];
}
