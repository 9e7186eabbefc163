import { describe, expect, test } from 'vitest';
import { BATCH_TASK_TYPES } from '@/task-types/iotda-export/wire';
import { BATCH_STATUSES } from '../clouds/iotda/batch-progress';
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

describe.each(['calm', 'empty'])('%s', (scenario) => {
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
