import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrivenClock } from '../../clock';
import { createWorld } from '../../fetch';
import { createMemoryStore } from '../../store';
import { clientOf } from '../../testing/iotda-client';
import { doorOfWorlds, ROLES } from '../../testing/iotda-door';
import { Expected, readExports, step } from '../../testing/iotda-story';

const WALL = Date.UTC(2026, 2, 1, 12);
const TYPES = ['createDevices', 'updateDevices', 'createCommands', 'createMessages'];
const scenario = fc.constantFrom('calm', 'empty', 'quota-exhausted', 'crowded');

test('whatever is done by whom, whatever goes wrong and however time goes, the rules hold and nothing is lost', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      scenario,
      fc.array(step, { minLength: 20, maxLength: 60 }),
      fc.integer({ min: 4, max: 50 }),
      async (name, steps, limit) => {
        const shared = { store: createMemoryStore(), clock: createDrivenClock(WALL), scenario: name };
        // In a crowd, too, each shall see no more than what is theirs.
        const options = { ...shared, settings: { iotda: { listScope: 'user' } } } as const;
        const [one, two] = [
          await createWorld({ ...options, name: 'one' }),
          await createWorld({ ...options, name: 'two' }),
        ];
        const door = doorOfWorlds([one, two]);
        const batchTasks = (await Promise.all(TYPES.map((type) => clientOf(one).batchTasks(type)))).flat();
        const expected = await Expected.begin(door, batchTasks);
        for (const todo of steps) await expected.take(todo);

        const { store } = shared;
        const fromLog = { ...store, snapshot: async () => undefined };
        const three = await createWorld({ ...options, name: 'from a snapshot' });
        const four = await createWorld({ ...options, store: fromLog, name: 'from the log' });
        const doors = [three, four].map((world) => doorOfWorlds([world]));
        for (const asker of ROLES) {
          const all = await readExports(door, asker);
          for (const paging of ['marker', 'offset', 'both'] as const) {
            expect(await readExports(door, asker, paging, limit)).toEqual(all);
          }
          for (const other of doors) expect(await readExports(other, asker)).toEqual(all);
        }
        const upgrades = (world: typeof one) =>
          clientOf(world).call('GET', 'batchtasks?task_type=firmwareUpgrade&limit=50');
        const { body } = await upgrades(one);
        for (const world of [three, four]) expect((await upgrades(world)).body).toEqual(body);
      },
    ),
    { numRuns: 12 },
  );
});
