import { type Call, type Operation, type OperationEndpoint, type Outcome } from '../../cloud';
import { isRecord } from '../../json';
import { refuse, refuseInput } from './errors';
import type { BatchTask, ExportRow, IotdaProject } from './project';
import type { IotdaSettings } from './settings';

/** What was done since the beginning. What was there at the beginning is computed and not in here. */
export interface IotdaState {
  /** Exports made or made anew, newest id first. */
  readonly made: readonly ExportRow[];
  /** Ids of exports from the beginning that are gone or were made anew. */
  readonly gone: readonly string[];
  /** Counts the exports made, so that ids grow even within one second. */
  readonly serial: number;
  /** When each user last downloaded a file, by project and user id. */
  readonly downloads: Readonly<Record<string, number>>;
}

export const INITIAL: IotdaState = { made: [], gone: [], serial: 0, downloads: {} };

export function isIotdaState(value: unknown): value is IotdaState {
  return (
    isRecord(value) &&
    Array.isArray(value['made']) &&
    Array.isArray(value['gone']) &&
    typeof value['serial'] === 'number' &&
    isRecord(value['downloads'])
  );
}

/** What every handler of a service needs besides its state. */
export interface Service {
  readonly seed: string;
  readonly settings: IotdaSettings;
  readonly projects: readonly IotdaProject[];
}

/** A call of which is known which project it is for. */
export interface ProjectCall extends Call {
  readonly service: Service;
  readonly project: IotdaProject;
}

/**
 * An operation on a project. Refuses what every IoTDA call refuses: a project that the user may not see, an `Instance-Id`
 * of another instance, and (with `denied`) a write by someone who may only read.
 */
export function projectOperation(
  service: Service,
  endpoint: OperationEndpoint,
  access: 'read' | 'write',
  handle: (state: IotdaState, call: ProjectCall) => Outcome<IotdaState>,
): Operation<IotdaState> {
  return {
    endpoint,
    handle(state, call) {
      const project = service.projects.find((one) => one.id === call.params['project_id']);
      if (!project) return refuse(403, 'IOTDA.000002', 'The request is unauthorized.');
      const instance = call.request.headers['instance-id'];
      if (instance !== undefined && !/^[0-9a-f-]{1,36}$/.test(instance)) return refuseInput('Invalid Instance-Id.');
      if (instance !== undefined && instance !== project.instance) {
        return refuse(403, 'IOTDA.000002', 'The request is unauthorized: no such instance in this project.');
      }
      if (access === 'write' && call.actor.role === 'viewer') {
        return refuse(403, 'IOTDA.000022', `You are not allowed to perform ${endpoint.permission ?? endpoint.id}.`);
      }
      return handle(state, { ...call, service, project });
    },
  };
}

/** All exports of a project, newest id first. */
export function exportsIn(state: IotdaState, project: IotdaProject): ExportRow[] {
  const gone = new Set(state.gone);
  const made = state.made.filter((row) => row.project === project.id);
  return [...made, ...project.exports.filter((row) => !gone.has(row.id))].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** The state without an export. */
export function withoutExport(state: IotdaState, { id }: ExportRow): IotdaState {
  const made = state.made.filter((row) => row.id !== id);
  const gone = state.gone.includes(id) || made.length < state.made.length ? state.gone : [...state.gone, id];
  return { ...state, made, gone };
}

export function batchTaskOf(project: IotdaProject, id: string): BatchTask | undefined {
  return project.batchTasks.find((task) => task.id === id);
}
