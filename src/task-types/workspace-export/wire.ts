import * as z from 'zod/mini';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * What Huawei Cloud Workspace sends and takes around its Export Center, in its own spelling.
 * Pages: https://support.huaweicloud.com/intl/en-us/api-workspace/ + ListExportTasks.html, DownloadExportFile.html,
 * DeleteExportTasks.html; https://support.huaweicloud.com/api-workspace/ + the operation's name for what begins an export.
 */
const text = z.nullish(z.string());

/** A row of ListExportTasks. `status`: CREATING, SUCCESS, FAIL, EXPIRED. Why it failed may be empty, null or absent. */
export const exportTask = z.looseObject({
  task_id: z.string(),
  file_name: text,
  status: z.string(),
  fail_reason: text,
  error_code: text,
  create_time: text,
  end_time: text,
  is_download: z.nullish(z.boolean()),
});
export type ExportTask = z.infer<typeof exportTask>;

/** How a row of ListExportTasks is read that may not be as documented. */
export const exportTaskRow: RowReader<ExportTask> = {
  schema: exportTask,
  id: 'task_id',
  blank: (id) => ({ task_id: id, status: '' }),
};

/**
 * The reply as such must be as documented; its rows are read one by one, and `export_tasks` are what could be read. `last`:
 * the last row as it was received, readable or not.
 */
export const exportTaskPage = z.pipe(
  z.looseObject({ export_tasks: z.array(z.unknown()), count: z.number() }),
  z.transform(({ export_tasks, ...rest }) => {
    const read = readRows(exportTaskRow, export_tasks);
    return { ...rest, ...read, export_tasks: read.rows.map(({ value }) => value), last: export_tasks.at(-1) };
  }),
);

/** What every trigger answers: the id of the export that it began, and nothing else of it. */
export const begunExport = z.looseObject({ task_id: z.string().check(z.minLength(1)) });

/** The body of DeleteExportTasks: 1 to 200 ids. */
export const deleteExportTasksRequest = z.strictObject({ task_ids: z.array(z.string()) });

/** The body of ExportUsersNew. */
export const exportUsersRequest = z.strictObject({
  language: z.optional(z.string()),
  user_name: z.optional(z.string()),
  user_names: z.optional(z.array(z.string())),
  description: z.optional(z.string()),
  active_type: z.optional(z.string()),
  enterprise_project_id: z.optional(z.string()),
});

/** The body of ExportAppUserAccessData. */
export const exportAppAccessRequest = z.strictObject({
  start_time: z.string(),
  end_time: z.string(),
  username: z.optional(z.string()),
  sort_field: z.optional(z.string()),
  sort_type: z.optional(z.string()),
});
