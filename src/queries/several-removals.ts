import type { Connection } from '@/core/connection';
import { groupBy } from '@/core/group-by';
import { refKey } from '@/core/task';
import { say } from '@/i18n/say';
import { keys } from '@/query-kit/keys';
import type { ManyAtOnce } from '@/task-types/task-type';
import { type Failure, failureOf } from '@/transport/failures';
import { type RemovalParts, type RemovalTrouble, type RemovalWish, writeRemovals } from './removal-parts';
import { isGoingOn, type Removal } from './removal-records';
import { takeOut } from './removal-take-out';
import { siftGone } from './removal-sift';
import { callContext } from './services';
import { sourceKey } from './sources';

/**
 * What became of one of several tasks. `gone`: by this. `before`: it was gone before anything was sent. `absent`: it is gone,
 * and nobody knows since when. `there`: it is as before. `unclear`: nobody knows.
 */
export type Fate = 'going' | 'gone' | 'before' | 'absent' | 'there' | 'unclear';

/**
 * What went wrong on one connection. `failed`: the call; `unread`: looking up what came of it; `broken`: either, by a mistake
 * of the console's own.
 */
export interface SeveralTrouble {
  readonly connection: Connection;
  readonly kind: 'failed' | 'unread' | 'broken';
  readonly failure?: Failure;
}

/** How far deleting several has come. A new object after each change. */
export interface SeveralView {
  readonly state: 'idle' | 'going' | 'over';
  /** By `refKey`. */
  readonly fates: ReadonlyMap<string, Fate>;
  readonly troubles: readonly SeveralTrouble[];
}

/** One that is to be deleted with others, by an action that does it to many. */
export interface SeveralWish extends RemovalWish {
  readonly many: ManyAtOnce;
}

/** What may still be on its way is looked up this often, this far apart (wall time). */
const LOOKS = 2;
const LOOK_AGAIN_MS = 1_500;

/**
 * Deletes several tasks by one call for each connection. They are written down before that is sent, as single deletions are:
 * a page that closes in between leaves word. What became of each is looked up afterwards, since the vendor does not say.
 */
export class SeveralRemovals {
  readonly #parts: RemovalParts;
  /** Tells of what did not come to a good end where nobody looks at it here any more. */
  readonly #tell: (troubles: readonly RemovalTrouble[]) => void;
  readonly #listeners = new Set<() => void>();
  /** By `refKey`. */
  readonly #wishes = new Map<string, SeveralWish>();
  /** The ids of their records, by `refKey`. */
  readonly #records = new Map<string, string>();
  /** Those of which it is not known that they were there before the call, by `refKey`. */
  readonly #unseen = new Set<string>();
  #view: SeveralView = { state: 'idle', fates: new Map(), troubles: [] };
  #isWatched = true;

  constructor(parts: RemovalParts, tell: (troubles: readonly RemovalTrouble[]) => void) {
    this.#parts = parts;
    this.#tell = tell;
  }

