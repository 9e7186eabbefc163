import { expect, it } from 'vitest';
import { openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { watched } from './deeds';

/** So many are done at once. */
const SEVERAL = 3;

/** Its actions on several tasks by one call, where the vendor has one. */
export function severalCases(bench: Bench): void {
  it('does to several at once what it does to one, by one call, and finds out what came of it', async () => {
    const type = await bench.load();
    for (const action of type.actions) {
      const { id, many } = action;
      if (!many) continue;
      expect(many.atMost, id).toBeGreaterThan(1);
      const line = await openLine(bench.crowd.scenario, bench.crowd.connection);
      const before = await readAll(type, line.context);
      const tasks = before.filter((task) => action.available(task).possible).slice(0, SEVERAL);
      const ids = tasks.map(({ ref }) => ref.id);
      expect(ids, id).toHaveLength(SEVERAL);
      const looking = watched(line.context);
      expect((await many.undone(tasks, looking.context)).toSorted()).toEqual(ids.toSorted());
      const doing = watched(line.context);
      await many.perform(tasks, doing.context);
      expect(doing.used.filter(({ effect }) => effect !== 'safe')).toHaveLength(1);
      const named = new Set(action.endpoints.map((endpoint) => endpoint.id));
      for (const { id: used, effect } of doing.used) if (effect !== 'safe') expect(named).toContain(used);
      expect(await many.undone(tasks, looking.context)).toEqual([]);
      for (const { id: used, effect } of looking.used) expect(effect, used).toBe('safe');
      if (id !== 'delete') continue;
      const left = (await readAll(type, line.context)).map(({ ref }) => ref.id);
      expect(left.toSorted()).toEqual(
        before
          .map(({ ref }) => ref.id)
          .filter((one) => !ids.includes(one))
          .toSorted(),
      );
    }
  });
}
