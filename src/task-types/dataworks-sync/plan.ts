import type { Connection } from '@/core/connection';
import type { MadeTask, PlanContext, PlannedCall } from '@/task-types/task-form';
import {
  createSyncTask,
  deployFile,
  deploySyncTask,
  generateForCreating,
  queryProcess,
  startSyncInstance,
  submitFile,
} from './api';
import { noteDeployment } from './acts/deployments';
import { awaitDeployment } from './await-deployment';
import { deploymentIdReply } from './file-wire';
import { words } from './form-messages';
import { isServerless } from './form-rules';
import { generateParam } from './generate-param';
import { TYPE_ID } from './model';
import type { Values } from './schema';
import { createSyncTaskReply, generateReply, queryProcessReply } from './wire';

type Running = 'DI_REALTIME' | 'DI_SOLUTION';
type Replies = readonly unknown[];

/**
 * The calls that make what the form says. An offline task is made, submitted and deployed as a file; of the other two,
 * DataWorks writes the script first, and they are deployed and started by their own operations.
 */
export function plan(values: Values, context: PlanContext): PlannedCall[] {
  return values.taskType === 'DI_REALTIME' || values.taskType === 'DI_SOLUTION'
    ? runningPlan(values, values.taskType, context)
    : offlinePlan(values, context);
}

function offlinePlan(values: Values, { connection, onceId }: PlanContext): PlannedCall[] {
  const { name, script, afterOffline } = values;
  const create: PlannedCall = {
    endpoint: createSyncTask,
    input: () => ({
      query: { TaskType: 'DI_OFFLINE', TaskName: name, TaskParam: offlineParam(values), ClientToken: onceId },
      form: { TaskContent: script },
    }),
    label: words('step.create'),
    made: (reply) => madeBy(reply, connection),
    repeatable: true,
  };
  return [create, ...afterFile(afterOffline, 1, ([made]) => fileIdOf(made))];
}

/** JSON text of the parameters; what is empty is left to the vendor. */
function offlineParam({ folder, ...group }: Values): string {
  return JSON.stringify({ FileFolderPath: folder, ...groupParam(group) });
}

/** The part of TaskParam that an update may hold too. */
export function groupParam({ resourceGroup, cu }: Pick<Values, 'resourceGroup' | 'cu'>) {
  return {
    ...(resourceGroup === '' ? undefined : { ResourceGroup: resourceGroup }),
    ...(isServerless(resourceGroup) && cu !== '' ? { Cu: Number(cu) } : undefined),
  };
}

/** Submits a file, or submits and deploys it, after `before` other steps. Its page can follow the deployments from then on. */
export function afterFile(
  after: Values['afterOffline'],
  before: number,
  fileOf: (replies: Replies) => string,
): PlannedCall[] {
  const input = (replies: Replies) => ({ form: { FileId: fileOf(replies) } });
  const submit: PlannedCall[] = [
    { endpoint: submitFile, input, label: words('step.submit'), answered: noted('submit') },
    { ...awaitDeployment(before), label: words('step.awaitSubmit'), follows: before },
  ];
  if (after === 'submit') return submit;
  if (after !== 'submitAndDeploy') return [];
  const deploy = before + submit.length;
  return [
    ...submit,
    { endpoint: deployFile, input, label: words('step.deploy'), answered: noted('deploy') },
    { ...awaitDeployment(deploy), label: words('step.awaitDeploy'), follows: deploy },
  ];
}

function noted(kind: 'submit' | 'deploy'): NonNullable<PlannedCall['answered']> {
  return (reply, ref) => {
    if (ref) noteDeployment(ref, { id: deploymentIdReply.parse(reply).Data, kind });
  };
}

function runningPlan(values: Values, TaskType: Running, { connection, onceId }: PlanContext): PlannedCall[] {
  const { name, folder, afterRunning } = values;
  const input = (replies: Replies) => ({ query: { FileId: fileIdOf(replies[2]), TaskType } });
  const made: PlannedCall[] = [
    {
      endpoint: generateForCreating,
      input: () => ({
        query: { TaskType, TaskParam: JSON.stringify(generateParam(values)), ClientToken: onceId },
      }),
      label: words('step.generate'),
      repeatable: true,
    },
    awaitScript(TaskType),
    {
      endpoint: createSyncTask,
      input: (replies) => ({
        query: {
          TaskType,
          TaskName: name,
          // The resource group is in the generated script.
          ...(folder === '' ? undefined : { TaskParam: JSON.stringify({ FileFolderPath: folder }) }),
          // A token belongs to one operation: nobody documents that two may share it.
          ClientToken: `${onceId}-2`,
        },
        form: { TaskContent: scriptOf(replies[1]) },
      }),
      label: words('step.create'),
      made: (reply) => madeBy(reply, connection),
      repeatable: true,
    },
  ];
  const deploy: PlannedCall = { endpoint: deploySyncTask, input, label: words('step.deploy') };
  const start: PlannedCall = { endpoint: startSyncInstance, input, label: words('step.start') };
  if (afterRunning === 'deploy') return [...made, deploy];
  return afterRunning === 'start' ? [...made, deploy, start] : made;
}

/** Waits for the script that the first step has begun. What is not written yet comes as none, or as an empty one. */
export function awaitScript(TaskType: Running): PlannedCall {
  return {
    endpoint: queryProcess,
    input: ([generated]) => ({ query: { TaskType, AsyncProcessId: generateReply.parse(generated).Data.ProcessId } }),
    label: words('step.awaitScript'),
    until: (reply) => Boolean(queryProcessReply.parse(reply).Data.TaskContent),
    follows: 0,
  };
}

export function scriptOf(reply: unknown): string {
  return queryProcessReply.parse(reply).Data.TaskContent ?? '';
}

function fileIdOf(reply: unknown): string {
  return createSyncTaskReply.parse(reply).Data.FileId;
}

function madeBy(reply: unknown, connection: Connection): MadeTask {
  return { ref: { connection: connection.id, type: TYPE_ID, id: fileIdOf(reply) } };
}
