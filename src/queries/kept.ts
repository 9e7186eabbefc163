import * as z from 'zod/mini';
import { type Intent, isBinding } from '@/core/intent';
import { refKey, type TaskRef } from '@/core/task';
import { withNewest } from '@/storage/newest';
import { clearTaskStores, defineTaskStore } from '@/storage/task-stores';
import { taskRef } from './task-ref';

const takenAway = z.object({ ref: taskRef, name: z.string(), madeAt: z.exactOptional(z.number()) });

const intent: z.ZodMiniType<Intent> = z.object({
  id: z.string(),
  type: z.string(),
  connection: z.string(),
  values: z.unknown(),
  step: z.int(),
  replies: z.array(z.unknown()),
  onceId: z.string(),
  outcome: z.enum(['unsent', 'sent', 'unclear', 'settled']),
  startedAt: z.number(),
  sentAt: z.exactOptional(z.number()),
  ref: z.exactOptional(taskRef),
  waits: z.exactOptional(z.literal(true)),
  turn: z.exactOptional(z.number()),
  left: z.exactOptional(
    z.object({
      code: z.exactOptional(z.string()),
      message: z.exactOptional(z.string()),
      requestId: z.exactOptional(z.string()),
      unfit: z.exactOptional(z.literal(true)),
    }),
  ),
  expects: z.exactOptional(z.object({ evicts: z.exactOptional(takenAway), replaces: z.exactOptional(takenAway) })),
});

const MOST_INTENTS = 50;
const MOST_MEMORIES = 500;

/** What the operator submitted, newest first, until it is settled or dismissed. */
export const intents = defineTaskStore<readonly Intent[]>({
  name: 'intents',
  // Whoever writes must know every field: a build that does not would take intents out of their line.
  version: 2,
  schema: z.array(intent),
  empty: () => [],
  migrate: { 1: withTurns },
});

/** Of those that had left a line no turn told so; without one they would be taken for what never was in line. */
function withTurns(content: unknown): unknown {
  return z
    .array(intent)
    .parse(content)
    .map((one) => (one.waits || one.left ? { ...one, turn: 0 } : one));
}

/** Writes an intent down; it is on disk when this returns. Where there are many, the oldest that are mere drafts go. */
export function keepIntent(kept: Intent): void {
  intents.write((list) => {
    let spare = MOST_INTENTS - list.filter((one) => isBinding(one) && one.id !== kept.id).length;
    return withNewest(list, kept, ({ id }) => id, Number.POSITIVE_INFINITY).filter((one) => {
      if (one.id !== kept.id && isBinding(one)) return true;
      spare -= 1;
      return spare >= 0 || one.id === kept.id;
    });
  });
}

/** How many wait, where that is as many as there may be. */
export function fullLine(): number | undefined {
  const waiting = intents.read().filter(({ waits }) => waits).length;
  return waiting >= MOST_INTENTS ? waiting : undefined;
}

/** Whether an intent still stands, as far as any tab knows. */
export function isKept(intent: Intent): boolean {
  return intents.read().some(({ id }) => id === intent.id);
}

export function dropIntent(id: string): void {
  intents.write((list) => list.filter((kept) => kept.id !== id));
}

const madeTask = z.object({ ref: taskRef, name: z.string(), intent: z.exactOptional(z.string()) });
export type MadeTask = z.infer<typeof madeTask>;

/** Tasks that were made and whose pages nobody has seen yet: the page that made them may go before it can tell. */
export const untold = defineTaskStore<readonly MadeTask[]>({
  name: 'untold',
  version: 1,
  schema: z.array(madeTask),
  empty: () => [],
  maxEntries: MOST_INTENTS,
});

/** Notes a task that was made, until `markTold`. */
export function noteMade(made: MadeTask): void {
  untold.write((list) => withNewest(list, made, ({ ref }) => refKey(ref), MOST_INTENTS));
}

/** The operator knows of it. */
export function markTold(ref: TaskRef): void {
  const key = refKey(ref);
  if (untold.read().some((made) => refKey(made.ref) === key)) {
    untold.write((list) => list.filter((made) => refKey(made.ref) !== key));
  }
}

const memory = z.object({ ref: taskRef, values: z.unknown(), at: z.number() });
export type Memory = z.infer<typeof memory>;

/** The request of each task that this console created: most vendors do not tell it back. */
export const memories = defineTaskStore<readonly Memory[]>({
  name: 'memories',
  version: 1,
  schema: z.array(memory),
  empty: () => [],
  maxEntries: MOST_MEMORIES,
});

/** Remembers what a task was made from. `at` is a domain instant. */
export function remember(ref: TaskRef, values: unknown, at: number): void {
  memories.write((list) => withNewest(list, { ref, values, at }, (kept) => refKey(kept.ref), MOST_MEMORIES));
}

const name = z.object({ connection: z.string(), type: z.string(), id: z.string(), name: z.string() });
type KeptName = z.infer<typeof name>;
const MOST_NAMES = 1_000;

/** Names behind ids, newest first: they do not change, and asking for them again costs a call each. */
const names = defineTaskStore<readonly KeptName[]>({
  name: 'names',
  version: 1,
  schema: z.array(name),
  empty: () => [],
  maxEntries: MOST_NAMES,
});

/** Keeps names, all with one write: each tells every tab. */
export function keepNames(news: readonly KeptName[]): void {
  names.write((list) => news.reduce((kept, one) => withNewest(kept, one, refKey, MOST_NAMES), list));
}

let index: { readonly of: readonly KeptName[]; readonly names: ReadonlyMap<string, string> } | undefined;

export function keptName(ref: TaskRef): string | undefined {
  const list = names.read();
  // A list of ten thousand rows asks for as many at once.
  if (index?.of !== list) index = { of: list, names: new Map(list.map((kept) => [refKey(kept), kept.name])) };
  return index.names.get(refKey(ref));
}

/** Forgets all that belongs to tasks; what the operator chose for the console itself stays. */
export function forgetTasks(): void {
  clearTaskStores();
}

/** What a task was made from, where this console made it and still knows. */
export function recall(list: readonly Memory[], ref: TaskRef): Memory | undefined {
  return list.find((kept) => refKey(kept.ref) === refKey(ref));
}
