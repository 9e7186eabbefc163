import type { CloudReply, Outcome } from '../../cloud';
import { hex } from '../../random';
import { refuseInvalid } from '../alibaba/rpc-replies';
import { committed, isGone } from './file-progress';
import { optionalLong, optionalWord, paged } from './parameters';
import { type DataworksState, filesIn, okB, type ProjectCall, refuseB, type RpcCall, withFile } from './state';
import { namedFile, namedLiveFile } from './sync-files';
import { folderAt } from './task-param';
import { type NodeSettings, resourceGroupsOf, type SyncFile } from './workspace';

/** What the vendor calls the types of files that are synchronizations. */
function typeOf({ kind }: SyncFile, { settings }: RpcCall['service']): number {
  switch (kind) {
    case 'DI_OFFLINE':
      return 23;
    case 'DI_REALTIME':
      return 900;
    case 'DI_SOLUTION':
      return settings.solutionFileType;
  }
}

function toWire(call: ProjectCall, file: SyncFile) {
  const { service, workspace, now } = call;
  const commit = committed(file, now);
  const flow = file.folder.split('/')[1] ?? '';
  const deployed = file.acts.some(({ kind, at }) => kind === 'deploy' && at <= now);
  return {
    FileId: file.id,
    FileName: file.name,
    FileType: typeOf(file, service),
    FileDescription: file.description,
    FileFolderId: hex(16, service.seed, 'folder', file.folder),
    AbsoluteFolderPath: call.params['NeedAbsoluteFolderPath'] === 'false' ? null : file.folder,
    BusinessId: businessId(workspace.business.indexOf(flow)),
    NodeId: commit || deployed ? file.nodeId : null,
    Owner: file.owner,
    UseType: 'NORMAL',
    CommitStatus: commit?.version === file.version || (file.kind !== 'DI_OFFLINE' && deployed) ? 1 : 0,
    CurrentVersion: file.version,
    CreateTime: file.createdAt,
    LastEditTime: file.editedAt,
    CreateUser: file.owner,
    LastEditUser: file.editedBy,
    AutoParsing: false,
    IsMaxCompute: false,
    ParentId: -1,
  };
}

export function businessId(index: number): number {
  return 1_000_100 + index;
}

/** ListFiles: by id, as files were made (no order is documented). */
export function listFiles(state: DataworksState, call: ProjectCall): CloudReply {
  const { params, service, workspace, now } = call;
  const types = words(params['FileTypes']);
  const ids = words(params['FileIdIn']);
  if (ids.length > 50) refuseInvalid('FileIdIn');
  const keyword = params['Keyword']?.toLowerCase() ?? '';
  const folder = params['FileFolderPath'] ? (folderAt(call, params['FileFolderPath']) ?? '') : undefined;
  const nodeId = optionalLong(call, 'NodeId');
  const named = (one: string | undefined, value: string) => one === undefined || one === '' || one === value;
  const found = filesIn(state, workspace).filter((file) => {
    const type = typeOf(file, service);
    return (
      type > 0 &&
      !isGone(file, now) &&
      (types.length === 0 || types.includes(String(type))) &&
      (ids.length === 0 || ids.includes(String(file.id))) &&
      file.name.toLowerCase().includes(keyword) &&
      named(params['ExactFileName'], file.name) &&
      named(params['Owner'], file.owner) &&
      named(params['LastEditUser'], file.editedBy) &&
      named(params['UseType'], 'NORMAL') &&
      (folder === undefined || file.folder === folder) &&
      (nodeId === undefined || file.nodeId === nodeId)
    );
  });
  const { rows, page } = paged(call, found);
  return okB({ Data: { ...page, Files: rows.map((file) => toWire(call, file)) } });
}

function words(list = ''): string[] {
  return list.split(',').filter((word) => word !== '');
}

