import type { CloudReply, Outcome } from '../../cloud';
import { parseJson } from '../../json';
import { hex } from '../../random';
import { isGone } from './file-progress';
import { paged, textOf, wordOf } from './parameters';
import { localTime } from './days';
import { kindOf } from './sync-create';
import { liveFile } from './sync-files';
import { type RealtimeState, realtimeState, SOLUTION, SOLUTION_STEPS, solutionProgress } from './sync-progress';
import { type DataworksState, done, filesIn, ok, type ProjectCall, refuseSoftly, withFile } from './state';
import { datasourcesOf, stepsOf } from './task-content';
import { objectOf, refuseParam } from './task-param';
import type { Act, SyncFile } from './workspace';

const RUNNING = ['DI_REALTIME', 'DI_SOLUTION'] as const;
const REALTIME = ['DI_REALTIME'] as const;

function withAct(state: DataworksState, { now }: ProjectCall, file: SyncFile, kind: Act['kind']): DataworksState {
  return withFile(state, { ...file, acts: [...file.acts, { kind, at: now }] });
}

function solutionOf({ service, now }: ProjectCall, file: SyncFile) {
  return solutionProgress(service.seed, file, service.settings.confirmMinutes, now);
}

/** Refuses softly where a real-time task is not in one of the states. The words are ours. */
function mustBe(states: readonly RealtimeState[], { service, now }: ProjectCall, file: SyncFile): void {
  const state = realtimeState(service.seed, file, now);
  if (!states.includes(state)) refuseSoftly(`fileId:[${file.id}] cannot do this in state ${state}.`);
}

/** DeployDISyncTask: submits and publishes in one. Not while it runs. */
export function deploySyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = liveFile(state, call, kindOf(call, refuseParam, RUNNING));
  const rests =
    file.kind === 'DI_REALTIME'
      ? ['DRAFT', 'UNDEPLOYED', 'NORUN', 'PAUSE'].includes(realtimeState(call.service.seed, file, call.now))
      : isResting(solutionOf(call, file).status);
  if (!rests) refuseSoftly('submit and deploy fail.');
  return { state: withAct(state, call, file, 'deploy'), reply: done() };
}

function isResting(status: string): boolean {
  return [SOLUTION.notRunning, SOLUTION.committed, SOLUTION.failed].some((one) => one === status);
}

/** StartDISyncInstance. A solution that failed may be started again (our choice). */
export function startSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = liveFile(state, call, kindOf(call, refuseParam, RUNNING));
  objectOf(call, 'StartParam', refuseParam);
  if (file.kind === 'DI_REALTIME') mustBe(['NORUN', 'PAUSE'], call, file);
  else {
    const { status } = solutionOf(call, file);
    if (status !== SOLUTION.committed && status !== SOLUTION.failed) {
      refuseSoftly(`fileId:[${file.id}] cannot do this in state ${status}.`);
    }
  }
  return { state: withAct(state, call, file, 'start'), reply: done() };
}

export function stopSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = liveFile(state, call, kindOf(call, refuseParam, REALTIME));
  mustBe(['WAIT', 'RUN'], call, file);
  return { state: withAct(state, call, file, 'stop'), reply: done() };
}

/** TerminateDISyncInstance: takes it out of production. */
export function terminateSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = liveFile(state, call, kindOf(call, refuseParam, REALTIME));
  const resting: readonly RealtimeState[] = ['NORUN', 'PAUSE'];
  mustBe(call.service.settings.stopFirst ? resting : [...resting, 'WAIT', 'RUN', 'KILLING'], call, file);
  return { state: withAct(state, call, file, 'terminate'), reply: done() };
}

/** DeleteDISyncTask: real-time tasks alone. */
export function deleteSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const file = liveFile(state, call, kindOf(call, refuseParam, REALTIME));
  if (call.service.settings.stopFirst) mustBe(['DRAFT', 'UNDEPLOYED'], call, file);
  return { state: withFile(state, { ...file, deletedAt: call.now }), reply: done() };
}

