import type { CallContext } from '@/task-types/call-context';
import * as api from '@/task-types/dataarts-collection/api';
import { samples } from '@/task-types/dataarts-collection/samples';
import { type CollectionTask, collectionTask, type CollectionTaskRequest } from '@/task-types/dataarts-collection/wire';
import type { ScenarioFactory } from '@mocks/scenario';
import { ARTS_PRODUCTION, ARTS_TEST } from '@mocks/scenarios/dataarts-cast';
import { DATAARTS_SCENARIOS } from '@mocks/testing/dataarts-scenarios';
import type { Bench, Sought } from './bench';

const NOBODY = '00000000000000000000000000000000';
const NO_TASK = { path: { task_id: NOBODY } };

const scenarioNamed =
  (name: string): ScenarioFactory =>
  (beginning) => {
    const factory = DATAARTS_SCENARIOS[name];
    if (!factory) throw new RangeError(`no scenario ${name}`);
    return factory(beginning);
  };

/** A data connection of the workspace, as the form would offer it. */
async function connection({ send }: CallContext) {
  const { data_connection_lists: rows } = await send(api.listDataConnections, { query: { limit: 100 } });
  const found = rows?.find(({ dw_type }) => dw_type === 'DLI');
  if (!found) throw new RangeError('no data connection');
  return found;
}

const cron = {
  type: 'CRON',
  cron: '0 0 2 * * ?',
  interval: '1 days',
  start: '',
  end: '',
  offset: '+08',
  maxTimeOut: '60',
  kept: {},
};

const life = (end: string, enabled: boolean, acts?: Readonly<Record<string, string>>) => ({
  end,
  values: async () => ({
    name: `${end}_${enabled}`,
    schedule: { ...cron, enabled },
    afterwards: enabled ? 'start' : 'create',
  }),
  ...(acts ? { acts } : undefined),
});

/** What CreateTask's page has as its example. */
const example: CollectionTaskRequest = {
  name: 'conformance_example',
  user_id: '0833a573fe80d5401f6dc010a775569a',
  dir_id: '0',
  data_source_type: 'DLI',
  task_config: {},
  schedule_config: { schedule_type: 'RUN_ONCE', max_time_out: 10 },
};

/** The first task of the workspace. */
async function some({ send }: CallContext): Promise<CollectionTask> {
  const { task_id } = await send(api.createTask, { body: example });
  return send(api.showTaskInfo, { path: { task_id } });
}

const sought = (read: (task: CollectionTask) => string | null | undefined, value: Sought['value']): Sought => ({
  value,
  fits: (raw, wanted) => read(collectionTask.parse(raw)) === wanted,
});

const ofFirst =
  (read: (task: CollectionTask) => string | null | undefined): Sought['value'] =>
  async ({ send }) => {
    const { rows } = await send(api.showTaskList, { body: { limit: 1 } });
    return (rows[0] && read(rows[0].value)) ?? '';
  };

