import type { CallContext } from '@/task-types/call-context';
import {
  createExportTask,
  deleteExportTask,
  downloadExportTask,
  listApplications,
  listBatchTasks,
  listExportTasks,
  showBatchTask,
} from '@/task-types/iotda-export/api';
import { samples } from '@/task-types/iotda-export/samples';
import { exportTask } from '@/task-types/iotda-export/wire';
import { createConsole } from '@mocks/clouds/console';
import { createIotda } from '@mocks/clouds/iotda/cloud';
import { DEFAULT_SETTINGS } from '@mocks/clouds/iotda/settings';
import { timedId } from '@mocks/clouds/iotda/times';
import { mountCloud } from '@mocks/mount';
import type { ScenarioFactory } from '@mocks/scenario';
import { huaweiActors, TEST } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import type { Bench } from './bench';

const NOBODY = '5f433ce0c243890243650000';
const FOREIGN_INSTANCE = { 'Instance-Id': '00000000-0000-0000-0000-000000000000' };

/** The id of a batch task by its name, as somebody would look it up. */
async function batchTask({ send }: CallContext, type: 'createDevices' | 'createAsyncCommands', name: string) {
  const { batchtasks } = await send(listBatchTasks, { query: { task_type: type, limit: 50 } });
  const found = batchtasks.find(({ task_name }) => task_name === name);
  if (!found) throw new RangeError(`no batch task ${name}`);
  return { batchTaskType: type, batchTaskId: found.task_id };
}

const body = (id: string) => ({ resource_type: 'BatchTask' as const, resource_condition: { task_id: id } });

/** Before anybody exported anything. Lists show what others make, too: that is the harder case, two may look alike. */
const scenario: ScenarioFactory = (beginning) => {
  const factory = SCENARIOS['empty'];
  if (!factory) throw new RangeError('no scenario "empty"');
  return factory({ ...beginning, settings: { iotda: { listScope: 'project' } } });
};

/** One project with more batch tasks and exports than two pages hold. */
export const crowdScenario: ScenarioFactory = ({ seed, epoch }) => {
  const actors = huaweiActors(seed);
  const project = 'c0ffee00c0ffee00c0ffee00c0ffee00';
  const instance = 'c0ffee00-0000-0000-0000-000000000000';
  const connections = [
    {
      id: 'crowd',
      cloud: 'iotda',
      name: 'Crowd',
      environment: 'test',
      region: 'cn-north-4',
      project,
      instance,
    } as const,
  ];
  const cast = { id: 'crowd', actors, connections };
  const ids = Array.from({ length: 120 }, (_, index) =>
    timedId(epoch - (index + 1) * 60_000, 'c0ffee0000', 200 - index),
  );
  const spaces = [{ id: 'space_one', name: 'One', createdAt: 0, isDefault: true }];
  const batchTasks = ids.map((id, index) => {
    const createdAt = epoch - (index + 1) * 60_000;
    const times = { createdAt, startsAt: createdAt, durationMs: 1_000 };
    return {
      id,
      name: `batch_${index}`,
      type: 'createDevices',
      space: 'space_one',
      targets: 'd',
      total: 5,
      failing: 0,
      ...times,
    };
  });
  const exports = ids.map((id, index) => ({
    id,
    project,
    userId: `someone-${index % 4}`,
    batchTask: id,
    ...(index % 2 === 0 ? { appType: 'GLOBAL' as const } : { appType: 'APP' as const, appId: 'space_one' }),
    createdAt: epoch - (index + 1) * 60_000,
    fails: false,
  }));
  const cloud = createIotda({
    seed,
    // Whoever asks: they are exports of nobody in particular.
    settings: { ...DEFAULT_SETTINGS, listScope: 'project' },
    projects: [{ id: project, connection: 'crowd', machine: 'c0ffee0000', instance, spaces, batchTasks, exports }],
  });
  return {
    ...cast,
    clouds: {
      console: async () => mountCloud(createConsole(cast), actors),
      iotda: async () => mountCloud(cloud, actors),
    },
  };
};

