import type { Role } from '../cloud';
import { createIotda } from '../clouds/iotda/cloud';
import type { BatchTask, ExportRow, IotdaProject, Space } from '../clouds/iotda/project';
import { DEFAULT_SETTINGS, type IotdaSettings } from '../clouds/iotda/settings';
import { timedId } from '../clouds/iotda/times';
import { mountCloud, type MountedCloud } from '../mount';
import { fraction, hex } from '../random';
import { type CloudLoader, instanceId, PRODUCTION, projectId, TEST } from './harbour';
import { PRODUCTION_BATCH_TASKS, TEST_BATCH_TASKS } from './iotda-batch-tasks';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Beginning = Parameters<CloudLoader>[0];

/** Which exports there were before the first instant, and where. */
export type Past = 'calm' | 'empty' | 'quota-exhausted' | 'contract-drift' | 'crowded';

/** IoTDA with both projects and what was done in them before. What only one past needs is loaded for it alone. */
export async function mountIotda(beginning: Beginning, past: Past): Promise<MountedCloud> {
  const { seed, actors, settings } = beginning;
  const [main, other] = [production(beginning), test(beginning)];
  const open = (first: IotdaProject, more: Partial<IotdaSettings> = {}) => {
    const second = past === 'empty' ? other : { ...other, exports: exportsBefore(beginning, other) };
    const projects = [first, second];
    return createIotda({ seed, settings: { ...DEFAULT_SETTINGS, ...more, ...settings?.iotda }, projects });
  };
  const cloud = await opened();
  return mountCloud(cloud, actors);

  async function opened() {
    const exports = () => exportsBefore(beginning, main);
    switch (past) {
      case 'calm':
        return open({ ...main, exports: exports() });
      case 'empty':
        return open(main);
      case 'quota-exhausted': {
        const { exhaustingExports } = await import('./quota-exhausted');
        return open({ ...main, exports: exhaustingExports(beginning, main) });
      }
      case 'contract-drift': {
        const { offContract } = await import('./contract-drift');
        const before = exports();
        return offContract(open({ ...main, exports: before }), before);
      }
      case 'crowded': {
        const { crowded } = await import('./crowded');
        return open(crowded(beginning, main), { listScope: 'project' });
      }
    }
  }
}

/** The resource space and the batch task of the example on IoTDA's own page "Create an Export Task". */
const DOCUMENTED_SPACE = 'jeQDJQZltU8iKgFFoW060F5SGZka';
const DOCUMENTED_BATCH_TASK = '5f433ce0c24389024365fdfa';

function production(beginning: Beginning): IotdaProject {
  const spaces = { default: 'space_default', eu: DOCUMENTED_SPACE, asia: 'space_asia_01' };
  const names = { default: 'DefaultApp_harbour', eu: 'Harbour Europe', asia: '亚太港区' };
  const project = emptyProject(beginning, PRODUCTION, spaces, names, PRODUCTION_BATCH_TASKS);
  // Its id says when it was made, as every id does; so it is the oldest.
  const createdAt = Number.parseInt(DOCUMENTED_BATCH_TASK.slice(0, 8), 16) * 1000;
  const documented: BatchTask = {
    id: DOCUMENTED_BATCH_TASK,
    name: 'spring_rollout_eu',
    type: 'createDevices',
    space: DOCUMENTED_SPACE,
    targets: 'meter-eu',
    total: 1200,
    createdAt,
    startsAt: createdAt + 30_000,
    durationMs: 11 * MINUTE_MS,
    failing: 14,
  };
  return { ...project, batchTasks: [...project.batchTasks, documented] };
}

function test(beginning: Beginning): IotdaProject {
  const spaces = { default: 'space_test_default', lab: 'space_lab' };
  const names = { default: 'DefaultApp_test', lab: 'Lab' };
  return emptyProject(beginning, TEST, spaces, names, TEST_BATCH_TASKS);
}

