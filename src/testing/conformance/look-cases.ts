import { expect, it } from 'vitest';
import { openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { watched } from './deeds';

/** So many tasks are looked at. */
const LOOKS = 20;
/** Nothing needs to be looked at more often than lists are read. */
const SHORTEST_MS = 1_000;

/** Its closer looks, where its list does not say all. */
export function lookCases(bench: Bench): void {
  it('looks closer where its list does not say all, and nowhere else', async () => {
    const { closeLook, ...type } = await bench.load();
    const line = await openLine(bench.crowd.scenario, bench.crowd.connection);
    const tasks = (await readAll(type, line.context)).filter(({ lookKey }) => lookKey !== undefined);
    expect(tasks.length > 0, 'has tasks with a `lookKey`').toBe(closeLook !== undefined);
    const { context, used } = watched(line.context);
    for (const task of tasks.slice(0, LOOKS)) {
      const seen = await closeLook?.see(task, context);
      const over = { ...task, ...seen };
      expect(JSON.parse(JSON.stringify(over))).toEqual(over);
      // Else it would be asked again for ever.
      expect([over.lookKey, over.ref, over.raw]).toEqual([task.lookKey, task.ref, task.raw]);
      if (seen?.vendorStatus) {
        expect(over.latestRun?.status).toBe((type.statuses[seen.vendorStatus] ?? { run: 'unknown' }).run);
      }
      expect(closeLook?.oldAfterMs?.(over) ?? SHORTEST_MS).toBeGreaterThanOrEqual(SHORTEST_MS);
    }
    for (const { id, effect } of used) expect(effect, id).toBe('safe');
    const listed = new Set(type.endpoints.map(({ id }) => id));
    expect(used.filter(({ id }) => !listed.has(id))).toEqual([]);
  });
}
