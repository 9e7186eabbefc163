import type { CallContext } from '@/task-types/call-context';
import * as api from '@/task-types/dataworks-sync/api';
import { file } from '@/task-types/dataworks-sync/file-wire';
import { samples } from '@/task-types/dataworks-sync/samples';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { createConsole } from '@mocks/clouds/console';
import { createDataworks } from '@mocks/clouds/dataworks/cloud';
import { DEFAULT_SETTINGS } from '@mocks/clouds/dataworks/settings';
import { type SyncFile, UNSCHEDULED } from '@mocks/clouds/dataworks/workspace';
import { mountCloud } from '@mocks/mount';
import type { ScenarioFactory } from '@mocks/scenario';
import { alibabaActors, dataworksConnections } from '@mocks/scenarios/dataworks-cast';
import { huaweiActors } from '@mocks/scenarios/harbour';
import { DOCUMENTED_CONTENT, DOCUMENTED_PARAM } from '@mocks/testing/dataworks-client';
import { syncScenario } from '../sync-bench';
import type { BadInput, Bench } from './bench';

const GROUP = 'S_res_group_5521_1';
const LAB = 'Business Flow/lab/Data Integration';

/** A workspace with more files than two pages hold, in two folders. */
const crowdScenario: ScenarioFactory = ({ seed, epoch }) => {
  const actors = [...huaweiActors(seed), ...alibabaActors(seed)];
  const cast = { id: 'crowd', actors, connections: dataworksConnections() };
  const [owner = ''] = actors.filter(({ vendor }) => vendor === 'alibaba').map(({ userId }) => userId);
  const files = Array.from({ length: 240 }, (_, index): SyncFile => {
    const createdAt = epoch - (index + 30) * 3_600_000;
    const one = { by: owner, comment: '', version: 1, content: DOCUMENTED_CONTENT, node: UNSCHEDULED };
    return {
      id: 1_000_000 + index,
      project: 30112,
      kind: 'DI_OFFLINE',
      name: `task_${index}`,
      folder: `Business Flow/${index % 2 === 0 ? 'even' : 'odd'}/Data Integration`,
      description: '',
      content: DOCUMENTED_CONTENT,
      resourceGroup: GROUP,
      owner,
      createdAt,
      editedAt: createdAt,
      editedBy: owner,
      version: 1,
      nodeId: 700_000_000 + index,
      node: UNSCHEDULED,
      deployments: [
        { ...one, id: index * 2 + 1, kind: 'submit', at: createdAt },
        { ...one, id: index * 2 + 2, kind: 'deploy', at: createdAt + 60_000 },
      ],
      acts: [],
    };
  });
  const workspace = {
    id: 30112,
    connection: 'dw-shanghai',
    identifier: 'crowd',
    name: 'Crowd',
    region: 'cn-shanghai',
    tenant: 1,
    edition: 'enterprise' as const,
    zoneMs: 8 * 3_600_000,
    business: ['even', 'odd'],
    dataSources: ['mysql', 'odps', 'holo', 'kafka'].map((type) => ({ name: `a_${type}`, type, environments: [1] })),
    resourceGroups: [{ name: 'Group', identifier: GROUP, status: 0, mode: 'ISOLATE' }],
    exports: () => [],
    files: () => files,
  };
  const users = Object.fromEntries(actors.map(({ userId, user }) => [userId, user]));
  const cloud = createDataworks({ seed, settings: DEFAULT_SETTINGS, users, workspaces: [workspace] });
  return {
    ...cast,
    clouds: {
      console: async () => mountCloud(createConsole(cast), actors),
      dataworks: async () => mountCloud(cloud, actors),
    },
  };
};

const life = (end: string, acts: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>> = {}) => ({
  end,
  acts,
  values: async () => ({ name: `life to ${end}`, ...values }),
});

const running = { reader: 'mysql_pub', tables: 'shop.orders', target: 'holo', writer: 'lab_holo' };
const soft = (endpoint: Endpoint, input: BadInput['input'], note = 'an unknown task, told by a reply of status 200') =>
  ({ endpoint, input, note, kind: 'rejected', code: 'fail' }) as const;
const rejected = (endpoint: Endpoint, input: EndpointInput, code: string, note = code) =>
  ({ endpoint, input, note, kind: 'rejected', code }) as const;

const NOBODY = { query: { FileId: '9', TaskType: 'DI_REALTIME' } };
const NO_FILE = { form: { FileId: '9' } };
const NO_RUN = { form: { InstanceId: '9', ProjectEnv: 'PROD' } };
const LONG_PAGE = { form: { PageSize: 101 } };
const WISH = { TaskType: 'DI_REALTIME', TaskParam: '{}', ClientToken: 't' };
const CREATE = {
  query: { TaskType: 'DI_OFFLINE', TaskName: 'x', TaskParam: DOCUMENTED_PARAM, ClientToken: 't' },
  form: { TaskContent: DOCUMENTED_CONTENT },
};

