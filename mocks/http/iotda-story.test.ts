import fc from 'fast-check';
import { test } from 'vitest';
import { serveClouds } from '../http';
import { clientOf } from '../testing/iotda-client';
import { doorOverHttp } from '../testing/iotda-door';
import { Expected, step } from '../testing/iotda-story';
import { createDrivenClock } from '../clock';

test('the rules hold over HTTP as well', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const running = await serveClouds({ port: 0, scenario: 'quota-exhausted', speed: 0 });
      try {
        const client = clientOf({ ...running.world, clock: createDrivenClock(0) });
        const expected = await Expected.begin(doorOverHttp(running), await client.batchTasks('createCommands'));
        for (const todo of steps) await expected.take(todo);
      } finally {
        await running.close();
      }
    }),
    { numRuns: 3 },
  );
});
