import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import type { Source } from '@/queries/sources';
import type { Foreseen } from '@/task-types/task-form';
import { TaskLinks } from './foreseen-links';
import { Sentence } from './foreseen-sentence';
import { Since } from './foreseen-since';

export type Slots = Extract<Foreseen, { kind: 'slots' }>;

/** Whether one more would be refused, as far as is known. */
export function isFull({ takenBy, limit }: Slots): boolean {
  return takenBy.length >= limit;
}

/** Who takes which slots. */
export function SlotsSentence({ slots, source }: { readonly slots: Slots; readonly source: Source }) {
  const t = useT();
  const { limit, takenBy, atLeast } = slots;
  const taken = takenBy.length;
  if (taken === 0) return t(say(atLeast ? 'create.pre.slots.unseen' : 'create.pre.slots.none', { limit }));
  const names = <TaskLinks tasks={takenBy} source={source} />;
  if (isFull(slots)) {
    const begun = takenBy.flatMap(({ latestRun, createdAt }) => latestRun?.startedAt ?? createdAt ?? []);
    const age = <Since at={begun.length > 0 ? Math.min(...begun) : undefined} />;
    return (
      <Sentence
        words={(mark) => say('create.pre.slots.full', { limit, names: mark('names'), age: mark('age') })}
        parts={{ names, age }}
      />
    );
  }
  return (
    <Sentence
      words={(mark) =>
        atLeast
          ? say('create.pre.slots.atLeast', { taken, limit, names: mark('names') })
          : say('create.pre.slots.free', { free: limit - taken, taken, limit, names: mark('names') })
      }
      parts={{ names }}
    />
  );
}