export const dataworksSyncBench: Bench = {
  id: 'dataworks-sync',
  load: () => import('@/task-types/dataworks-sync').then((m) => m.dataworksSync),
  samples,
  scenario: syncScenario,
  connection: 'dw-test',
  crowd: { scenario: crowdScenario, connection: 'dw-shanghai' },
  fill: async () => ({ name: 'conformance', folder: LAB, resourceGroup: GROUP, script: DOCUMENTED_CONTENT }),
  foreignBodies: [
    { resource_type: 'BatchTask', resource_condition: { task_id: 'x' } },
    { Name: 'x', ExportMode: 'FULL' },
    { TaskType: 'DI_ANYTHING', TaskContent: '{}' },
  ],
  stateAt: {
    endpoint: api.listFiles,
    path: 'Data.Files.*.CommitStatus',
    // The list tells this much; all else a closer look does.
    listed: { 'CommitStatus 0': 0, 'CommitStatus 1': 1, 'CommitStatus 42': 42 },
    expected: 'number or string',
  },
  lives: [
    {
      ...life('SUCCESS', { 'CommitStatus 0': 'submit', 'CommitStatus 1': 'deploy' }),
      // Until shortly before the scheduler's 00:00.
      leaps: { 'CommitStatus 1': 237 * 60_000 },
    },
    life(
      'PAUSE',
      { 'CommitStatus 0': 'deploy', NORUN: 'start', RUN: 'stop', PAUSE: 'start' },
      { taskType: 'DI_REALTIME', ...running },
    ),
    life('0', { 'CommitStatus 0': 'deploy', '4': 'start' }, { taskType: 'DI_SOLUTION', ...running }),
  ],
  // What others did there, and what takes days.
  others: { scenario: syncScenario, connection: 'dw-shanghai' },
  // Some the simulated cloud never gives, some last for seconds: the type's own tests see those.
  unseen: ['NOT_RUN', 'WAIT_TIME', 'CHECKING', 'CHECKING_CONDITION', 'KILLING', '1', '6', '7', '8', '9'],
  untoldEnds: ['PAUSE', '0'],
  takenAnyway: ['submit'],
  pace: { stepMs: 60_000, most: 60 },
  filters: {
    folder: {
      value: async () => 'Business Flow/odd/Data Integration',
      fits: (raw, value) => file.parse(raw).AbsoluteFolderPath === value,
    },
  },
  refusedFields: [
    { words: { code: 'Invalid.DI.Parameter.File.Existed' }, field: 'name' },
    { words: { code: 'fail', message: 'Invalid path: Business Flow/nope/Data Integration' }, field: 'folder' },
    { words: { code: 'fail', message: 'ResourceGroup:[S_res_group_XXX] is invalid.' }, field: 'resourceGroup' },
    { words: { code: 'InternalError.System' }, field: undefined },
  ],
  badInputs: [
    rejected(api.createSyncTask, { ...CREATE, form: { TaskContent: '{' } }, 'Invalid.DI.Parameter'),
    soft(
      api.createSyncTask,
      { ...CREATE, query: { ...CREATE.query, TaskParam: '{"FileFolderPath":"Business Flow/nope"}' } },
      'an unknown folder, told by a reply of status 200',
    ),
    { ...rejected(api.createSyncTask, CREATE, 'ResourceNotAuthorized.Api'), kind: 'forbidden', role: 'viewer' },
    {
      ...rejected(
        api.createSyncTask,
        {
          ...CREATE,
          query: { ...CREATE.query, TaskName: 'try_u_pk', TaskParam: JSON.stringify({ FileFolderPath: LAB }) },
        },
        'Invalid.DI.Parameter.File.Existed',
      ),
      kind: 'conflict',
    },
    ...[
      api.updateSyncTask,
      api.getSyncTask,
      api.deploySyncTask,
      api.startSyncInstance,
      api.stopSyncInstance,
      api.terminateSyncInstance,
      api.deleteSyncTask,
      api.getSyncInstanceInfo,
    ].map((endpoint) => soft(endpoint, NOBODY)),
    soft(api.startSyncInstance, started('try_live'), 'one that goes on, told by a reply of status 200'),
    soft(api.generateForCreating, { query: WISH }, 'no wish, told by a reply of status 200'),
    soft(api.generateForUpdating, { query: { ...WISH, TaskId: '9' } }),
    soft(api.queryProcess, { query: { TaskType: 'DI_REALTIME', AsyncProcessId: '9' } }),
    rejected(api.listRefTasks, { query: { TaskType: 'DI_OFFLINE', RefType: 'from' } }, 'MissingDatasourceName'),
    rejected(api.listFiles, LONG_PAGE, 'InvalidPageSize'),
    ...[api.getFile, api.updateFile, api.submitFile, api.deployFile, api.deleteFile].map((endpoint) =>
      rejected(endpoint, NO_FILE, 'Invalid.Tenant.FileNotExists'),
    ),
    rejected(api.getDeployment, { form: { DeploymentId: '9' } }, 'Invalid.Tenant.DeploymentNotExists'),
    rejected(api.listInstances, LONG_PAGE, 'MissingProjectEnv'),
    ...[api.getInstance, api.getInstanceLog, api.stopInstance, api.restartInstance].map((endpoint) =>
      rejected(endpoint, NO_RUN, 'Invalid.Tenant.InstanceNotExists'),
    ),
    rejected(api.listProjects, LONG_PAGE, 'InvalidPageSize'),
    rejected(api.listDataSources, { query: { PageSize: 101 } }, 'InvalidPageSize'),
    rejected(api.listResourceGroups, { form: { ResourceGroupType: 'x' } }, 'InvalidResourceGroupType'),
    rejected(api.listBusiness, LONG_PAGE, 'InvalidPageSize'),
    rejected(api.listFolders, { form: { ParentFolderPath: 'Business Flow/nope' } }, 'Invalid.Tenant.FolderNotExists'),
  ],
};

/** A real-time task that was started. */
function started(name: string) {
  return async ({ send }: CallContext) => {
    const { Data } = await send(api.listFiles, { form: { ExactFileName: name } });
    const query = { FileId: Data.Files[0]?.FileId ?? '', TaskType: 'DI_REALTIME' } as const;
    await send(api.startSyncInstance, { query });
    return { query };
  };
}