/** GetDISyncTask. */
export function showSyncTask(state: DataworksState, call: ProjectCall): CloudReply {
  const { service, workspace } = call;
  const file = liveFile(state, call, kindOf(call, refuseParam, RUNNING));
  if (file.kind === 'DI_REALTIME') return done({ Code: file.content, AlarmList: [], SolutionDetail: null });
  const { status, startedAt } = solutionOf(call, file);
  const deployed = file.acts.findLast(({ kind }) => kind === 'deploy')?.at;
  const local = (at: number | undefined) => (at === undefined ? null : localTime(at, workspace.zoneMs));
  const writer = stepsOf(parseJson(file.content)).find(({ category }) => category === 'writer');
  const SolutionDetail = {
    Id: file.id,
    Name: file.name,
    Type: writer?.['stepType'] ?? 'holo',
    SourceType: 'mysql',
    ProjectId: workspace.id,
    CreatorName: service.users[file.owner] ?? file.owner,
    SubmitTime: local(deployed),
    StartTime: local(startedAt),
    ProcessContent: file.content,
    ProcessExtra: JSON.stringify({ tableNum: tablesOf(file.content) }),
    Status: status,
  };
  return done({ Code: null, AlarmList: null, SolutionDetail });
}

function tablesOf(content: string): number {
  return content.split('"srcTable"').length - 1;
}

/** The vendor's own words for a solution's state; only `run` is documented. */
const SOLUTION_WORDS: Readonly<Record<string, string>> = {
  [SOLUTION.success]: 'success',
  [SOLUTION.running]: 'run',
  [SOLUTION.failed]: 'fail',
  [SOLUTION.committed]: 'commit',
  [SOLUTION.asks]: 'confirm',
  [SOLUTION.confirmed]: 'confirmed',
  [SOLUTION.waiting]: 'wait',
};

/** GetDISyncInstanceInfo: of what is deployed. Its words lack the colon that its siblings' have. */
export function syncInstanceInfo(state: DataworksState, call: ProjectCall): CloudReply {
  const { service, now } = call;
  const words = (id: number) => `fileId[${id}] is invalid`;
  const file = liveFile(state, call, kindOf(call, refuseParam, RUNNING), words);
  if (file.kind === 'DI_REALTIME') {
    const status = realtimeState(service.seed, file, now);
    if (status === 'DRAFT' || status === 'UNDEPLOYED') refuseSoftly(words(file.id));
    return ok({ Status: status, Message: null, Name: file.name, SolutionInfo: null });
  }
  const { status, steps } = solutionOf(call, file);
  if (status === SOLUTION.notRunning) refuseSoftly(words(file.id));
  const StepDetail = steps.map((word, index) => ({
    StepId: index + 1,
    StepName: SOLUTION_STEPS[index],
    Status: word,
    Info: JSON.stringify({ componentName: 'Table', fusionProps: {}, customProps: { trace: hex(8, file.id, index) } }),
  }));
  const SolutionInfo = {
    Id: file.id,
    CreatorName: service.users[file.owner] ?? file.owner,
    Status: SOLUTION_WORDS[status],
    StepDetail,
  };
  return done({ Name: null, SolutionInfo });
}

/** ListRefDISyncTasks: those that use a data source, in production or not. */
export function listRefTasks(state: DataworksState, call: ProjectCall): CloudReply {
  const kind = kindOf(call, refuseParam, ['DI_OFFLINE', 'DI_REALTIME']);
  const name = textOf(call, 'DatasourceName');
  const category = wordOf(call, 'RefType', ['from', 'to']) === 'from' ? 'reader' : 'writer';
  const using = filesIn(state, call.workspace).flatMap((file) => {
    if (file.kind !== kind || isGone(file, call.now)) return [];
    const script = parseJson(file.content);
    if (!datasourcesOf(script, category).includes(name)) return [];
    return {
      NodeId: file.nodeId,
      NodeName: file.name,
      TaskType: file.kind,
      DiSourceDatasource: JSON.stringify(datasourcesOf(script, 'reader')),
      DiDestinationDatasource: JSON.stringify(datasourcesOf(script, 'writer')),
    };
  });
  return ok({ DISyncTasks: paged(call, using).rows });
}
