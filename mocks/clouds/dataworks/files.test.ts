import { describe, expect, test } from 'vitest';
import {
  createSyncTask,
  deleteFile,
  deployFile,
  getDeployment,
  getFile,
  getInstance,
  getInstanceLog,
  listFiles,
  listInstances,
  restartInstance,
  stopInstance,
  submitFile,
  updateFile,
} from '@/task-types/dataworks-sync/api';
import {
  type DataworksClient,
  DOCUMENTED_CONTENT,
  DOCUMENTED_PARAM,
  openDataworks,
} from '../../testing/dataworks-client';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

async function made(client: DataworksClient): Promise<string> {
  const query = { TaskType: 'DI_OFFLINE', TaskParam: DOCUMENTED_PARAM, TaskName: 'fresh', ClientToken: 't' } as const;
  const { Data } = await client.get(createSyncTask, { query, form: { TaskContent: DOCUMENTED_CONTENT } });
  return Data.FileId ?? '';
}

async function published(client: DataworksClient): Promise<string> {
  const FileId = await made(client);
  for (const endpoint of [submitFile, deployFile] as const) {
    await client.get(endpoint, { form: { FileId } });
    client.world.clock.advance(6 * SECOND_MS);
  }
  return FileId;
}

const fileOf = async (client: DataworksClient, FileId: string) =>
  (await client.get(getFile, { form: { FileId } })).Data;

async function runs(client: DataworksClient, FileId: string, more: object = {}) {
  const { File } = await fileOf(client, FileId);
  const NodeId = File.NodeId ?? '1';
  const { Data } = await client.get(listInstances, { form: { ProjectEnv: 'PROD', NodeId, PageSize: 100, ...more } });
  return Data.Instances ?? [];
}

