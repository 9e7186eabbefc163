import type { Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import type { Edited, PlanContext, PlannedCall, TaskEdit } from '@/task-types/task-form';
import { generateForUpdating, getFile, getSyncTask, listFiles, updateFile, updateSyncTask } from './api';
import type { File } from './file-wire';
import { words } from './form-messages';
import { groupIdentifier } from './form-options';
import { readGenerateParam, updateParam } from './generate-param';
import { kindOfTask } from './model';
import { afterFile, awaitScript, groupParam, scriptOf } from './plan';
import { defaults, type Values } from './schema';

/**
 * Changing a task with the form that makes one. An offline task's script goes out by UpdateFile, in the body: UpdateDISyncTask
 * would put it into the address, where proxies cut. Of the other two kinds the tables alone can be changed; DataWorks
 * writes their script anew, and there is no other way back for it than that address.
 */
export const edit: TaskEdit<Values> = {
  title: words('edit.title'),
  fixed: {
    taskType: words('fixed.taskType'),
    folder: words('fixed.folder'),
    target: words('fixed.target'),
    writer: words('fixed.target'),
    scheduleGroup: words('fixed.target'),
    // Whether a start whose answer was lost may be repeated nobody documents.
    afterRunning: words('fixed.afterRunning'),
  },
  load,
  plan,
};

async function load(task: Task, context: CallContext): Promise<Edited<Values>> {
  const kind = kindOfTask(task);
  return kind === 'DI_REALTIME' || kind === 'DI_SOLUTION'
    ? loadRunning(task, kind, context)
    : loadOffline(task, context);
}

async function loadOffline(task: Task, context: CallContext): Promise<Edited<Values>> {
  const { File: file, NodeConfiguration: node } = (await context.send(getFile, { form: { FileId: task.ref.id } })).Data;
  const resourceGroup = await groupIdentifier(context, node?.ResourceGroupId);
  return { values: { ...ofFile(task, file), resourceGroup, script: file.Content ?? '' }, stamp: stampOf(file) };
}

async function loadRunning(
  task: Task,
  taskType: 'DI_REALTIME' | 'DI_SOLUTION',
  { send }: CallContext,
): Promise<Edited<Values>> {
  const { id } = task.ref;
  const [{ Data: files }, { Data }] = await Promise.all([
    send(listFiles, { form: { FileIdIn: id, NeedAbsoluteFolderPath: true } }),
    send(getSyncTask, { query: { FileId: id, TaskType: taskType } }),
  ]);
  const content = (taskType === 'DI_REALTIME' ? Data.Code : Data.SolutionDetail?.ProcessContent) ?? '';
  const file = files.Files.find(({ FileId }) => FileId === id);
  const { name: _, ...generated } = readGenerateParam(parsed(content)) ?? {};
  return {
    values: { ...ofFile(task, file), taskType, ...generated },
    stamp: file ? stampOf(file) : content,
  };
}

function ofFile(task: Task, file: File | undefined): Values {
  return { ...defaults, name: file?.FileName ?? task.name, folder: file?.AbsoluteFolderPath ?? '' };
}

function stampOf({ CurrentVersion, LastEditTime }: File): string {
  return [CurrentVersion, LastEditTime].map((part) => part ?? '').join('/');
}

function plan(values: Values, before: Values, task: Task, context: PlanContext): readonly PlannedCall[] {
  const { taskType } = before;
  return taskType === 'DI_OFFLINE'
    ? offlinePlan(values, before, task)
    : runningPlan(values, before, task, taskType, context);
}

function offlinePlan(values: Values, before: Values, { ref }: Task): PlannedCall[] {
  const calls: PlannedCall[] = [];
  const { name, script, afterOffline } = values;
  if (name !== before.name || script !== before.script) {
    const FileName = name === before.name ? undefined : name;
    const Content = script === before.script ? undefined : script;
    calls.push({
      endpoint: updateFile,
      input: () => ({ form: { FileId: ref.id, FileName, Content } }),
      label: words('step.updateFile'),
    });
  }
  // Left empty, it keeps its own.
  if (values.resourceGroup !== '' && differs(groupParam(values), groupParam(before)))
    calls.push(setGroup(values, ref.id, 'DI_OFFLINE'));
  return [...calls, ...afterFile(afterOffline, calls.length, () => ref.id)];
}

/** What is left empty stays as it is. */
function setGroup(values: Values, FileId: string, TaskType: Values['taskType']): PlannedCall {
  return {
    endpoint: updateSyncTask,
    input: () => ({ query: { FileId, TaskType, TaskParam: JSON.stringify(groupParam(values)) } }),
    label: words('step.updateParam'),
  };
}

function runningPlan(
  values: Values,
  before: Values,
  { ref }: Task,
  TaskType: 'DI_REALTIME' | 'DI_SOLUTION',
  { onceId }: PlanContext,
): PlannedCall[] {
  const FileId = ref.id;
  const calls: PlannedCall[] = [];
  if (differs(updateParam(values), updateParam(before))) {
    const TaskParam = JSON.stringify(updateParam(values));
    calls.push(
      {
        endpoint: generateForUpdating,
        input: () => ({ query: { TaskType, TaskId: FileId, TaskParam, ClientToken: onceId } }),
        label: words('step.generate'),
        repeatable: true,
      },
      awaitScript(TaskType),
      {
        endpoint: updateSyncTask,
        input: ([, written]) => ({ query: { FileId, TaskType, TaskContent: scriptOf(written) } }),
        label: words('step.updateScript'),
      },
    );
  }
  if (values.name !== before.name) {
    calls.push({
      endpoint: updateFile,
      input: () => ({ form: { FileId, FileName: values.name } }),
      label: words('step.updateFile'),
    });
  }
  if (values.resourceGroup !== before.resourceGroup) calls.push(setGroup(values, FileId, TaskType));
  return calls;
}

function differs(one: object, other: object): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