  readonly read = (): SeveralView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Deletes them, once: what is asked meanwhile is not done. Those that are being deleted already are only looked at. */
  async run(wishes: readonly SeveralWish[]): Promise<void> {
    if (this.#view.state !== 'idle' || wishes.length === 0) return;
    for (const wish of wishes) this.#wishes.set(keyOf(wish), wish);
    this.#show({ state: 'going', fates: new Map(wishes.map((wish) => [keyOf(wish), 'going'])) });
    try {
      await this.#parts.tabs.stay();
      await this.#writeDown(wishes);
    } catch (bug) {
      return this.#notBegun(bug);
    }
    const mine = new Set(this.#records.keys());
    for (const group of this.#groups((key) => mine.has(key))) await this.#remove(group);
    // What went of the others is not ours to claim.
    for (const key of this.#wishes.keys()) if (!mine.has(key)) this.#unseen.add(key);
    for (const group of this.#groups((key) => !mine.has(key))) await this.#look(group);
    this.#settleFates((fate) => (fate === 'going' ? 'unclear' : fate));
    this.#end();
  }

  /** Looks up once more what nobody knows of. */
  async lookAgain(): Promise<void> {
    if (this.#view.state !== 'over') return;
    this.#show({ state: 'going', troubles: this.#view.troubles.filter(({ kind }) => kind === 'failed') });
    for (const group of this.#groups((key) => this.#view.fates.get(key) === 'unclear')) await this.#look(group);
    this.#end();
  }

  /** Somebody looks at it. */
  watch(): void {
    this.#isWatched = true;
  }

  /** The operator has read what came of it. */
  dismiss(): void {
    this.#isWatched = false;
    void this.#strike([...this.#records.keys()]);
  }

  /** The page that showed it is left: what did not come to a good end is told elsewhere. */
  leave(): void {
    if (!this.#isWatched) return;
    this.#isWatched = false;
    if (this.#view.state === 'over') this.#handOver(['unclear']);
  }

  async #writeDown(wishes: readonly SeveralWish[]): Promise<void> {
    const { services, tab } = this.#parts;
    await writeRemovals(this.#parts, (list) => {
      const going = new Set(list.filter(isGoingOn).map(({ ref }) => refKey(ref)));
      const added = wishes
        .filter((wish) => !going.has(keyOf(wish)))
        .map((wish): Removal => {
          const id = services.newId();
          this.#records.set(keyOf(wish), id);
          return { id, ref: wish.task.ref, name: wish.name, tab, state: 'sending', at: services.wallNow() };
        });
      return [...added, ...list];
    });
  }

  #groups(isWanted: (key: string) => boolean): readonly (readonly SeveralWish[])[] {
    const wanted = [...this.#wishes].flatMap(([key, wish]) => (isWanted(key) ? [wish] : []));
    return [...groupBy(wanted, ({ connection }) => connection.id).values()];
  }

  async #remove(wanted: readonly SeveralWish[]): Promise<void> {
    const group = await this.#sift(wanted);
    const [first] = group;
    if (!first) return;
    const { connection, action, many } = first;
    const context = callContext(this.#parts.services, connection, say('why.action', { action: action.id }));
    try {
      await many.perform(
        group.map(({ task }) => task),
        context,
      );
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) return this.#broken(group, caught);
      // Refused as a whole: nothing was done. What names a single task may have been done to the others.
      if (!failure.unclear && failure.kind !== 'missing' && failure.kind !== 'rejected') {
        return this.#settle(group, new Set(group.map(({ task }) => task.ref.id)), {
          connection,
          kind: 'failed',
          failure,
        });
      }
      return this.#look(group, failure);
    }
    return this.#look(group);
  }

  /** Those that are there to be deleted. */
  async #sift(group: readonly SeveralWish[]): Promise<readonly SeveralWish[]> {
    const { before, unseen } = await siftGone(this.#parts.services, group);
    for (const key of unseen) this.#unseen.add(key);
    this.#settleFates((fate, key) => (before.has(key) ? 'before' : fate));
    await this.#strike([...before]);
    return group.filter((wish) => !before.has(keyOf(wish)));
  }

  /** Finds out which are as before. `failed`: the call was not answered well. */
  async #look(group: readonly SeveralWish[], failed?: Failure): Promise<void> {
    const [first] = group;
    if (!first) return;
    const { connection, many } = first;
    const { services } = this.#parts;
    const context = callContext(services, connection, say('why.find'));
    const tasks = group.map(({ task }) => task);
    try {
      let undone = new Set(await many.undone(tasks, context));
      for (let look = 1; look < LOOKS && undone.size > 0; look += 1) {
        await services.sleep(LOOK_AGAIN_MS);
        undone = new Set(await many.undone(tasks, context));
      }
      const trouble = failed && undone.size > 0 && ({ connection, kind: 'failed', failure: failed } as const);
      // What the vendor does not know may have gone before.
      if (failed?.kind === 'missing') for (const wish of group) this.#unseen.add(keyOf(wish));
      await this.#settle(group, undone, trouble || undefined);
    } catch (caught) {
      const failure = failureOf(caught);
      if (!failure) return this.#broken(group, caught);
      this.#lose(group);
      if (failed) this.#note({ connection, kind: 'failed', failure: failed });
      this.#note({ connection, kind: 'unread', failure });
    }
  }

  async #settle(
    group: readonly SeveralWish[],
    undone: ReadonlySet<string>,
    trouble: SeveralTrouble | undefined,
  ): Promise<void> {
    const gone = group.filter(({ task }) => !undone.has(task.ref.id));
    takeOut(this.#parts, ...gone.map(({ task, name }) => ({ ref: task.ref, name })));
    const absent = new Set(gone.map(keyOf));
    const settled = new Set(group.map(keyOf));
    this.#settleFates((fate, key) => {
      if (!settled.has(key)) return fate;
      return !absent.has(key) ? 'there' : this.#unseen.has(key) ? 'absent' : 'gone';
    });
    if (trouble) this.#note(trouble);
    await this.#strike(group.map(keyOf));
  }

  /** A bug is told where a failure would be: what vanished would pass for done. */
  #broken(group: readonly SeveralWish[], bug: unknown): void {
    reportError(bug);
    this.#lose(group);
    const [first] = group;
    if (first) this.#note({ connection: first.connection, kind: 'broken' });
  }

