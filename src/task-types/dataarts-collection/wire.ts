import * as z from 'zod/mini';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * What Huawei Cloud DataArts Studio sends and takes about collection tasks, in its own spelling.
 * Pages: https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/ + CreateTask.html, ShowTaskList.html,
 * ShowTaskInfo.html, UpdateTaskInfo.html, DeleteTaskInfo.html, ExecuteTaskAction.html, ShowInstanceLog.html.
 */
const text = z.nullish(z.string());
const whole = z.nullish(z.number());

/** Numbers that were seen as numbers, and could be too long for one. */
const figure = z.nullish(z.union([z.number(), z.string()]));

/**
 * SchedulerInfo, of which nothing is required. `enabled` as sent: 0 do not schedule, 1 schedule; as received: 3 scheduling,
 * 5 paused, any other number not scheduled.
 */
const schedulerInfo = z.looseObject({
  schedule_type: text,
  cron_expression: text,
  interval: text,
  /** `2026-04-14T00:00:00 +08` */
  start_time: text,
  end_time: text,
  max_time_out: figure,
  job_id: figure,
  enabled: whole,
});
export type SchedulerInfo = z.infer<typeof schedulerInfo>;

/** A time of a task: how they are written is not documented (contract 4.1), so a number is taken too. */
const time = figure;

const customMetadata = z.looseObject({ description: text, type: text, task_id: text });

/** What DataArts does not look into either: an open map. */
const taskConfig = z.record(z.string(), z.unknown());

/** A row of ShowTaskList and the reply of ShowTaskInfo. It has no status and tells of no run. */
export const collectionTask = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: text,
  user_id: text,
  create_time: time,
  project_id: text,
  dir_id: text,
  schedule_config: z.nullish(schedulerInfo),
  parameter_config: z.nullish(z.array(customMetadata)),
  update_time: time,
  user_name: text,
  path: text,
  last_run_time: time,
  start_time: time,
  end_time: time,
  next_run_time: time,
  duty_person: text,
  update_type: text,
  data_source_type: text,
  task_config: z.nullish(taskConfig),
  data_source_workspace_id: text,
});
export type CollectionTask = z.infer<typeof collectionTask>;

/** How a row of ShowTaskList is read that may not be as documented. */
export const collectionTaskRow: RowReader<CollectionTask> = {
  schema: collectionTask,
  id: 'id',
  blank: (id) => ({ id, name: '' }),
};

/**
 * The reply as such must be as documented; its rows are read one by one. `count`: how many were found; `total_records` of
 * `max_records`: how many tasks the project has, and may have.
 */
export const collectionTaskPage = z.pipe(
  z.looseObject({
    count: z.number(),
    total_records: whole,
    max_records: whole,
    resources: z.nullish(z.array(z.unknown())),
  }),
  z.transform(({ resources, ...rest }) => ({ ...rest, ...readRows(collectionTaskRow, resources ?? []) })),
);

/** The body of CreateTask and UpdateTaskInfo. What stands in it beside these fields passes: the server fills its own. */
export const collectionTaskRequest = z.looseObject({
  id: text,
  name: z.string(),
  description: text,
  /** Documented as required; the vendor's own Terraform provider leaves it out, and the server fills it. */
  user_id: text,
  dir_id: z.string(),
  schedule_config: schedulerInfo,
  parameter_config: z.nullish(z.array(customMetadata)),
  duty_person: text,
  data_source_type: z.string(),
  task_config: taskConfig,
  data_source_workspace_id: text,
});
export type CollectionTaskRequest = z.infer<typeof collectionTaskRequest>;

/** CreateTask's reply. */
export const createdTask = z.looseObject({ task_id: z.string() });

/** The body of ShowTaskList, where all is optional. The times are those of the last run. */
export interface SearchRequest {
  readonly user_name?: string;
  readonly name?: string;
  readonly data_source_type?: string;
  readonly data_connection_id?: string;
  readonly start_time?: string;
  readonly end_time?: string;
  readonly directory_id?: string;
  readonly bucket_name?: string;
  /** 10 where it is left out. What somebody typed goes as it stands. */
  readonly limit?: number | string;
  readonly offset?: number | string;
}

/** What ExecuteTaskAction takes: starts the schedule, runs once now, stops the schedule. */
export type TaskActionName = 'run' | 'runimmediate' | 'stop';

/** The body of ShowInstanceLog: which run, in the terms of the part that collects and of the one that classifies. */
export interface LogRequest {
  readonly bridge_id: string;
  readonly classification_id?: string;
}

/** ShowInstanceLog's reply: three parts, each with a switch, a status whose words are not documented, and its text. */
export const instanceLog = z.looseObject({
  enable_bridge: z.nullish(z.boolean()),
  enable_profile: z.nullish(z.boolean()),
  enable_classification: z.nullish(z.boolean()),
  bridge_status: text,
  profile_status: text,
  classification_status: text,
  bridge_job_log: text,
  profile_job_log: text,
  classification_job_log: text,
});
export type InstanceLog = z.infer<typeof instanceLog>;

/** GET /v1/{project_id}/instances: the DataArts Studio instances that were bought. */
export const instancePage = z.looseObject({
  count: whole,
  commodity_orders: z.nullish(
    z.array(z.looseObject({ resource_id: text, resource_name: text, order_id: text, resource_spec_code: text })),
  ),
});

/** `is_default`: 0, 1 or 2. */
export const workspacePage = z.looseObject({
  count: whole,
  total_page: whole,
  data: z.nullish(
    z.array(z.looseObject({ id: z.string(), name: text, description: text, instance_id: text, is_default: whole })),
  ),
});

/** `dw_id` is what `task_config.data_connection_id` takes; `create_time` is in milliseconds. */
const dataConnection = z.looseObject({
  dw_id: z.string(),
  dw_name: text,
  dw_type: text,
  agent_id: text,
  agent_name: text,
  qualified_name: text,
  create_user: text,
  create_time: figure,
  description: text,
});
export type DataConnection = z.infer<typeof dataConnection>;

export const dataConnectionPage = z.looseObject({
  count: whole,
  max_records: whole,
  total_size: whole,
  data_connection_lists: z.nullish(z.array(dataConnection)),
});

/** No vendor's: what a simulated cloud tells of its runs, newest first; times as ISO in UTC. */
export const simulatedRun = z.looseObject({
  instance_id: z.string(),
  bridge_id: z.string(),
  classification_id: text,
  status: z.enum(['RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'PAUSED']),
  reason: text,
  trigger: z.enum(['schedule', 'by hand']),
  start_time: z.string(),
  end_time: text,
  tables: whole,
});
export type SimulatedRun = z.infer<typeof simulatedRun>;

export const simulatedRuns = z.looseObject({ note: text, runs: z.array(simulatedRun) });
