import { failureOf } from '@/transport/failures';
import { lookInList } from './removal-lookup';
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

  /** One after the other, also those that come up meanwhile. */
  async #settleCuts(): Promise<void> {
    const tried = new Set<string>();
    const next = () => removals.read().find((one) => isCut(one) && !tried.has(one.id));
    for (let one = next(); one; one = next()) {
      tried.add(one.id);
      try {
        await this.#settleCut(one);
      } catch (caught) {
        // It stays written down and is looked for again.
        if (!failureOf(caught)) reportError(caught);
      }
    }
  }

  async #settleCut({ id, ref, name }: Removal): Promise<void> {
    const { services } = this.#parts;
    const source = await findSource(services, sourceKey(ref.connection, ref.type));
    if (!source) return;
    switch (await lookInList(services, source, ref)) {
      case 'listed':
        return writeRemovals(this.#parts, (list) =>
          list.map((one) => (one.id === id ? { ...one, state: 'closed' } : one)),
        );
      case 'absent':
        takeOut(this.#parts, ref, name);
        return writeRemovals(this.#parts, (list) => list.filter((one) => one.id !== id));
      case 'cannot-tell':
        // As where it could not be read: it stays written down.
        return undefined;
    }
  }
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
