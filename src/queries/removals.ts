import type { Connection } from '@/core/connection';
import { refKey, type Task, type TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { TaskAction, TaskType } from '@/task-types/task-type';
import { type Failure, failureOf } from '@/transport/failures';
import { noteDeparture } from './departures';
import type { aloneIfFree, inOrder, LiveTabs } from './live-tabs';
import { type Removal, removals } from './removal-records';
import { isListed, withoutTask } from './removal-lookup';
import { callContext, type Services } from './services';
import type { SourceState } from './source-state';
import { findSource, sourceKey } from './sources';

/** How long a deletion can be undone, wall milliseconds. */
export const UNDO_MS = 8_000;
/** What is left at least after somebody had stopped the time by pointing at it. */
const LEAST_MS = 2_000;
/** A deletion that was cut off may still be on its way: it is looked for this often, this far apart (wall time). */
const LOOKS = 2;
const LOOK_AGAIN_MS = 1_500;

export interface RemovalParts {
  readonly services: Services;
  readonly tab: string;
  readonly tabs: LiveTabs;
  readonly alone: typeof aloneIfFree;
  readonly inOrder: typeof inOrder;
  /** Told of each task that is gone. */
  readonly onGone: (ref: TaskRef) => void;
}

/** A task that is to be deleted. */
export interface RemovalWish {
  readonly task: Task;
  readonly connection: Connection;
  readonly type: TaskType;
  readonly action: TaskAction;
  /** What it is called. */
  readonly name: string;
}

/** A deletion that did not come to a good end. `unclear`: nobody knows yet whether it did. */
export interface RemovalTrouble {
  readonly id: string;
  readonly wish: RemovalWish;
  readonly kind: 'failed' | 'unclear';
  readonly failure: Failure;
}

/** What this tab is about to delete. A new object after each change. */
export interface RemovalView {
  readonly held: readonly RemovalWish[];
  readonly troubles: readonly RemovalTrouble[];
  /** What was deleted last by this tab. */
  readonly done?: RemovalWish;
}

/** Deletions that can be undone: each waits a while before it is sent, several together, and a closed tab sends nothing. */
export class Removals {
  /** Lets go of all; nothing more is sent. */
  readonly stop: () => void;
  readonly #parts: RemovalParts;
  readonly #held = new Map<string, RemovalWish>();
  readonly #listeners = new Set<() => void>();
  #view: RemovalView = { held: [], troubles: [] };
  #dueAt = 0;
  /** Wall time that was left when somebody pointed at it; undefined while it runs. */
  #stoppedMs: number | undefined;
  #window = 0;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
    // Forgotten on purpose, with all that was made: nothing of it is to be deleted.
    const leave = removals.subscribe(() => {
      if (removals.read().length === 0 && this.#held.size > 0) this.#drop();
    });
    this.stop = () => {
      leave();
      this.#drop();
    };
  }

  readonly read = (): RemovalView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Deletes tasks once they can no longer be undone; those that are being deleted already are passed over. */
  async ask(wishes: readonly RemovalWish[]): Promise<void> {
    const { services, tab, tabs } = this.#parts;
    await tabs.stay();
    await this.#write((list) => {
      const known = new Set(list.filter(isGoingOn).map(({ ref }) => refKey(ref)));
      const news = wishes.filter(({ task }) => !known.has(refKey(task.ref)));
      const added = news.map((wish): Removal => {
        const id = services.newId();
        this.#held.set(id, wish);
        return { id, ref: wish.task.ref, name: wish.name, tab, state: 'held' };
      });
      return [...added, ...list];
    });
    this.#show({});
    this.#stoppedMs = undefined;
    this.#runFor(UNDO_MS);
  }

  /** Deletes none of what is held. */
  undo(): void {
    const ids = new Set(this.#held.keys());
    this.#drop();
    void this.#write((list) => list.filter(({ id }) => !ids.has(id)));
  }

  /** Stops the time while somebody points at it or has the focus there. */
  hold(): void {
    if (this.#held.size === 0 || this.#stoppedMs !== undefined) return;
    this.#stoppedMs = Math.max(0, this.#dueAt - this.#parts.services.wallNow());
    this.#window += 1;
  }

  release(): void {
    if (this.#stoppedMs === undefined) return;
    const left = this.#stoppedMs;
    this.#stoppedMs = undefined;
    this.#runFor(Math.max(LEAST_MS, left));
  }

  /** Deletes what failed once more, without another window: that was asked for. */
  retry({ id, wish }: RemovalTrouble): void {
    this.dismiss(id);
    void this.#remove(this.#parts.services.newId(), wish);
  }

  /** Looks up what became of it. */
  lookAgain({ id, wish, failure }: RemovalTrouble): void {
    this.dismiss(id);
    void this.#lookUp(id, wish, failure);
  }

  dismiss(id: string): void {
    this.#show({ troubles: this.#view.troubles.filter((one) => one.id !== id) });
  }

  /** What a closed tab has left: `closed` once it is known that nothing was done. Looks up what was cut off. */
  async settleLeft(): Promise<void> {
    const { alone, tabs } = this.#parts;
    const living = await tabs.living();
    if (living) await this.#write((list) => left(list, ({ tab }) => !living.has(tab)));
    if (!removals.read().some(({ state }) => state === 'cut')) return;
    await alone('quayside:removals', async () => {
      for (const one of removals.read().filter(({ state }) => state === 'cut')) await this.#settleCut(one);
    });
  }

  /** The operator has read that it was not deleted. */
  dismissLeft(id: string): void {
    void this.#write((list) => list.filter((one) => one.id !== id));
  }

  /** This page goes away: what is held is not sent. Writes at once: there is no later. */
  close(): void {
    if (!removals.read().some((one) => one.tab === this.#parts.tab && isGoingOn(one))) return;
    this.#drop();
    removals.write((list) => left(list, ({ tab }) => tab === this.#parts.tab));
  }

  #drop(): void {
    this.#window += 1;
    this.#stoppedMs = undefined;
    this.#held.clear();
    this.#show({});
  }

  #runFor(ms: number): void {
    this.#window += 1;
    const window = this.#window;
    this.#dueAt = this.#parts.services.wallNow() + ms;
    void this.#parts.services.sleep(ms).then(() => {
      if (this.#window === window) void this.#sendHeld();
    });
  }

  async #sendHeld(): Promise<void> {
    const due = [...this.#held];
    this.#drop();
    for (const [id, wish] of due) await this.#remove(id, wish);
  }

  async #remove(id: string, wish: RemovalWish): Promise<void> {
    const { services, tab } = this.#parts;
    const { task, connection, action, name } = wish;
    // Written down first: a tab that closes now leaves word that it may have been done.
    await this.#write((list) => [
      { id, ref: task.ref, name, tab, state: 'sending' },
      ...list.filter((one) => one.id !== id),
    ]);
    try {
      await action.perform(task, callContext(services, connection, say('why.action', { action: action.id })));
      await this.#gone(id, wish);
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) reportError(caught);
      // Whoever deleted it: it is not there any more.
      if (failure?.kind === 'missing') await this.#gone(id, wish);
      else if (failure?.unclear) await this.#lookUp(id, wish, failure);
      else await this.#trouble(id, wish, 'failed', failure);
    }
  }

  /** Finds out by the list what became of a deletion whose answer was lost. */
  async #lookUp(id: string, wish: RemovalWish, failure: Failure): Promise<void> {
    const { services } = this.#parts;
    for (let look = 1; ; look += 1) {
      try {
        if (!(await isListed(services, wish, wish.task.ref))) return await this.#gone(id, wish);
        if (look === LOOKS) return await this.#trouble(id, wish, 'failed', failure);
      } catch (caught) {
        if (!failureOf(caught)) throw caught;
        if (look === LOOKS) return await this.#trouble(id, wish, 'unclear', failure);
      }
      await services.sleep(LOOK_AGAIN_MS);
    }
  }

  async #trouble(
    id: string,
    wish: RemovalWish,
    kind: RemovalTrouble['kind'],
    failure: Failure | undefined,
  ): Promise<void> {
    await this.#write((list) => list.filter((one) => one.id !== id));
    if (failure) this.#show({ troubles: [...this.#view.troubles, { id, wish, kind, failure }] });
    this.#readAgain(wish.task.ref);
  }

  async #gone(id: string, wish: RemovalWish): Promise<void> {
    const { services } = this.#parts;
    this.#takeOut(wish.task.ref, wish.name);
    this.#show({ done: wish });
    await this.#write((list) => list.filter((one) => one.id !== id));
    void services.scheduler.changed(sourceKey(wish.connection.id, wish.type.id));
  }

  /** The task leaves the list at once, and its page can say why. */
  #takeOut(ref: TaskRef, name: string): void {
    const { services, onGone } = this.#parts;
    noteDeparture({ ref, name, at: services.clock.now(), cause: 'deleted', told: true });
    services.queryClient.setQueryData<SourceState>(
      keys.source(ref.connection, ref.type),
      (state) => state && withoutTask(state, ref.id),
    );
    onGone(ref);
  }

  async #settleCut({ id, ref, name }: Removal): Promise<void> {
    const { services } = this.#parts;
    try {
      const source = await findSource(services, sourceKey(ref.connection, ref.type));
      if (!source) return;
      if (await isListed(services, source, ref)) {
        await this.#write((list) => list.map((one) => (one.id === id ? { ...one, state: 'closed' } : one)));
        return;
      }
      this.#takeOut(ref, name);
      await this.#write((list) => list.filter((one) => one.id !== id));
    } catch (caught) {
      // It stays written down; the next page looks again.
      if (!failureOf(caught)) throw caught;
    }
  }

  #readAgain(ref: TaskRef): void {
    void this.#parts.services.scheduler.changed(sourceKey(ref.connection, ref.type));
  }

  #show(change: Partial<RemovalView>): void {
    this.#view = { ...this.#view, ...change, held: [...this.#held.values()] };
    for (const listener of this.#listeners) listener();
  }

  #write(update: (list: readonly Removal[]) => readonly Removal[]): Promise<void> {
    return this.#parts.inOrder('quayside:removal-records', () => removals.write(update));
  }
}

/** Whether a tab is about to delete it. */
export function isGoingOn({ state }: Removal): boolean {
  return state === 'held' || state === 'sending';
}

function left(list: readonly Removal[], isGone: (one: Removal) => boolean): readonly Removal[] {
  return list.map((one) =>
    isGoingOn(one) && isGone(one) ? { ...one, state: one.state === 'held' ? 'closed' : 'cut' } : one,
  );
}
