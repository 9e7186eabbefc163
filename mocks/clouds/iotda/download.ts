import type { Outcome } from '../../cloud';
import { refuseBy } from './errors';
import { exportProgress, exportedTotal } from './export-progress';
import { namedExport } from './exports';
import { batchProgress } from './batch-progress';
import { DOWNLOAD_EVERY_MS } from './quota';
import { batchTaskOf, type IotdaState, type ProjectCall } from './state';
import { subTaskAt } from './sub-tasks';

/**
 * GET export-tasks/{export_task_id}/file: a zip with the workbook, of exports that ended well; one per 30 seconds and user.
 * https://support.huaweicloud.com/intl/en-us/api-iothub/ShowExportTask.html
 */
export function downloadExport(state: IotdaState, call: ProjectCall): Outcome<IotdaState> {
  const { project, service, actor, now } = call;
  const row = namedExport(state, call);
  const task = batchTaskOf(project, row.batchTask);
  const { status, endsAt } = exportProgress(service.seed, row, task, now);
  if (status !== 'Success') refuseBy(service.settings.notReady, 'The export task has no file to download.');
  const user = `${project.id}/${actor.userId}`;
  const last = state.downloads[user];
  if (last !== undefined && now - last < DOWNLOAD_EVERY_MS) {
    refuseBy(service.settings.earlyDownload, 'Only one file can be downloaded every 30 seconds.');
  }
  const name = `BatchTask_${row.batchTask}`;
  return {
    state: { ...state, downloads: { ...state.downloads, [user]: now } },
    reply: {
      status: 200,
      file: {
        name: `${name}.zip`,
        // The vendor's own client drops the body of any type that it does not know as a file's (contract 1.5).
        contentType: 'application/octet-stream',
        async build() {
          const { zippedWorkbook } = await import('./workbook');
          const total = exportedTotal(row, task);
          // The file holds the sub-tasks as they were when it was finished.
          const at = task && subTaskAt(service.seed, task, batchProgress(task, endsAt).front);
          return zippedWorkbook(`${name}.xls`, total, (index) => at?.(index), endsAt);
        },
      },
    },
  };
}
