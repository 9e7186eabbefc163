import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportDuration, exportProgress } from './export-progress';
import type { BatchTask, ExportRow } from './project';

const batchTask = (total: number): BatchTask => ({
  id: 'b',
  name: 'b',
  type: 'createDevices',
  space: 's',
  targets: 't',
  total,
  createdAt: 0,
  startsAt: 0,
  durationMs: 1,
  failing: 0,
});

const row = (id: string, fails: boolean): ExportRow => ({
  id,
  project: 'p',
  userId: 'u',
  batchTask: 'b',
  appType: 'GLOBAL',
  createdAt: 1000,
  fails,
});

test('an export takes 40 seconds to 6 minutes, and never goes back on the way', () => {
  fc.assert(
    fc.property(
      fc.nat(200_000),
      fc.stringMatching(/^[0-9a-f]{24}$/),
      fc.boolean(),
      fc.array(fc.nat(500_000), { minLength: 2 }),
      (total, id, fails, instants) => {
        const [task, one] = [batchTask(total), row(id, fails)];
        const durationMs = exportDuration('seed', one, task);
        expect(durationMs).toBeGreaterThanOrEqual(40_000);
        expect(durationMs).toBeLessThanOrEqual(360_000);
        let last = exportProgress('seed', one, task, 1000);
        expect(last).toMatchObject({ status: 'Processing', progress: 1, count: 0 });
        for (const instant of instants.sort((a, b) => a - b)) {
          const next = exportProgress('seed', one, task, 1000 + instant);
          expect(next.progress).toBeGreaterThanOrEqual(last.progress);
          expect(next.count).toBeGreaterThanOrEqual(last.count);
          expect(next.endsAt).toBe(last.endsAt);
          expect(next.status === 'Processing').toBe(1000 + instant < next.endsAt);
          if (last.status !== 'Processing') expect(next).toEqual(last);
          last = next;
        }
        const end = exportProgress('seed', one, task, 1e9);
        expect(end.status).toBe(fails ? 'Failed' : 'Success');
        if (!fails) expect([end.progress, end.count]).toEqual([100, total]);
      },
    ),
  );
});

test('a larger batch task takes longer', () => {
  const [small, large] = [12, 30_000].map((total) => exportDuration('seed', row('a', false), batchTask(total)));
  expect(small).toBeLessThan(100_000);
  expect(large).toBeGreaterThan(300_000);
});
