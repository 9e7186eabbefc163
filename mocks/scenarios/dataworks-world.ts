import type { Actor, Role } from '../cloud';
import { createDataworks } from '../clouds/dataworks/cloud';
import { DEFAULT_SETTINGS } from '../clouds/dataworks/settings';
import type { Edition, ExportRow, SyncFile, Workspace } from '../clouds/dataworks/workspace';
import { mountCloud, type MountedCloud } from '../mount';
import type { CloudLoader } from './harbour';
import { readTasks } from './dataworks-files';
import { EXPORTS, TASKS, TEST_EXPORTS, TEST_TASKS } from './dataworks-tasks';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const TENANT = 5521;
/** The scheduler's zone in cn-shanghai. */
const ZONE_MS = 8 * HOUR_MS;

/** The groups that the examples of the vendor's own pages name, then those of this account. */
const RESOURCE_GROUPS = [
  { name: 'Exclusive group of the harbour', identifier: `S_res_group_${TENANT}_1`, status: 0, mode: 'ISOLATE' },
  { name: 'Serverless group', identifier: `Serverless_res_group_${TENANT}_2`, status: 0, mode: 'SERVERLESS' },
  { name: 'Example group', identifier: 'S_res_group_XXX_XXXX', status: 0, mode: 'ISOLATE' },
  { name: 'Retired group', identifier: `S_res_group_${TENANT}_3`, status: 1, mode: 'ISOLATE' },
];

type Beginning = Parameters<CloudLoader>[0];

/** Which exports and tasks there were before the first instant. */
export type DataworksPast = 'calm' | 'empty';

/** DataWorks with a workspace in production and one for tests. The same tasks in every edition, fewer packages in `basic`. */
export async function mountDataworks(
  beginning: Beginning,
  edition: Edition = 'enterprise',
  past: DataworksPast = 'calm',
): Promise<MountedCloud> {
  const { seed, actors, settings } = beginning;
  const cloud = createDataworks({
    seed,
    settings: { ...DEFAULT_SETTINGS, ...settings?.dataworks },
    users: Object.fromEntries(actors.map(({ userId, user }) => [userId, user])),
    workspaces: [production(beginning, edition), test(beginning, edition)].map((workspace) =>
      past === 'empty' ? { ...workspace, exports: () => [], files: () => [] } : workspace,
    ),
  });
  return mountCloud(cloud, actors);
}

function production(beginning: Beginning, edition: Edition): Workspace {
  const place = { ...placeOf(beginning), project: 30112, firstId: 1_000_700 };
  // In the smallest edition one package is left.
  const table = edition === 'basic' ? EXPORTS.trim().split('\n').slice(0, 11).join('\n') : EXPORTS;
  return {
    ...common(edition),
    id: place.project,
    connection: 'dw-shanghai',
    identifier: 'harbour_prod',
    name: 'Harbour production',
    business: ['orders', 'inventory', 'crm', '风控', 'logistics', 'XXX'],
    dataSources: [
      // Of the example on the vendor's page.
      ...sources('mysql_pub:mysql odps_source:odps'),
      ...sources(
        'shop_db:mysql wms_mysql:mysql crm_pg:postgresql dw:odps lake_oss:oss holo_rt:holo events_kafka:kafka',
      ),
      ...sources('partner_ftp:ftp'),
    ],
    exports: lazily(() => readExports(table, beginning, place.project, 48_200)),
    files: lazily(() => readTasks(TASKS, place)),
  };
}

function test(beginning: Beginning, edition: Edition): Workspace {
  const place = { ...placeOf(beginning), project: 30113, firstId: 1_002_700 };
  return {
    ...common(edition),
    id: place.project,
    connection: 'dw-test',
    identifier: 'harbour_test',
    name: 'Harbour test',
    business: ['lab'],
    dataSources: [
      ...sources('mysql_pub:mysql odps_source:odps lab_holo:holo'),
      // Keeps full exports of this workspace from succeeding.
      { name: 'legacy_crm', type: 'mysql', environments: [0, 1], region: 'cn-hangzhou' },
    ],
    exports: lazily(() => readExports(TEST_EXPORTS, beginning, place.project, 47_200)),
    files: lazily(() => readTasks(TEST_TASKS, place)),
  };
}

function common(edition: Edition) {
  return { region: 'cn-shanghai', tenant: TENANT, edition, zoneMs: ZONE_MS, resourceGroups: RESOURCE_GROUPS };
}

function sources(list: string) {
  return list.split(' ').map((word) => {
    const [name = '', type = ''] = word.split(':');
    return { name, type, environments: [0, 1] };
  });
}

function placeOf({ epoch, actors }: Beginning) {
  const owners = [...withRole(actors, 'operator'), ...withRole(actors, 'administrator')];
  return { epoch, owners, resourceGroup: RESOURCE_GROUPS[0]?.identifier ?? '' };
}

function withRole(actors: readonly Actor[], role: Role): string[] {
  return actors.filter((actor) => actor.vendor === 'alibaba' && actor.role === role).map(({ userId }) => userId);
}

function readExports(table: string, { epoch, actors }: Beginning, project: number, firstId: number): ExportRow[] {
  const lines = table.trim().split('\n');
  return lines.map((line, index) => {
    const [name = '', mode = '', age = '0', who = 'o', ...special] = line.split(' ');
    const said = new Map(special.map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']));
    const owner = withRole(actors, who === 'o' ? 'operator' : 'administrator')[index % 2] ?? '';
    const createdAt = Math.round(epoch - Number(age) * HOUR_MS);
    const end = (['partial', 'error', 'revoked'] as const).find((word) => word === said.get('end'));
    const takes = said.get('takes');
    const waits = said.has('draft') || said.has('editing');
    return {
      id: firstId + lines.length - index,
      project,
      name,
      mode: mode === 'FULL' ? 'FULL' : 'INCREMENTAL',
      owner,
      createdAt,
      ...(!waits && { startedAt: createdAt + 4_000, startedBy: owner }),
      ...(takes !== undefined && { takesMs: Number(takes) * MINUTE_MS }),
      ...(end !== undefined && { end }),
      ...(said.has('editing') && { editing: true }),
    };
  });
}

/** Made when first asked for, and kept. */
function lazily<Row extends ExportRow | SyncFile>(make: () => readonly Row[]): () => readonly Row[] {
  let made: readonly Row[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
