import { expect, it } from 'vitest';
import { RUN_STATUSES } from '@/core/task';
import { readAll } from '@/testing/bench-world';
import { doWith, lookCloser, openSync, taskNamed } from '@/testing/sync-bench';
import { FailureError } from '@/transport/failures';
import { dataworksSync } from '.';
import { kindOfTask } from './model';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 00:00 of the day after, in the zone of the scheduler. */
const MIDNIGHT = Date.UTC(2026, 2, 1, 16);

it('sees every task as the vendor has it, in words that are known', async () => {
  const line = await openSync();
  const tasks = await lookCloser(await readAll(dataworksSync, line.context), line);
  expect(tasks.length).toBeGreaterThan(50);
  for (const { name, vendorStatus, latestRun, drift } of tasks) {
    expect(drift, name).toBeUndefined();
    const known = dataworksSync.statuses[vendorStatus];
    expect(known, `${name}: ${vendorStatus}`).toBeDefined();
    expect(latestRun?.status, name).toBe(known?.run);
  }
  const words = new Set(tasks.map(({ vendorStatus }) => vendorStatus));
  const all = 'SUCCESS FAILURE NORUN WAIT RUN PAUSE 0 2 3 4 5'.split(' ');
  for (const word of [...all, 'CommitStatus 0', 'CommitStatus 1', 'fileId[..] is invalid'])
    expect(words).toContain(word);
});

it('asks at most once for a task, twice for a solution that was started, and never for a draft', async () => {
  const line = await openSync();
  const tasks = await readAll(dataworksSync, line.context);
  for (const task of tasks) {
    let calls = 0;
    const send: typeof line.context.send = (endpoint, input) => {
      calls += 1;
      expect(endpoint.effect, endpoint.id).toBe('safe');
      return line.context.send(endpoint, input);
    };
    if (task.lookKey === undefined) expect(task.lifecycle).toBe('draft');
    else {
      const seen = await dataworksSync.closeLook?.see(task, { ...line.context, send });
      const isStarted = kindOfTask(task) === 'DI_SOLUTION' && seen?.vendorStatus !== '4' && seen?.vendorStatus !== '0';
      expect(calls, task.name).toBe(isStarted ? 2 : 1);
    }
  }
});

it.each([
  ['orders_daily', 'scheduled', MIDNIGHT + 25 * MINUTE],
  ['customs_daily', 'scheduled', MIDNIGHT + 12 * HOUR],
  ['returns_daily', 'paused', MIDNIGHT + 75 * MINUTE],
  ['suppliers_weekly', 'scheduled', MIDNIGHT + 6 * HOUR],
  ['tariffs_monthly', 'ready', undefined],
  ['stock_snapshot', 'ready', undefined],
  ['orders_repair', 'draft', undefined],
])('knows of %s that it is %s, and when it runs next', async (name, lifecycle, nextRunAt) => {
  const task = await taskNamed(name, await openSync());
  expect([task.lifecycle, task.nextRunAt]).toEqual([lifecycle, nextRunAt]);
});

it('tells of a run that is to come today when it is due', async () => {
  const line = await openSync();
  line.clock.advance(5 * HOUR);
  const task = await taskNamed('customs_daily', line);
  expect(task).toMatchObject({
    vendorStatus: 'WAIT_TIME',
    latestRun: { status: 'waiting', waitsFor: { key: 'dataworks-sync.wait.time' } },
    nextRunAt: MIDNIGHT + 12 * HOUR,
  });
});

it('takes no run that was made by hand for one of the schedule', async () => {
  const line = await openSync();
  const task = (await readAll(dataworksSync, line.context)).find(({ name }) => name === 'orders_daily');
  if (!task) throw new RangeError('no task');
  const { send } = line.context;
  const withOld: typeof send = async (endpoint, input) => {
    const reply = await send(endpoint, input);
    const old = { InstanceId: '9', DagType: 'SUPPLY_DATA', Status: 'FAILURE', CycTime: MIDNIGHT - 30 * DAY };
    // Only of this endpoint's replies.
    const { Data } = reply as { readonly Data: { readonly Instances: readonly unknown[] } };
    return { ...reply, Data: { ...Data, Instances: [old, ...Data.Instances] } };
  };
  expect(await dataworksSync.closeLook?.see(task, { ...line.context, send: withOld })).toMatchObject({
    lifecycle: 'scheduled',
    vendorStatus: 'SUCCESS',
    nextRunAt: MIDNIGHT + 25 * MINUTE,
  });
});

