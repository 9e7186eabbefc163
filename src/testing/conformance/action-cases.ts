import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import type { TaskFile } from '@/task-types/task-type';
import { FailureError } from '@/transport/failures';
import type { Line } from '../bench-world';
import type { Bench, Life } from './bench';
import { live, watched } from './deeds';
import { speechOf } from './speech';

/** Its actions, each tried in every state that its tasks go through. */
export function actionCases(bench: Bench): void {
  it('does what it offers, and says why where it does not', async () => {
    const type = await bench.load();
    const speak = await speechOf(type);
    const possible = new Set<string>();
    const offered = type.actions.filter(({ endpoints }) => endpoints.length > 0);
    const never = type.actions.filter(({ endpoints }) => endpoints.length === 0);
    const words = await wordsOf(bench, (task) => {
      // Without a call, the vendor never offers it, and its type says so.
      for (const action of never) {
        const available = action.available(task);
        speak(action.label, action.id);
        expect(available.possible, action.id).toBe(false);
        if (!available.possible) speak(available.reason, `${action.id} at ${task.vendorStatus}`);
      }
    });
    for (const [word, life] of words) {
      for (const action of offered) {
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
            if (file) expect(file.name && (await bytesOf(file, line)).size, at).toBeGreaterThan(0);
          } else {
            speak(available.reason, at);
            const caught: unknown = await doing.then(
              () => undefined,
              (error: unknown) => error,
            );
            // What may be repeated is often taken again without a word.
            const mayPass =
              bench.takenAnyway?.includes(action.id) || action.endpoints.every(({ effect }) => effect !== 'unsafe');
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
    expect([...possible].toSorted(), 'possible in some state').toEqual(offered.map(({ id }) => id).toSorted());
  });
}

/** A file's bytes; those behind a link are had by the link alone. */
async function bytesOf(file: TaskFile, { fetch }: Line): Promise<Blob> {
  return 'link' in file ? (await fetch(file.link)).blob() : file.content;
}

/** Each word of the vendor with a life that shows it; `look` is shown a task at each of them. */
async function wordsOf(bench: Bench, look: (task: Task) => void): Promise<Map<string, Life>> {
  const found = new Map<string, Life>();
  for (const life of bench.lives) {
    await live(bench, life, async ({ task }) => {
      if (!found.has(task.vendorStatus)) {
        found.set(task.vendorStatus, life);
        look(task);
      }
      return undefined;
    });
  }
  return found;
}
