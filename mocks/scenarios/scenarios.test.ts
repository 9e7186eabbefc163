import { describe, expect, test } from 'vitest';
import { BATCH_TASK_TYPES, exportTask, exportTaskPage } from '@/task-types/iotda-export/wire';
import { isRecord } from '../json';
import { BATCH_STATUSES } from '../clouds/iotda/batch-progress';
import { createDrivenClock } from '../clock';
import { createMemoryStore } from '../store';
import { openIotda, rows } from '../testing/iotda-client';

const CONNECTIONS = ['iotda-prod', 'iotda-test'];

async function batchTasks(scenario: string) {
  const found: Record<string, unknown>[] = [];
  for (const connection of CONNECTIONS) {
    const client = await openIotda({ scenario }, connection);
    for (const type of BATCH_TASK_TYPES) {
      const { body } = await client.call('GET', `batchtasks?task_type=${type}&limit=50`);
      found.push(...rows(body, 'batchtasks'));
    }
  }
  return found;
}

describe('calm', () => {
  test('has some forty exports over several weeks, in all states', async () => {
    const found: Record<string, unknown>[] = [];
    for (const connection of CONNECTIONS) {
      const { body } = await (await openIotda({}, connection)).list();
      found.push(...rows(body, 'export_tasks'));
    }
    expect(found.length).toBeGreaterThanOrEqual(35);
    expect(found.length).toBeLessThanOrEqual(45);
    expect(new Set(found.map((task) => task['status']))).toEqual(new Set(['Processing', 'Success', 'Failed']));
    const ages = found.map((task) => Date.UTC(2026, 2, 1, 12) - Date.parse(String(task['create_time'])));
    expect(Math.min(...ages)).toBeLessThan(60_000);
    expect(Math.max(...ages)).toBeGreaterThan(14 * 86_400_000);
  });

  test('has a batch task that tells why for each export that failed', async () => {
    let failed = 0;
    for (const connection of CONNECTIONS) {
      const client = await openIotda({}, connection);
      const found = rows((await client.list()).body, 'export_tasks').filter((task) => task['status'] === 'Failed');
      failed += found.length;
      for (const { resource_condition: condition } of found) {
        const id = isRecord(condition) ? String(condition['task_id']) : '';
        const { body } = await client.call('GET', `batchtasks/${id}?task_detail_status=Fail&limit=1`);
        const [detail] = rows(body, 'task_details');
        expect(detail?.['error']).toMatchObject({ error_code: expect.stringMatching(/^IOTDA\./) });
        const task = isRecord(body['batchtask']) ? body['batchtask'] : {};
        if (task['status'] === 'Fail') expect(task['status_desc']).not.toBe('');
      }
    }
    expect(failed).toBeGreaterThanOrEqual(4);
  });

  test('moves: what goes on at first ends within minutes', async () => {
    const client = await openIotda();
    const running = (await client.exports()).filter(({ status }) => status === 'Processing');
    expect(running).toHaveLength(2);
    client.world.clock.advance(6 * 60_000);
    expect((await client.exports()).filter(({ status }) => status === 'Processing')).toEqual([]);
  });

  test('looks the same from any epoch', async () => {
    const late = Date.UTC(2031, 5, 7, 8);
    const [now, then] = await Promise.all([openIotda(), openIotda({ epoch: late })]);
    const shape = (tasks: { status: unknown; progress: number; count: number }[]) =>
      tasks.map(({ status, progress }) => [status, progress]);
    expect(shape(await then.exports())).toHaveLength((await now.exports()).length);
    expect((await then.exports())[0]?.status).toBe('Processing');
  });
});

describe.each(['calm', 'empty', 'quota-exhausted', 'crowded'])('%s', (scenario) => {
  test('has some sixty batch tasks of every type and in every state', async () => {
    const found = await batchTasks(scenario);
    expect(found.length).toBeGreaterThanOrEqual(55);
    expect(new Set(found.map((task) => task['task_type']))).toEqual(new Set(BATCH_TASK_TYPES));
    expect(new Set(found.map((task) => task['status']))).toEqual(new Set(BATCH_STATUSES));
  });

  test('names batch tasks as the vendor lets them be named', async () => {
    for (const task of await batchTasks(scenario)) {
      expect(task['task_name']).toMatch(/^[\u4e00-\u9fff\w]{1,128}$/);
      expect(task['task_id']).toMatch(/^[0-9a-f]{24}$/);
    }
  });
});