describe('an offline task', () => {
  test('is submitted, deployed, and run by the scheduler at the next midnight of its zone', async () => {
    const client = await openDataworks();
    const FileId = await made(client);
    const submission = (await client.get(submitFile, { form: { FileId, Comment: 'first' } })).Data;
    const look = async (DeploymentId: string) => (await client.get(getDeployment, { form: { DeploymentId } })).Data;
    expect((await look(submission)).Deployment).toMatchObject({ Status: 0, CheckingStatus: 8, ToEnvironment: 1 });
    expect((await fileOf(client, FileId)).File.CommitStatus).toBe(0);
    client.world.clock.advance(6 * SECOND_MS);
    expect(await look(submission)).toMatchObject({ Deployment: { Status: 1 }, DeployedItems: [{ Status: 1, FileId }] });
    expect((await fileOf(client, FileId)).File).toMatchObject({ CommitStatus: 1, NodeId: expect.any(String) });
    const deployment = (await client.get(deployFile, { form: { FileId } })).Data;
    client.world.clock.advance(6 * SECOND_MS);
    expect((await look(deployment)).Deployment).toMatchObject({ Status: 1, FromEnvironment: 1, ToEnvironment: 2 });
    expect(await runs(client, FileId)).toEqual([]);
    // It is 20:00 in the workspace's zone.
    client.world.clock.advance(4 * HOUR_MS);
    const [run] = await runs(client, FileId);
    expect(run).toMatchObject({ NodeName: 'fresh', DagType: 'DAILY', Status: 'WAIT_RESOURCE' });
    expect([run?.CreateTime, run?.Bizdate]).toEqual([Date.UTC(2026, 2, 1, 16), Date.UTC(2026, 1, 28, 16)]);
    const log = async () =>
      (await client.get(getInstanceLog, { form: { InstanceId: run?.InstanceId ?? '', ProjectEnv: 'PROD' } })).Data ??
      '';
    expect(await log()).toContain('running in Pipeline[basecommon_S_res_group_XXX_XXXX]');
    client.world.clock.advance(3 * MINUTE_MS);
    expect((await runs(client, FileId))[0]?.Status).toBe('RUNNING');
    expect(await log()).not.toContain('SUCCESS');
    client.world.clock.advance(15 * MINUTE_MS);
    expect((await runs(client, FileId))[0]?.Status).toBe('SUCCESS');
    for (const stage of ['SUBMIT', 'WAIT', 'RUN', 'SUCCESS', 'Detail log url']) expect(await log()).toContain(stage);
  });

  test('has one run for each day', async () => {
    const client = await openDataworks();
    const FileId = await published(client);
    client.world.clock.advance(10 * 24 * HOUR_MS);
    const days = (await runs(client, FileId)).map(({ Bizdate }) => Bizdate);
    expect(days.length).toBe(10);
    expect(new Set(days).size).toBe(10);
  });

  test('cannot be deployed before it is committed', async () => {
    const client = await openDataworks();
    const FileId = await made(client);
    expect((await client.send(deployFile, { form: { FileId } })).soft?.code).toBe('110001100204');
  });

  test('is edited, which leaves production as it is', async () => {
    const client = await openDataworks();
    const FileId = await published(client);
    await client.get(updateFile, { form: { FileId, SchedulerType: 'PAUSE', CronExpress: '00 30 02 * * ?' } });
    const { File, NodeConfiguration } = await fileOf(client, FileId);
    expect(File.CommitStatus).toBe(0);
    expect(NodeConfiguration).toMatchObject({ SchedulerType: 'PAUSE', CronExpress: '00 30 02 * * ?' });
    client.world.clock.advance(4 * HOUR_MS);
    expect((await runs(client, FileId))[0]).toMatchObject({ TaskType: 'NORMAL(0)', CycTime: Date.UTC(2026, 2, 1, 16) });
  });

  test.each([
    ['PAUSE', 'FAILURE'],
    ['SKIP', 'SUCCESS'],
  ] as const)('that is scheduled as %s ends its run at once as %s', async (SchedulerType, status) => {
    const client = await openDataworks();
    const FileId = await made(client);
    await client.get(updateFile, { form: { FileId, SchedulerType } });
    await client.get(submitFile, { form: { FileId } });
    client.world.clock.advance(6 * SECOND_MS);
    await client.get(deployFile, { form: { FileId } });
    client.world.clock.advance(4 * HOUR_MS + 1);
    expect((await runs(client, FileId)).map(({ Status }) => Status)).toEqual([status]);
  });

  test('waits for its time of the day', async () => {
    const client = await openDataworks();
    const FileId = await made(client);
    await client.get(updateFile, { form: { FileId, CronExpress: '00 30 02 * * ?' } });
    await client.get(submitFile, { form: { FileId } });
    client.world.clock.advance(6 * SECOND_MS);
    await client.get(deployFile, { form: { FileId } });
    client.world.clock.advance(4 * HOUR_MS);
    expect((await runs(client, FileId))[0]?.Status).toBe('WAIT_TIME');
    client.world.clock.advance(2.5 * HOUR_MS);
    expect((await runs(client, FileId))[0]?.Status).not.toBe('WAIT_TIME');
  });

  test('is gone at once where it was never committed, else by a deployment', async () => {
    const client = await openDataworks();
    const draft = await made(client);
    expect((await client.get(deleteFile, { form: { FileId: draft } })).DeploymentId).toBeNull();
    expect((await fileOf(client, draft)).File.DeletedStatus).toBe('DELETED');
    const [first] = (await client.get(listFiles, { form: { ExactFileName: 'stock_daily' } })).Data.Files;
    const FileId = first?.FileId ?? '';
    const { DeploymentId } = await client.get(deleteFile, { form: { FileId } });
    expect((await fileOf(client, FileId)).File.DeletedStatus).toBe('NORMAL');
    client.world.clock.advance(6 * SECOND_MS);
    expect(
      (await client.get(getDeployment, { form: { DeploymentId: DeploymentId ?? '' } })).Data.Deployment.Status,
    ).toBe(1);
    expect((await fileOf(client, FileId)).File.DeletedStatus).toBe('RECYCLE_BIN');
    expect((await client.get(listFiles, { form: { ExactFileName: 'stock_daily' } })).Data.TotalCount).toBe(0);
    for (const endpoint of [deleteFile, submitFile, deployFile, updateFile] as const) {
      const refused = await client.send(endpoint, { form: { FileId } });
      expect(refused.soft?.code, endpoint.id).toBe('Invalid.Tenant.FileNotExists');
    }
    const query = {
      TaskType: 'DI_OFFLINE',
      TaskParam: DOCUMENTED_PARAM,
      TaskName: 'stock_daily',
      ClientToken: 'n',
    } as const;
    const again = await client.send(createSyncTask, { query, form: { TaskContent: DOCUMENTED_CONTENT } });
    expect(again.soft, 'its name is free again').toBeUndefined();
    expect(again.status).toBe(200);
  });

  test.each([
    ['the name of another', { FileName: 'orders_daily' }, 'Invalid.Tenant.FileNameExists'],
    ['a folder that is not there', { FileFolderPath: 'x' }, 'Invalid.Tenant.FolderNotExists'],
    ['a group that is not there', { ResourceGroupIdentifier: 'x' }, 'Invalid.Tenant.ResourceGroupNotExists'],
    ['eleven parents', { DependentNodeIdList: '1,2,3,4,5,6,7,8,9,10,11' }, '110001100203'],
  ])('cannot get %s', async (_, form, code) => {
    const client = await openDataworks();
    const FileId = await made(client);
    expect((await client.send(updateFile, { form: { FileId, ...form } })).soft?.code).toBe(code);
  });

  test.each([
    ['AutoRerunIntervalMillis', '1800001'],
    ['CronExpress', 'daily'],
    ['CycleType', 'WEEK'],
  ])('cannot get %s %s', async (name, value) => {
    const client = await openDataworks();
    const FileId = await made(client);
    expect((await client.send(updateFile, { form: { FileId, [name]: value } })).body['Code']).toBe(`Invalid${name}`);
  });
});

