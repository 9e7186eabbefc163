import * as z from 'zod/mini';
import { figure, flag, id, longText, reply, text, whole } from '@/task-types/dataworks-rpc';
import { readRows, type RowReader } from '@/task-types/read-rows';

/**
 * What offline synchronization tasks are besides: files that are submitted and deployed, and instances that the scheduler
 * makes of them; and the lists that forms choose from. Alibaba Cloud DataWorks 2020-05-18, in its own spelling. Pages:
 * https://www.alibabacloud.com/help/en/dataworks/developer-reference/ + api-dataworks-public-2020-05-18-<action>.
 */
const json = z.string();
const page = { PageNumber: z.optional(whole), PageSize: z.optional(whole) };
const environment = z.enum(['PROD', 'DEV']);

/** `FileTypes`: a list with commas; 23 is a batch synchronization, 900 a real-time one. */
export const listFilesRequest = z.strictObject({
  ProjectId: longText,
  FileTypes: z.optional(z.string()),
  UseType: z.optional(z.string()),
  Keyword: z.optional(z.string()),
  ExactFileName: z.optional(z.string()),
  FileFolderPath: z.optional(z.string()),
  Owner: z.optional(z.string()),
  NodeId: z.optional(longText),
  /** At most 50 ids, with commas. */
  FileIdIn: z.optional(z.string()),
  NeedAbsoluteFolderPath: z.optional(z.boolean()),
  ...page,
});
export type ListFilesRequest = z.infer<typeof listFilesRequest>;

/** GetFile, DeleteFile. */
export const oneFileRequest = z.strictObject({ ProjectId: longText, FileId: longText });
export type OneFileRequest = z.infer<typeof oneFileRequest>;

export const updateFileRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  FileName: z.optional(z.string()),
  FileDescription: z.optional(z.string()),
  FileFolderPath: z.optional(z.string()),
  Owner: z.optional(z.string()),
  Content: z.optional(json),
  CronExpress: z.optional(z.string()),
  CycleType: z.optional(z.enum(['DAY', 'NOT_DAY'])),
  SchedulerType: z.optional(z.enum(['NORMAL', 'MANUAL', 'PAUSE', 'SKIP'])),
  RerunMode: z.optional(z.enum(['ALL_ALLOWED', 'FAILURE_ALLOWED', 'ALL_DENIED'])),
  ParaValue: z.optional(z.string()),
  ResourceGroupIdentifier: z.optional(z.string()),
  AutoRerunTimes: z.optional(whole),
  /** At most 1,800,000. */
  AutoRerunIntervalMillis: z.optional(whole),
  StartEffectDate: z.optional(longText),
  EndEffectDate: z.optional(longText),
  Stop: z.optional(z.boolean()),
  /** At most ten ids, with commas. */
  DependentNodeIdList: z.optional(z.string()),
});
export type UpdateFileRequest = z.infer<typeof updateFileRequest>;

export const submitFileRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  Comment: z.optional(z.string()),
  SkipAllDeployFileExtensions: z.optional(z.boolean()),
});
export type SubmitFileRequest = z.infer<typeof submitFileRequest>;

export const deployFileRequest = z.strictObject({
  ProjectId: longText,
  FileId: longText,
  Comment: z.optional(z.string()),
});
export type DeployFileRequest = z.infer<typeof deployFileRequest>;

export const getDeploymentRequest = z.strictObject({ ProjectId: longText, DeploymentId: longText });
export type GetDeploymentRequest = z.infer<typeof getDeploymentRequest>;

/** `Bizdate`: `yyyy-MM-dd HH:mm:ss`, the day before the run. */
export const listInstancesRequest = z.strictObject({
  ProjectId: longText,
  ProjectEnv: environment,
  NodeId: z.optional(longText),
  BizName: z.optional(z.string()),
  Bizdate: z.optional(z.string()),
  Status: z.optional(z.string()),
  OrderBy: z.optional(z.string()),
  ...page,
});
export type ListInstancesRequest = z.infer<typeof listInstancesRequest>;

/** GetInstance, GetInstanceLog, StopInstance, RestartInstance: they ask for no workspace. */
export const oneInstanceRequest = z.strictObject({ InstanceId: longText, ProjectEnv: environment });
export type OneInstanceRequest = z.infer<typeof oneInstanceRequest>;

export const listProjectsRequest = z.strictObject({ ...page });
export type ListProjectsRequest = z.infer<typeof listProjectsRequest>;

export const listDataSourcesRequest = z.strictObject({
  ProjectId: longText,
  /** 0 development, 1 production. */
  EnvType: z.optional(whole),
  Name: z.optional(z.string()),
  DataSourceType: z.optional(z.string()),
  ...page,
});
export type ListDataSourcesRequest = z.infer<typeof listDataSourcesRequest>;

/** `ResourceGroupType` 4: those of Data Integration. */
export const listResourceGroupsRequest = z.strictObject({
  ResourceGroupType: z.optional(whole),
  Keyword: z.optional(z.string()),
});
export type ListResourceGroupsRequest = z.infer<typeof listResourceGroupsRequest>;

export const listBusinessRequest = z.strictObject({ ProjectId: longText, Keyword: z.optional(z.string()), ...page });
export type ListBusinessRequest = z.infer<typeof listBusinessRequest>;

export const listFoldersRequest = z.strictObject({ ProjectId: longText, ParentFolderPath: z.string(), ...page });
export type ListFoldersRequest = z.infer<typeof listFoldersRequest>;