export const dataartsCollectionBench: Bench = {
  id: 'dataarts-collection',
  load: () => import('@/task-types/dataarts-collection').then((m) => m.dataartsCollection),
  samples,
  scenario: scenarioNamed('dataarts'),
  connection: ARTS_TEST,
  crowd: { scenario: scenarioNamed('crowd'), connection: ARTS_PRODUCTION },
  fill: async (context) => ({ name: 'conformance', connection: (await connection(context)).dw_id }),
  chosenAnew: ['afterwards'],
  foreignBodies: [
    { resource_type: 'BatchTask', resource_condition: { task_id: 'x' } },
    { Name: 'x', ExportMode: 'FULL' },
    { ProjectId: 1, TaskType: 'DI_OFFLINE', TaskContent: '{}' },
  ],
  stateAt: {
    endpoint: api.showTaskList,
    path: 'resources.*.schedule_config.enabled',
    expected: 'number',
    listed: Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((enabled) => [`enabled ${enabled}`, enabled])),
  },
  untoldRuns: true,
  lives: [life('enabled 3', false, { 'enabled 0': 'start' }), life('enabled 0', true, { 'enabled 3': 'stop' })],
  // Only the platform pauses.
  others: { scenario: scenarioNamed('dataarts'), connection: ARTS_PRODUCTION },
  // Any number but 3 and 5 means the same, and which of them is used is not documented.
  unseen: ['enabled 1', 'enabled 2', 'enabled 4', 'enabled 6', 'enabled 7', 'enabled 8', 'enabled 9'],
  // What is on can be started, and what is off be stopped: nothing changes.
  takenAnyway: ['start', 'stop'],
  pace: { stepMs: 10_000, most: 5 },
  filters: {},
  sought: {
    name: { value: async () => 'crowd_01', fits: (raw, value) => collectionTask.parse(raw).name.includes(value) },
    user_name: sought(
      ({ user_name }) => user_name,
      ofFirst(({ user_name }) => user_name),
    ),
    data_source_type: sought(
      ({ data_source_type }) => data_source_type,
      async () => 'DLI',
    ),
    data_connection_id: sought(
      ({ task_config: config }) => text(config?.['data_connection_id']),
      ofFirst(({ task_config: config }) => text(config?.['data_connection_id'])),
    ),
    directory_id: sought(
      ({ dir_id }) => dir_id,
      async () => '0',
    ),
    bucket_name: { value: async () => 'harbour-lake' },
    start_time: {
      value: async ({ now }) => new Date(now() - 3_600_000).toISOString(),
      fits: (raw, value) => text(collectionTask.parse(raw).last_run_time) >= value,
    },
    end_time: {
      value: async ({ now }) => new Date(now() - 3_600_000).toISOString(),
      fits: (raw, value) => {
        const at = text(collectionTask.parse(raw).last_run_time);
        return at !== '' && at <= value;
      },
    },
  },
  refusedSearches: [
    { values: { limit: '101' }, kind: 'rejected', code: 'DLG.2253' },
    { values: { limit: 'many' }, kind: 'rejected', code: 'DLG.2253' },
    { values: { offset: '-1' }, kind: 'rejected', code: 'DLG.2253' },
    { values: { start_time: 'yesterday' }, kind: 'rejected', code: 'DLG.2253' },
  ],
  refusedFields: [
    { words: { code: 'DLG.2270', message: 'The collection task name already exists.' }, field: 'name' },
    { words: { code: '2270' }, field: 'name' },
    { words: { code: 'DLG.1806' }, field: 'schedule.cron' },
    { words: { code: 'DLG.1810' }, field: 'schedule.end' },
    { words: { code: 'DLG.2274' }, field: 'schedule.end' },
    { words: { code: 'DLG.2252', message: 'Invalid parameter: interval.' }, field: 'schedule.interval' },
    {
      words: { code: 'DLG.2201', message: 'Failed to create the task: the data connection does not exist.' },
      field: 'connection',
    },
    { words: { code: 'DLG.1881', message: 'The quota is exhausted.' }, field: undefined },
    { words: { code: 'APIGW.0301', message: 'name' }, field: undefined },
  ],
  badInputs: [
    {
      note: 'a name that is taken',
      endpoint: api.createTask,
      input: async (context) => {
        const { name } = await some(context);
        return { body: { ...example, name } };
      },
      kind: 'conflict',
      code: 'DLG.2270',
    },
    {
      note: 'a viewer',
      endpoint: api.createTask,
      input: { body: example },
      kind: 'forbidden',
      code: 'DLG.1901',
      role: 'viewer',
    },
    {
      note: 'a workspace of somebody else',
      endpoint: api.showTaskList,
      input: { body: {}, headers: { workspace: NOBODY } },
      kind: 'missing',
      code: 'DLG.0818',
    },
    { note: 'an unknown task', endpoint: api.showTaskInfo, input: NO_TASK, kind: 'missing', code: 'DLG.2253' },
    {
      note: 'another source type',
      endpoint: api.updateTaskInfo,
      input: async (context) => {
        const { id } = await some(context);
        return { path: { task_id: id }, body: { ...example, data_source_type: 'DWS' } };
      },
      kind: 'rejected',
      code: 'DLG.2255',
    },
    { note: 'an unknown task', endpoint: api.deleteTaskInfo, input: NO_TASK, kind: 'missing', code: 'DLG.2208' },
    {
      note: 'a task whose schedule is on',
      endpoint: api.deleteTaskInfo,
      input: async ({ send }) => {
        const schedule = { schedule_type: 'CRON', cron_expression: '0 0 2 * * ?', enabled: 1 };
        const { task_id } = await send(api.createTask, { body: { ...example, schedule_config: schedule } });
        return { path: { task_id } };
      },
      kind: 'conflict',
      code: 'DLG.2206',
    },
    {
      note: 'an action that is none',
      endpoint: api.executeTaskAction,
      input: async (context) => ({ path: { task_id: (await some(context)).id }, query: { action: 'dance' } }),
      kind: 'rejected',
      code: 'DLG.2259',
    },
    {
      note: 'a run that is none',
      endpoint: api.showInstanceLog,
      input: async (context) => ({
        path: { task_id: (await some(context)).id, instance_id: NOBODY },
        body: { bridge_id: NOBODY },
      }),
      kind: 'missing',
      code: 'DLG.2253',
    },
    {
      note: 'a limit of none',
      endpoint: api.listInstances,
      input: { query: { limit: 0 } },
      kind: 'rejected',
      code: 'DAYU.1005',
    },
    {
      note: 'a limit of 101',
      endpoint: api.listWorkspaces,
      input: { path: { instance_id: NOBODY }, query: { limit: 101 } },
      kind: 'rejected',
      code: 'DAYU.1005',
    },
    {
      note: 'a workspace of somebody else',
      endpoint: api.listDataConnections,
      input: { headers: { workspace: NOBODY } },
      kind: 'rejected',
      code: 'DAYU.3601',
    },
    { note: 'an unknown task', endpoint: api.listSimulatedRuns, input: NO_TASK, kind: 'rejected', code: 'DLG.2253' },
  ],
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
