import type { CallContext } from '@/task-types/call-context';
import {
  createExportMigration,
  getMigrationProcess,
  getMigrationSummary,
  listMigrations,
  startMigration,
} from '@/task-types/dataworks-export/api';
import { samples } from '@/task-types/dataworks-export/samples';
import { migration } from '@/task-types/dataworks-export/wire';
import { createConsole } from '@mocks/clouds/console';
import { createDataworks } from '@mocks/clouds/dataworks/cloud';
import { DEFAULT_SETTINGS } from '@mocks/clouds/dataworks/settings';
import type { ExportRow } from '@mocks/clouds/dataworks/workspace';
import { mountCloud } from '@mocks/mount';
import type { ScenarioFactory } from '@mocks/scenario';
import { alibabaActors, dataworksConnections } from '@mocks/scenarios/dataworks-cast';
import { huaweiActors } from '@mocks/scenarios/harbour';
import { DATAWORKS_SCENARIOS } from '@mocks/testing/dataworks-scenarios';
import type { Bench } from './bench';

const NOBODY = { form: { MigrationId: '9' } };
const WHOLE = { Name: 'conformance', ExportMode: 'FULL' } as const;

const scenarioNamed =
  (name: string): ScenarioFactory =>
  (beginning) => {
    const factory = DATAWORKS_SCENARIOS[name];
    if (!factory) throw new RangeError(`no scenario ${name}`);
    return factory(beginning);
  };

