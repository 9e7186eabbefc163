import { strToU8, zipSync } from 'fflate';
import type { ExportRow, SyncFile, Workspace } from './workspace';

/**
 * The package of an export. How the vendor lays one out inside is not public; this one holds the workspace's synchronization
 * tasks and the names of its data sources, and never a connection string.
 */
export function zippedPackage(
  workspace: Workspace,
  row: ExportRow,
  files: readonly SyncFile[],
): Uint8Array<ArrayBuffer> {
  const about = {
    name: row.name,
    mode: row.mode,
    packageType: 'DATAWORKS_MODEL',
    workspace: workspace.identifier,
    dataSources: workspace.dataSources.map(({ name, type }) => ({ name, type })),
  };
  const entries = files.map((file): [string, Uint8Array] => [
    `nodes/${file.id}.json`,
    strToU8(JSON.stringify({ name: file.name, folder: file.folder, type: file.kind, content: file.content })),
  ]);
  const content = { 'package.json': strToU8(JSON.stringify(about, null, 2)), ...Object.fromEntries(entries) };
  // Zip counts years from 1980; the time of the start is the same at each download.
  return zipSync(content, { mtime: row.startedAt ?? row.createdAt });
}
