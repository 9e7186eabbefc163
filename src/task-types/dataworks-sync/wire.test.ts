import { describe, expect, it } from 'vitest';
import type { Connection } from '@/core/connection';
import { toRequest, type WireRequest } from '@/transport/request';
import * as api from './api';
import * as file from './file-wire';
import * as wire from './wire';

const connection: Connection = {
  id: 'dw',
  cloud: 'dataworks',
  name: 'DataWorks',
  environment: 'test',
  region: 'cn-shanghai',
  workspace: '30112',
  identity: { user: 'lin', account: 'harbour', role: 'operator' },
};

/** The parameters that go out, wherever they stand, as the vendor reads them. */
function sent({ path, body = '' }: WireRequest): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(path.slice(2)), ...new URLSearchParams(body)]);
}

const TaskType = 'DI_REALTIME' as const;
const FileId = '1000734';
const one = { query: { FileId, TaskType } };
const instance = { form: { InstanceId: '70010000020513', ProjectEnv: 'PROD' as const } };
const make = (endpoint: Parameters<typeof toRequest>[0], input: object) => toRequest(endpoint, input, connection);

describe('every operation sends what its page has', () => {
  const create = make(api.createSyncTask, {
    query: { TaskType, TaskName: 'n', TaskParam: '{}', ClientToken: 't' },
    form: { TaskContent: '{"a":"&="}' },
  });
  it.each([
    [wire.createSyncTaskRequest, create],
    [wire.updateSyncTaskRequest, make(api.updateSyncTask, { query: { FileId, TaskType, TaskContent: '{}' } })],
    [wire.oneSyncTaskRequest, make(api.getSyncTask, one)],
    [wire.oneSyncTaskRequest, make(api.deploySyncTask, one)],
    [wire.oneSyncTaskRequest, make(api.getSyncInstanceInfo, one)],
    [wire.startSyncRequest, make(api.startSyncInstance, { query: { ...one.query, StartParam: '{}' } })],
    [wire.oneRealtimeRequest, make(api.stopSyncInstance, one)],
    [wire.oneRealtimeRequest, make(api.terminateSyncInstance, one)],
    [wire.oneRealtimeRequest, make(api.deleteSyncTask, one)],
    [
      wire.generateForCreatingRequest,
      make(api.generateForCreating, { query: { TaskType, TaskParam: '{}', ClientToken: 't' } }),
    ],
    [
      wire.generateForUpdatingRequest,
      make(api.generateForUpdating, { query: { TaskType, TaskId: FileId, TaskParam: '{}', ClientToken: 't' } }),
    ],
    [wire.queryProcessRequest, make(api.queryProcess, { query: { TaskType, AsyncProcessId: '1' } })],
    [
      wire.listRefTasksRequest,
      make(api.listRefTasks, { query: { TaskType, DatasourceName: 'd', RefType: 'to', PageSize: 10 } }),
    ],
    [file.listFilesRequest, make(api.listFiles, { form: { FileTypes: '23,900', PageSize: 100 } })],
    [file.oneFileRequest, make(api.getFile, { form: { FileId } })],
    [file.oneFileRequest, make(api.deleteFile, { form: { FileId } })],
    [file.updateFileRequest, make(api.updateFile, { form: { FileId, SchedulerType: 'NORMAL', AutoRerunTimes: 3 } })],
    [file.submitFileRequest, make(api.submitFile, { form: { FileId, Comment: 'c' } })],
    [file.deployFileRequest, make(api.deployFile, { form: { FileId } })],
    [file.getDeploymentRequest, make(api.getDeployment, { form: { DeploymentId: '1' } })],
    [file.listInstancesRequest, make(api.listInstances, { form: { ProjectEnv: 'PROD', NodeId: '1' } })],
    [file.oneInstanceRequest, make(api.getInstance, instance)],
    [file.oneInstanceRequest, make(api.getInstanceLog, instance)],
    [file.oneInstanceRequest, make(api.stopInstance, instance)],
    [file.oneInstanceRequest, make(api.restartInstance, instance)],
    [file.listProjectsRequest, make(api.listProjects, { form: { PageSize: 100 } })],
    [file.listDataSourcesRequest, make(api.listDataSources, { query: { EnvType: 1 } })],
    [file.listResourceGroupsRequest, make(api.listResourceGroups, { form: { ResourceGroupType: 4 } })],
    [file.listBusinessRequest, make(api.listBusiness, { form: { Keyword: 'k' } })],
    [file.listFoldersRequest, make(api.listFolders, { form: { ParentFolderPath: 'Business Flow' } })],
  ])('%#', (schema, request) => {
    expect(schema.safeParse(sent(request)).error).toBeUndefined();
  });

  it('the script alone in the body of the creation', () => {
    expect(create.body).toBe(`TaskContent=${encodeURIComponent('{"a":"&="}')}`);
    expect(create.path).toBe('/?ProjectId=30112&TaskType=DI_REALTIME&TaskName=n&TaskParam=%7B%7D&ClientToken=t');
  });
});

describe('what the vendor documents is read', () => {
  it('the seed’s own reply, whose message is an artefact', () => {
    const body = {
      Success: true,
      RequestId: '0bc1411515937635973****',
      Data: { Status: 'success', Message: 'Invalid path: Business Flow/xxxx/Data Integration', FileId: 1000001 },
    };
    expect(api.createSyncTask.softFailure?.(body)).toBeUndefined();
    expect(wire.createSyncTaskReply.parse(body).Data.FileId).toBe('1000001');
  });

  it('a page of files, of which one bad row spoils no other', () => {
    const Files = [{ FileId: 1000734, FileName: 'a' }, { FileId: 5, FileName: 7 }, {}];
    const { Data } = file.filePage.parse({ Success: true, Data: { TotalCount: 3, Files } });
    expect(Data.Files.map(({ FileName }) => FileName)).toEqual(['a', undefined]);
    expect([Data.rows[1]?.drift.length, Data.unreadable?.count]).toEqual([1, 1]);
  });

  it('a deletion that left no deployment', () => {
    expect(file.deleteFileReply.parse({ Success: true }).DeploymentId).toBeUndefined();
  });
});
