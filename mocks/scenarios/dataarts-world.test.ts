import { expect, test } from 'vitest';
import type { CollectionTask } from '@/task-types/dataarts-collection/wire';
import { readCron } from '@/cron/read-cron';
import { openDataarts } from '../testing/dataarts-client';
import { dataartsConnections } from './dataarts-cast';
import { projectId } from './harbour';

const enabledOf = (task: CollectionTask) => task.schedule_config?.enabled;

test('the connections’ projects are named by the harbour’s rule', () => {
  for (const { id, project } of dataartsConnections('seed')) expect(project).toBe(projectId('seed', id));
});

test('tasks stand in every state, with and without a past', async () => {
  const client = await openDataarts();
  const tasks = await client.found();
  expect(tasks.length).toBeGreaterThanOrEqual(50);
  const count = (number: number) => tasks.filter((task) => enabledOf(task) === number).length;
  expect([count(3) > 25, count(5), count(0) > 8]).toEqual([true, 3, true]);
  expect(count(3) + count(5) + count(0)).toBe(tasks.length);
  expect(new Set(tasks.map(({ data_source_type }) => data_source_type))).toEqual(
    new Set(['DLI', 'DWS', 'HIVE', 'MYSQL', 'ORACLE', 'POSTGRESQL', 'OBS', 'GRAPHX']),
  );
  expect(new Set(tasks.map(({ path }) => path?.split('/').length))).toEqual(new Set([1, 2, 3, 4]));
  const tonight = tasks.filter(({ next_run_time }) => next_run_time === '2026-03-01T18:00:00.000Z');
  expect(tonight.length).toBeGreaterThanOrEqual(5);
  const once = tasks.filter((task) => task.schedule_config?.schedule_type === 'RUN_ONCE');
  expect(new Set(once.map(({ last_run_time }) => last_run_time === ''))).toEqual(new Set([true, false]));
  const zones = new Set(tasks.map((task) => task.schedule_config?.start_time?.slice(-3)));
  expect(zones).toEqual(new Set([undefined, '+08', '+00', '-05']));
});

test('runs of the weeks before have ended in every way, and one is held', async () => {
  const client = await openDataarts();
  const seen = new Set<string>();
  for (const { id } of await client.found()) for (const { status } of await client.runs(id)) seen.add(status);
  expect(seen).toEqual(new Set(['RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'PAUSED']));
});

test('nothing ran before its task was made, and no id is there twice', async () => {
  const client = await openDataarts();
  const ids = new Set<string>();
  let count = 0;
  for (const task of await client.found()) {
    const runs = await client.runs(task.id);
    for (const { instance_id, bridge_id, start_time } of runs) {
      expect(start_time > (task.create_time ?? ''), task.name).toBe(true);
      ids.add(instance_id).add(bridge_id);
      count += 2;
    }
    expect(task.last_run_time).toBe(runs[0]?.start_time ?? '');
  }
  expect(ids.size).toBe(count);
});

test('what the cloud would refuse is not there: names, crons and directories', async () => {
  for (const connection of ['arts-prod', 'arts-test']) {
    const client = await openDataarts({}, connection);
    const tasks = await client.found();
    const names = tasks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, schedule_config, dir_id, path } of tasks) {
      expect(Array.from(name).length, name).toBeLessThanOrEqual(62);
      expect(dir_id === '0' || path !== '', name).toBe(true);
      if (schedule_config?.schedule_type === 'CRON') {
        expect(readCron(schedule_config.cron_expression ?? '').kind, name).toBe('cron');
      }
    }
  }
});

test('odd things are there: a misspelt policy, unknown keys, policies of two digits, names that want to be markup', async () => {
  const client = await openDataarts();
  const configs = (await client.found()).map(({ task_config }) => task_config ?? {});
  expect(configs.some((config) => 'deleted_obkect_policy' in config)).toBe(true);
  expect(configs.some((config) => 'legacyOptions' in config)).toBe(true);
  expect(configs.some((config) => config['alive_object_policy'] === '10')).toBe(true);
  expect((await client.task('<img src=x onerror=alert(1)>')).last_run_time).not.toBe('');
});

test('the test project has tasks of its own, and the empty world has none at all', async () => {
  const test = await openDataarts({}, 'arts-test');
  expect((await test.search()).body).toMatchObject({ count: 10, total_records: 10, max_records: 100 });
  for (const id of ['arts-prod', 'arts-test']) {
    const empty = await openDataarts({ scenario: 'empty' }, id);
    expect((await empty.search()).body).toMatchObject({ count: 0, total_records: 0, resources: [] });
  }
});
