import * as z from 'zod/mini';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * What Huawei Cloud IoTDA sends and takes, in its own spelling.
 * Pages: https://support.huaweicloud.com/intl/en-us/api-iothub/ + CreateExportTask.html, ListExportTasks.html,
 * ShowExportTask.html (a download, whatever its name says), DeleteExportTask.html, iot_06_v5_0028.html (batch tasks),
 * iot_06_v5_0017.html (one batch task), iot_06_v5_6011.html (resource spaces).
 */
const text = z.nullish(z.string());

/** Documented as a long or an integer; the create example shows the text `"98,"`, so both are read. */
const figure = z.nullish(z.union([z.number(), z.string()]));

/** CreateExportTask reply and a row of ListExportTasks. `status`: Processing, Success, Failed. */
export const exportTask = z.looseObject({
  export_task_id: z.string(),
  resource_type: z.string(),
  resource_condition: z.looseObject({ task_id: z.optional(z.string()) }),
  export_format: text,
  status: z.string(),
  export_count: figure,
  progress: figure,
  create_time: text,
  end_time: text,
  app_type: text,
  app_id: text,
});
export type ExportTask = z.infer<typeof exportTask>;

/** `count`: how many match in all. `marker`: the last record's id, to be passed for the page after it. */
const page = z.looseObject({ count: z.number(), marker: text });

/** How a row of ListExportTasks is read that may not be as documented. */
export const exportTaskRow: RowReader<ExportTask> = {
  schema: exportTask,
  id: 'export_task_id',
  blank: (id) => ({ export_task_id: id, resource_type: '', resource_condition: {}, status: '' }),
};

/** The reply as such must be as documented; its rows are read one by one, and `export_tasks` are what could be read. */
export const exportTaskPage = z.pipe(
  z.looseObject({ export_tasks: z.array(z.unknown()), page }),
  z.transform(({ export_tasks, ...rest }) => {
    const read = readRows(exportTaskRow, export_tasks);
    return { ...rest, ...read, export_tasks: read.rows.map(({ value }) => value) };
  }),
);

/** The body of CreateExportTask. */
export const exportTaskRequest = z.strictObject({
  resource_type: z.literal('BatchTask'),
  resource_condition: z.strictObject({ task_id: z.string() }),
  export_format: z.optional(z.literal('xls')),
  app_type: z.optional(z.enum(['GLOBAL', 'APP'])),
  app_id: z.optional(z.string()),
});
export type ExportTaskRequest = z.infer<typeof exportTaskRequest>;

const batchTaskProgress = z.looseObject({
  total: z.nullish(z.number()),
  processing: z.nullish(z.number()),
  success: z.nullish(z.number()),
  fail: z.nullish(z.number()),
  waitting: z.nullish(z.number()),
  fail_wait_retry: z.nullish(z.number()),
  stopped: z.nullish(z.number()),
  removed: z.nullish(z.number()),
});

/** A row of ListBatchTasks. `create_time` has no dashes: `20260301T080910Z`. */
const batchTask = z.looseObject({
  task_id: z.string(),
  task_name: text,
  task_type: text,
  status: text,
  status_desc: text,
  task_progress: z.nullish(batchTaskProgress),
  create_time: text,
});
export type BatchTask = z.infer<typeof batchTask>;

export const batchTaskPage = z.looseObject({ batchtasks: z.array(batchTask), page });

/** A sub-task of ShowBatchTask. */
const batchTaskDetail = z.looseObject({
  target: text,
  status: text,
  output: text,
  error: z.nullish(z.looseObject({ error_code: text, error_msg: text })),
});
export type BatchTaskDetail = z.infer<typeof batchTaskDetail>;

export const batchTaskReply = z.looseObject({
  batchtask: batchTask,
  task_details: z.nullish(z.array(batchTaskDetail)),
  page: z.nullish(page),
});

/** A resource space ("application" on the wire). The list is not paged. */
const application = z.looseObject({
  app_id: z.string(),
  app_name: text,
  create_time: text,
  default_app: z.nullish(z.boolean()),
});

export const applicationList = z.looseObject({ applications: z.array(application) });

/** What ListBatchTasks can be asked for: one type at a time, there is no "all". */
export const BATCH_TASK_TYPES = [
  'createDevices',
  'updateDevices',
  'deleteDevices',
  'freezeDevices',
  'unfreezeDevices',
  'createCommands',
  'createAsyncCommands',
  'createMessages',
  'updateDeviceShadows',
  'softwareUpgrade',
  'firmwareUpgrade',
  'moduleUpgrade',
] as const;
export type BatchTaskType = (typeof BATCH_TASK_TYPES)[number];
