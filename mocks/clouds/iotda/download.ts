import type { Outcome } from '../../cloud';
import { refuseBy } from './errors';
import { exportProgress, exportedTotal } from './export-progress';
import { namedExport } from './exports';
import { buildWorkbook } from './build-workbook';
import { DOWNLOAD_EVERY_MS } from './quota';
import { type IotdaState, type ProjectCall, sourceOf } from './state';

/**
 * GET export-tasks/{export_task_id}/file: a zip with the workbook, of exports that ended well; one per 30 seconds and user.
 * https://support.huaweicloud.com/intl/en-us/api-iothub/ShowExportTask.html
 */
export function downloadExport(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const { project, service, actor, now } = call;
  const row = namedExport(state, call);
  const task = sourceOf(state, project, row.batchTask);
  const { status, endsAt } = exportProgress(service.seed, row, task, now);
  if (status !== 'Success') refuseBy(service.settings.notReady, 'The export task has no file to download.');
  const user = `${project.id}/${actor.userId}`;
  const last = state.downloads[user];
  if (last !== undefined && now - last < DOWNLOAD_EVERY_MS) {
    refuseBy(service.settings.earlyDownload, 'Only one file can be downloaded every 30 seconds.');
  }
  const name = `BatchTask_${row.batchTask}`;
  const total = exportedTotal(row, task);
  return {
    state: { ...state, downloads: { ...state.downloads, [user]: now } },
    reply: {
      status: 200,
      file: {
        name: `${name}.zip`,
        // The vendor's own client drops the body of any type that it does not know as a file's (contract 1.5).
        contentType: 'application/octet-stream',
        build: () => buildWorkbook({ name: `${name}.xls`, seed: service.seed, task, total, endsAt }),
      },
    },
  };
}
