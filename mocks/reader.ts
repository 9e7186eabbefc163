import { raised, sighted, simulatedAt, type WallClock } from './clock';
import type { Command } from './log';
import type { MountedCloud } from './mount';
import type { ScenarioFactory } from './scenario';
import type { WorldRecord, WorldStore } from './store';
import { createView, mountedCloud, saveGrown, type View } from './view';
import { newRecord, opened, type Wanted } from './world-record';

export interface ReaderOptions {
  readonly store: WorldStore;
  readonly clock: WallClock;
  readonly scenarios: Readonly<Record<string, ScenarioFactory>>;
  readonly wanted?: Wanted;
  /** Tells apart those who read the same world, so that no two give the same request id. */
  readonly name: string;
  /** Wall time without a look after which time counts as having stood still. */
  readonly maxGapMs?: number;
  /** Where nobody else has the world open: the last wall instant at which it was seen, as far as known. */
  readonly lastSeenAt?: number | undefined;
}

/** What a turn may read. `record` has its clock as of this moment. */
export interface Moment {
  readonly record: WorldRecord;
  readonly wall: number;
  readonly now: number;
  readonly view: View;
  readonly cloud: MountedCloud | undefined;
}

/** What a turn decided. */
export interface Change<T> {
  readonly value: T;
  readonly record?: WorldRecord;
  readonly command?: Command;
  readonly keep?: ((seq: number) => void) | undefined;
}

/** A turn without a change is one that found another world than it was meant for. */
interface Turned<T> {
  readonly record: WorldRecord;
  readonly at: number;
  readonly change?: Change<T>;
}

/** One reader of a world that others may read and write too. */
export interface Reader {
  view(): View;
  record(): WorldRecord;
  /** The simulated instant, by what this reader knows. Within one world it never goes back. */
  readonly now: () => number;
  /**
   * One turn at the store. The stage, and the cloud where one is named, are up to date when `decide` is called; it must not
   * wait for anything and may be called again where another reader has begun a new world in the meantime.
   */
  turn<T>(cloudId: string | undefined, decide: (moment: Moment) => Change<T>): Promise<{ value: T; changed: boolean }>;
}

/** Opens the world that the store keeps, or makes the one that is wanted. */
export async function openReader(options: ReaderOptions): Promise<Reader> {
  const { store, clock, scenarios, name, wanted = {}, maxGapMs = Number.POSITIVE_INFINITY } = options;
  const isKnown = (kept: WorldRecord | undefined) => kept !== undefined && Object.hasOwn(scenarios, kept.scenario);

  // The log is not read yet: the parts read it when they need it.
  const first = await store.exchange(Number.MAX_SAFE_INTEGER, (kept) => {
    const usable = isKnown(kept.record) ? kept.record : undefined;
    const value = opened(usable, wanted, clock.wall(), { maxGapMs, lastSeenAt: options.lastSeenAt }, name);
    return { record: value, value };
  });
  let record = first.value;
  let view = createView(record, scenarios, store);
  let shownAt = 0;

  function now(): number {
    const wall = clock.wall();
    record = { ...record, clock: sighted(record.clock, wall, maxGapMs) };
    shownAt = Math.max(shownAt, simulatedAt(record.clock, wall));
    return shownAt;
  }

  function adopt(next: WorldRecord): void {
    if (next.id !== record.id) {
      view = createView(next, scenarios, store);
      shownAt = 0;
    }
    record = next;
  }

  return {
    view: () => view,
    record: () => record,
    now,
    async turn<T>(cloudId: string | undefined, decide: (moment: Moment) => Change<T>) {
      for (;;) {
        const here = view;
        await here.staged;
        const cloud = cloudId === undefined ? undefined : await mountedCloud(here, cloudId, store);
        const parts = cloud ? [here.stage, cloud] : [here.stage];
        const since = Math.min(...parts.map((part) => part.seq()));
        const { value, seq } = await store.exchange<Turned<T>>(since, ({ record: kept, entries }) => {
          const wall = clock.wall();
          if (kept?.id !== here.world) {
            const other = kept && isKnown(kept) ? kept : newRecord(record, wall, `${name} again`);
            return { record: other, value: { record: other, at: 0 } };
          }
          // Not `now()`: a reader that has not heard yet of a pause must not push everybody's clock to where it believes to be.
          const latest = Math.max(here === view ? shownAt : 0, entries.at(-1)?.at ?? 0);
          const seen = { ...kept, clock: raised(sighted(kept.clock, wall, maxGapMs), wall, latest) };
          for (const part of parts) part.catchUp(entries);
          const at = simulatedAt(seen.clock, wall);
          const change = decide({ record: seen, wall, now: at, view: here, cloud });
          const next = change.record ?? seen;
          const append = change.command && { append: { at, command: change.command } };
          return { record: next, value: { record: next, at, change }, ...append };
        });
        adopt(value.record);
        const { change, at } = value;
        if (!change) continue;
        if (seq !== undefined && change.command) {
          change.keep?.(seq);
          here.stage.catchUp([{ seq, at, command: change.command }]);
          saveGrown(here, parts, store);
        }
        return { value: change.value, changed: seq !== undefined || change.record !== undefined };
      }
    },
  };
}