describe('a run', () => {
  test('is stopped and restarted', async () => {
    const client = await openDataworks();
    const FileId = await published(client);
    client.world.clock.advance(4 * HOUR_MS);
    const InstanceId = (await runs(client, FileId))[0]?.InstanceId ?? '';
    const form = { InstanceId, ProjectEnv: 'PROD' } as const;
    const status = async () => (await client.get(getInstance, { form })).Data.Status;
    expect((await client.send(restartInstance, { form })).soft?.code).toBe('110001100205');
    expect((await client.get(stopInstance, { form })).Data).toBe(true);
    expect(await status()).toBe('FAILURE');
    expect((await client.get(getInstanceLog, { form })).Data).toContain('Framework-143');
    expect((await client.send(stopInstance, { form })).soft?.code).toBe('110001100205');
    expect((await client.get(restartInstance, { form })).Data).toBe(true);
    expect(await status()).toBe('WAIT_RESOURCE');
    client.world.clock.advance(18 * MINUTE_MS);
    expect(await status()).toBe('SUCCESS');
  });

  test('is not found under an id that nobody has, nor in development', async () => {
    const client = await openDataworks();
    const [first] = (await client.get(listInstances, { form: { ProjectEnv: 'PROD' } })).Data.Instances ?? [];
    const ask = (InstanceId: string, ProjectEnv: 'PROD' | 'DEV') =>
      client.send(getInstance, { form: { InstanceId, ProjectEnv } });
    const id = first?.InstanceId ?? '';
    expect((await ask(id, 'PROD')).soft).toBeUndefined();
    expect((await ask(id, 'DEV')).soft?.code).toBe('Invalid.Tenant.InstanceNotExists');
    expect((await ask('9', 'PROD')).soft?.code).toBe('Invalid.Tenant.InstanceNotExists');
    expect((await client.get(listInstances, { form: { ProjectEnv: 'DEV' } })).Data.TotalCount).toBe(0);
  });

  test('is found by state, day and workflow', async () => {
    const client = await openDataworks();
    const ask = async (form: object) =>
      (await client.get(listInstances, { form: { ProjectEnv: 'PROD', PageSize: 100, ...form } })).Data.Instances ?? [];
    const failed = await ask({ Status: 'FAILURE' });
    expect(failed.length).toBeGreaterThan(3);
    expect(new Set(failed.map(({ Status }) => Status))).toEqual(new Set(['FAILURE']));
    expect(failed.every(({ ErrorMessage }) => ErrorMessage)).toBe(true);
    const day = await ask({ Bizdate: '2026-02-26 00:00:00' });
    expect(new Set(day.map(({ Bizdate }) => Bizdate))).toEqual(new Set([Date.UTC(2026, 1, 25, 16)]));
    expect((await ask({ BizName: 'XXX' })).every(({ NodeName }) => NodeName === 'u_pk')).toBe(true);
  });
});
