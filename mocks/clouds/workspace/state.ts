import type { Call, Operation, OperationEndpoint, Outcome } from '../../cloud';
import { isRecord } from '../../json';
import { refuseBy } from './errors';
import type { ExportRow, WorkspaceProject } from './project';
import type { WorkspaceSettings } from './settings';

/** What was done since the beginning. What was there at the beginning is computed and not in here. */
export interface WorkspaceState {
  /** Exports begun and not deleted, the earliest first. */
  readonly made: readonly ExportRow[];
  /** Ids of exports from the beginning that were deleted. */
  readonly gone: readonly string[];
  /** How many exports were begun in each project, by its id. */
  readonly begun: Readonly<Record<string, number>>;
  /** Ids of exports whose file somebody had. */
  readonly downloaded: readonly string[];
}

export const INITIAL: WorkspaceState = { made: [], gone: [], begun: {}, downloaded: [] };

export function isWorkspaceState(value: unknown): value is WorkspaceState {
  return (
    isRecord(value) &&
    ['made', 'gone', 'downloaded'].every((name) => Array.isArray(value[name])) &&
    isRecord(value['begun'])
  );
}

/** What every handler of the service needs besides its state. */
export interface Service {
  readonly seed: string;
  readonly settings: WorkspaceSettings;
  readonly projects: readonly WorkspaceProject[];
}

/** A call of which is known which project it is for. */
export interface ProjectCall extends Call {
  readonly service: Service;
  readonly project: WorkspaceProject;
}

/**
 * An operation on a project. Refuses what every call refuses: a project without the service, and (with `write`) somebody who
 * may only read.
 */
export function projectOperation(
  service: Service,
  endpoint: OperationEndpoint,
  access: 'read' | 'write',
  handle: (state: WorkspaceState, call: ProjectCall) => Outcome<WorkspaceState>,
): Operation<WorkspaceState> {
  const { settings, projects } = service;
  return {
    endpoint,
    handle(state, call) {
      const project = projects.find((one) => one.id === call.params['project_id']);
      if (!project) return refuseBy(settings.notEnabled, 'The Workspace service is not enabled in this project.');
      if (access === 'write' && call.actor.role === 'viewer') {
        return refuseBy(settings.readOnly, `You are not allowed to perform ${endpoint.permission ?? endpoint.id}.`);
      }
      return handle(state, { ...call, service, project });
    },
  };
}

/** The exports of a project that were not deleted, the earliest first. */
export function exportsIn({ made, gone }: WorkspaceState, { id, exports }: WorkspaceProject): ExportRow[] {
  const deleted = new Set(gone);
  return [...exports().filter((row) => !deleted.has(row.id)), ...made.filter((row) => row.project === id)];
}

/** Whether somebody had the file. */
export function isDownloaded({ downloaded }: WorkspaceState, row: ExportRow): boolean {
  return row.downloaded === true || downloaded.includes(row.id);
}
