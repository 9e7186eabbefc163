import { type Call, type Operation, type OperationEndpoint, type Outcome, Refusal } from '../../cloud';
import { isRecord } from '../../json';
import { gatewayFailure } from '../huawei/gateway-errors';
import { refuse, refuseBy } from './errors';
import type { DataartsSettings } from './settings';
import type { CollectionTask, DataProject, DataWorkspace } from './workspace';

/** What was done since the beginning. What was there at the beginning is computed and in here only where it changed. */
export interface DataartsState {
  /** Counts what was made, for ids. */
  readonly serial: number;
  /** Tasks made or changed, by id. */
  readonly tasks: Readonly<Record<string, CollectionTask>>;
  /** Ids of tasks from the beginning that are gone. */
  readonly gone: readonly string[];
}

export const INITIAL: DataartsState = { serial: 0, tasks: {}, gone: [] };

export function isDataartsState(value: unknown): value is DataartsState {
  return (
    isRecord(value) && typeof value['serial'] === 'number' && isRecord(value['tasks']) && Array.isArray(value['gone'])
  );
}

/** What every handler needs besides its state. */
export interface Service {
  readonly seed: string;
  readonly settings: DataartsSettings;
  /** Names by user id. */
  readonly users: Readonly<Record<string, string>>;
  readonly projects: readonly DataProject[];
}

/** A call of which is known which project it is for. */
export interface ProjectCall extends Call {
  readonly service: Service;
  readonly project: DataProject;
}

export interface WorkspaceCall extends ProjectCall {
  readonly workspace: DataWorkspace;
}

/** An operation on a project. One that the user may not see is refused by the gateway. */
export function projectOperation(
  service: Service,
  endpoint: OperationEndpoint,
  handle: (state: DataartsState, call: ProjectCall) => Outcome<DataartsState>,
): Operation<DataartsState> {
  return {
    endpoint,
    handle(state, call) {
      const project = service.projects.find((one) => one.id === call.params['project_id']);
      if (!project) throw new Refusal(gatewayFailure(403, undefined, undefined, call.requestId));
      return handle(state, { ...call, service, project });
    },
  };
}

/** How a call that names no workspace of the project is refused. */
const NO_WORKSPACE = { code: 'DLG.0818', message: 'Workspace does not exists.' };

/**
 * An operation on the workspace that the header names. It is refused where there is none such in the project, and, with
 * `access: 'write'`, to somebody who may only read.
 */
export function workspaceOperation(
  service: Service,
  endpoint: OperationEndpoint,
  access: 'read' | 'write',
  handle: (state: DataartsState, call: WorkspaceCall) => Outcome<DataartsState>,
  { code, message } = NO_WORKSPACE,
): Operation<DataartsState> {
  return projectOperation(service, endpoint, (state, call) => {
    const workspace = call.project.workspaces.find((one) => one.id === call.request.headers['workspace']);
    if (!workspace) return refuse(call, code, message);
    if (access === 'write' && call.actor.role === 'viewer') {
      return refuseBy(call, service.settings.readOnly, 'You do not have the permission to perform this operation.');
    }
    return handle(state, { ...call, workspace });
  });
}

/** The tasks of a workspace as they were last changed, the newest first. */
export function tasksIn(state: DataartsState, { id, tasks }: DataWorkspace): CollectionTask[] {
  const made = Object.values(state.tasks).filter((task) => task.workspace === id);
  const before = tasks().filter((task) => !Object.hasOwn(state.tasks, task.id) && !state.gone.includes(task.id));
  return [...made, ...before].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** A task of the workspace by its id. Refuses one that is not there, by 400. */
export function taskOf(
  state: DataartsState,
  call: WorkspaceCall,
  code = 'DLG.2253',
  message = 'The collection task does not exist.',
): CollectionTask {
  const id = call.params['task_id'] ?? '';
  return tasksIn(state, call.workspace).find((task) => task.id === id) ?? refuse(call, code, message);
}

export function withTask(state: DataartsState, task: CollectionTask): DataartsState {
  return { ...state, tasks: { ...state.tasks, [task.id]: task } };
}

/** The state without a task. */
export function withoutTask(state: DataartsState, { id }: CollectionTask, { tasks }: DataWorkspace): DataartsState {
  const { [id]: _gone, ...left } = state.tasks;
  return tasks().some((task) => task.id === id)
    ? { ...state, tasks: left, gone: [...state.gone, id] }
    : { ...state, tasks: left };
}
