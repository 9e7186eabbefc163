import type { CloudReply } from '../../cloud';
import { checkLink, storageError } from '../alibaba/signed-link';
import { isGone } from './file-progress';
import { isPacked, objectOf } from './exports';
import { type DataworksState, exportsIn, filesIn, type RpcCall } from './state';

/** GET of a signed link: the zip of an export. The link alone says that one may. */
export function downloadPackage(state: DataworksState, call: RpcCall): CloudReply {
  const { service, params, query, now } = call;
  const object = params['object'] ?? '';
  checkLink(service.seed, object, query, now);
  for (const workspace of service.workspaces) {
    const row = exportsIn(state, workspace).find((one) => objectOf(service.seed, one) === object);
    if (!row || !isPacked(service, row, now)) continue;
    const files = filesIn(state, workspace).filter((file) => !isGone(file, now));
    const build = async () => (await import('./package')).zippedPackage(workspace, row, files);
    return {
      status: 200,
      file: { name: `${row.name.replace(/["\\/\r\n]/g, '_')}.zip`, contentType: 'application/zip', build },
    };
  }
  return storageError(404, 'NoSuchKey', 'The specified key does not exist.');
}