test('empty has no exports, and everything else', async () => {
  for (const connection of CONNECTIONS) {
    const client = await openIotda({ scenario: 'empty' }, connection);
    expect(await client.exports()).toEqual([]);
    expect(rows((await client.call('GET', 'apps')).body, 'applications').length).toBeGreaterThan(1);
  }
});

describe('quota-exhausted', () => {
  test('has all fifty, five of them unfinished, and batch tasks that were not exported yet', async () => {
    const client = await openIotda({ scenario: 'quota-exhausted' });
    const found = await client.exports();
    expect(found).toHaveLength(50);
    expect(found.filter(({ status }) => status === 'Processing')).toHaveLength(5);
    const answer = await client.create();
    expect([answer.status, answer.body['error_code']]).toEqual([403, 'IOTDA.014801']);
  });

  test('has room for one, at the cost of the earliest, within two minutes', async () => {
    const client = await openIotda({ scenario: 'quota-exhausted' });
    const earliest = (await client.exports()).at(-1);
    client.world.clock.advance(109_999);
    expect((await client.create()).status).toBe(403);
    client.world.clock.advance(1);
    expect((await client.create()).status).toBe(201);
    const found = await client.exports();
    expect(found).toHaveLength(50);
    expect(found.map(({ id }) => id)).not.toContain(earliest?.id);
    client.world.clock.advance(25 * 60_000);
    expect((await client.exports()).filter(({ status }) => status === 'Processing')).toHaveLength(4);
  });
});

describe('throttled', () => {
  test('lets each user make twenty calls a minute, and says when there will be more', async () => {
    const client = await openIotda({ scenario: 'throttled' });
    client.world.clock.advance(15_000);
    for (let call = 0; call < 20; call += 1) expect((await client.list('limit=1')).status).toBe(200);
    const { status, headers, body } = await client.list();
    expect([status, headers.get('retry-after')]).toEqual([429, '45']);
    expect(body).toMatchObject({
      error_code: 'APIGW.0308',
      error_msg: expect.stringContaining('policy user over ratelimit,limit:20,time:1 minute'),
    });
    await client.world.setRole('viewer');
    expect((await client.list()).status).toBe(200);
    await client.world.setRole('operator');
    client.world.clock.advance(44_999);
    expect((await client.list()).status).toBe(429);
    client.world.clock.advance(1);
    expect((await client.list()).status).toBe(200);
  });

  test('counts the calls of all tabs, writes down no more than it lets pass, and ends with other faults', async () => {
    const [store, clock] = [createMemoryStore(), createDrivenClock(Date.UTC(2026, 2, 1, 12))];
    const open = (name: string) => openIotda({ scenario: 'throttled', store, clock, name });
    const [one, two] = [await open('one'), await open('two')];
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? one : two).list()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    await one.world.refresh();
    expect(one.world.describe()).toMatchObject({ logLength: 20, faults: 1 });
    await one.world.setFaults([]);
    expect((await two.list()).status).toBe(200);
  });
});

test('contract-drift has one row of each oddity in production, wherever it stands, and nothing else is odd', async () => {
  const client = await openIotda({ scenario: 'contract-drift' });
  const read = async () => {
    const found: Record<string, unknown>[] = [];
    for (const offset of [0, 7, 14, 21, 28]) {
      found.push(...rows((await client.list(`limit=7&offset=${offset}`)).body, 'export_tasks'));
    }
    return found;
  };
  const found = await read();
  expect(found.map((task) => task['status']).filter((status) => status === 'Archived')).toHaveLength(1);
  expect(found.filter((task) => isRecord(task['export_count']))).toHaveLength(1);
  expect(found.filter((task) => task['resource_condition'] === undefined)).toHaveLength(1);
  expect(found.filter((task) => 'retention_days' in task)).toHaveLength(1);
  expect(found.filter((task) => task['create_time'] === undefined)).toHaveLength(1);
  expect(found.filter((task) => typeof task['export_task_id'] === 'number')).toHaveLength(1);
  expect(found.filter((task) => !exportTask.safeParse(task).success)).toHaveLength(3);
  await client.create();
  expect((await read()).slice(1)).toEqual(found);
  const { body } = await (await openIotda({ scenario: 'contract-drift' }, 'iotda-test')).list();
  expect(exportTaskPage.safeParse(body).success).toBe(true);
});
