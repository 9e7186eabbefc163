import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { failureOf, type VendorWords } from '@/transport/failures';
import * as api from '../api';
import { kindOfTask } from '../model';
import { isUnknownFile } from '../unknown-file';
import { followDeployment } from './follow-deployment';
import { startParam } from './start-param';

/** Commits an offline task to the development environment, and waits for how that ends. */
export async function submit(task: Task, context: CallContext): Promise<undefined> {
  const { Data: id } = await context.send(api.submitFile, { form: { FileId: task.ref.id } });
  await followDeployment(task.ref, { id, kind: 'submit' }, context);
}

/** Publishes to production. An offline task does not get there at once. */
export async function deploy(task: Task, context: CallContext): Promise<undefined> {
  if (kindOfTask(task) !== 'DI_OFFLINE') {
    await context.send(api.deploySyncTask, { query: runningTask(task) });
    return;
  }
  const { Data: id } = await context.send(api.deployFile, { form: { FileId: task.ref.id } });
  await followDeployment(task.ref, { id, kind: 'deploy' }, context);
}

/** Starts a real-time task, with what the operator chose, or a solution, which takes no parameters. */
export async function start(task: Task, { send }: CallContext, answer?: unknown): Promise<undefined> {
  const query = runningTask(task);
  const StartParam = query.TaskType === 'DI_REALTIME' ? startParam(answer) : undefined;
  await send(api.startSyncInstance, { query: { ...query, ...(StartParam ? { StartParam } : undefined) } });
}

export async function stop(task: Task, { send }: CallContext): Promise<undefined> {
  await send(api.stopSyncInstance, { query: realtimeTask(task) });
}

/** The vendor calls it to terminate. */
export async function undeploy(task: Task, { send }: CallContext): Promise<undefined> {
  await send(api.terminateSyncInstance, { query: realtimeTask(task) });
}

/** Deletes; an offline task that was ever committed goes by a deployment. What is gone already is deleted. */
export async function remove(task: Task, context: CallContext): Promise<undefined> {
  try {
    if (kindOfTask(task) !== 'DI_OFFLINE') {
      await context.send(api.deleteSyncTask, { query: realtimeTask(task) });
      return;
    }
    const { DeploymentId: id } = await context.send(api.deleteFile, { form: { FileId: task.ref.id } });
    if (id) await followDeployment(task.ref, { id, kind: 'delete' }, context);
  } catch (caught) {
    if (!isGone(task, failureOf(caught))) throw caught;
  }
}

/**
 * Both ways in which DataWorks says that there is no such task; the first has words after a documented sibling's. Of a
 * solution it says so too: there is no such real-time task.
 */
function isGone(task: Task, said: VendorWords | undefined): boolean {
  if (said?.code === 'Invalid.Tenant.FileNotExists') return true;
  return kindOfTask(task) === 'DI_REALTIME' && isUnknownFile(said);
}

function runningTask({ ref, ...task }: Task) {
  const TaskType = kindOfTask(task) === 'DI_SOLUTION' ? 'DI_SOLUTION' : 'DI_REALTIME';
  return { FileId: ref.id, TaskType } as const;
}

function realtimeTask({ ref }: Task) {
  return { FileId: ref.id, TaskType: 'DI_REALTIME' } as const;
}