export const iotdaExportBench: Bench = {
  id: 'iotda-export',
  load: () => import('@/task-types/iotda-export').then((m) => m.iotdaExport),
  samples,
  scenario,
  connection: TEST,
  crowd: { scenario: crowdScenario, connection: 'crowd' },
  fill: (context) => batchTask(context, 'createDevices', 'import_small'),
  foreignBodies: [
    { task_name: 'x', task_type: 'createDevices' },
    { resource_type: 'Device', resource_condition: {} },
  ],
  stateAt: { endpoint: listExportTasks, path: 'export_tasks.*.status' },
  lives: [
    { end: 'Success', values: (context) => batchTask(context, 'createDevices', 'import_small') },
    {
      end: 'Success',
      values: async (context) => {
        const spaces = await context.send(listApplications, {});
        const spaceId = spaces.applications.find(({ default_app }) => !default_app)?.app_id;
        return { ...(await batchTask(context, 'createDevices', 'import_thirty_thousand')), scope: 'APP', spaceId };
      },
    },
    { end: 'Failed', values: (context) => batchTask(context, 'createAsyncCommands', 'dump_traces') },
  ],
  pace: { stepMs: 10_000, most: 60 },
  filters: {
    app: {
      value: async ({ send }) => (await send(listApplications, {})).applications[0]?.app_id ?? '',
      fits: (raw, value) => exportTask.parse(raw).app_id === value,
    },
    batchTask: {
      value: async ({ send }) =>
        (await send(listBatchTasks, { query: { task_type: 'createDevices' } })).batchtasks[3]?.task_id ?? '',
      fits: (raw, value) => exportTask.parse(raw).resource_condition.task_id === value,
    },
  },
  refusedFields: [
    { words: { code: 'IOTDA.001000', message: 'The application does not exist.' }, field: 'spaceId' },
    { words: { code: 'IOTDA.001005' }, field: 'spaceId' },
    { words: { code: 'IOTDA.001006' }, field: 'spaceId' },
    { words: { code: 'IOTDA.001007' }, field: 'spaceId' },
    { words: { code: 'IOTDA.014800', message: 'Invalid app_id.' }, field: 'spaceId' },
    { words: { code: 'IOTDA.000006', message: 'Invalid input data. app_type' }, field: 'scope' },
    { words: { code: 'IOTDA.014800', message: 'resource_condition.task_id is required' }, field: 'batchTaskId' },
    { words: { code: 'IOTDA.014800', message: 'The batch task does not exist.' }, field: 'batchTaskId' },
    { words: { code: 'IOTDA.014800', message: 'Invalid export_format.' }, field: 'format' },
    { words: { code: 'IOTDA.014800', message: 'The body must be an object.' }, field: undefined },
    // The quota's words name no field, whatever they hold.
    { words: { code: 'IOTDA.014801', message: 'task_id' }, field: undefined },
  ],
  badInputs: [
    {
      note: 'a task id with signs',
      endpoint: createExportTask,
      input: { body: body('?!') },
      kind: 'rejected',
      code: 'IOTDA.014800',
    },
    {
      note: 'an unknown batch task',
      endpoint: createExportTask,
      input: { body: body(NOBODY) },
      kind: 'rejected',
      code: 'IOTDA.014800',
    },
    {
      note: 'another resource type',
      endpoint: createExportTask,
      input: { body: { ...body(NOBODY), resource_type: 'Device' } },
      kind: 'rejected',
      code: 'IOTDA.014800',
    },
    {
      note: 'a space of somebody else',
      endpoint: createExportTask,
      input: { body: { ...body(NOBODY), app_type: 'APP', app_id: 'space_of_nobody' } },
      kind: 'forbidden',
      code: 'IOTDA.001006',
    },
    { note: 'no body', endpoint: createExportTask, input: {}, kind: 'rejected', code: 'IOTDA.000008' },
    {
      note: 'a viewer',
      endpoint: createExportTask,
      input: { body: body(NOBODY) },
      kind: 'forbidden',
      code: 'IOTDA.000022',
      role: 'viewer',
    },
    {
      note: 'the sixth unfinished one',
      endpoint: createExportTask,
      input: async ({ send }) => {
        const { batchtasks } = await send(listBatchTasks, { query: { task_type: 'createDevices', limit: 50 } });
        const { batchtasks: more } = await send(listBatchTasks, { query: { task_type: 'createMessages', limit: 50 } });
        const [sixth, ...five] = [...batchtasks, ...more].map(({ task_id }) => task_id).slice(0, 6);
        for (const id of five) await send(createExportTask, { body: body(id) });
        return { body: body(sixth ?? '') };
      },
      kind: 'quota',
      code: 'IOTDA.014801',
    },
    { note: 'no resource type', endpoint: listExportTasks, input: {}, kind: 'rejected', code: 'IOTDA.014800' },
    {
      note: 'a limit of 51',
      endpoint: listExportTasks,
      input: { query: { resource_type: 'BatchTask', limit: 51 } },
      kind: 'rejected',
      code: 'IOTDA.000017',
    },
    {
      note: 'an offset of 501',
      endpoint: listExportTasks,
      input: { query: { resource_type: 'BatchTask', offset: 501 } },
      kind: 'rejected',
      code: 'IOTDA.000018',
    },
    {
      note: 'a marker that is none',
      endpoint: listExportTasks,
      input: { query: { resource_type: 'BatchTask', marker: 'yesterday' } },
      kind: 'rejected',
      code: 'IOTDA.014800',
    },
    {
      note: 'an unknown export',
      endpoint: downloadExportTask,
      input: { path: { export_task_id: NOBODY } },
      kind: 'missing',
      code: 'IOTDA.014802',
    },
    {
      note: 'an unknown export',
      endpoint: deleteExportTask,
      input: { path: { export_task_id: NOBODY } },
      kind: 'missing',
      code: 'IOTDA.014802',
    },
    { note: 'no type', endpoint: listBatchTasks, input: {}, kind: 'rejected', code: 'IOTDA.000006' },
    {
      note: 'a limit of none',
      endpoint: listBatchTasks,
      input: { query: { task_type: 'createDevices', limit: 0 } },
      kind: 'rejected',
      code: 'IOTDA.000017',
    },
    {
      note: 'an unknown batch task',
      endpoint: showBatchTask,
      input: { path: { task_id: NOBODY } },
      kind: 'missing',
      code: 'IOTDA.014200',
    },
    {
      note: 'the instance of somebody else',
      endpoint: listApplications,
      input: { headers: FOREIGN_INSTANCE },
      kind: 'forbidden',
      code: 'IOTDA.000002',
    },
    {
      note: 'a filter that is neither',
      endpoint: listApplications,
      input: { query: { default_app: 'perhaps' } },
      kind: 'rejected',
      code: 'IOTDA.000006',
    },
  ],
};
