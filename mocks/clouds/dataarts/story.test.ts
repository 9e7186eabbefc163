import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../store';
import { dataartsClientOf, EPOCH, openDataarts, openDataartsWorld } from '../../testing/dataarts-client';
import { Expected, step } from '../../testing/dataarts-story';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test('whatever is done in whatever order, the rules hold', { timeout: 60_000 }, async () => {
  const most = 5;
  const wanted = { scenario: 'empty', settings: { dataarts: { maxRecords: most } } };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (list) => {
      const store = createMemoryStore();
      const world = await openDataartsWorld(wanted, store);
      const expected = new Expected(dataartsClientOf(world), most);
      for (const [index, todo] of list.entries()) {
        await expected.take(todo);
        if (index % 8 === 7) await expected.compare();
      }
      await expected.compare();
      // Whoever comes later reads the log, or what was kept of it, and finds the same.
      for (const kept of [store, { ...store, snapshot: async () => undefined }]) {
        const late = new Expected(dataartsClientOf(await openDataartsWorld(wanted, kept, world.clock)), most);
        expect(await late.everything()).toEqual(await expected.everything());
      }
    }),
    { numRuns: 12 },
  );
});

test('whatever is done to a paused task, its scheduler began nothing while it was paused', {
  timeout: 60_000,
}, async () => {
  const tasks = [
    { name: 'held_until_tonight', from: EPOCH - 3 * HOUR_MS, until: EPOCH + 4 * HOUR_MS },
    { name: 'held_for_days', from: EPOCH - 90 * HOUR_MS, until: Number.POSITIVE_INFINITY },
  ];
  const deeds = fc.array(fc.constantFrom('wait 1', 'wait 15', 'wait 60', 'run', 'stop', 'runimmediate'), {
    minLength: 3,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...tasks), deeds, async ({ name, from, until }, list) => {
      const client = await openDataarts();
      const { id } = await client.task(name);
      let [end, held] = [until, until];
      for (const deed of list) {
        const [word = '', minutes] = deed.split(' ');
        const now = client.world.now();
        if (minutes !== undefined) client.world.clock.advance(Number(minutes) * MINUTE_MS);
        else if (word === 'runimmediate' && now < end) expect((await client.act(id, word)).code).toBe('DLG.1821');
        else {
          expect((await client.act(id, word)).status).toBe(200);
          // Either ends the pause, and what was due at that instant is not made up for.
          if (word !== 'runimmediate' && now < end) [end, held] = [now, now + 1];
        }
      }
      const now = client.world.now();
      const enabled = (await client.show(id)).schedule_config?.enabled;
      expect(enabled === 5).toBe(now < end);
      for (const { start_time, trigger } of await client.runs(id)) {
        const at = Date.parse(start_time);
        expect(trigger === 'schedule' && from <= at && at < held).toBe(false);
      }
    }),
    { numRuns: 12 },
  );
});
