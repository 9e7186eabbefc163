import type { CloudReply, Outcome } from '../../cloud';
import { isRecord, parseJson } from '../../json';
import { refuse } from '../alibaba/rpc-replies';
import { isGone } from './file-progress';
import { textOf } from './parameters';
import { type DataworksState, done, filesIn, madeId, type ProjectCall, refuseSoftly, withFile } from './state';
import { stepsOf, wrongInScript } from './task-content';
import { checkCu, folderAt, folderOf, objectOf, refuseDi, refuseParam, resourceGroupOf } from './task-param';
import { liveFile } from './sync-files';
import { type SyncFile, type TaskKind, UNSCHEDULED } from './workspace';

const KINDS = ['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION'] as const;
const HOUR_MS = 3_600_000;

/** The kind of task that a call names; `bad` refuses those that it does not take. */
export function kindOf(call: ProjectCall, bad: () => never, kinds: readonly TaskKind[] = KINDS): TaskKind {
  const text = textOf(call, 'TaskType');
  return kinds.find((kind) => kind === text) ?? bad();
}

/**
 * Does something once per ClientToken: its repetition, whatever else it says, is answered with the same id for as long as the
 * token is known. What was refused made nothing and is tried anew.
 */
export function once(
  state: DataworksState,
  call: ProjectCall,
  what: 'task' | 'script' | 'change',
  answer: (id: number) => CloudReply,
  make: () => { readonly state: DataworksState; readonly id: number },
): Outcome<DataworksState> {
  const { params, workspace, service, now } = call;
  const { ClientToken: token } = params;
  if (!token) {
    const made = make();
    return { state: made.state, reply: answer(made.id) };
  }
  const key = `${what}/${workspace.id}/${token}`;
  const windowMs = service.settings.tokenHours * HOUR_MS;
  const known = state.tokens[key];
  if (known && now - known.at < windowMs) return { state, reply: answer(known.id) };
  const made = make();
  const alive = Object.entries(state.tokens).filter(([, { at }]) => now - at < windowMs);
  const tokens = { ...Object.fromEntries(alive), [key]: { at: now, id: made.id } };
  return { state: { ...made.state, tokens }, reply: answer(made.id) };
}

/** CreateDISyncTask: a file in a workflow's folder. It starts nothing. */
export function createSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  return once(
    state,
    call,
    'task',
    (FileId) => done({ FileId }),
    () => {
      const file = newFile(state, call);
      return { state: { ...withFile(state, file), serial: state.serial + 1 }, id: file.id };
    },
  );
}

function newFile(state: DataworksState, call: ProjectCall): SyncFile {
  const { workspace, service, actor, now, params } = call;
  const kind = kindOf(call, refuseDi);
  const content = textOf(call, 'TaskContent');
  checkContent(kind, content, call);
  const { FileFolderPath: path, ResourceGroup: wanted, Cu: cu } = objectOf(call, 'TaskParam', refuseDi);
  const id = madeId(state, 'file');
  const name = params['TaskName'] || `di_task_${id}`;
  if (name.length > service.settings.longestName || name.includes('/')) refuseDi();
  if (filesIn(state, workspace).some((file) => file.name === name && !isGone(file, now))) {
    refuse(400, 'Invalid.DI.Parameter.File.Existed', 'The file name already exists.');
  }
  // Those that are generated bring no folder along: they come into the first workflow (our choice).
  const [first = ''] = workspace.business;
  const folder = kind !== 'DI_OFFLINE' && path === undefined ? folderOf(first) : folderAt(call, path);
  if (folder === undefined) return refuseSoftly(`Invalid path: ${String(path)}`);
  const resourceGroup = resourceGroupOf(call, wanted ?? generatedGroup(content));
  checkCu(cu, resourceGroup);
  return {
    id,
    project: workspace.id,
    kind,
    name,
    folder,
    description: '',
    content,
    resourceGroup,
    owner: actor.userId,
    createdAt: now,
    editedAt: now,
    editedBy: actor.userId,
    version: 1,
    nodeId: madeId(state, 'node'),
    node: UNSCHEDULED,
    deployments: [],
    acts: [],
  };
}

/** Offline scripts are checked by the rules of the format; the others must look generated. */
function checkContent(kind: TaskKind, content: string, { workspace, service }: ProjectCall): void {
  if (kind === 'DI_OFFLINE') {
    if (wrongInScript(content, workspace, service.settings.unknownDatasource) !== undefined) refuseDi();
    return;
  }
  const script = parseJson(content);
  const generated = isRecord(script) && script['type'] === 'job' && isRecord(script['extend']);
  if (!generated || stepsOf(script).length < 2) refuseDi();
}

function generatedGroup(content: string): unknown {
  const script = parseJson(content);
  const extend = isRecord(script) ? script['extend'] : undefined;
  return isRecord(extend) ? extend['resourceGroup'] : undefined;
}

/** UpdateDISyncTask: what is left out stays. Whether it takes real-time tasks the pages contradict; this one does. */
export function updateSyncTask(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const { actor, now, params } = call;
  const kind = kindOf(call, refuseParam);
  const file = liveFile(state, call, kind);
  const { TaskContent: text } = params;
  const content = text || file.content;
  if (text) checkContent(kind, text, call);
  const { ResourceGroup: wanted = file.resourceGroup, Cu: cu } = objectOf(call, 'TaskParam', refuseParam);
  const resourceGroup = resourceGroupOf(call, wanted);
  checkCu(cu, resourceGroup);
  const edited = { content, resourceGroup, editedAt: now, editedBy: actor.userId, version: file.version + 1 };
  return { state: withFile(state, { ...file, ...edited }), reply: done() };
}