it('tells why a run failed, and when it began and ended', async () => {
  const { latestRun } = await taskNamed('orders_archive_old', await openSync());
  expect(latestRun?.message).toContain('MYSQLErrCode-04');
  expect(latestRun?.startedAt).toBeLessThan(latestRun?.endedAt ?? 0);
});

it('has a new key once a file is committed or changed, and tells when what it saw is old', async () => {
  const line = await openSync();
  const before = await taskNamed('orders_repair', line);
  await doWith('orders_repair', 'submit', line);
  const after = await taskNamed('orders_repair', line);
  expect([before.lookKey, after.lookKey === undefined]).toEqual([undefined, false]);
  const oldAfter = (vendorStatus: string) => dataworksSync.closeLook?.oldAfterMs?.({ ...after, vendorStatus }) ?? 0;
  for (const word of ['WAIT', 'KILLING', 'WAIT_RESOURCE', 'RUNNING', '2', '8']) {
    expect(oldAfter(word), word).toBeLessThan(MINUTE);
  }
  for (const word of ['RUN', 'PAUSE', 'SUCCESS', 'nobody knows this']) {
    expect(oldAfter(word), word).toBeGreaterThanOrEqual(MINUTE);
  }
});

it('shows a word that it does not know, and takes no other refusal for an answer', async () => {
  const line = await openSync();
  const task = (await readAll(dataworksSync, line.context)).find(({ name }) => name === 'orders_live');
  const info = (set: Readonly<Record<string, unknown>>) =>
    line.world.setFaults([
      { id: 'odd', match: { endpoint: 'dataworks.GetDISyncInstanceInfo' }, effect: { kind: 'drift', set } },
    ]);
  if (!task) throw new RangeError('no task');
  await info({ 'Data.Status': 'EVAPORATING' });
  expect(await dataworksSync.closeLook?.see(task, line.context)).toMatchObject({
    vendorStatus: 'EVAPORATING',
    latestRun: { status: 'unknown' },
  });
  await info({ 'Data.Status': 'fail', 'Data.Message': 'The service sleeps.' });
  await expect(dataworksSync.closeLook?.see(task, line.context)).rejects.toBeInstanceOf(FailureError);
  await info({ 'Data.Status': 'fail', 'Data.Message': `fileId[${task.ref.id}] is invalid` });
  expect(await dataworksSync.closeLook?.see(task, line.context)).toEqual({
    lifecycle: 'draft',
    vendorStatus: 'fileId[..] is invalid',
  });
});

it('follows a solution through its steps to its end, and knows whom it waits for', async () => {
  const line = await openSync();
  await doWith('crm_to_maxcompute', 'deploy', line);
  await doWith('crm_to_maxcompute', 'start', line);
  const listed = (await readAll(dataworksSync, line.context)).filter(({ name }) => name === 'crm_to_maxcompute');
  const words: string[] = [];
  for (let looks = 0; looks < 600 && words.at(-1) !== '0'; looks += 1) {
    const [task] = await lookCloser(listed, line);
    const run = task?.latestRun;
    expect(RUN_STATUSES).toContain(run?.status);
    expect(run?.progress?.steps ?? []).toHaveLength(task?.vendorStatus === '0' ? 0 : 5);
    expect(task?.owner).not.toMatch(/^\d+$/);
    if (task && words.at(-1) !== task.vendorStatus) words.push(task.vendorStatus);
    line.clock.advance(5 * SECOND);
  }
  expect(words).toEqual(['8', '2', '5', '6', '2', '0']);
});

it('makes each task of the day anew at midnight, also for one deployed the evening before', async () => {
  const line = await openSync();
  await doWith('orders_repair', 'submit', line);
  await doWith('orders_repair', 'deploy', line);
  expect((await taskNamed('orders_repair', line)).latestRun).toBeUndefined();
  line.clock.advance(DAY);
  const task = await taskNamed('orders_repair', line);
  expect(task).toMatchObject({ lifecycle: 'scheduled', vendorStatus: 'SUCCESS', nextRunAt: MIDNIGHT + DAY });
});
