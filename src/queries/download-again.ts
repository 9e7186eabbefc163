import { keys } from '@/query-kit/keys';
import type { DownloadEntry } from './download-entries';
import type { FileWish } from './download-parts';
import { downloadLineOf } from './download-line-of';
import type { Services } from './services';
import type { SourceState } from './source-state';
import { findSource, sourceKey } from './sources';

/** Asks once more for a file; false where its task is not among those that this tab has read. */
export async function downloadAgain(
  services: Services,
  { ref, title }: DownloadEntry,
  save: FileWish['save'],
): Promise<boolean> {
  const source = await findSource(services, sourceKey(ref.connection, ref.type));
  const state = services.queryClient.getQueryData<SourceState>(keys.source(ref.connection, ref.type));
  const task = state?.tasks.find((one) => one.ref.id === ref.id);
  const action = source?.type.actions.find(({ id }) => id === 'download');
  if (!source || !task || !action?.available(task).possible) return false;
  await downloadLineOf(services).ask({ task, connection: source.connection, action, title, save });
  return true;
}
