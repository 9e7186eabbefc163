import { isGone } from './file-progress';
import { longOf, optionalLong } from './parameters';
import { type DataworksState, filesIn, type ProjectCall, refuseB, refuseSoftly } from './state';
import type { SyncFile, TaskKind } from './workspace';

/** The task that a call names; softly refused where there is none of this kind, in one of the vendor's two spellings. */
export function liveFile(
  state: DataworksState,
  call: ProjectCall,
  kind: TaskKind,
  words = (id: number) => `fileId:[${id}] is invalid.`,
  parameter = 'FileId',
): SyncFile {
  const id = longOf(call, parameter);
  const file = filesIn(state, call.workspace).find((one) => one.id === id);
  return file?.kind === kind && !isGone(file, call.now) ? file : refuseSoftly(words(id));
}

/** The words are made after a documented sibling's. */
function refuseNoFile(): never {
  return refuseB('Invalid.Tenant.FileNotExists', 'The file does not exist.');
}

/** The file that a call of the file operations names by its id or by that of its node; also a deleted one. */
export function namedFile(state: DataworksState, call: ProjectCall): SyncFile {
  const node = call.params['FileId'] ? undefined : optionalLong(call, 'NodeId');
  const id = node === undefined ? longOf(call, 'FileId') : undefined;
  const file = filesIn(state, call.workspace).find((one) => (node === undefined ? one.id === id : one.nodeId === node));
  return file ?? refuseNoFile();
}

/** The same, of files that are there. */
export function namedLiveFile(state: DataworksState, call: ProjectCall): SyncFile {
  const file = namedFile(state, call);
  return isGone(file, call.now) ? refuseNoFile() : file;
}