function emptyProject<Name extends string>(
  { seed, epoch }: Beginning,
  connection: string,
  spaceIds: Readonly<Record<Name, string>> & { readonly default: string },
  spaceNames: Readonly<Record<string, string>>,
  table: string,
): IotdaProject {
  const ids: Readonly<Record<string, string>> = spaceIds;
  const spaces = Object.entries(ids).map(
    ([name, id], index): Space => ({
      id,
      name: spaceNames[name] ?? name,
      createdAt: epoch - (400 - index * 37) * DAY_MS,
      isDefault: name === 'default',
    }),
  );
  const machine = hex(10, seed, 'machine', connection);
  const lines = table.trim().split('\n');
  const batchTasks = lines
    .map((line, index) => readLine(line, epoch, ids, (at) => timedId(at, machine, lines.length - index)))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const id = projectId(seed, connection);
  return { id, connection, machine, instance: instanceId(seed, connection), spaces, batchTasks, exports: [] };
}

function readLine(
  line: string,
  epoch: number,
  spaces: Readonly<Record<string, string>>,
  idAt: (ms: number) => string,
): BatchTask {
  const [name = '', type = '', space = '', targets = '', total, ageH, durationM, failing, ...special] = line.split(' ');
  const said = new Map(special.map((word) => [word.split('=')[0], word.split('=')[1] ?? '']));
  const createdAt = Math.round(epoch - Number(ageH) * HOUR_MS);
  const startsAt = createdAt + Math.round(Number(said.get('wait') ?? 0.5) * MINUTE_MS);
  const stop = said.get('stop');
  const trouble = said.get('trouble');
  return {
    id: idAt(createdAt),
    name,
    type,
    space: spaces[space] ?? space,
    targets,
    total: Number(total),
    createdAt,
    startsAt,
    durationMs: Number(durationM) * MINUTE_MS,
    failing: Number(trouble === undefined ? failing : total),
    ...(stop !== undefined && { acts: [{ kind: 'stop', at: startsAt + Number(stop) * MINUTE_MS }] }),
    ...(trouble !== undefined && { trouble: trouble.replaceAll('_', ' ') }),
    ...(said.has('brittle') && { firstExportFails: true }),
    ...(said.has('confirm') && { needsConfirm: true }),
    ...(said.has('hostile') && { hostile: true }),
  };
}

/**
 * The operator's exports of the weeks before: of two batch tasks in three, taken a while after (some of them before) the batch
 * task ended, and two that go on at the first instant. Those failed whose batch task has something to tell about it. The
 * administrator exported some of the same.
 */
function exportsBefore({ seed, epoch, actors }: Beginning, project: IotdaProject): ExportRow[] {
  const begun = project.batchTasks.filter(
    (task) => task.startsAt < epoch && !task.needsConfirm && task.id !== DOCUMENTED_BATCH_TASK,
  );
  const made = begun.flatMap((task, index): Omit<ExportRow, 'id'>[] => {
    const running = index < 2;
    const fails = !running && (task.firstExportFails === true || task.failing === task.total);
    if (!running && !fails && index % 3 === 2) return [];
    const chance = fraction(seed, task.id, 'export');
    const atMs = running
      ? epoch - 25_000 - index * 30_000
      : task.startsAt + task.durationMs * (0.7 + 1.2 * chance) + (index % 4 === 0 ? 7 : 0.2) * HOUR_MS;
    const wide = index % 4 === 1;
    const by = (role: Role, ms: number) => ({
      project: project.id,
      userId: actors.find((actor) => actor.role === role)?.userId ?? '',
      batchTask: task.id,
      appType: wide ? ('GLOBAL' as const) : ('APP' as const),
      ...(!wide && { appId: task.space }),
      createdAt: Math.round(ms),
      fails,
    });
    const both = [by('operator', atMs), ...(index % 11 === 4 ? [by('administrator', atMs + 3 * HOUR_MS)] : [])];
    return both.filter(({ createdAt }) => createdAt <= epoch);
  });
  return made
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((row, index) => ({ ...row, id: timedId(row.createdAt, project.machine, index + 1) }))
    .reverse();
}
