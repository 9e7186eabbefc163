import { describe, expect, test } from 'vitest';
import { batchTaskPage, batchTaskReply } from '@/task-types/iotda-export/wire';
import { DOCUMENTED_BATCH_TASK, openIotda, rows } from '../../testing/iotda-client';

describe('ListBatchTasks', () => {
  test.each([
    ['', 400, 'IOTDA.000006'],
    ['task_type=all', 400, 'IOTDA.000006'],
    ['task_type=createDevices&status=Waiting', 400, 'IOTDA.000006'],
    ['task_type=createDevices&marker=x', 400, 'IOTDA.000006'],
    ['task_type=createDevices&limit=51', 400, 'IOTDA.000017'],
    ['task_type=createDevices&offset=501', 400, 'IOTDA.000018'],
    ['task_type=createDevices&app_id=%20', 400, 'IOTDA.000006'],
    ['task_type=createDevices&app_id=nowhere', 403, 'IOTDA.001006'],
  ])('refuses "%s"', async (query, status, code) => {
    const answer = await (await openIotda()).call('GET', `batchtasks?${query}`);
    expect([answer.status, answer.body['error_code']]).toEqual([status, code]);
  });

  test('gives one type, newest first, in the documented form', async () => {
    const client = await openIotda();
    const { body } = await client.call('GET', 'batchtasks?task_type=createDevices&limit=50');
    const { batchtasks, page } = batchTaskPage.parse(body);
    expect(batchtasks.map((task) => task.task_type)).toEqual(batchtasks.map(() => 'createDevices'));
    const ids = batchtasks.map((task) => task.task_id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(page).toEqual({ count: ids.length, marker: DOCUMENTED_BATCH_TASK });
    expect(batchtasks.at(-1)).toMatchObject({
      task_name: 'spring_rollout_eu',
      status: 'PartialSuccess',
      task_progress: { total: 1200, success: 1186, fail: 14, waitting: 0, processing: 0 },
      create_time: '20200824T040656Z',
    });
  });

  test('filters by status and by space', async () => {
    const client = await openIotda();
    const running = await client.call('GET', 'batchtasks?task_type=firmwareUpgrade&status=Processing');
    expect(rows(running.body, 'batchtasks').map((task) => task['status'])).toEqual(['Processing', 'Processing']);
    const asia = await client.call('GET', 'batchtasks?task_type=createDevices&app_id=space_asia_01');
    expect(new Set(rows(asia.body, 'batchtasks').map((task) => task['app_id']))).toEqual(new Set(['space_asia_01']));
  });
});

describe('ShowBatchTask', () => {
  test('gives the task and its sub-tasks, ten at a time, every one exactly once', async () => {
    const client = await openIotda({}, 'iotda-test');
    const [id] = (await client.batchTasks('createDevices')).slice(-1);
    const targets: unknown[] = [];
    for (let marker = 'f'.repeat(24); ; ) {
      const { body } = await client.call('GET', `batchtasks/${id}?marker=${marker}`);
      const { batchtask, task_details: details, page } = batchTaskReply.parse(body);
      expect(page?.count).toBe(batchtask.task_progress?.total);
      if (!details || details.length === 0) break;
      targets.push(...details.map((detail) => detail.target));
      marker = page?.marker ?? '';
    }
    expect(targets).toHaveLength(48);
    expect(new Set(targets).size).toBe(48);
  });

  test('agrees with the counts, status by status, while the task goes on', async () => {
    const client = await openIotda();
    const [id] = await client.batchTasks('softwareUpgrade');
    for (let minute = 0; minute < 60; minute += 10) {
      const { body } = await client.call('GET', `batchtasks/${id}`);
      const counts = batchTaskReply.parse(body).batchtask.task_progress;
      for (const [status, expected] of [
        ['Success', counts?.success],
        ['Fail', counts?.fail],
        ['FailWaitRetry', counts?.fail_wait_retry],
        ['Processing', counts?.processing],
        ['Waitting', counts?.waitting],
        ['Removed', 0],
      ]) {
        const answer = await client.call('GET', `batchtasks/${id}?task_detail_status=${status}`);
        expect(answer.body['page']).toMatchObject({ count: expected });
      }
      client.world.clock.advance(600_000);
    }
  });

  test('finds a target', async () => {
    const client = await openIotda();
    const { body } = await client.call('GET', `batchtasks/${DOCUMENTED_BATCH_TASK}?target=meter-eu-000007`);
    expect(rows(body, 'task_details')).toMatchObject([{ target: 'meter-eu-000007', status: expect.any(String) }]);
  });

  test.each([
    ['f'.repeat(24), 404, 'IOTDA.014200'],
    [`${DOCUMENTED_BATCH_TASK}?task_detail_status=Done`, 400, 'IOTDA.000006'],
    [`${DOCUMENTED_BATCH_TASK}?limit=0`, 400, 'IOTDA.000017'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await (await openIotda()).call('GET', `batchtasks/${path}`);
    expect([answer.status, answer.body['error_code']]).toEqual([status, code]);
  });
});