/** `CommitStatus` 0 not committed, 1 committed. Times are milliseconds since 1970. */
export const file = z.looseObject({
  FileId: id,
  FileName: text,
  FileType: figure,
  FileDescription: text,
  FileFolderId: text,
  AbsoluteFolderPath: text,
  BusinessId: z.nullish(id),
  NodeId: z.nullish(id),
  Owner: text,
  UseType: text,
  CommitStatus: figure,
  CurrentVersion: figure,
  CreateTime: figure,
  LastEditTime: figure,
  CreateUser: text,
  LastEditUser: text,
  Content: text,
  DeletedStatus: text,
});
export type File = z.infer<typeof file>;

/** How a row of ListFiles is read that may not be as documented. */
export const fileRow: RowReader<File> = { schema: file, id: 'FileId', blank: (value) => ({ FileId: value }) };

export const filePage = reply(
  z.pipe(
    z.looseObject({ TotalCount: z.number(), Files: z.nullish(z.array(z.unknown())) }),
    z.transform(({ Files, ...rest }) => {
      const read = readRows(fileRow, Files ?? []);
      return { ...rest, ...read, Files: read.rows.map(({ value }) => value) };
    }),
  ),
);

/** How the file is scheduled. `SchedulerType` NORMAL, MANUAL, PAUSE (frozen), SKIP (dry run). */
const nodeConfiguration = z.looseObject({
  CronExpress: text,
  CycleType: text,
  SchedulerType: text,
  RerunMode: text,
  ParaValue: text,
  ResourceGroupId: z.nullish(id),
  AutoRerunTimes: figure,
  AutoRerunIntervalMillis: figure,
  StartEffectDate: figure,
  EndEffectDate: figure,
  Stop: flag,
});

export const fileReply = reply(z.looseObject({ File: file, NodeConfiguration: z.nullish(nodeConfiguration) }));

/** UpdateFile has no `Data`. */
export const doneReply = z.looseObject({ RequestId: text, Success: flag });

/** SubmitFile, DeployFile: the id of a deployment that goes on from then. */
export const deploymentIdReply = reply(id);

/** Empty where the file was never committed: then it is gone at once. */
export const deleteFileReply = z.looseObject({ RequestId: text, Success: flag, DeploymentId: z.nullish(id) });

/** `Status` 0 ready, 1 success, 2 failed; `CheckingStatus` 7 check failed, 8 checking. */
const deployment = z.looseObject({
  Status: figure,
  CheckingStatus: figure,
  FromEnvironment: figure,
  ToEnvironment: figure,
  ErrorMessage: text,
  Name: text,
  CreateTime: figure,
  ExecuteTime: figure,
});

export const deploymentReply = reply(
  z.looseObject({
    Deployment: deployment,
    DeployedItems: z.nullish(z.array(z.looseObject({ FileId: z.nullish(id), FileVersion: figure, Status: figure }))),
  }),
);

/** `Status`: NOT_RUN, WAIT_TIME, WAIT_RESOURCE, RUNNING, CHECKING, CHECKING_CONDITION, FAILURE, SUCCESS. */
export const instance = z.looseObject({
  InstanceId: id,
  NodeId: z.nullish(id),
  NodeName: text,
  Status: text,
  DagType: text,
  Bizdate: figure,
  CycTime: figure,
  CreateTime: figure,
  BeginWaitTimeTime: figure,
  BeginWaitResTime: figure,
  BeginRunningTime: figure,
  FinishTime: figure,
  ErrorMessage: text,
  TaskType: text,
});

export type Instance = z.infer<typeof instance>;

export const instanceReply = reply(instance);
export const instancePage = reply(
  z.looseObject({ TotalCount: z.nullish(z.number()), Instances: z.nullish(z.array(instance)) }),
);

export const instanceLogReply = reply(text);

/** StopInstance, RestartInstance: whether it was done. */
export const yesReply = reply(z.nullish(z.boolean()));

/** Style D: without `Success`. */
export const projectPage = z.looseObject({
  RequestId: text,
  PageResult: z.looseObject({
    TotalCount: z.nullish(z.number()),
    ProjectList: z.array(
      z.looseObject({ ProjectId: id, ProjectIdentifier: text, ProjectName: text, ProjectDescription: text }),
    ),
  }),
});

const dataSource = z.looseObject({
  Id: z.nullish(id),
  Name: z.string(),
  DataSourceType: text,
  SubType: text,
  EnvType: figure,
  Description: text,
  ConnectStatus: figure,
});

export const dataSourcePage = reply(
  z.looseObject({ TotalCount: z.nullish(z.number()), DataSources: z.array(dataSource) }),
);

/** `Status` 0 normal, 1 stopped, 2 deleted, 3 creating, 4 create failed, 5 updating … 9 timeout. */
const resourceGroup = z.looseObject({
  Id: z.nullish(id),
  Name: text,
  Identifier: z.string(),
  ResourceGroupType: text,
  Status: figure,
  Mode: text,
  IsDefault: flag,
});

export const resourceGroupList = reply(z.array(resourceGroup));

export const businessPage = reply(
  z.looseObject({
    TotalCount: z.nullish(z.number()),
    Business: z.array(z.looseObject({ BusinessId: id, BusinessName: z.string(), UseType: text, Owner: text })),
  }),
);

export const folderPage = reply(
  z.looseObject({
    TotalCount: z.nullish(z.number()),
    Folders: z.array(z.looseObject({ FolderId: text, FolderPath: z.string() })),
  }),
);
