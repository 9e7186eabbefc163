import { groupBy } from '@/core/group-by';
import { failureOf } from '@/transport/failures';
import { lookForAll } from './removal-lookup';
import { type RemovalParts, writeRemovals } from './removal-parts';
import { isGoingOn, type Removal, removals } from './removal-records';
import { takeOut } from './removal-take-out';
import { findSource, sourceKey } from './sources';

/** Where nobody knows which tabs there are, a deletion this old (wall time) is one whose tab is gone: no answer takes so long. */
const LOST_MS = 5 * 60_000;

/** What closed tabs have left of their deletions. */
export class RemovalLeftovers {
  readonly #parts: RemovalParts;
  #isSettling = false;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
  }

  /** `closed` once it is known that nothing was done. Looks up what was cut off. Never rejects; tells of bugs. */
  async settle(): Promise<void> {
    if (this.#isSettling) return;
    this.#isSettling = true;
    try {
      await this.#markLeft();
      if (removals.read().some(isCut)) {
        await this.#parts.alone('quayside:removals', () => this.#settleCuts());
      }
    } catch (bug) {
      reportError(bug);
    } finally {
      this.#isSettling = false;
    }
  }

  /** The operator has read that it was not deleted. */
  dismiss(id: string): void {
    void writeRemovals(this.#parts, (list) => list.filter((one) => one.id !== id));
  }

  async #markLeft(): Promise<void> {
    const { tabs, services, tab } = this.#parts;
    const living = await tabs.living();
    const now = services.wallNow();
    const isGone = (one: Removal) =>
      // Also where the clock of this computer was put back.
      living ? !living.has(one.tab) : one.tab !== tab && Math.abs(now - (one.at ?? 0)) > LOST_MS;
    if (!removals.read().some((one) => isGoingOn(one) && isGone(one))) return;
    await writeRemovals(this.#parts, (list) => left(list, isGone));
  }

  /** Those of one source together, one source after the other, also those that come up meanwhile. */
  async #settleCuts(): Promise<void> {
    const tried = new Set<string>();
    const next = () => removals.read().filter((one) => isCut(one) && !tried.has(one.id));
    for (let cut = next(); cut.length > 0; cut = next()) {
      const [same = []] = groupBy(cut, sourceOf).values();
      for (const { id } of same) tried.add(id);
      try {
        await this.#settleCut(same);
      } catch (caught) {
        // They stay written down and are looked for again.
        if (!failureOf(caught)) reportError(caught);
      }
    }
  }

  /** Settles what one source's list tells of. What it cannot tell of stays written down, as where it could not be read. */
  async #settleCut(cut: readonly Removal[]): Promise<void> {
    const { services } = this.#parts;
    const [first] = cut;
    const source = first && (await findSource(services, sourceOf(first)));
    if (!source) return;
    const found = await lookForAll(
      services,
      source,
      cut.map(({ ref }) => ref.id),
    );
    const are = (where: 'listed' | 'absent') => cut.filter(({ ref }) => found.get(ref.id) === where);
    const [absent, listed] = [are('absent'), new Set(are('listed').map(({ id }) => id))];
    takeOut(this.#parts, ...absent.map(({ ref, name }) => ({ ref, name })));
    const gone = new Set(absent.map(({ id }) => id));
    await writeRemovals(this.#parts, (list) =>
      list.filter(({ id }) => !gone.has(id)).map((one) => (listed.has(one.id) ? { ...one, state: 'closed' } : one)),
    );
  }
}

function sourceOf({ ref }: Removal): string {
  return sourceKey(ref.connection, ref.type);
}

function isCut({ state }: Removal): boolean {
  return state === 'cut';
}

/** The records once the tabs of some are gone: what was held was not sent, of what was sent nobody knows. */
export function left(list: readonly Removal[], isGone: (one: Removal) => boolean): readonly Removal[] {
  return list.map((one) =>
    isGoingOn(one) && isGone(one) ? { ...one, state: one.state === 'held' ? 'closed' : 'cut' } : one,
  );
}
