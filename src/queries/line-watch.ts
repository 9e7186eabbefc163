import { type Intent, isUnclear, isWaiting, lineOf, withoutPlace } from '@/core/intent';
import { keys } from '@/query-kit/keys';
import { failureOf } from '@/transport/failures';
import { intents, keepIntent, noteMade } from './kept';
import { foreseeNow, hasFreeSlot } from './known-tasks';
import { aloneIfFree } from './live-tabs';
import { loadForm } from './load-form';
import type { Services } from './services';
import type { SourceState } from './source-state';
import { findSource, sourceKey } from './sources';
import { type Submission, submitIntent } from './submissions';

/** After a refusal that no ended run explains, so much domain time passes before the next try. */
const AGAIN_MS = 60_000;

/**
 * Follows what waits in line for as long as this tab is open, also while it is hidden, and sends the first as soon as its
 * cloud has room. Of several tabs one does so. Gives back what ends it.
 */
export function watchLine(services: Services): () => void {
  const { scheduler } = services;
  const watched = new Map<string, () => void>();
  const seen = new Map<string, number | undefined>();
  const busy = new Set<string>();
  /** Intents of which nobody can tell what became of them: that is the operator's to decide. */
  const undecided = new Set<string>();

  const follow = () => {
    const waiting = intents.read().filter((one) => isWaiting(one) || isAdrift(one));
    const wanted = new Set(waiting.map(({ connection, type }) => sourceKey(connection, type)));
    for (const [key, leave] of watched) {
      if (wanted.has(key)) continue;
      watched.delete(key);
      leave();
    }
    for (const key of wanted) if (!watched.has(key)) watched.set(key, scheduler.watch(key));
    look();
  };
  /** Each reading, whichever tab made it, may show room. */
  const look = () => {
    for (const key of watched.keys()) {
      const { readAt, reading } = scheduler.status(key);
      if (reading || readAt === undefined || readAt === seen.get(key) || busy.has(key)) continue;
      seen.set(key, readAt);
      busy.add(key);
      void aloneIfFree(`quayside:line:${key}`, () => sendFirst(services, key, undecided))
        .catch((caught: unknown) => {
          // Where not even the connections can be had, the next reading is the next try.
          if (!failureOf(caught)) reportError(caught);
        })
        .finally(() => {
          busy.delete(key);
          look();
        });
    }
  };

  const ends = [intents.subscribe(follow), scheduler.subscribe(look)];
  follow();
  return () => {
    for (const end of ends) end();
    for (const leave of watched.values()) leave();
    watched.clear();
  };
}

/** On its way out of the line, as far as was written down; the tab that sent it may be gone. */
function isAdrift(intent: Intent): boolean {
  return intent.waits === true && isUnclear(intent);
}

/** Sends the first of a line, and then the next, for as long as there is room. */
async function sendFirst(services: Services, key: string, undecided: Set<string>): Promise<void> {
  const source = await findSource(services, key);
  const form = source && (await loadForm(services, source.type));
  if (!source || !form) return;
  const place: Submission = { connection: source.connection, type: source.type, form };
  await lookAfter(services, place, undecided);
  for (;;) {
    const first = firstOf(place);
    if (!first) return;
    if (!form.schema.safeParse(first.values).success) {
      // It can never be sent; those behind it can.
      keepIntent(withoutPlace(first, { unfit: true }));
      continue;
    }
    if (!hasRoom(services, place, first)) return;
    // What is known may be from before another tab has sent the one ahead of it.
    if (!(await readAnew(services, key))) return;
    if (firstOf(place)?.id !== first.id) continue;
    if (!hasRoom(services, place, first)) return;
    const result = await submitIntent(services, place, first);
    if (result?.kind !== 'done') return;
  }
}

/** Finds out what became of what a tab that is gone has sent. What was not made is in line again. */
async function lookAfter(services: Services, place: Submission, undecided: Set<string>): Promise<void> {
  const { connection, type, form } = place;
  const adrift = intents
    .read()
    .filter((one) => isAdrift(one) && one.connection === connection.id && one.type === type.id)
    .filter(({ id, values }) => !undecided.has(id) && form.schema.safeParse(values).success);
  for (const intent of adrift) {
    const result = await submitIntent(services, { ...place, onlyLook: true }, intent);
    if (result?.kind === 'cannot-tell') undecided.add(intent.id);
    if (result?.kind === 'done' && result.intent.ref) {
      noteMade({ ref: result.intent.ref, name: form.nameOf(intent.values), intent: intent.id });
    }
  }
}

function firstOf({ connection, type }: Submission) {
  return lineOf(intents.read(), { connection: connection.id, type: type.id })[0];
}

function hasRoom(services: Services, place: Submission, intent: Intent): boolean {
  if (!hasFreeSlot(foreseeNow(services, place, intent.values))) return false;
  if (intent.sentAt === undefined) return true;
  // It was refused although there seemed to be room: others may take slots that cannot be seen.
  const state = services.queryClient.getQueryData<SourceState>(keys.source(place.connection.id, place.type.id));
  return (
    (state?.lastEndAt ?? Number.NEGATIVE_INFINITY) > intent.sentAt || services.clock.now() - intent.sentAt >= AGAIN_MS
  );
}

/** Reads a source once more from now on. Whether that went well. */
async function readAnew({ scheduler }: Services, key: string): Promise<boolean> {
  // One that is under way may have begun before.
  if (scheduler.status(key).reading) await scheduler.refresh(key);
  await scheduler.refresh(key);
  return scheduler.status(key).failure === undefined;
}
