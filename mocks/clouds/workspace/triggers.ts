import * as api from '@/task-types/workspace-export/api';
import type { Operation, OperationEndpoint, Outcome } from '../../cloud';
import { hex } from '../../random';
import { contentsOf } from './contents';
import { detailed, refuseBy } from './errors';
import { exportDuration, exportTrouble } from './export-progress';
import type { ExportKind, ExportRow, Wish } from './project';
import { readWish } from './read-wish';
import { type ProjectCall, projectOperation, type Service, type WorkspaceState } from './state';

/** The operations that begin exports, by what they export. */
const TRIGGERS: Readonly<Record<ExportKind, OperationEndpoint>> = {
  desktops: api.exportDesktopListNew,
  connections: api.exportUserConnectionNew,
  'desktop-usage': api.exportDesktopUsageMetricNew,
  'user-usage': api.exportUserUsageMetricNew,
  'app-access': api.exportAppUserAccessData,
  users: api.exportUsersNew,
  'group-users': api.exportUserGroupUsersNew,
  terminals: api.exportTerminalsBindingDesktopsInfoNew,
};

const KINDS: readonly ExportKind[] = [
  'desktops',
  'connections',
  'desktop-usage',
  'user-usage',
  'app-access',
  'users',
  'group-users',
  'terminals',
];

/** How the names of files begin. */
const FILE_NAMES: Readonly<Record<ExportKind, string>> = {
  desktops: 'desktops',
  connections: 'connections',
  'desktop-usage': 'desktop_usage',
  'user-usage': 'user_usage',
  'app-access': 'app_access',
  users: 'users',
  'group-users': 'group_users',
  terminals: 'terminals',
};

/** `desktops_20260301.xlsx`: two of one day have the same. */
export function fileName(kind: ExportKind, createdAt: number): string {
  return `${FILE_NAMES[kind]}_${new Date(createdAt).toISOString().slice(0, 10).replaceAll('-', '')}.xlsx`;
}

/** The id of an export, told apart in all projects. */
export function exportId(seed: string, project: string, serial: number): string {
  return `exp-${hex(24, seed, 'export', project, serial)}`;
}

/** What begins exports: 200 with the id of another one, each time. */
export function triggers(service: Service): Operation<WorkspaceState>[] {
  return KINDS.map((kind) => {
    const operation = projectOperation(service, TRIGGERS[kind], 'write', (state, call) => begin(kind, state, call));
    return {
      ...operation,
      handle(state, call) {
        try {
          return operation.handle(state, call);
        } catch (thrown) {
          throw detailed(thrown, call.requestId);
        }
      },
    };
  });
}

function begin(kind: ExportKind, state: WorkspaceState, call: ProjectCall): Outcome<WorkspaceState> {
  const { project, service, now } = call;
  const { seed, settings } = service;
  const wish = { ...readWish(kind, call), ...groupOf(call) };
  const serial = project.exports().length + (state.begun[project.id] ?? 0) + 1;
  const id = exportId(seed, project.id, serial);
  const language = wish['language']?.[0] === 'zh_CN' ? 'zh_CN' : 'en_US';
  const total = contentsOf(kind, project.office, wish, language).rows.length;
  const trouble = exportTrouble(total, settings, seed, id);
  const row: ExportRow = {
    id,
    project: project.id,
    serial,
    kind,
    wish,
    language,
    fileName: fileName(kind, now),
    createdAt: now,
    takesMs: exportDuration(kind, total, seed, id),
    ...(trouble && { trouble }),
  };
  const begun = { ...state.begun, [project.id]: (state.begun[project.id] ?? 0) + 1 };
  return { state: { ...state, made: [...state.made, row], begun }, reply: { status: 200, json: { task_id: id } } };
}

/** The group of users that a path names. */
function groupOf({ params, project, service }: ProjectCall): Wish {
  const id = params['group_id'];
  if (id === undefined) return {};
  if (project.office.groups.some((group) => group.id === id)) return { group_id: [id] };
  return refuseBy(service.settings.notFound, 'The user group does not exist.');
}
