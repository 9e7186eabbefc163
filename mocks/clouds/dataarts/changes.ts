import type { CloudReply, Outcome } from '../../cloud';
import { between, hex } from '../../random';
import { refuse } from './errors';
import { standing, withoutScheduling, withScheduling } from './scheduling';
import { type DataartsState, tasksIn, taskOf, type WorkspaceCall, withoutTask, withTask } from './state';
import { readTask } from './task-body';
import type { CollectionTask } from './workspace';

const EMPTY: CloudReply = { status: 200 };

/** POST tasks/create: 200 with the id. https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/CreateTask.html */
export function createTask(state: DataartsState, call: WorkspaceCall): Outcome<DataartsState> {
  const { service, project, workspace, actor, now } = call;
  const { seed, settings, users } = service;
  const wish = readTask(state, call, 'DLG.2252', undefined);
  const used = project.workspaces.reduce((sum, one) => sum + tasksIn(state, one).length, 0);
  if (used >= settings.maxRecords) {
    refuse(call, 'DLG.1881', `The quota is exhausted. At most ${settings.maxRecords} collection tasks are allowed.`);
  }
  const serial = state.serial + 1;
  const id = hex(32, seed, workspace.id, 'made task', serial);
  const userId = wish.userId ?? actor.userId;
  const userName = wish.userName ?? users[userId] ?? actor.user;
  const task: CollectionTask = {
    ...wish.definition,
    id,
    workspace: workspace.id,
    name: wish.name,
    description: wish.description,
    userId,
    userName,
    owner: wish.owner ?? userName,
    createdAt: now,
    phases: [],
    pauses: [],
    byHand: [],
  };
  return {
    state: { ...withTask(state, scheduledAs(task, wish.enabled, seed, now)), serial },
    reply: { status: 200, json: { task_id: id } },
  };
}

/** PUT tasks/{task_id}: 200 without a body. All of the task's definition is replaced; who made it stays. */
export function updateTask(state: DataartsState, call: WorkspaceCall): Outcome<DataartsState> {
  const before = taskOf(state, call);
  const { name, description, owner, definition, enabled } = readTask(state, call, 'DLG.2255', before);
  const { metadata: _metadata, updateType: _updateType, ...kept } = before;
  const task = { ...kept, ...definition, name, description, owner: owner ?? before.userName, updatedAt: call.now };
  const { seed, settings } = call.service;
  const scheduled = scheduledAs(task, enabled, seed, call.now);
  const isHeld =
    settings.pausedAfterUpdate === 'keeps' &&
    standing(before, call.now) === 'paused' &&
    standing(scheduled, call.now) === 'scheduling';
  // A pause is the platform's: what is saved meanwhile waits with it.
  return { state: withTask(state, isHeld ? { ...scheduled, pauses: before.pauses } : scheduled), reply: EMPTY };
}

/** DELETE tasks/{task_id}: 200 without a body. Its runs are gone with it. */
export function deleteTask(state: DataartsState, call: WorkspaceCall): Outcome<DataartsState> {
  const task = taskOf(state, call, 'DLG.2208');
  const now = standing(task, call.now);
  if (now === 'scheduling' || (now === 'paused' && !call.service.settings.deletePaused)) {
    refuse(call, 'DLG.2206', 'The collection task is in scheduling and cannot be deleted.');
  }
  return { state: withoutTask(state, task, call.workspace), reply: EMPTY };
}

/** A task after its schedule was switched on, from now on, or off. One that runs once has none to switch. */
function scheduledAs(task: CollectionTask, enabled: boolean, seed: string, now: number): CollectionTask {
  return enabled && task.plan.schedule.schedule_type === 'CRON'
    ? withScheduling(task, now, jobIdOf(seed, task))
    : withoutScheduling(task, now);
}

/** The number that the scheduler gives to a task's job. */
export function jobIdOf(seed: string, { id }: CollectionTask): number {
  return between(10_000, 999_999, seed, 'job', id);
}
