import { expect, it } from 'vitest';
import { actionOf, doWith, openSync, taskNamed } from '@/testing/sync-bench';
import { FailureError } from '@/transport/failures';
import { DOCUMENTED_CONTENT, DOCUMENTED_PARAM } from '@mocks/testing/dataworks-client';
import * as api from './api';
import { stageOf } from './run-log';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const create = {
  query: {
    TaskType: 'DI_OFFLINE',
    TaskName: 'new_di_task',
    TaskParam: DOCUMENTED_PARAM,
    ClientToken: '0000-ABCD-EFG****',
  },
  form: { TaskContent: DOCUMENTED_CONTENT },
} as const;

it("leads the example of the vendor's page from its making to the log of its first run", async () => {
  const line = await openSync();
  const { send } = line.context;
  await send(api.createSyncTask, create);
  expect(await taskNamed('new_di_task', line)).toMatchObject({ lifecycle: 'draft', vendorStatus: 'CommitStatus 0' });
  await doWith('new_di_task', 'submit', line);
  await doWith('new_di_task', 'deploy', line);
  expect(await taskNamed('new_di_task', line)).toMatchObject({ lifecycle: 'ready', vendorStatus: 'CommitStatus 1' });

  // Over 00:00 of the scheduler's zone.
  line.clock.advance(4 * HOUR);
  const words = new Set<string>();
  for (let minutes = 0; minutes < 20; minutes += 1) {
    words.add((await taskNamed('new_di_task', line)).vendorStatus);
    line.clock.advance(MINUTE);
  }
  expect([...words]).toEqual(['WAIT_RESOURCE', 'RUNNING', 'SUCCESS']);
  const task = await taskNamed('new_di_task', line);
  expect(task.lifecycle).toBe('scheduled');

  const one = { form: { InstanceId: instanceOf(task.seen), ProjectEnv: 'PROD' } } as const;
  expect(stageOf((await send(api.getInstanceLog, one)).Data ?? '')).toBe('SUCCESS');
  // What has ended is not stopped, and what goes on is not done once more.
  await expect(send(api.stopInstance, one)).rejects.toBeInstanceOf(FailureError);
  await send(api.restartInstance, one);
  await expect(send(api.restartInstance, one)).rejects.toBeInstanceOf(FailureError);
  expect((await taskNamed('new_di_task', line)).vendorStatus).toBe('WAIT_RESOURCE');
  await send(api.stopInstance, one);
  expect(await taskNamed('new_di_task', line)).toMatchObject({
    vendorStatus: 'FAILURE',
    latestRun: { status: 'failed', message: expect.stringContaining('Framework-143') },
  });

  await doWith('new_di_task', 'delete', line);
  await expect(taskNamed('new_di_task', line)).rejects.toBeInstanceOf(RangeError);
});

function instanceOf(seen: unknown): string {
  if (typeof seen !== 'object' || seen === null || !('InstanceId' in seen)) throw new Error('no run was seen');
  return String(seen.InstanceId);
}

it.each([
  ['an unknown folder', { TaskParam: '{"FileFolderPath":"Business Flow/nope/Data Integration"}' }, /^Invalid path: /],
  [
    'an unknown resource group',
    { TaskParam: '{"FileFolderPath":"Business Flow/XXX/Data Integration","ResourceGroup":"S_res_group_0_0"}' },
    /^ResourceGroup:\[S_res_group_0_0\] is invalid\./,
  ],
])('takes a reply that says all is well for the failure that it is: %s', async (_, param, message) => {
  const line = await openSync();
  const caught: unknown = await line.context
    .send(api.createSyncTask, { ...create, query: { ...create.query, ...param } })
    .catch((error: unknown) => error);
  expect(caught).toBeInstanceOf(FailureError);
  expect((caught as FailureError).failure).toMatchObject({
    kind: 'rejected',
    status: 200,
    code: 'fail',
    unclear: false,
  });
  expect((caught as FailureError).failure.message).toMatch(message);
});

it('takes a soft refusal of an act for a failure', async () => {
  const line = await openSync();
  const task = await taskNamed('orders_live', line);
  for (const id of ['deploy', 'start', 'undeploy', 'delete'] as const) {
    const caught: unknown = await actionOf(id)
      .perform(task, line.context)
      .catch((error: unknown) => error);
    expect((caught as FailureError).failure, id).toMatchObject({ kind: 'rejected', status: 200, code: 'fail' });
  }
});
