import { expect, it } from 'vitest';
import { hasEnded } from '@/core/status';
import { openLine, readAll } from '../bench-world';
import type { Bench } from './bench';
import { closely, live, makeTask, formOf, valuesFor } from './deeds';
import { speechOf } from './speech';

/** A word that no vendor has. */
const UNKNOWN = 'Evaporating (42)';

/** What the tasks show that others have made; some words nobody can bring about through the API. */
async function wordsOfOthers(bench: Bench): Promise<string[]> {
  const type = await bench.load();
  if (!bench.others) return [];
  const { context } = await openLine(bench.others.scenario, bench.others.connection);
  const tasks = await readAll(type, context);
  return Promise.all(tasks.map(async (task) => (await closely(type, context, task)).vendorStatus));
}

/** Its states: our words for the vendor's, and that each comes and goes. */
export function stateCases(bench: Bench): void {
  it('has words in both languages for every state, and for itself', async () => {
    const type = await bench.load();
    const speak = await speechOf(type);
    speak(type.name, 'name');
    for (const [word, { about }] of Object.entries(type.statuses)) speak(about, word);
    const ids = new Set(type.actions.map(({ id }) => String(id)));
    for (const { steady } of Object.values(type.statuses)) if (steady !== undefined) expect(ids).toContain(steady);
  });

  it('shows each word of the vendor as ours, and keeps one that it does not know', async () => {
    const type = await bench.load();
    const form = await formOf(type);
    const line = await openLine(bench.scenario, bench.connection);
    const ref = await makeTask(bench, form, line, await valuesFor(bench, form, line.context));
    const { endpoint, path, listed } = bench.stateAt;
    const all = [...Object.keys(type.statuses), UNKNOWN].map((word): [string, unknown] => [word, word]);
    for (const [word, told] of listed ? Object.entries(listed) : all) {
      const effect = { kind: 'drift', set: { [path]: told } } as const;
      await line.world.setFaults([{ id: 'word', match: { endpoint: endpoint.id }, effect }]);
      const task = (await readAll(type, line.context)).find(({ ref: { id } }) => id === ref.id);
      expect(task?.vendorStatus).toBe(word);
      const known = type.statuses[word];
      expect(task?.latestRun?.status).toBe(known ? known.run : 'unknown');
    }
  });

  it.each(bench.lives)('leads from its making to $end', async (life) => {
    const words: string[] = [];
    let last: string | undefined;
    await live(bench, life, async ({ task, type }) => {
      const { vendorStatus, latestRun, createdAt } = task;
      words.push(vendorStatus);
      last = latestRun?.status;
      expect(latestRun?.status, vendorStatus).toBe(type.statuses[vendorStatus]?.run);
      const ended = latestRun !== undefined && hasEnded(latestRun.status);
      const isTold = ended && !bench.untoldEnds?.includes(vendorStatus);
      expect(latestRun?.endedAt !== undefined, `${vendorStatus} has an end`).toBe(isTold);
      expect((latestRun?.endedAt ?? 0) >= (latestRun?.startedAt ?? 0) || !isTold).toBe(true);
      expect(createdAt).toBeDefined();
      return undefined;
    });
    expect(words.at(-1)).toBe(life.end);
    if (bench.untoldRuns) expect(last).toBeUndefined();
    else expect(last && hasEnded(last as Parameters<typeof hasEnded>[0])).toBe(true);
  });

  it('reaches every state that it tells of; each ends or is declared steady', async () => {
    const type = await bench.load();
    const seen = new Set<string>();
    for (const life of bench.lives) {
      await live(bench, life, async ({ task }) => {
        seen.add(task.vendorStatus);
        return undefined;
      });
    }
    for (const word of await wordsOfOthers(bench)) seen.add(word);
    const told = Object.keys(type.statuses).filter((word) => !bench.unseen?.includes(word));
    expect([...seen].filter((word) => word !== '').toSorted()).toEqual(told.toSorted());
    for (const [word, { steady }] of Object.entries(type.statuses)) {
      const acted = bench.lives.some(({ acts }) => steady !== undefined && acts?.[word] === steady);
      expect(steady === undefined || acted, `${word} is steady and some life leaves it by ${steady}`).toBe(true);
    }
  });
}
