import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_FAULTS, type StepFault, tellSync } from '@/testing/sync-story';
import { DOCUMENTED_CONTENT } from '@mocks/testing/dataworks-client';
import { defaults, type Values } from './schema';

const offline: Values = {
  ...defaults,
  name: 'story_task',
  folder: 'Business Flow/orders/Data Integration',
  resourceGroup: 'S_res_group_5521_1',
  script: DOCUMENTED_CONTENT,
};
const running: Values = {
  ...offline,
  taskType: 'DI_REALTIME',
  reader: 'shop_db',
  tables: 'shop.orders',
  writer: 'dw',
  afterRunning: 'start',
};

const faults = fc.array(fc.constantFrom<StepFault>(...STEP_FAULTS), { maxLength: 9 });

/** Exactly one task came of it, and the console knows which. */
async function expectOne(values: Values, script: readonly StepFault[]) {
  const ending = await tellSync(values, script);
  expect(ending.files).toHaveLength(1);
  expect(ending.made).toBe(ending.files[0]);
  // However often it was sent, its answer was the same task.
  const made = (ending.did['CreateDISyncTask'] ?? []).map((text) => /"FileId":(\d+)/.exec(text)?.[1]);
  expect(new Set(made)).toEqual(new Set(ending.files));
  return ending;
}

describe('creating an offline task under failures', () => {
  it.each(STEP_FAULTS)('makes one: %s on the way', { timeout: 30_000 }, async (one) => {
    expect((await expectOne(offline, [one])).told).toBe('done');
  });

  it('makes one, whatever fails in whatever order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(faults, async (script) => {
        expect((await expectOne(offline, script)).told).toBe('done');
      }),
      { numRuns: 60 },
    );
  });

  it('makes one and deploys it; where only a person can tell, a person is asked', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(faults, async (script) => {
        const { told, did } = await expectOne({ ...offline, afterOffline: 'submitAndDeploy' }, script);
        // What was sent and never answered is not sent again before it is known not to have happened.
        expect(did['SubmitFile']?.length ?? 0).toBeLessThanOrEqual(1);
        expect(did['DeployFile']?.length ?? 0).toBeLessThanOrEqual(1);
        if (told === 'done') expect([did['SubmitFile']?.length, did['DeployFile']?.length]).toEqual([1, 1]);
        else expect(told).toBe('cannot-tell');
      }),
      { numRuns: 60 },
    );
  });
});

describe('creating a real-time task under failures', () => {
  it.each(['DI_REALTIME', 'DI_SOLUTION'] as const)(
    'makes one %s and starts it once',
    { timeout: 60_000 },
    async (taskType) => {
      await fc.assert(
        fc.asyncProperty(faults, async (script) => {
          const { told, did } = await expectOne({ ...running, taskType, target: 'holo', writer: 'holo_rt' }, script);
          expect(told).toBe('done');
          expect(did['StartDISyncInstance']).toHaveLength(1);
        }),
        { numRuns: 40 },
      );
    },
  );
});
