import * as z from 'zod';
import type { Intent } from '@/core/intent';
import type { CallContext } from '@/task-types/call-context';
import {
  createSyncTask,
  deploySyncTask,
  generateForCreating,
  getSyncInstanceInfo,
  listFiles,
  queryProcess,
  startSyncInstance,
} from '@/task-types/dataworks-sync/api';
import { createSyncTaskReply, generateReply, queryProcessReply } from '@/task-types/dataworks-sync/wire';
import type { TaskTypeEntry } from '@/task-types/registry';
import type { PlanContext, PlannedCall, Settlement, TaskForm } from '@/task-types/task-form';
import { defineTaskType } from '@/task-types/task-type';
import { failureOf } from '@/transport/failures';

export const PLAN_TYPE = 'made-up-sync';

const schema = z.object({ name: z.string().min(1) });
type Values = z.infer<typeof schema>;
const TaskType = 'DI_REALTIME' as const;
const label = (step: string) => ({ key: 'forms.verbatim', params: { text: step } });

const WISH = JSON.stringify({
  type: 'realtime',
  version: '1.0',
  setting: { resourceGroup: 'S_res_group_5521_1', taskType: 'oneclick_to_holo' },
  steps: [
    {
      stepType: 'mysql',
      name: 'Reader',
      category: 'reader',
      parameter: {
        connection: [
          {
            datasourceType: 'mysql',
            datasource: 'shop_db',
            selectedTables: [{ dbName: 'shop', schema: [{ tableInfos: [{ table: 'orders' }] }] }],
          },
        ],
      },
    },
    { stepType: 'holo', name: 'Writer', category: 'writer', parameter: { datasource: 'holo_rt' } },
  ],
});

const fileId = (replies: readonly unknown[]) => createSyncTaskReply.parse(replies[2]).Data.FileId ?? '';
const content = (reply: unknown) => queryProcessReply.parse(reply).Data.TaskContent ?? '';

/** Five steps over the simulated DataWorks: one that waits, two that carry a mark, two that carry none. */
function plan({ name }: Values, { connection, onceId }: PlanContext): PlannedCall[] {
  const one = (replies: readonly unknown[]) => ({ query: { FileId: fileId(replies), TaskType } });
  return [
    {
      endpoint: generateForCreating,
      input: () => ({ query: { TaskType, TaskParam: WISH, ClientToken: onceId } }),
      label: label('Generate'),
      repeatable: true,
    },
    {
      endpoint: queryProcess,
      input: ([made]) => ({ query: { TaskType, AsyncProcessId: generateReply.parse(made).Data.ProcessId ?? '' } }),
      label: label('Wait for the script'),
      until: (reply) => content(reply) !== '',
    },
    {
      endpoint: createSyncTask,
      input: (replies) => ({
        query: { TaskType, TaskName: name, ClientToken: onceId },
        form: { TaskContent: content(replies[1]) },
      }),
      label: label('Create'),
      repeatable: true,
      made: (reply) => ({
        ref: { connection: connection.id, type: PLAN_TYPE, id: createSyncTaskReply.parse(reply).Data.FileId ?? '' },
      }),
    },
    { endpoint: deploySyncTask, input: one, label: label('Deploy') },
    { endpoint: startSyncInstance, input: one, label: label('Start') },
  ];
}

async function settle(intent: Intent, { name }: Values, context: CallContext): Promise<Settlement> {
  const reply = { Data: { Status: 'success' } };
  // What is generated shows nowhere, and generating again with the same mark gives the same.
  if (intent.step === 0) return { kind: 'absent' };
  const refOf = (id: string) => ({ connection: context.connection.id, type: PLAN_TYPE, id });
  if (intent.step === 2) {
    const { Data } = await context.send(listFiles, { form: { ExactFileName: name, FileTypes: '900' } });
    const id = Data.Files[0]?.FileId;
    if (id === undefined) return { kind: 'absent' };
    return { kind: 'found', ref: refOf(id), reply: { Data: { Status: 'success', FileId: id } } };
  }
  const FileId = fileId(intent.replies);
  const status = await statusOf(context, FileId);
  const isDone = intent.step === 3 ? status !== undefined : status === 'WAIT' || status === 'RUN';
  return isDone ? { kind: 'found', ref: refOf(FileId), reply } : { kind: 'absent' };
}

/** How it runs; undefined while it is not deployed. */
async function statusOf({ send }: CallContext, FileId: string): Promise<string | undefined> {
  try {
    return (await send(getSyncInstanceInfo, { query: { FileId, TaskType } })).Data.Status ?? undefined;
  } catch (caught) {
    const failure = failureOf(caught);
    if (failure?.message?.startsWith('fileId')) return undefined;
    throw caught;
  }
}

const form: TaskForm<Values> = {
  title: label('Create'),
  schema,
  defaults: { name: '' },
  Fields: () => null,
  optionSources: {},
  plan,
  settle,
  fromTask: () => ({ values: {}, ignored: [], unknown: ['name'] }),
  fromBody: () => undefined,
  nameOf: ({ name }) => name,
};

const type = defineTaskType<Values>({
  id: PLAN_TYPE,
  cloud: 'dataworks',
  name: label('Made-up sync'),
  words: { prefix: PLAN_TYPE, catalogues: { en: {}, 'zh-CN': {} } },
  source: { order: 'unknown', pageSize: 10, serverFilters: [], serverSort: [] },
  statuses: {},
  endpoints: [],
  list: async () => ({ tasks: [] }),
  actions: [],
  details: () => [],
  form: async () => form,
});

/** A task type with a plan of five steps; it exists in tests alone. */
export const planEntry: TaskTypeEntry = { id: PLAN_TYPE, cloud: 'dataworks', load: async () => type };
