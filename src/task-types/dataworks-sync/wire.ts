import * as z from 'zod/mini';
import { flag, id, longText, outcome, reply, text, whole } from '@/task-types/dataworks-rpc';

/**
 * Data synchronization tasks of Alibaba Cloud DataWorks 2020-05-18, in its own spelling. Pages:
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/ + api-dataworks-public-2020-05-18-<action>.
 */
const TASK_TYPES = ['DI_OFFLINE', 'DI_REALTIME', 'DI_SOLUTION'] as const;
const taskType = z.enum(TASK_TYPES);
/** Those that run by themselves: offline tasks have files and a scheduler instead. */
const runningType = z.enum(['DI_REALTIME', 'DI_SOLUTION']);
const json = z.string();
const page = { PageNumber: z.optional(whole), PageSize: z.optional(whole) };

export const createSyncTaskRequest = z.strictObject({
  ProjectId: longText,
  TaskType: taskType,
  /** JSON text; goes out in the body, the rest in the query. */
  TaskContent: json,
  /** JSON text `{FileFolderPath, ResourceGroup, Cu}`. */
  TaskParam: z.optional(json),
  TaskName: z.optional(z.string()),
  /** Without it, a repetition makes a second task. */
  ClientToken: z.string(),
});
export type CreateSyncTaskRequest = z.infer<typeof createSyncTaskRequest>;

/** What is left out stays as it is. */
export const updateSyncTaskRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  TaskType: taskType,
  TaskContent: z.optional(json),
  TaskParam: z.optional(json),
});
export type UpdateSyncTaskRequest = z.infer<typeof updateSyncTaskRequest>;

/** GetDISyncTask, DeployDISyncTask, GetDISyncInstanceInfo. */
export const oneSyncTaskRequest = z.strictObject({ ProjectId: longText, FileId: longText, TaskType: runningType });
export type OneSyncTaskRequest = z.infer<typeof oneSyncTaskRequest>;

/** `StartParam`: JSON text `{failoverLimit, errorLimit, ddlMarkMap}`, for real-time tasks only. */
export const startSyncRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  TaskType: runningType,
  StartParam: z.optional(json),
});
export type StartSyncRequest = z.infer<typeof startSyncRequest>;

/** StopDISyncInstance, TerminateDISyncInstance ("undeploy"), DeleteDISyncTask. */
export const oneRealtimeRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  TaskType: z.literal('DI_REALTIME'),
});
export type OneRealtimeRequest = z.infer<typeof oneRealtimeRequest>;

export const generateForCreatingRequest = z.strictObject({
  ProjectId: longText,
  TaskType: taskType,
  TaskParam: json,
  ClientToken: z.string(),
});
export type GenerateForCreatingRequest = z.infer<typeof generateForCreatingRequest>;

/** `TaskId` is the file's id. */
export const generateForUpdatingRequest = z.strictObject({
  ProjectId: longText,
  TaskType: taskType,
  TaskId: longText,
  TaskParam: json,
  ClientToken: z.string(),
});
export type GenerateForUpdatingRequest = z.infer<typeof generateForUpdatingRequest>;

export const queryProcessRequest = z.strictObject({
  ProjectId: longText,
  TaskType: taskType,
  AsyncProcessId: longText,
});
export type QueryProcessRequest = z.infer<typeof queryProcessRequest>;

export const listRefTasksRequest = z.strictObject({
  ProjectId: longText,
  TaskType: z.enum(['DI_OFFLINE', 'DI_REALTIME']),
  DatasourceName: z.string(),
  RefType: z.enum(['from', 'to']),
  ...page,
});
export type ListRefTasksRequest = z.infer<typeof listRefTasksRequest>;

/** Style C with nothing but the outcome. */
export const outcomeReply = reply(z.looseObject(outcome));

export const createSyncTaskReply = reply(z.looseObject({ ...outcome, FileId: id }));
export const generateReply = reply(z.looseObject({ ...outcome, ProcessId: id }));

/** How a generation that goes on looks is not documented; it has no content yet. */
export const queryProcessReply = reply(z.looseObject({ ...outcome, TaskContent: text }));

const alarm = z.looseObject({
  Id: z.nullish(id),
  RuleName: text,
  Enabled: flag,
  Metric: text,
  Description: text,
});

/** `Status` is a digit: 0 success, 1 not running, 2 running, 3 failed, 4 committed, 5 waits for a person, 6 confirmed, 7 other, 8 waiting, 9 deleted. */
const solutionDetail = z.looseObject({
  Id: z.nullish(id),
  Name: text,
  Type: text,
  SourceType: text,
  CreatorName: text,
  SubmitTime: text,
  StartTime: text,
  ProcessContent: text,
  ProcessExtra: text,
  Status: text,
});

export const syncTaskReply = reply(
  z.looseObject({
    ...outcome,
    Code: text,
    AlarmList: z.nullish(z.array(alarm)),
    SolutionDetail: z.nullish(solutionDetail),
  }),
);

/** `Info` is JSON text that describes a table of the vendor's own console. */
const solutionStep = z.looseObject({ StepId: z.nullish(id), StepName: text, Status: text, Info: text });

/** Real-time: `Status` is PAUSE, NORUN, RUN, KILLING or WAIT. Solutions: success or fail, and the state in `SolutionInfo`. */
const instanceInfo = z.looseObject({
  ...outcome,
  Name: text,
  SolutionInfo: z.nullish(
    z.looseObject({
      Id: z.nullish(id),
      CreatorName: text,
      Status: text,
      StepDetail: z.nullish(z.array(solutionStep)),
    }),
  ),
});

export const instanceInfoReply = reply(instanceInfo);

/** The two data source fields are texts that hold JSON lists of names. */
export const refTasksReply = reply(
  z.looseObject({
    DISyncTasks: z.nullish(
      z.array(
        z.looseObject({
          NodeId: z.nullish(id),
          NodeName: text,
          TaskType: text,
          DiSourceDatasource: text,
          DiDestinationDatasource: text,
        }),
      ),
    ),
  }),
);
