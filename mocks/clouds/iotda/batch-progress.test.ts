import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchCounts, batchProgress } from './batch-progress';
import type { BatchTask } from './project';
import { subTaskAt } from './sub-tasks';

const HOUR_MS = 3_600_000;
const plan: BatchTask = {
  id: '69a42a4028d96d6eac000018',
  name: 'n',
  type: 'firmwareUpgrade',
  space: 's',
  targets: 't',
  total: 100,
  createdAt: 0,
  startsAt: HOUR_MS,
  durationMs: HOUR_MS,
  failing: 10,
};

describe('a batch task is', () => {
  test.each<[string, number, Partial<BatchTask>]>([
    ['Initializing', 5000, {}],
    ['Waitting', HOUR_MS - 1, {}],
    ['Processing', HOUR_MS, {}],
    ['Processing', 2 * HOUR_MS - 1, {}],
    ['PartialSuccess', 2 * HOUR_MS, {}],
    ['Success', 2 * HOUR_MS, { failing: 0 }],
    ['Fail', 2 * HOUR_MS, { failing: 100 }],
    ['Fail', HOUR_MS, { trouble: 'No package.' }],
    ['Stopping', 1.5 * HOUR_MS, { stoppedAt: 1.5 * HOUR_MS }],
    ['Stopped', 1.6 * HOUR_MS, { stoppedAt: 1.5 * HOUR_MS }],
  ])('%s at %d ms', (status, at, more) => {
    expect(batchProgress({ ...plan, ...more }, at).status).toBe(status);
  });
});

test('its counts are those of its sub-tasks, at any time', () => {
  const task = fc.record({
    total: fc.integer({ min: 1, max: 400 }),
    failing: fc.nat(100),
    type: fc.constantFrom('createDevices', 'softwareUpgrade'),
    stoppedAt: fc.option(fc.integer({ min: HOUR_MS, max: 3 * HOUR_MS }), { nil: undefined }),
  });
  fc.assert(
    fc.property(task, fc.nat(4 * HOUR_MS), ({ total, failing, type, stoppedAt }, now) => {
      const one = {
        ...plan,
        total,
        type,
        failing: Math.round((total * failing) / 100),
        ...(stoppedAt !== undefined && { stoppedAt }),
      };
      const progress = batchProgress(one, now);
      const at = subTaskAt('seed', one, progress.front);
      const found = { Waitting: 0, Processing: 0, Success: 0, Fail: 0, FailWaitRetry: 0, Stopped: 0 };
      for (let index = 0; index < total; index++) found[at(index).status] += 1;
      expect(batchCounts(one, progress)).toEqual({
        total,
        processing: found.Processing,
        success: found.Success,
        fail: found.Fail,
        waitting: found.Waitting,
        fail_wait_retry: found.FailWaitRetry,
        stopped: found.Stopped,
        removed: 0,
      });
    }),
  );
});
