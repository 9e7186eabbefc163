import { type Call, type CloudReply, Refusal } from '../../cloud';
import { isRecord } from '../../json';
import type { DataworksSettings } from './settings';
import type { ExportRow, SyncFile, TaskKind, Workspace } from './workspace';

/** A script that is being written, or was. */
export interface Process {
  readonly project: number;
  readonly kind: TaskKind;
  /** The request's own JSON text. */
  readonly wish: string;
  readonly at: number;
}

/** What was done to a run of an offline task. */
export interface RunAct {
  readonly kind: 'stop' | 'restart';
  readonly at: number;
}

/** The calls of the account so far: of the day, and of the second. Refused ones are not counted. */
export interface CallCount {
  readonly day: number;
  readonly inDay: number;
  readonly second: number;
  readonly inSecond: number;
}

/** What was done since the beginning. What was there at the beginning is computed and in here only where it changed. */
export interface DataworksState {
  /** Counts what was made, for ids. */
  readonly serial: number;
  readonly exports: Readonly<Record<string, ExportRow>>;
  readonly files: Readonly<Record<string, SyncFile>>;
  readonly processes: Readonly<Record<string, Process>>;
  /** What was made under which token. */
  readonly tokens: Readonly<Record<string, { readonly at: number; readonly id: number }>>;
  readonly runs: Readonly<Record<string, readonly RunAct[]>>;
  /** Only where calls are limited: counting them writes each down. */
  readonly calls: CallCount | null;
}

export const INITIAL: DataworksState = {
  serial: 0,
  exports: {},
  files: {},
  processes: {},
  tokens: {},
  runs: {},
  calls: null,
};

export function isDataworksState(value: unknown): value is DataworksState {
  const records = ['exports', 'files', 'processes', 'tokens', 'runs'];
  return isRecord(value) && typeof value['serial'] === 'number' && records.every((name) => isRecord(value[name]));
}

/** What every handler needs besides its state. All workspaces are of one account and region. */
export interface Service {
  readonly seed: string;
  readonly settings: DataworksSettings;
  /** Names by user id. */
  readonly users: Readonly<Record<string, string>>;
  readonly workspaces: readonly Workspace[];
}

/** A call with what it is about. */
export interface RpcCall extends Call {
  readonly service: Service;
}

export interface ProjectCall extends RpcCall {
  readonly workspace: Workspace;
}

/** Style A. */
export function ok(data: unknown): CloudReply {
  return { status: 200, json: { Success: true, Data: data } };
}

/** Style B. */
export function okB(more: Readonly<Record<string, unknown>>): CloudReply {
  return { status: 200, json: { HttpStatusCode: 200, Success: true, ...more } };
}

/** Style B, as a refusal: HTTP says all is well. Some say it by `Data` too. */
export function refuseB(code: string, message: string, more: Readonly<Record<string, unknown>> = {}): never {
  const json = { HttpStatusCode: 400, Success: false, ErrorCode: code, ErrorMessage: message, ...more };
  throw new Refusal({ status: 200, json });
}

/** Style C. */
export function done(more: Readonly<Record<string, unknown>> = {}): CloudReply {
  return ok({ Status: 'success', Message: null, ...more });
}

/** Style C, as a refusal: HTTP and `Success` say all is well. */
export function refuseSoftly(message: string): never {
  throw new Refusal(ok({ Status: 'fail', Message: message }));
}

/** The exports of a workspace as they are by now, the newest first. */
export function exportsIn(state: DataworksState, { id, exports }: Workspace): ExportRow[] {
  const made = Object.values(state.exports).filter((row) => row.project === id);
  const before = exports().filter((row) => !Object.hasOwn(state.exports, row.id));
  return [...made, ...before].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}

/** The files of a workspace as they are by now, deleted ones too. */
export function filesIn(state: DataworksState, { id, files }: Workspace): SyncFile[] {
  const made = Object.values(state.files).filter((file) => file.project === id);
  return [...files().filter((file) => !Object.hasOwn(state.files, file.id)), ...made];
}

export function withFile(state: DataworksState, file: SyncFile): DataworksState {
  return { ...state, files: { ...state.files, [file.id]: file } };
}

/** Ids of what is made: far from those of the beginning, and each kind in its own range. */
export function madeId(state: DataworksState, range: 'export' | 'file' | 'node' | 'deployment' | 'process'): number {
  const first = { export: 58_000, file: 1_010_000, node: 700_900_000, deployment: 3_100_000, process: 8_800_000 };
  return first[range] + state.serial;
}
