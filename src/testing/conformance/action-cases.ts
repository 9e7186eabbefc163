import { expect, it } from 'vitest';
import { FailureError } from '@/transport/failures';
import type { Bench, Life } from './bench';
import { live, watched } from './deeds';
import { speechOf } from './speech';

/** Its actions, each tried in every state that its tasks go through. */
export function actionCases(bench: Bench): void {
  it('does what it offers, and says why where it does not', async () => {
    const type = await bench.load();
    const speak = await speechOf(type);
    const possible = new Set<string>();
    for (const [word, life] of await wordsOf(bench)) {
      for (const action of type.actions) {
        speak(action.label, action.id);
        await live(bench, life, async ({ task, line }) => {
          if (task.vendorStatus !== word) return undefined;
          const at = `${action.id} at ${word}`;
          const available = action.available(task);
          const { context, used } = watched(line.context);
          const doing = action.perform(task, context);
          if (available.possible) {
            possible.add(action.id);
            const file = await doing;
            if (file) expect(file.name && file.content.size, at).toBeGreaterThan(0);
          } else {
            speak(available.reason, at);
            const caught: unknown = await doing.then(
              () => undefined,
              (error: unknown) => error,
            );
            // What may be repeated is often taken again without a word.
            const mayPass = action.endpoints.every(({ effect }) => effect === 'idempotent');
            if (!mayPass || caught) expect(caught, `${at} although it is not offered`).toBeInstanceOf(FailureError);
          }
          const named = new Set(action.endpoints.map(({ id }) => id));
          expect(
            used.filter(({ id, effect }) => effect !== 'safe' && !named.has(id)),
            at,
          ).toEqual([]);
          return 'stop';
        });
      }
    }
    expect([...possible].toSorted(), 'possible in some state').toEqual(type.actions.map(({ id }) => id).toSorted());
  });
}

/** Each word of the vendor with a life that shows it. */
async function wordsOf(bench: Bench): Promise<Map<string, Life>> {
  const found = new Map<string, Life>();
  for (const life of bench.lives) {
    await live(bench, life, async ({ task }) => {
      if (!found.has(task.vendorStatus)) found.set(task.vendorStatus, life);
      return undefined;
    });
  }
  return found;
}
