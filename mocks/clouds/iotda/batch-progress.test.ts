import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchCounts, batchProgress, canBeDone } from './batch-progress';
import type { Act, BatchTask } from './project';

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
    ['Fail', HOUR_MS, { trouble: 'No package.', failing: 100 }],
    ['Stopping', 1.5 * HOUR_MS, { acts: [{ kind: 'stop', at: 1.5 * HOUR_MS }] }],
    ['Stopped', 1.6 * HOUR_MS, { acts: [{ kind: 'stop', at: 1.5 * HOUR_MS }] }],
    ['Processing', 1.5 * HOUR_MS, { acts: [{ kind: 'stop', at: 1.6 * HOUR_MS }] }],
    ['Waitting', 9 * HOUR_MS, { needsConfirm: true }],
    ['Processing', 9.1 * HOUR_MS, { needsConfirm: true, acts: [{ kind: 'confirm', at: 9 * HOUR_MS }] }],
    ['Waitting', 0.9 * HOUR_MS, { needsConfirm: true, acts: [{ kind: 'confirm', at: 0.5 * HOUR_MS }] }],
    ['Waitting', 9.5 * HOUR_MS, { needsConfirm: true, acts: [{ kind: 'confirm', at: 9 * HOUR_MS, places: [3] }] }],
    ['PartialSuccess', 10 * HOUR_MS, { needsConfirm: true, acts: [{ kind: 'confirm', at: 9 * HOUR_MS }] }],
    ['Processing', 3 * HOUR_MS, { acts: [{ kind: 'retry', at: 3 * HOUR_MS }] }],
    ['PartialSuccess', 3.1 * HOUR_MS, { acts: [{ kind: 'retry', at: 3 * HOUR_MS }] }],
    ['Stopped', 3 * HOUR_MS, { total: 2, failing: 0, acts: [{ kind: 'stop', at: HOUR_MS, places: [0, 1] }] }],
    ['PartialSuccess', 3 * HOUR_MS, { failing: 0, acts: [{ kind: 'stop', at: HOUR_MS, places: [7] }] }],
  ])('%s at %d ms with %o', (status, at, more) => {
    expect(batchProgress({ ...plan, ...more }, at).status).toBe(status);
  });
});

describe('what is done to a batch task', () => {
  const counts = (acts: readonly Act[], now: number) => {
    const task = { ...plan, acts };
    return batchCounts(task, batchProgress(task, now));
  };

  test('by a stop reaches all that have not ended, and what is under way a little later', () => {
    const acts = [{ kind: 'stop', at: 1.5 * HOUR_MS }] as const;
    expect(counts(acts, 1.5 * HOUR_MS)).toMatchObject({ processing: 20, waitting: 0, fail_wait_retry: 0 });
    const { success, stopped, processing } = counts(acts, 2 * HOUR_MS);
    expect([processing, success + stopped]).toEqual([0, 100]);
    expect(success).toBeLessThanOrEqual(50);
  });

  test('by a retry makes some of the failed ones succeed, and the others none the worse', () => {
    const again = [{ kind: 'retry', at: 3 * HOUR_MS }] as const;
    const after = counts(again, 4 * HOUR_MS);
    expect(after.success).toBeGreaterThan(90);
    expect(after.fail).toBe(100 - after.success);
    // Tried often enough, all do.
    const often = Array.from({ length: 12 }, (_, index) => ({ kind: 'retry', at: (3 + index) * HOUR_MS }) as const);
    expect(counts(often, 20 * HOUR_MS)).toMatchObject({ success: 100, fail: 0 });
  });

  test('by a retry under way puts the failed ones behind those that wait', () => {
    const acts = [{ kind: 'retry', at: 1.5 * HOUR_MS }] as const;
    expect(counts([], 1.5 * HOUR_MS).fail_wait_retry).toBeGreaterThan(0);
    expect(counts(acts, 1.5 * HOUR_MS)).toMatchObject({ fail_wait_retry: 0, processing: 20 });
  });
});

const canBegin = {
  retry: ['Processing', 'Fail', 'PartialSuccess'],
  stop: ['Initializing', 'Waitting', 'Processing'],
  confirm: ['Waitting', 'Processing'],
};

const deed = fc.record({
  kind: fc.constantFrom('retry', 'stop', 'confirm', 'delete'),
  afterMs: fc.nat(HOUR_MS),
  places: fc.option(fc.uniqueArray(fc.nat(60), { maxLength: 5 }), { nil: undefined }),
});

test('whatever is done to it, its counts are those of its sub-tasks, and what ended well stays so', () => {
  const task = fc.record({
    total: fc.integer({ min: 1, max: 60 }),
    failing: fc.nat(100),
    type: fc.constantFrom('createDevices', 'softwareUpgrade'),
    needsConfirm: fc.boolean(),
    deeds: fc.array(deed, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(task, fc.array(fc.nat(9 * HOUR_MS), { minLength: 2 }), ({ deeds, ...given }, instants) => {
      const failing = Math.round((given.total * given.failing) / 100);
      const acts: Act[] = [];
      const one = { ...plan, ...given, failing, ...(deeds.length > 0 && { acts }) };
      let at = 0;
      for (const { kind, afterMs, places } of deeds) {
        at += afterMs;
        const progress = batchProgress(one, at);
        if (progress.status === 'Stopping' || progress.status === 'Stopped') break;
        // What the cloud would refuse is not done to it.
        if (kind !== 'delete' && !canBegin[kind].includes(progress.status)) continue;
        const fitting = places?.filter((place) => place < given.total && canBeDone(kind, progress, place));
        acts.push({ kind, at, ...(fitting && { places: fitting }) });
      }
      const all = Array.from({ length: one.total }, (_, place) => place);
      let well: number[] = [];
      for (const now of instants.sort((a, b) => a - b)) {
        const progress = batchProgress(one, now);
        const { total, removed, ...parts } = batchCounts(one, progress);
        expect(Object.values(parts).reduce((sum, part) => sum + part, removed)).toBe(total);
        const found = all.map(progress.at);
        expect(parts.success).toBe(found.filter((status) => status === 'Success').length);
        expect(parts.fail).toBe(found.filter((status) => status === 'Fail').length);
        for (const place of well) expect(progress.at(place)).toBe('Success');
        well = all.filter((place) => progress.at(place) === 'Success');
        expect(progress.status === 'Success').toBe(well.length === total);
        if (progress.status === 'Processing')
          expect(all.some((place) => progress.at(place) === 'Processing')).toBe(true);
      }
    }),
  );
});
