import type { Actor, Role } from '../cloud';
import { createDataarts } from '../clouds/dataarts/cloud';
import { DEFAULT_SETTINGS, type DataartsSettings } from '../clouds/dataarts/settings';
import type { CollectionTask, DataProject, DataWorkspace } from '../clouds/dataarts/workspace';
import { mountCloud, type MountedCloud } from '../mount';
import { hex } from '../random';
import { ARTS_PRODUCTION, ARTS_TEST, dataartsConnections, workspaceId } from './dataarts-cast';
import { readTasks, type TaskPlace } from './dataarts-past';
import { dataConnections, DIRECTORIES } from './dataarts-sources';
import { PRODUCTION_TASKS, TEST_TASKS } from './dataarts-tasks';
import type { CloudLoader } from './harbour';

const DAY_MS = 86_400_000;

type Beginning = Parameters<CloudLoader>[0];

/** Which tasks there were before the first instant. */
export type DataartsPast = 'calm' | 'empty';

/** What a world may have otherwise: more tasks in production, other settings than the cloud's own. */
export interface DataartsMore {
  readonly settings?: Partial<DataartsSettings>;
  readonly tasks?: (place: TaskPlace) => readonly CollectionTask[];
}

/**
 * DataArts Studio with an instance for production, in which a second workspace has data connections for all, and one for
 * tests. The same workspaces in every past.
 */
export async function mountDataarts(
  beginning: Beginning,
  past: DataartsPast,
  { settings, tasks }: DataartsMore = {},
): Promise<MountedCloud> {
  const { seed, actors } = beginning;
  const read = (table: string) => (past === 'empty' ? () => [] : (place: TaskPlace) => readTasks(table, place));
  const cloud = createDataarts({
    seed,
    settings: { ...DEFAULT_SETTINGS, ...settings, ...beginning.settings?.dataarts },
    users: Object.fromEntries(actors.map(({ userId, user }) => [userId, user])),
    projects: [
      project(beginning, ARTS_PRODUCTION, 'production', tasks ?? read(PRODUCTION_TASKS)),
      project(beginning, ARTS_TEST, 'test', read(TEST_TASKS)),
    ],
  });
  return mountCloud(cloud, actors);
}

function project(
  { seed, epoch, actors }: Beginning,
  connection: string,
  which: 'production' | 'test',
  tasks: (place: TaskPlace) => readonly CollectionTask[],
): DataProject {
  const instance = hex(32, seed, 'dataarts instance', connection);
  const createdAt = epoch - 420 * DAY_MS;
  const workspace = (id: string, name: string, description: string, isDefault: boolean) => ({
    id,
    name,
    description,
    instance,
    createdAt,
    isDefault,
  });
  const main = {
    ...workspace(workspaceId(seed, connection), `harbour_${which}`, 'Harbour data platform', true),
    dataConnections: dataConnections(which, seed, epoch),
    directories: which === 'production' ? DIRECTORIES : [],
  };
  const shared = {
    ...workspace(hex(32, seed, 'shared workspace', connection), `harbour_${which}_shared`, '港区公共数据源', false),
    dataConnections: which === 'production' ? dataConnections('shared', seed, epoch) : [],
    directories: [],
  };
  const place = {
    seed,
    epoch,
    operator: actorAs(actors, 'operator'),
    administrator: actorAs(actors, 'administrator'),
    workspace: main,
    shared,
  };
  const workspaces: DataWorkspace[] = [
    { ...main, tasks: lazily(() => tasks(place)) },
    { ...shared, tasks: () => [] },
  ];
  const id = dataartsConnections(seed).find((one) => one.id === connection)?.project ?? '';
  const edition = which === 'production' ? 'dayu.enterprise' : 'dayu.starter';
  return { id, connection, instances: [{ id: instance, name: `dataarts-${which}`, edition, createdAt }], workspaces };
}

function actorAs(actors: readonly Actor[], role: Role): Actor {
  const actor = actors.find((one) => one.vendor === 'huawei' && one.role === role);
  if (!actor) throw new RangeError(`no ${role}`);
  return actor;
}

/** Made when first asked for, and kept. */
function lazily(make: () => readonly CollectionTask[]): () => readonly CollectionTask[] {
  let made: readonly CollectionTask[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
