import type { CloudReply, Outcome } from '../../cloud';
import { beginOf, dayOf, localTime } from './days';
import { optionalLong, longOf, paged, wordOf } from './parameters';
import { failureOf, runLog } from './run-log';
import { readRunId, type Run, runOn, type RunProgress, runProgress, runsOf } from './runs';
import { type DataworksState, filesIn, okB, type ProjectCall, refuseB, type RpcCall, type RunAct } from './state';
import type { Workspace } from './workspace';

const ENVIRONMENTS = ['PROD', 'DEV'] as const;
const STATUSES = [
  'NOT_RUN',
  'WAIT_TIME',
  'WAIT_RESOURCE',
  'RUNNING',
  'CHECKING',
  'CHECKING_CONDITION',
  'FAILURE',
  'SUCCESS',
];

/** A run in its workspace, and where it stands. */
interface Seen {
  readonly run: Run;
  readonly workspace: Workspace;
  readonly progress: RunProgress;
}

function seen(state: DataworksState, { service, now }: RpcCall, workspace: Workspace, run: Run): Seen {
  return { run, workspace, progress: runProgress(service.seed, run, state.runs[run.id] ?? [], now) };
}

function toWire({ now }: RpcCall, { run, workspace, progress }: Seen) {
  const { status, waitsAt, runsAt, endsAt, attempt } = progress;
  const past = (at: number) => (at <= now && status !== 'WAIT_TIME' ? at : null);
  return {
    InstanceId: run.id,
    NodeId: run.file.nodeId,
    NodeName: run.file.name,
    Status: status,
    DagType: 'DAILY',
    TaskType: `${run.deployment.node.scheduler}(${['NORMAL', 'MANUAL', 'PAUSE', 'SKIP'].indexOf(run.deployment.node.scheduler)})`,
    Bizdate: beginOf(run.day - 1, workspace.zoneMs),
    CycTime: run.dueAt,
    CreateTime: run.madeAt,
    CreateUser: run.file.owner,
    Owner: run.file.owner,
    BeginWaitTimeTime: run.madeAt,
    BeginWaitResTime: past(waitsAt),
    BeginRunningTime: past(runsAt),
    FinishTime: status === 'SUCCESS' || status === 'FAILURE' ? endsAt : null,
    ModifyTime: Math.min(now, endsAt),
    ErrorMessage: failureOf(progress) ?? null,
    TaskRerunTime: attempt,
    Repeatability: run.deployment.node.rerun !== 'ALL_DENIED',
    Priority: 1,
  };
}

/** ListInstances: the newest first. In DEV nothing is scheduled. */
export function listInstances(state: DataworksState, call: ProjectCall): CloudReply {
  const { workspace, params, now } = call;
  const environment = wordOf(call, 'ProjectEnv', ENVIRONMENTS);
  const nodeId = optionalLong(call, 'NodeId');
  const status = params['Status'] ? wordOf(call, 'Status', STATUSES) : undefined;
  const { BizName: flow, Bizdate: date, NodeName: name } = params;
  const files = filesIn(state, workspace).filter(
    (file) =>
      (nodeId === undefined || file.nodeId === nodeId) &&
      (!name || file.name === name) &&
      (!flow || file.folder.split('/')[1] === flow),
  );
  const rows = (environment === 'PROD' ? files : [])
    .flatMap((file) => runsOf(file, workspace.zoneMs, now))
    .filter((run) => !date || localTime(beginOf(run.day - 1, workspace.zoneMs), workspace.zoneMs) === date)
    .sort((a, b) => b.madeAt - a.madeAt || b.dueAt - a.dueAt || a.id - b.id);
  // Where each of thousands stands is only found out where the answer hangs on it.
  const one = (run: Run) => seen(state, call, workspace, run);
  const wanted = status === undefined ? rows : rows.filter((run) => one(run).progress.status === status);
  const page = paged(call, wanted);
  return okB({ Data: { ...page.page, Instances: page.rows.map((run) => toWire(call, one(run))) } });
}

/** GetInstance. */
export function showInstance(state: DataworksState, call: RpcCall): CloudReply {
  return okB({ Data: toWire(call, namedRun(state, call)) });
}

/** GetInstanceLog. */
export function showLog(state: DataworksState, call: RpcCall): CloudReply {
  const { run, workspace, progress } = namedRun(state, call);
  return okB({ Data: runLog(call.service.seed, run, progress, workspace.zoneMs, call.now) });
}

/** StopInstance, RestartInstance: of what goes on, or of what has ended and may be rerun. */
export function actOnInstance(kind: RunAct['kind'], state: DataworksState, call: RpcCall): Outcome<DataworksState> {
  const { run, progress } = namedRun(state, call);
  if (!may(kind, progress, run)) {
    refuseB('110001100205', `The instance cannot do this in state ${progress.status}.`, { Data: false });
  }
  const acts = [...(state.runs[run.id] ?? []), { kind, at: call.now }];
  return { state: { ...state, runs: { ...state.runs, [run.id]: acts } }, reply: okB({ Data: true }) };
}

function may(kind: RunAct['kind'], { status }: RunProgress, { deployment }: Run): boolean {
  const ended = status === 'SUCCESS' || status === 'FAILURE';
  if (kind === 'stop') return !ended;
  const { rerun } = deployment.node;
  return ended && (rerun === 'ALL_ALLOWED' || (rerun === 'FAILURE_ALLOWED' && status === 'FAILURE'));
}

/** The run that a call names. Its id alone tells the workspace. */
function namedRun(state: DataworksState, call: RpcCall): Seen {
  const { nodeId, day } = readRunId(longOf(call, 'InstanceId'));
  const environment = wordOf(call, 'ProjectEnv', ENVIRONMENTS);
  for (const workspace of environment === 'PROD' ? call.service.workspaces : []) {
    const file = filesIn(state, workspace).find((one) => one.nodeId === nodeId && one.kind === 'DI_OFFLINE');
    const run = file && day <= dayOf(call.now, workspace.zoneMs) ? runOn(file, day, workspace.zoneMs) : undefined;
    if (run) return seen(state, call, workspace, run);
  }
  return refuseB('Invalid.Tenant.InstanceNotExists', 'The instance does not exist.');
}
