import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { type Failure, FailureError, failureOf } from '@/transport/failures';
import { deleteTaskInfo, executeTaskAction, showTaskInfo } from '../api';
import { toTask } from '../model';
import type { TaskActionName } from '../wire';
import { isOn } from './availability';
import { isGone } from './gone';
import { isNoWorkspace } from './no-workspace';
import { afterStop, ofPlace } from './noted-failure';

/** Runs it once, now. */
export function runNow(task: Task, context: CallContext): Promise<undefined> {
  return act(task, context, 'runimmediate');
}

/** Has it run by its schedule from now on. */
export function startSchedule(task: Task, context: CallContext): Promise<undefined> {
  return act(task, context, 'run');
}

/** Has it run by its schedule no more. */
export function stopSchedule(task: Task, context: CallContext): Promise<undefined> {
  return act(task, context, 'stop');
}

async function act({ ref }: Task, { send }: CallContext, action: TaskActionName): Promise<undefined> {
  await send(executeTaskAction, { path: { task_id: ref.id }, query: { action } });
}

/**
 * Deletes; one whose schedule is on is stopped first, since DataArts deletes no such task. Nothing is deleted unless it is
 * known that its schedule is off. What is gone already is deleted.
 */
export async function remove(task: Task, context: CallContext): Promise<undefined> {
  const stops = isOn(task);
  if (stops && (await stopped(task, context)) === 'gone') return;
  try {
    await context.send(deleteTaskInfo, { path: { task_id: task.ref.id } });
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure) throw caught;
    if (isGone(failure)) return;
    // Whether it is still there is asked before anything is said of its schedule.
    if (stops && failure.unclear && (await look(task, context)) === 'gone') return;
    const told = notDone(failure, context);
    throw stops ? afterStop(told) : new FailureError(told);
  }
}

/** Stops the schedule and makes sure of it, also where the answer was lost or somebody else had stopped it before. */
async function stopped(task: Task, context: CallContext): Promise<'off' | 'gone'> {
  try {
    await stopSchedule(task, context);
    return 'off';
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure) throw caught;
    if (mayBeOff(failure)) {
      const found = await look(task, context);
      if (found === 'off' || found === 'gone') return found;
    }
    throw new FailureError(notDone(failure, context));
  }
}

/** What is not to be taken for a task that is gone: a workspace that is not found. */
function notDone(failure: Failure, { connection }: CallContext): Failure {
  if (!isNoWorkspace(failure)) return failure;
  return { ...ofPlace(failure, connection).failure, kind: 'rejected' };
}

/** Refusals of which the reason may be that there is nothing to stop any more. */
function mayBeOff(failure: Failure): boolean {
  if (failure.unclear) return true;
  return failure.kind === 'rejected' || failure.kind === 'conflict' || failure.kind === 'missing';
}

/** How the task stands now. `untold`: that cannot be asked either. */
async function look({ ref }: Task, { send, connection }: CallContext): Promise<'on' | 'off' | 'gone' | 'untold'> {
  try {
    const now = toTask(await send(showTaskInfo, { path: { task_id: ref.id } }), connection);
    if (now.vendorStatus === '') return 'untold';
    return isOn(now) ? 'on' : 'off';
  } catch (caught) {
    const failure = failureOf(caught);
    if (!failure) throw caught;
    return isGone(failure) ? 'gone' : 'untold';
  }
}
