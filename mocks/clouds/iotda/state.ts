import { type Call, type Operation, type OperationEndpoint, type Outcome } from '../../cloud';
import { isRecord } from '../../json';
import { refuse, refuseInput } from './errors';
import { type Act, type BatchTask, type ExportFilter, type ExportRow, fits, type IotdaProject } from './project';
import { overlaid, type Rows } from './rows';
import type { IotdaSettings } from './settings';

/** What was done since the beginning. What was there at the beginning is computed and not in here. */
export interface IotdaState {
  /** Exports made or made anew. */
  readonly made: readonly ExportRow[];
  /** Ids of exports from the beginning that are gone or were made anew. */
  readonly gone: readonly string[];
  /** Counts what was made, so that ids grow even within one second. */
  readonly serial: number;
  /** When each user last downloaded a file, by project and user id. */
  readonly downloads: Readonly<Record<string, number>>;
  /** Batch tasks made, newest id first. */
  readonly batches: readonly (BatchTask & { readonly project: IotdaProject['id'] })[];
  /** What was done to batch tasks, by id, the earliest first. */
  readonly acts: Readonly<Record<string, readonly Act[]>>;
}

export const INITIAL: IotdaState = { made: [], gone: [], serial: 0, downloads: {}, batches: [], acts: {} };

export function isIotdaState(value: unknown): value is IotdaState {
  return (
    isRecord(value) &&
    ['made', 'gone', 'batches'].every((name) => Array.isArray(value[name])) &&
    ['downloads', 'acts'].every((name) => isRecord(value[name])) &&
    typeof value['serial'] === 'number'
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

/** The exports of a project that fit, newest id first. */
export function exportsIn(state: IotdaState, { id, exports }: IotdaProject, filter: ExportFilter): Rows<ExportRow> {
  const before = 'select' in exports ? exports.select(filter) : exports.filter((row) => fits(row, filter));
  const made = state.made.filter((row) => row.project === id && fits(row, filter));
  return overlaid(
    before,
    state.gone,
    made.sort((a, b) => (a.id < b.id ? 1 : -1)),
  );
}

/** The state without an export. */
export function withoutExport(state: IotdaState, { id }: ExportRow): IotdaState {
  const made = state.made.filter((row) => row.id !== id);
  const gone = state.gone.includes(id) || made.length < state.made.length ? state.gone : [...state.gone, id];
  return { ...state, made, gone };
}

/** A batch task of the project as exports know it: also one that was deleted, for they outlive it. */
export function sourceOf(state: IotdaState, project: IotdaProject, id: string): BatchTask | undefined {
  const isIt = (task: BatchTask) => task.id === id;
  return withActs(
    state,
    state.batches.find((task) => task.project === project.id && isIt(task)) ?? project.batchTasks.find(isIt),
  );
}

/** A batch task that can be seen. 404 where there is none. */
export function batchTaskOf(state: IotdaState, { project, now }: ProjectCall, id = ''): BatchTask {
  const task = sourceOf(state, project, id);
  return task && isThere(task, now) ? task : refuse(404, 'IOTDA.014200', 'The batch task does not exist.');
}

/** The batch tasks of a project, newest id first. */
export function batchTasksIn(state: IotdaState, { project, now }: ProjectCall): BatchTask[] {
  const made = state.batches.filter((task) => task.project === project.id);
  return [...made, ...project.batchTasks].map((task) => withActs(state, task)).filter((task) => isThere(task, now));
}

/** Whether it was made and not deleted. */
export function isThere({ createdAt, acts }: BatchTask, now: number): boolean {
  return createdAt <= now && acts?.at(-1)?.kind !== 'delete';
}

function withActs<T extends BatchTask | undefined>(state: IotdaState, task: T): T {
  const acts = task && state.acts[task.id];
  return acts ? { ...task, acts: [...(task.acts ?? []), ...acts] } : task;
}

/** The state after something was done to a batch task. */
export function withAct(state: IotdaState, { id }: BatchTask, act: Act): IotdaState {
  return { ...state, acts: { ...state.acts, [id]: [...(state.acts[id] ?? []), act] } };
}
