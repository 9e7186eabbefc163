import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFiles, listInstances } from '@/task-types/dataworks-sync/api';
import { createMemoryStore } from '../../store';
import { dataworksClientOf, openDataworksWorld } from '../../testing/dataworks-client';
import { Expected, step, which } from '../../testing/dataworks-story';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const steps = fc.array(step, { minLength: 8, maxLength: 16 });

test('whatever is done in whatever order, the rules hold', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const store = createMemoryStore();
      const world = await openDataworksWorld({}, store);
      const expected = await Expected.begin(dataworksClientOf(world));
      for (const [index, todo] of list.entries()) {
        await expected.take(todo);
        if (index % 6 === 5) await expected.compare();
      }
      await expected.compare();
      // Whoever comes later reads the log and finds the same.
      const late = new Expected(dataworksClientOf(await openDataworksWorld({}, store, world.clock)));
      expect(await late.files()).toEqual(await expected.files());
      const unsigned = (rows: Awaited<ReturnType<Expected['exports']>>) =>
        rows.map(({ DownloadUrl: _link, ...row }) => row);
      expect(unsigned(await late.exports())).toEqual(unsigned(await expected.exports()));
    }),
    { numRuns: 6 },
  );
});

test('a tenant never has more packages than its edition allows', { timeout: 60_000 }, async () => {
  const some = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('export' as const), name: fc.nat({ max: 5 }), full: fc.boolean() }),
      fc.record({ kind: fc.constant('start-export' as const), which }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(MINUTE_MS, 5 * MINUTE_MS) }),
    ),
    { minLength: 10, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(some, async (list) => {
      const settings = { dataworks: { callsPerDay: 100_000 } };
      const world = await openDataworksWorld({ scenario: 'basic-edition', settings });
      const expected = new Expected(dataworksClientOf(world));
      for (const todo of list) await expected.take(todo);
      const other = new Expected(dataworksClientOf(world, 'dw-test'));
      const rows = [...(await expected.exports()), ...(await other.exports())];
      expect(rows.filter(({ Status }) => Status === 'SUCCESS' || Status === 'RUNNING').length).toBeLessThanOrEqual(10);
    }),
    { numRuns: 10 },
  );
});

test('the day’s run is exactly one per task and day, whenever one looks', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), async (hours) => {
      const client = dataworksClientOf(await openDataworksWorld());
      const [file] = (await client.get(listFiles, { form: { ExactFileName: 'orders_daily' } })).Data.Files;
      const known = new Map<string, string>();
      for (const pause of hours) {
        client.world.clock.advance(pause * HOUR_MS);
        const form = { ProjectEnv: 'PROD', NodeId: file?.NodeId ?? '', PageSize: 100 } as const;
        const runs = (await client.get(listInstances, { form })).Data.Instances ?? [];
        const days = runs.map(({ CreateTime }) => Number(CreateTime));
        for (const [index, day] of days.entries()) expect((days[0] ?? 0) - day).toBe(index * DAY_MS);
        expect(client.world.now() - (days[0] ?? 0)).toBeLessThan(DAY_MS);
        // What was made is never made anew under another id.
        for (const { InstanceId, Bizdate } of runs) {
          const key = String(Bizdate);
          expect(known.get(key) ?? InstanceId).toBe(InstanceId);
          known.set(key, InstanceId);
        }
      }
    }),
    { numRuns: 8 },
  );
});
