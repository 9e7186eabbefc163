import { refKey, type TaskRef } from '@/core/task';
import { say } from '@/i18n/say';
import { type Failure, failureOf } from '@/transport/failures';
import { removalAsked } from './removal-asked';
import { left, RemovalLeftovers } from './removal-leftovers';
import { lookInList } from './removal-lookup';
import {
  type RemovalParts,
  type RemovalTrouble,
  type RemovalView,
  type RemovalWish,
  writeRemovals,
} from './removal-parts';
import { isGoingOn, type Removal, removals } from './removal-records';
import { takeOut } from './removal-take-out';
import { callContext } from './services';
import { sourceKey } from './sources';

/** How long a deletion can be undone, wall milliseconds. */
export const UNDO_MS = 8_000;
/** What is left at least after somebody had stopped the time by pointing at it. */
const LEAST_MS = 2_000;
/** A deletion that was cut off may still be on its way: it is looked for this often, this far apart (wall time). */
const LOOKS = 2;
const LOOK_AGAIN_MS = 1_500;

/** Deletions that can be undone: each waits a while before it is sent, several together, and a closed tab sends nothing. */
export class Removals {
  /** Lets go of all; nothing more is sent. */
  readonly stop: () => void;
  readonly leftovers: RemovalLeftovers;
  readonly #parts: RemovalParts;
  readonly #held = new Map<string, RemovalWish>();
  readonly #listeners = new Set<() => void>();
  #view: RemovalView = { held: [], troubles: [] };
  #dueAt = 0;
  /** Wall time that was left when somebody pointed at it; undefined while it runs. */
  #stoppedMs: number | undefined;
  #window = 0;
  #isStopped = false;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
    this.leftovers = new RemovalLeftovers(parts);
    // Forgotten on purpose, with all that was made: nothing of it is to be deleted.
    const leave = removals.subscribe(() => {
      if (removals.read().length === 0 && this.#held.size > 0) this.#drop();
    });
    this.stop = () => {
      leave();
      this.#isStopped = true;
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
    services.queryClient.setQueryData(removalAsked.queryKey, true);
    await tabs.stay();
    await this.#write((list) => {
      const known = new Set(list.filter(isGoingOn).map(({ ref }) => refKey(ref)));
      const news = wishes.filter(({ task }) => !known.has(refKey(task.ref)));
      const added = news.map((wish): Removal => {
        const id = services.newId();
        this.#held.set(id, wish);
        return { id, ref: wish.task.ref, name: wish.name, tab, state: 'held', at: services.wallNow() };
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

  /** What offers to undo it has come only now: the time counts from here. */
  offered(): void {
    if (this.#held.size > 0 && this.#stoppedMs === undefined) this.#runFor(UNDO_MS);
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
    const { services, tab } = this.#parts;
    const again: Removal = {
      id: services.newId(),
      ref: wish.task.ref,
      name: wish.name,
      tab,
      state: 'held',
      at: services.wallNow(),
    };
    void this.#write((list) => [again, ...list]).then(() => this.#remove(again.id, wish));
  }

  /** Looks up what became of it. */
  lookAgain({ id, wish, failure }: RemovalTrouble): void {
    this.dismiss(id);
    void this.#orBroken(id, wish, () => this.#lookUp(id, wish, failure));
  }

  /** Tells of deletions that were sent otherwise and did not come to a good end, once the page that sent them is left. */
  tell(troubles: readonly RemovalTrouble[]): void {
    this.#show({ troubles: [...this.#view.troubles, ...troubles] });
  }

  dismiss(id: string): void {
    this.#show({ troubles: this.#view.troubles.filter((one) => one.id !== id) });
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

  #remove(id: string, wish: RemovalWish): Promise<void> {
    return this.#orBroken(id, wish, async () => {
      if (!(await this.#begin(id))) return;
      const failure = await this.#perform(wish);
      // Whoever deleted it: it is not there any more.
      if (!failure || failure.kind === 'missing') await this.#gone(id, wish);
      else if (failure.unclear) await this.#lookUp(id, wish, failure);
      else await this.#trouble({ id, wish, kind: 'failed', failure });
    });
  }

  /** A bug is told where a failure would be: one that vanished would pass for done, and would keep the rest from being sent. */
  async #orBroken(id: string, wish: RemovalWish, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (bug) {
      reportError(bug);
      await this.#trouble({ id, wish, kind: 'broken' });
    }
  }

  /**
   * Written down before it is sent: a tab that closes now leaves word that it may have been done. False where it is not to be
   * sent any more: everything was forgotten, this tab lets go, or another took it for lost.
   */
  async #begin(id: string): Promise<boolean> {
    const { services, tab } = this.#parts;
    let begun = false;
    await this.#write((list) => {
      const isOurs = (one: Removal) => one.id === id && one.state === 'held' && one.tab === tab;
      begun = !this.#isStopped && list.some(isOurs);
      return begun
        ? list.map((one) => (isOurs(one) ? { ...one, state: 'sending', at: services.wallNow() } : one))
        : list;
    });
    return begun;
  }

  async #perform({ task, connection, action }: RemovalWish): Promise<Failure | undefined> {
    const { services } = this.#parts;
    try {
      await action.perform(task, callContext(services, connection, say('why.action', { action: action.id })));
      return undefined;
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) throw caught;
      return failure;
    }
  }

  /** Finds out by the list what became of a deletion whose answer was lost. */
  async #lookUp(id: string, wish: RemovalWish, failure: Failure | undefined): Promise<void> {
    const { services } = this.#parts;
    for (let look = 1; ; look += 1) {
      const found = await this.#look(wish);
      if (found === 'absent') return this.#gone(id, wish);
      if (look === LOOKS) {
        const kind = found === 'listed' ? 'failed' : 'unclear';
        return this.#trouble({ id, wish, kind, ...(failure ? { failure } : undefined) });
      }
      await services.sleep(LOOK_AGAIN_MS);
    }
  }

  /** A list that cannot be read cannot tell. */
  async #look(wish: RemovalWish) {
    try {
      return await lookInList(this.#parts.services, wish, wish.task.ref);
    } catch (caught) {
      if (!failureOf(caught)) throw caught;
      return 'cannot-tell' as const;
    }
  }

  async #trouble(trouble: RemovalTrouble): Promise<void> {
    await this.#write((list) => list.filter((one) => one.id !== trouble.id));
    this.#show({ troubles: [...this.#view.troubles, trouble] });
    this.#readAgain(trouble.wish.task.ref);
  }

  async #gone(id: string, wish: RemovalWish): Promise<void> {
    takeOut(this.#parts, { ref: wish.task.ref, name: wish.name });
    this.#show({ done: wish });
    await this.#write((list) => list.filter((one) => one.id !== id));
    this.#readAgain(wish.task.ref);
  }

  #readAgain(ref: TaskRef): void {
    void this.#parts.services.scheduler.changed(sourceKey(ref.connection, ref.type));
  }

  #show(change: Partial<RemovalView>): void {
    this.#view = { ...this.#view, ...change, held: [...this.#held.values()] };
    for (const listener of this.#listeners) listener();
  }

  #write(update: (list: readonly Removal[]) => readonly Removal[]): Promise<void> {
    return writeRemovals(this.#parts, update);
  }
}
