import fc from 'fast-check';
import { expect } from 'vitest';
import {
  createExportMigration,
  getMigrationSummary,
  listMigrations,
  startMigration,
} from '@/task-types/dataworks-export/api';
import * as sync from '@/task-types/dataworks-sync/api';
import { generatedContent } from '../clouds/dataworks/generate';
import { type Came, type DataworksClient, DOCUMENTED_CONTENT, DOCUMENTED_PARAM } from './dataworks-client';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The place of one among many. */
export const which = fc.nat({ max: 30 });
/** Something that somebody does. */
export const step = fc.oneof(
  fc.record({ kind: fc.constant('export' as const), name: fc.nat({ max: 5 }), full: fc.boolean() }),
  fc.record({ kind: fc.constant('start-export' as const), which }),
  fc.record({
    kind: fc.constant('task' as const),
    name: fc.nat({ max: 6 }),
    token: fc.nat({ max: 3 }),
    type: fc.constantFrom('DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION'),
    broken: fc.constantFrom('no', 'no', 'no', 'path', 'script'),
  }),
  fc.record({
    kind: fc.constant('act' as const),
    which,
    act: fc.constantFrom(
      'deploySyncTask',
      'startSyncInstance',
      'stopSyncInstance',
      'terminateSyncInstance',
      'deleteSyncTask',
    ),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    which,
    act: fc.constantFrom('submitFile', 'deployFile', 'deleteFile'),
  }),
  fc.record({ kind: fc.constant('run' as const), which, act: fc.constantFrom('stopInstance', 'restartInstance') }),
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(1_000, 7_000, MINUTE_MS, 5 * MINUTE_MS, HOUR_MS, 7 * HOUR_MS, DAY_MS, 3 * DAY_MS),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What may follow a state in one step; what a jump of the clock passes over is between. */
const EXPORT_NEXT: Readonly<Record<string, readonly string[]>> = {
  INIT: ['EXPORTING'],
  EDITING: ['EXPORTING'],
  EXPORTING: ['EXPORT_SUCCESS', 'EXPORT_ERROR', 'PARTIAL_SUCCESS', 'REVOKED'],
};
const REALTIME_NEXT: Readonly<Record<string, readonly string[]>> = {
  none: ['NORUN'],
  NORUN: ['WAIT', 'none'],
  WAIT: ['RUN', 'KILLING'],
  RUN: ['KILLING', 'PAUSE'],
  KILLING: ['PAUSE'],
  PAUSE: ['WAIT', 'none'],
};
const SOLUTION_NEXT: Readonly<Record<string, readonly string[]>> = {
  '1': ['4'],
  '4': ['8'],
  '8': ['2'],
  '2': ['0', '3', '5'],
  '5': ['6'],
  '6': ['2'],
  '3': ['8', '4'],
};

const ACTS = {
  deploySyncTask: 'DeployDISyncTask',
  startSyncInstance: 'StartDISyncInstance',
  stopSyncInstance: 'StopDISyncInstance',
  terminateSyncInstance: 'TerminateDISyncInstance',
  deleteSyncTask: 'DeleteDISyncTask',
} as const;
const FILE_ACTS = { submitFile: sync.submitFile, deployFile: sync.deployFile };
const RUN_ACTS = { stopInstance: sync.stopInstance, restartInstance: sync.restartInstance };

/** In which states an operation does its work; in all others it is refused. */
const REALTIME_ALLOWS: Readonly<Record<string, readonly string[]>> = {
  deploySyncTask: ['none', 'NORUN', 'PAUSE'],
  startSyncInstance: ['NORUN', 'PAUSE'],
  stopSyncInstance: ['WAIT', 'RUN'],
  terminateSyncInstance: ['NORUN', 'PAUSE'],
  deleteSyncTask: ['none'],
};
const SOLUTION_ALLOWS: Readonly<Record<string, readonly string[]>> = {
  deploySyncTask: ['1', '3', '4'],
  startSyncInstance: ['3', '4'],
};

function reachable(next: Readonly<Record<string, readonly string[]>>, from: string): Set<string> {
  const found = new Set([from]);
  for (const state of found) for (const one of next[state] ?? []) found.add(one);
  return found;
}

const REALTIME = generatedContent(
  JSON.stringify({
    setting: { resourceGroup: 'S_res_group_5521_1', taskType: 'oneclick_to_odps' },
    steps: [
      { stepType: 'mysql', name: 'Reader', category: 'reader', parameter: { connection: [] } },
      { stepType: 'odps', name: 'Writer', category: 'writer', parameter: { datasource: 'dw' } },
    ],
  }),
);

/** The workspace as it must be, beside the one that there is. */
export class Expected {
  /** Id of the task by token, and when it was made. */
  readonly #tokens = new Map<string, { at: number; id: string }>();
  readonly #seen = new Map<string, string>();
  #files = 0;

  constructor(readonly client: DataworksClient) {}

  static async begin(client: DataworksClient): Promise<Expected> {
    const expected = new Expected(client);
    expected.#files = (await expected.files()).length;
    await expected.compare();
    return expected;
  }

  async files() {
    const pages = await Promise.all(
      [1, 2].map((PageNumber) => this.client.get(sync.listFiles, { form: { PageSize: 100, PageNumber } })),
    );
    return pages.flatMap(({ Data }) => Data.Files);
  }

  async exports() {
    return (await this.client.get(listMigrations, { form: { MigrationType: 'EXPORT', PageSize: 100 } })).Data
      .Migrations;
  }

  /** Does a step. */
  async take(todo: Step): Promise<void> {
    const { client } = this;
    switch (todo.kind) {
      case 'wait':
        return client.world.clock.advance(todo.ms);
      case 'export': {
        const Name = `export_${todo.name}`;
        const taken = (await this.exports()).some((row) => row.Name === Name);
        const form = { Name, ExportMode: todo.full ? 'FULL' : 'INCREMENTAL', IncrementalSince: '1' } as const;
        expect((await client.send(createExportMigration, { form })).status).toBe(taken ? 400 : 200);
        return;
      }
      case 'start-export': {
        const row = at(await this.exports(), todo.which);
        const { soft } = await client.send(startMigration, { form: { MigrationId: row.Id } });
        expect(soft === undefined || soft.code === '110001100202').toBe(
          row.Status === 'INIT' || row.Status === 'EDITING',
        );
        return;
      }
      case 'task':
        return this.#create(todo);
      case 'act': {
        const others = (await this.files()).filter(({ FileType }) => FileType !== 23);
        const { FileId, FileType } = at(others, todo.which);
        const TaskType = FileType === 900 ? 'DI_REALTIME' : 'DI_SOLUTION';
        const query = new URLSearchParams({ ProjectId: '30112', FileId, TaskType });
        const action = ACTS[todo.act];
        const headers = { 'x-acs-action': action, 'x-acs-version': '2020-05-18', accept: 'application/json' };
        const state = await this.#stateOf(FileId, TaskType);
        const reply = await client.fetch(`/?${query}`, { method: 'POST', headers });
        const done = reply.ok && !(await reply.text()).includes('"fail"');
        const allowed = TaskType === 'DI_REALTIME' ? REALTIME_ALLOWS : SOLUTION_ALLOWS;
        expect(done, `${todo.act} in ${state}`).toBe(allowed[todo.act]?.includes(state) ?? false);
        if (done && todo.act === 'deleteSyncTask') this.#files -= 1;
        return;
      }
      case 'file': {
        const offline = (await this.files()).filter(({ FileType }) => FileType === 23);
        const form = { FileId: at(offline, todo.which).FileId };
        await (todo.act === 'deleteFile'
          ? client.send(sync.deleteFile, { form })
          : client.send(FILE_ACTS[todo.act], { form }));
        // A deletion may take a while.
        client.world.clock.advance(6_000);
        if (todo.act === 'deleteFile') this.#files -= 1;
        return;
      }
      case 'run': {
        const { Data } = await client.get(sync.listInstances, { form: { ProjectEnv: 'PROD', PageSize: 50 } });
        const { InstanceId, Status } = at(Data.Instances ?? [], todo.which);
        const { soft } = await client.send(RUN_ACTS[todo.act], { form: { InstanceId, ProjectEnv: 'PROD' } });
        const ended = Status === 'SUCCESS' || Status === 'FAILURE';
        expect(soft === undefined).toBe(todo.act === 'restartInstance' ? ended : !ended);
      }
    }
  }

  async #create({ name, token, type, broken }: Extract<Step, { kind: 'task' }>): Promise<void> {
    const { client } = this;
    const TaskName = `task_${name}`;
    const known = this.#tokens.get(`${token}`);
    const replay = known && client.world.now() - known.at < DAY_MS;
    const taken = (await this.files()).some(({ FileName }) => FileName === TaskName);
    const TaskContent = broken === 'script' ? '{' : type === 'DI_OFFLINE' ? DOCUMENTED_CONTENT : REALTIME;
    const TaskParam = broken === 'path' ? '{"FileFolderPath":"x"}' : DOCUMENTED_PARAM;
    const query = { TaskType: type, TaskParam, TaskName, ClientToken: `${token}` } as const;
    const came: Came<{ Data: { FileId?: string | null | undefined } }> = await client.send(sync.createSyncTask, {
      query,
      form: { TaskContent },
    });
    const id = came.value?.Data.FileId ?? undefined;
    if (replay) expect(id).toBe(known.id);
    else if (broken !== 'no' || taken) expect(id).toBeUndefined();
    else {
      expect([...this.#tokens.values()].map((one) => one.id)).not.toContain(id);
      this.#tokens.set(`${token}`, { at: client.world.now(), id: id ?? '' });
      this.#files += 1;
    }
  }

  /** Compares everything that must hold at any time. */
  async compare(): Promise<void> {
    const { client } = this;
    const files = await this.files();
    expect(files.length).toBe(this.#files);
    expect(new Set(files.map(({ FileName }) => FileName)).size).toBe(files.length);
    const exports = await this.exports();
    expect(new Set(exports.map(({ Name }) => Name)).size).toBe(exports.length);
    for (const { Id } of exports) {
      const { Data } = await client.get(getMigrationSummary, { form: { MigrationId: Id } });
      this.#follow(`export ${Id}`, EXPORT_NEXT, Data.Status);
      expect(Data.DownloadUrl !== undefined).toBe(['EXPORT_SUCCESS', 'PARTIAL_SUCCESS'].includes(Data.Status));
    }
    for (const { FileId, FileType } of files) {
      if (FileType === 23) continue;
      const [kind, next] =
        FileType === 900 ? (['DI_REALTIME', REALTIME_NEXT] as const) : (['DI_SOLUTION', SOLUTION_NEXT] as const);
      this.#follow(`file ${FileId}`, next, await this.#stateOf(FileId, kind));
    }
    const { Data } = await client.get(sync.listInstances, { form: { ProjectEnv: 'PROD', PageSize: 100 } });
    const days = (Data.Instances ?? []).map(({ NodeId, Bizdate }) => `${NodeId} ${Bizdate}`);
    expect(new Set(days).size).toBe(days.length);
  }

  async #stateOf(FileId: string, TaskType: 'DI_REALTIME' | 'DI_SOLUTION'): Promise<string> {
    const query = { FileId, TaskType };
    if (TaskType === 'DI_REALTIME') {
      return (await this.client.send(sync.getSyncInstanceInfo, { query })).value?.Data.Status ?? 'none';
    }
    return (await this.client.get(sync.getSyncTask, { query })).Data.SolutionDetail?.Status ?? '';
  }

  #follow(what: string, next: Readonly<Record<string, readonly string[]>>, state: string): void {
    const before = this.#seen.get(what);
    if (before !== undefined) expect([...reachable(next, before)], `${what} was ${before}`).toContain(state);
    this.#seen.set(what, state);
  }
}

function at<T>(rows: readonly T[], place: number): T {
  const row = rows[place % rows.length];
  if (row === undefined) throw new RangeError('nothing there');
  return row;
}
