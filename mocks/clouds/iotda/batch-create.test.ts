import { describe, expect, test } from 'vitest';
import { batchTaskReply } from '@/task-types/iotda-export/wire';
import { openIotda, rows } from '../../testing/iotda-client';

const NOW = Date.UTC(2026, 2, 1, 12);
const compact = (ms: number) => `${new Date(ms).toISOString().replace(/[-:]|\..*/g, '')}Z`;

const body = (more: Record<string, unknown> = {}) => ({
  task_name: '批量_freeze_1',
  task_type: 'freezeDevices',
  targets: ['device-1', 'device-2', 'device-3'],
  ...more,
});

describe('CreateBatchTask', () => {
  test('gives the task, which then goes its way and can be exported', async () => {
    const client = await openIotda({ scenario: 'empty' });
    const policy = { retry_count: 2, retry_interval: 10 };
    const made = await client.call('POST', 'batchtasks', body({ task_policy: policy, document: { reason: 'lost' } }));
    expect([made.status, made.body]).toEqual([
      201,
      {
        task_id: expect.stringMatching(/^[0-9a-f]{24}$/),
        task_name: '批量_freeze_1',
        task_type: 'freezeDevices',
        app_id: 'space_default',
        targets: ['device-1', 'device-2', 'device-3'],
        task_policy: policy,
        document: { reason: 'lost' },
        status: 'Initializing',
        status_desc: '',
        task_progress: expect.objectContaining({ total: 3, waitting: 3 }),
        create_time: '20260301T120000Z',
      },
    ]);
    const id = String(made.body['task_id']);
    expect((await client.batchTasks('freezeDevices'))[0]).toBe(id);
    client.world.clock.advance(60_000);
    const shown = await client.call('GET', `batchtasks/${id}`);
    const { batchtask, task_details: details } = batchTaskReply.parse(shown.body);
    expect(batchtask.status).toMatch(/Success$/);
    expect(details?.map(({ target }) => target)).toEqual(['device-1', 'device-2', 'device-3']);
    expect((await client.create(id)).status).toBe(201);
    client.world.clock.advance(600_000);
    expect((await client.exports())[0]).toMatchObject({ status: 'Success', count: 3 });
  });

  test('waits for its time, and for a confirmation', async () => {
    const client = await openIotda();
    const at = NOW + 3_600_000;
    const upgrade = { task_type: 'firmwareUpgrade', task_policy: { schedule_time: compact(at) } };
    const ids: unknown[] = [];
    for (const more of [upgrade, { ...upgrade, need_confirm: true }]) {
      ids.push((await client.call('POST', 'batchtasks', body(more))).body['task_id']);
    }
    const statuses = async () => {
      const { body: page } = await client.call('GET', 'batchtasks?task_type=firmwareUpgrade&limit=50');
      return rows(page, 'batchtasks')
        .filter((task) => ids.includes(task['task_id']))
        .map((task) => task['status']);
    };
    client.world.clock.advance(60_000);
    expect(await statuses()).toEqual(['Waitting', 'Waitting']);
    client.world.clock.advance(3_540_000);
    expect(new Set(await statuses())).toEqual(new Set(['Processing', 'Waitting']));
  });

  test('takes groups where no targets are named', async () => {
    const client = await openIotda();
    const made = await client.call(
      'POST',
      'batchtasks',
      body({ targets: [], targets_filter: { group_ids: ['a', 'b'] } }),
    );
    expect(made.body).toMatchObject({ targets_filter: { group_ids: ['a', 'b'] } });
    expect(batchTaskReply.shape.batchtask.parse(made.body).task_progress?.total).toBeGreaterThanOrEqual(40);
    const both = await client.call('POST', 'batchtasks', body({ targets_filter: { group_ids: ['a'] } }));
    expect(both.body['task_progress']).toMatchObject({ total: 3 });
  });

  test('takes 30,000 targets and no more', async () => {
    const client = await openIotda();
    const targets = Array.from({ length: 30_001 }, (_, index) => `d${index}`);
    expect((await client.call('POST', 'batchtasks', body({ targets: targets.slice(1) }))).status).toBe(201);
    expect((await client.call('POST', 'batchtasks', body({ targets }))).body['error_code']).toBe('IOTDA.014204');
  });

  test.each([
    ['no name', { task_name: undefined }, 400, 'IOTDA.000006'],
    ['a name with signs', { task_name: 'a-b' }, 400, 'IOTDA.000006'],
    ['a name that is too long', { task_name: 'a'.repeat(129) }, 400, 'IOTDA.000006'],
    ['no type', { task_type: undefined }, 400, 'IOTDA.000006'],
    ['an unknown type', { task_type: 'paintDevices' }, 400, 'IOTDA.014201'],
    ['a need_confirm that is text', { need_confirm: 'yes' }, 400, 'IOTDA.000006'],
    ['a document that is text', { document: 'x' }, 400, 'IOTDA.000006'],
    ['targets that are no texts', { targets: [1] }, 400, 'IOTDA.000006'],
    ['a filter without groups', { targets: undefined, targets_filter: {} }, 400, 'IOTDA.000006'],
    ['nothing to aim at', { targets: undefined }, 400, 'IOTDA.014203'],
    ['a file that is not there', { targets: undefined, document_source: 'f1' }, 400, 'IOTDA.014205'],
    ['a policy that is text', { task_policy: 'now' }, 400, 'IOTDA.000006'],
    ['six retries', { task_policy: { retry_count: 6 } }, 400, 'IOTDA.014208'],
    ['no retry', { task_policy: { retry_count: 0 } }, 400, 'IOTDA.014208'],
    ['more than a day between retries', { task_policy: { retry_interval: 1441 } }, 400, 'IOTDA.014208'],
    ['a time with dashes', { task_policy: { schedule_time: '2026-03-02T08:00:00Z' } }, 400, 'IOTDA.000009'],
    ['a day that does not exist', { task_policy: { schedule_time: '20260230T080000Z' } }, 400, 'IOTDA.000009'],
    ['a time that is over', { task_policy: { schedule_time: compact(NOW - 1000) } }, 400, 'IOTDA.014207'],
    ['a time in more than 7 days', { task_policy: { schedule_time: compact(NOW + 604_801_000) } }, 400, 'IOTDA.014207'],
    ['a space that nobody has', { app_id: 'nowhere' }, 403, 'IOTDA.001006'],
  ])('refuses %s', async (_, more, status, code) => {
    const client = await openIotda();
    const answer = await client.call('POST', 'batchtasks', body(more));
    expect([answer.status, answer.body]).toEqual([status, { error_code: code, error_msg: expect.any(String) }]);
    expect(client.world.describe().logLength).toBe(0);
  });

  test('keeps viewers out', async () => {
    const client = await openIotda();
    await client.world.setRole('viewer');
    const answer = await client.call('POST', 'batchtasks', body());
    expect([answer.status, answer.body['error_code']]).toEqual([403, 'IOTDA.000022']);
  });
});
