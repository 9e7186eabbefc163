import { shutGate, turnOf } from '@/core/download-line';
import { type DownloadEntry, downloadGates, downloads } from './download-entries';
import { isOpen, lost, withGate } from './download-list';
import { isCutOff, type LineParts } from './download-parts';

/**
 * Where nobody knows which tabs there are, wall time tells: the transport gives a file up after two minutes, and a tab in the
 * background still looks at its line once a minute. A tab that lives all the same writes down again what is its own.
 */
const LOST_MS = 3 * 60_000;

interface Standing {
  readonly id: string;
  readonly since: number;
}

/** What closed tabs have left in line. */
export class DownloadLeftovers {
  readonly #parts: LineParts;
  /** By line: whose turn it is that does not begin, and since when (wall time). */
  readonly #standing = new Map<string, Standing>();

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  /** Marks it lost. */
  async mark(): Promise<void> {
    const { tabs, tab, inOrder } = this.#parts;
    const living = await tabs.living();
    const isGone = (one: DownloadEntry) =>
      one.tab !== tab && (living ? !living.has(one.tab) : isOpen(one) && this.#isSilent(one));
    await inOrder('quayside:downloads', () => this.#lose(isGone));
  }

  /** This page goes away, and its bytes with it. Writes at once: there is no later. */
  close(): void {
    this.#lose(({ tab }) => tab === this.#parts.tab);
  }

  #isSilent(entry: DownloadEntry): boolean {
    const now = this.#parts.services.wallNow();
    switch (entry.state) {
      case 'fetching':
        // Also where the clock of this computer was put back.
        return Math.abs(now - (entry.sentAt ?? 0)) > LOST_MS;
      case 'waiting':
        return now - this.#standsSince(entry, now) > LOST_MS;
      default:
        // What is ready keeps nobody waiting.
        return false;
    }
  }

  #standsSince({ id, line }: DownloadEntry, now: number): number {
    const { services } = this.#parts;
    const turn = turnOf(downloads.read(), downloadGates.read(), line, services.clock.now());
    if (isCutOff(services) || turn.kind !== 'go') this.#standing.delete(line);
    else if (this.#standing.get(line)?.id !== turn.id) this.#standing.set(line, { id: turn.id, since: now });
    const standing = this.#standing.get(line);
    return standing?.id === id ? standing.since : now;
  }

  #lose(is: (entry: DownloadEntry) => boolean): void {
    const gone = downloads.read().filter((one) => is(one) && isOpen(one));
    if (gone.length === 0) return;
    // Nobody knows when the request of one that was under way arrived.
    for (const { line, everyMs } of gone.filter(({ state }) => state === 'fetching')) {
      const now = this.#parts.services.clock.now();
      downloadGates.write((gates) => withGate(gates, shutGate({ line, everyMs }, now)));
    }
    const ids = new Set(gone.map(({ id }) => id));
    downloads.write((list) => lost(list, ({ id }) => ids.has(id)));
  }
}
