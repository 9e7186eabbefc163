import { createWorkspace } from '../clouds/workspace/cloud';
import { exportDuration } from '../clouds/workspace/export-progress';
import { DAY_MS, makeOffice, type Office } from '../clouds/workspace/office';
import type { ExportKind, ExportRow, Trouble, Wish, WorkspaceProject } from '../clouds/workspace/project';
import { writeTime } from '../clouds/workspace/read-wish';
import { DEFAULT_SETTINGS } from '../clouds/workspace/settings';
import { exportId, fileName } from '../clouds/workspace/triggers';
import { TRIGGER_RULES } from '../clouds/workspace/trigger-rules';
import { mountCloud, type MountedCloud } from '../mount';
import { type CloudLoader, DESK_PRODUCTION, DESK_TEST, projectId } from './harbour';
import { PRODUCTION_EXPORTS, TEST_EXPORTS } from './workspace-exports';

const HOUR_MS = 3_600_000;

/** The groups of users, by their ids, which an export of one names. */
const PRODUCTION_GROUPS = {
  '7c1e5a90b3d24f68a1c0e9d8b7f6a5c4': 'Yard',
  '2f0b1c3d4e5f60718293a4b5c6d7e8f9': 'Gate',
  b81d03e7f2a94c55937760aa1ce4d20f: '岸桥',
};
const TEST_GROUPS = { '90ab12cd34ef56a7b8c9d0e1f2a3b4c5': 'Lab' };

type Beginning = Parameters<CloudLoader>[0];

/** What was exported before the first instant: the weeks of an office, nothing, or so much that a list has many pages. */
export type WorkspacePast = 'calm' | 'empty' | 'crowd';

/** Workspace with desktops in production and some for tests. */
export async function mountWorkspace(beginning: Beginning, past: WorkspacePast): Promise<MountedCloud> {
  const { seed, actors, settings } = beginning;
  const projects = [
    projectOf(beginning, DESK_PRODUCTION, PRODUCTION_GROUPS, past === 'crowd' ? crowd() : PRODUCTION_EXPORTS),
    projectOf(beginning, DESK_TEST, TEST_GROUPS, TEST_EXPORTS),
  ];
  const cloud = createWorkspace({
    seed,
    settings: { ...DEFAULT_SETTINGS, ...settings?.workspace },
    projects: past === 'empty' ? projects.map((project) => ({ ...project, exports: () => [] })) : projects,
  });
  return mountCloud(cloud, actors);
}

function projectOf(
  beginning: Beginning,
  connection: string,
  groups: Readonly<Record<string, string>>,
  table: string,
): WorkspaceProject {
  const { seed, epoch } = beginning;
  const id = projectId(seed, connection);
  const sizes =
    connection === DESK_PRODUCTION
      ? { users: 48, desktops: 64, prefix: 'QUAY' }
      : { users: 12, desktops: 16, prefix: 'LAB' };
  const office = makeOffice(`${seed} ${connection}`, groups, sizes, epoch);
  let made: readonly ExportRow[] | undefined;
  return {
    id,
    connection,
    office,
    exports: () => {
      made ??= readExports(table, beginning, id, office);
      return made;
    },
  };
}

const TROUBLES: readonly Trouble[] = ['no-data', 'too-many', 'internal'];

function readExports(table: string, { seed, epoch }: Beginning, project: string, office: Office): ExportRow[] {
  const lines = table.trim().split('\n').reverse();
  return lines.map((line, index): ExportRow => {
    const [words = '', name] = line.split(' ~ ');
    const [first = '', ageH, ...special] = words.split(' ');
    const kind = kindOf(first);
    const said = new Map(
      special.map((word): [string, string] => [word.split('=')[0] ?? '', word.replace(/^\w+=/, '')]),
    );
    const createdAt = Math.round(epoch - Number(ageH) * HOUR_MS);
    const id = exportId(seed, project, index + 1);
    const takes = said.get('takes');
    const trouble = TROUBLES.find((one) => one === said.get('fail'));
    const language = said.has('zh') ? 'zh_CN' : 'en_US';
    return {
      id,
      project,
      serial: index + 1,
      kind,
      wish: wishOf(kind, said, createdAt, office),
      language,
      fileName: name ?? fileName(kind, createdAt),
      createdAt,
      takesMs: takes === undefined ? exportDuration(kind, office.desktops.length, seed, id) : Number(takes) * 1000,
      ...(trouble && { trouble }),
      ...(said.has('downloaded') && { downloaded: true }),
    };
  });
}

function kindOf(word: string): ExportKind {
  const kinds: readonly string[] = Object.keys(TRIGGER_RULES);
  // The keys of the rules are the kinds.
  if (kinds.includes(word)) return word as ExportKind;
  throw new RangeError(`nothing is exported as ${word}`);
}

/** What was asked for: the week before, where it is about a stretch of time, and the first group. */
function wishOf(kind: ExportKind, said: ReadonlyMap<string, string>, createdAt: number, { groups }: Office): Wish {
  const { rules, days } = TRIGGER_RULES[kind];
  const parameters = [...said].filter(([name]) => name in rules).map(([name, value]) => [name, [value]]);
  return {
    ...Object.fromEntries(parameters),
    ...(days !== undefined && { start_time: [writeTime(createdAt - 7 * DAY_MS)], end_time: [writeTime(createdAt)] }),
    ...(kind === 'group-users' && { group_id: [groups[0]?.id ?? ''] }),
  };
}

/** 230 exports of every kind, a few hours apart. */
function crowd(): string {
  const kinds = Object.keys(TRIGGER_RULES);
  const lines = Array.from({ length: 230 }, (_, index) => {
    const special = [index % 3 === 0 ? ' downloaded' : '', index % 10 === 7 ? ' fail=internal' : ''];
    return `${kinds[index % kinds.length]} ${0.5 + index * 1.5}${special.join('')}`;
  });
  return lines.join('\n');
}
