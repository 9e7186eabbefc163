import { expect, it } from 'vitest';
import { openLine, readAll } from '@/testing/bench-world';
import type { ScenarioFactory } from '@mocks/scenario';
import { PRODUCTION } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { iotdaExport } from '.';
import { wireOf } from './model';

const scenario =
  (name: string): ScenarioFactory =>
  (beginning) => {
    const factory = SCENARIOS[name];
    if (!factory) throw new RangeError(`no scenario ${name}`);
    return factory(beginning);
  };

const tasksOf = async (name: string) => readAll(iotdaExport, (await openLine(scenario(name), PRODUCTION)).context);

it('shows every export of a cloud that has drifted, and says what is wrong where something is', async () => {
  const [calm, drifted] = [await tasksOf('calm'), await tasksOf('contract-drift')];
  expect(drifted).toHaveLength(calm.length);
  const problems = drifted.flatMap(({ drift = [] }) => drift.map(({ path, problem }) => `${path}: ${problem}`));
  expect(problems.toSorted()).toEqual([
    'export_count: expected number or string, received object',
    'export_task_id: expected string, received number',
    'resource_condition: expected object, received nothing',
  ]);
  for (const [place, task] of drifted.entries()) {
    const [was, odd] = [calm[place], task.drift?.[0]?.path];
    // What is right is used as ever.
    if (task.vendorStatus !== 'Archived') expect(task.latestRun?.status).toBe(was?.latestRun?.status);
    if (odd !== 'export_task_id') expect(task.ref).toEqual(was?.ref);
    if (odd === 'export_task_id') expect(task.ref.id).toMatch(/^\d+$/);
    if (odd === 'resource_condition') expect([task.name, wireOf(task)?.resource_condition]).toEqual([task.ref.id, {}]);
    if (odd === 'export_count') expect(task.latestRun?.progress).toEqual({ percent: 100 });
    if (odd === undefined) expect(task.raw).toEqual(wireOf(task));
  }
  const archived = drifted.find(({ vendorStatus }) => vendorStatus === 'Archived');
  expect([archived?.latestRun?.status, archived?.drift]).toEqual(['unknown', undefined]);
});