  /** What could not be written down is not sent: nothing was done. */
  #notBegun(bug: unknown): void {
    reportError(bug);
    this.#settleFates(() => 'there');
    for (const [first] of this.#groups(() => true))
      if (first) this.#note({ connection: first.connection, kind: 'broken' });
    // What may have been written down all the same would hold these tasks for ever.
    this.#strike([...this.#records.keys()]).catch(reportError);
    this.#end();
  }

  /** Nobody knows what became of these. */
  #lose(group: readonly SeveralWish[]): void {
    const lost = new Set(group.map(keyOf));
    this.#settleFates((fate, key) => (lost.has(key) ? 'unclear' : fate));
  }

  #end(): void {
    const { scheduler, queryClient } = this.#parts.services;
    this.#show({ state: 'over' });
    if (!this.#isWatched) this.#handOver(['there', 'unclear']);
    for (const { task } of new Map([...this.#wishes.values()].map((wish) => [wish.connection.id, wish])).values()) {
      const { connection, type } = task.ref;
      void scheduler.changed(sourceKey(connection, type));
      void queryClient.invalidateQueries({ queryKey: keys.searches(connection, type) });
      void queryClient.invalidateQueries({ queryKey: keys.parts(connection, type) });
    }
  }

  #handOver(fates: readonly Fate[]): void {
    const { troubles } = this.#view;
    const left = [...this.#wishes].flatMap(([key, wish]): readonly RemovalTrouble[] => {
      const fate = this.#view.fates.get(key);
      if (!fate || !fates.includes(fate)) return [];
      const failure = troubles.find(({ connection }) => connection === wish.connection)?.failure;
      const kind = fate === 'there' ? 'failed' : 'unclear';
      return [{ id: this.#records.get(key) ?? key, wish, kind, ...(failure ? { failure } : undefined) }];
    });
    this.#tell(left);
    void this.#strike([...this.#records.keys()]);
  }

  async #strike(wanted: readonly string[]): Promise<void> {
    const ids = new Set(wanted.flatMap((key) => this.#records.get(key) ?? []));
    for (const key of wanted) this.#records.delete(key);
    if (ids.size > 0) await writeRemovals(this.#parts, (list) => list.filter(({ id }) => !ids.has(id)));
  }

  #settleFates(change: (fate: Fate, key: string) => Fate): void {
    this.#show({ fates: new Map([...this.#view.fates].map(([key, fate]) => [key, change(fate, key)])) });
  }

  #note(trouble: SeveralTrouble): void {
    this.#show({ troubles: [...this.#view.troubles, trouble] });
  }

  #show(change: Partial<SeveralView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function keyOf({ task }: RemovalWish): string {
  return refKey(task.ref);
}