/** GetFile. */
export function showFile(state: DataworksState, call: ProjectCall): CloudReply {
  const file = namedFile(state, call);
  const { node } = file;
  const NodeConfiguration = {
    CronExpress: node.cron,
    CycleType: node.cycle,
    SchedulerType: node.scheduler,
    RerunMode: node.rerun,
    ParaValue: node.para,
    Stop: node.stop,
    AutoRerunTimes: node.retries ?? 0,
    AutoRerunIntervalMillis: node.retryEveryMs ?? 0,
    ResourceGroupId: resourceGroupsOf(call.service.workspaces).find(
      ({ identifier }) => identifier === file.resourceGroup,
    )?.id,
    InputList: [],
    OutputList: [],
  };
  const DeletedStatus = isGone(file, call.now) ? (committed(file, call.now) ? 'RECYCLE_BIN' : 'DELETED') : 'NORMAL';
  return okB({ Data: { File: { ...toWire(call, file), Content: file.content, DeletedStatus }, NodeConfiguration } });
}

const CRON = /^\d{1,2} \d{1,2}(\S*) \S+ \S+ \S+ \S+$/;
const LONGEST_RETRY_MS = 1_800_000;
const MOST_PARENTS = 10;

/** UpdateFile: name, folder, content, schedule. What is in production stays as it is. */
export function updateFile(state: DataworksState, call: ProjectCall): Outcome<DataworksState> {
  const { params, workspace, actor, now } = call;
  const file = namedLiveFile(state, call);
  const { FileName: name = file.name, Content: content = file.content } = params;
  const others = filesIn(state, workspace).filter((one) => one.id !== file.id && !isGone(one, now));
  if (others.some((one) => one.name === name)) {
    return refuseB('Invalid.Tenant.FileNameExists', 'The file name already exists.');
  }
  const folder = params['FileFolderPath'] ? folderAt(call, params['FileFolderPath']) : file.folder;
  if (folder === undefined) return refuseB('Invalid.Tenant.FolderNotExists', 'The folder does not exist.');
  if (words(params['DependentNodeIdList']).length > MOST_PARENTS) {
    return refuseB('110001100203', 'more than 10 dependent cloud uuids');
  }
  const group = params['ResourceGroupIdentifier'];
  if (group && !workspace.resourceGroups.some(({ identifier }) => identifier === group)) {
    return refuseB('Invalid.Tenant.ResourceGroupNotExists', 'The resource group does not exist.');
  }
  const edited: SyncFile = {
    ...file,
    name,
    content,
    folder,
    description: params['FileDescription'] ?? file.description,
    owner: params['Owner'] || file.owner,
    resourceGroup: group || file.resourceGroup,
    node: schedule(call, file.node),
    editedAt: now,
    editedBy: actor.userId,
    version: file.version + 1,
  };
  return { state: withFile(state, edited), reply: okB({}) };
}

function schedule(call: ProjectCall, node: NodeSettings): NodeSettings {
  const { params } = call;
  const { CronExpress: cron = node.cron } = params;
  if (!CRON.test(cron)) refuseInvalid('CronExpress');
  const retryEveryMs = optionalLong(call, 'AutoRerunIntervalMillis') ?? node.retryEveryMs;
  if ((retryEveryMs ?? 0) > LONGEST_RETRY_MS) refuseInvalid('AutoRerunIntervalMillis');
  const retries = optionalLong(call, 'AutoRerunTimes') ?? node.retries;
  return {
    cron,
    cycle: optionalWord(call, 'CycleType', ['DAY', 'NOT_DAY']) ?? node.cycle,
    scheduler: optionalWord(call, 'SchedulerType', ['NORMAL', 'MANUAL', 'PAUSE', 'SKIP']) ?? node.scheduler,
    rerun: optionalWord(call, 'RerunMode', ['ALL_ALLOWED', 'FAILURE_ALLOWED', 'ALL_DENIED']) ?? node.rerun,
    para: params['ParaValue'] ?? node.para,
    stop: (params['Stop'] ?? String(node.stop)) === 'true',
    ...(retries !== undefined && { retries }),
    ...(retryEveryMs !== undefined && { retryEveryMs }),
  };
}
