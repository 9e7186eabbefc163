import type { Outcome } from '../../cloud';
import { buildWorkbook } from './build-workbook';
import { contentsOf } from './contents';
import { refuseBy } from './errors';
import { exportProgress } from './export-progress';
import { exportsIn, isDownloaded, type ProjectCall, type WorkspaceState } from './state';

/**
 * GET export-tasks/{task_id}/download: the workbook of an export that ended well and has not expired. Neither its media type
 * nor its refusals are documented. https://support.huaweicloud.com/intl/en-us/api-workspace/DownloadExportFile.html
 */
export function downloadFile(state: WorkspaceState, call: ProjectCall): Outcome<WorkspaceState> {
  const { project, service, now } = call;
  const { settings } = service;
  const row = exportsIn(state, project).find(({ id }) => id === call.params['task_id']);
  if (!row) return refuseBy(settings.notFound, 'The export task does not exist.');
  const { status } = exportProgress(row, settings, now);
  if (status === 'CREATING') refuseBy(settings.notReady, 'The export task is being created.');
  if (status === 'FAIL') refuseBy(settings.noFile, 'The export task failed and has no file.');
  if (status === 'EXPIRED') refuseBy(settings.expired, 'The file has expired.');
  const marks = settings.marksDownload && !isDownloaded(state, row);
  const { kind, wish, language } = row;
  return {
    state: marks ? { ...state, downloaded: [...state.downloaded, row.id] } : state,
    reply: {
      status: 200,
      file: {
        name: row.fileName,
        // The vendor's own client drops the body of any type that it does not know as a file's (contract 1.5).
        contentType: 'application/octet-stream',
        build: () => buildWorkbook(contentsOf(kind, project.office, wish, language)),
      },
    },
  };
}