/** A workspace with more exports than two pages hold. */
const crowdScenario: ScenarioFactory = ({ seed, epoch }) => {
  const actors = [...huaweiActors(seed), ...alibabaActors(seed)];
  const cast = { id: 'crowd', actors, connections: dataworksConnections() };
  const owners = actors.filter(({ vendor }) => vendor === 'alibaba').map(({ userId }) => userId);
  const exports = Array.from({ length: 240 }, (_, index): ExportRow => {
    const createdAt = epoch - (index + 1) * 3_600_000;
    return {
      id: 58_000 - index,
      project: 30112,
      name: `export_${index}`,
      mode: 'FULL',
      owner: owners[index % 3] ?? '',
      createdAt,
      startedAt: createdAt + 60_000,
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
    zoneMs: 0,
    business: [],
    dataSources: [],
    resourceGroups: [],
    exports: () => exports,
    files: () => [],
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

/** An export that was started. */
async function started({ send }: CallContext) {
  const { Data: id } = await send(createExportMigration, { form: WHOLE });
  await send(startMigration, { form: { MigrationId: id } });
  return { form: { MigrationId: id } };
}

const life = (end: string, values: Readonly<Record<string, unknown>>, acts?: Readonly<Record<string, string>>) => ({
  end,
  // Several may live in one workspace.
  values: async () => ({ name: `${end} ${Object.values(values).join(' ')}`, ...values }),
  ...(acts ? { acts } : undefined),
});

const since = { mode: 'INCREMENTAL', since: '2026-02-01T00:00:00Z' } as const;

export const dataworksExportBench: Bench = {
  id: 'dataworks-export',
  load: () => import('@/task-types/dataworks-export').then((m) => m.dataworksExport),
  samples,
  scenario: scenarioNamed('dataworks'),
  // A data source of its workspace keeps full exports from succeeding.
  connection: 'dw-test',
  crowd: { scenario: crowdScenario, connection: 'dw-shanghai' },
  fill: async () => ({ name: 'conformance', afterwards: 'start', ...since }),
  foreignBodies: [
    { resource_type: 'BatchTask', resource_condition: { task_id: 'x' } },
    { Name: 'x' },
    { Name: 'x', ExportMode: 'SOME' },
    { Name: 'x', ExportMode: 'FULL', IncrementalSince: 'yesterday' },
    { Action: 'CreateImportMigration', Name: 'x', ExportMode: 'FULL' },
    { ProjectId: 1, TaskType: 'DI_OFFLINE', TaskContent: '{}' },
  ],
  stateAt: { endpoint: listMigrations, path: 'Data.Migrations.*.Status' },
  lives: [
    life(
      'EXPORT_SUCCESS',
      { afterwards: 'create', objectStatus: 'SAVED', description: 'two\nlines' },
      { INIT: 'start' },
    ),
    life('EXPORT_SUCCESS', { afterwards: 'start' }),
    life('EXPORT_ERROR', { afterwards: 'start', mode: 'FULL' }),
  ],
  // Choosing contents, revoking and leaving objects out is not done through the API.
  others: { scenario: scenarioNamed('dataworks'), connection: 'dw-shanghai' },
  // What has ended is told by the summary's words, what goes on by the list's.
  unseen: ['SUCCESS', 'FAILURE', 'EXPORTING'],
  pace: { stepMs: 20_000, most: 60 },
  filters: {
    owner: {
      value: async ({ send }) => {
        const { Data } = await send(listMigrations, { form: { MigrationType: 'EXPORT' } });
        return Data.Migrations[0]?.CreateUser ?? '';
      },
      fits: (raw, value) => migration.parse(raw).CreateUser === value,
    },
  },
  refusedFields: [
    { words: { code: 'Invalid.Migration.Name.Existed' }, field: 'name' },
    { words: { code: '110001100299', message: 'The name of the export task already exists.' }, field: 'name' },
    { words: { code: '110001100299', message: '导出任务名称已存在' }, field: 'name' },
    { words: { code: 'MissingName' }, field: 'name' },
    { words: { code: 'InvalidName' }, field: 'name' },
    { words: { code: 'MissingIncrementalSince' }, field: 'since' },
    { words: { code: 'InvalidIncrementalSince' }, field: 'since' },
    { words: { code: 'InvalidExportMode' }, field: 'mode' },
    { words: { code: 'InvalidExportObjectStatus' }, field: 'objectStatus' },
    { words: { code: 'InvalidDescription' }, field: 'description' },
    { words: { code: 'InvalidProjectId' }, field: undefined },
    { words: { code: '110001100201', message: 'The migration task cannot be started.' }, field: undefined },
    { words: { code: 'Throttling.Api.Risk', message: 'exceeded your daily available limit' }, field: undefined },
  ],
  badInputs: [
    {
      note: 'no name',
      endpoint: createExportMigration,
      input: { form: { ...WHOLE, Name: '' } },
      kind: 'rejected',
      code: 'MissingName',
    },
    {
      note: 'a name that is taken',
      endpoint: createExportMigration,
      input: { form: { ...WHOLE, Name: 'smoke_full' } },
      kind: 'rejected',
      code: 'Invalid.Migration.Name.Existed',
    },
    {
      note: 'INCREMENTAL without its beginning',
      endpoint: createExportMigration,
      input: { form: { ...WHOLE, ExportMode: 'INCREMENTAL' } },
      kind: 'rejected',
      code: 'MissingIncrementalSince',
    },
    {
      note: 'a viewer',
      endpoint: createExportMigration,
      input: { form: WHOLE },
      kind: 'forbidden',
      code: 'ResourceNotAuthorized.Api',
      role: 'viewer',
    },
    {
      note: 'an unknown export',
      endpoint: startMigration,
      input: NOBODY,
      kind: 'rejected',
      code: 'InvalidMigrationId',
    },
    {
      note: 'one that was started, told by a reply of status 200',
      endpoint: startMigration,
      input: started,
      kind: 'rejected',
      code: '110001100201',
    },
    {
      note: 'an unknown export',
      endpoint: getMigrationSummary,
      input: NOBODY,
      kind: 'rejected',
      code: 'InvalidMigrationId',
    },
    {
      note: 'an unknown export',
      endpoint: getMigrationProcess,
      input: NOBODY,
      kind: 'rejected',
      code: 'InvalidMigrationId',
    },
    {
      note: 'a page of 101',
      endpoint: listMigrations,
      input: { form: { MigrationType: 'EXPORT', PageSize: 101 } },
      kind: 'rejected',
      code: 'InvalidPageSize',
    },
  ],
};
