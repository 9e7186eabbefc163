import { afterAnswer, afterRefusal, shutGate, turnOf } from '@/core/download-line';
import { isInLine } from '@/core/line-state';
import { refKey, type TaskRef } from '@/core/task';
import type { TaskFile } from '@/task-types/task-type';
import { type Failure, failureOf } from '@/transport/failures';
import { type DownloadEntry, downloadGates, downloads } from './download-entries';
import { DownloadLeftovers } from './download-leftovers';
import {
  askedAnew,
  cameToNothing,
  isOpen,
  openOf,
  overwritten,
  waitsForLink,
  whyOf,
  withEntry,
  withGate,
} from './download-list';
import { entryOf, type FileWish, isCutOff, type LineParts, type Own } from './download-parts';
import { FileShelf } from './download-shelf';
import { changeDownloads, changeGate } from './download-writes';
import { wishedFile } from './download-file';
import { FreshLinks } from './fresh-links';
import { isUnlisted } from './removal-lookup';

/** Wall time between two looks at a line whose turn may come by what another tab does, or does not. */
const LOOK_MS = 5_000;
/** A vendor that finds it too early so often in a row means something else. */
const MOST_REFUSALS = 10;
/** What has ended stays known so long: another tab may yet write what it had read before. */
const MOST_OWN = 50;

/**
 * The files that this tab was asked for, in line with those of all tabs: one at a time for each identity, no sooner than the
 * vendor lets it. The tab that was asked fetches and keeps the bytes; what others may know stands in `downloads`.
 */
export class DownloadLine {
  readonly shelf = new FileShelf();
  /** Lets go of all; nothing more is fetched. */
  readonly stop: () => void;
  readonly #parts: LineParts;
  readonly #own = new Map<string, Own>();
  readonly #planned = new Map<string, number>();
  readonly #ended = new Set<(entry: DownloadEntry) => void>();
  readonly #leftovers: DownloadLeftovers;
  readonly #links: FreshLinks;
  #plans = 0;

  constructor(parts: LineParts) {
    const { clock, session, reach } = parts.services;
    this.#parts = parts;
    this.#leftovers = new DownloadLeftovers(parts);
    this.#links = new FreshLinks(parts.services.wallNow);
    const leave = [
      downloads.subscribe(() => this.#heard()),
      ...[clock, session, reach].map((one) => one.subscribe(() => this.#stepAll())),
    ];
    this.stop = () => {
      for (const unsubscribe of leave) unsubscribe();
      this.#own.clear();
    };
  }

  /** Puts a file in line; nothing where it stands there already. Resolves once it is written down. */
  async ask(wish: FileWish): Promise<void> {
    const ready = downloads.read().find((one) => one.state === 'ready' && refKey(one.ref) === refKey(wish.task.ref));
    if (ready && (await this.saveKept(ready.id, wish.save))) return;
    await this.#parts.tabs.stay();
    const entry = entryOf(wish, this.#parts);
    await this.#change((list) => {
      if (openOf(list, entry.ref)) return list;
      this.#own.set(entry.id, { ...wish, entry, refusals: 0 });
      return withEntry(askedAnew(list, entry.ref), entry);
    });
    for (const [id, own] of this.#own) {
      if (this.#own.size > MOST_OWN && !isOpen(own.entry)) this.#own.delete(id);
    }
    void this.#step(entry.line);
  }

  /** Takes what still waits out of its line. */
  async leave(id: string): Promise<void> {
    await this.#change((list) =>
      list.map((one) => (one.id === id && one.state === 'waiting' ? { ...one, state: 'left' } : one)),
    );
  }

  /** Saves what this tab keeps, before anything is waited for; false where it keeps it no more. */
  async saveKept(id: string, save: FileWish['save']): Promise<boolean> {
    const file = this.shelf.get(id) ?? this.#links.take(id);
    if (!file) return false;
    save(file);
    await this.#put(id, { state: 'saved', endedAt: this.#now() });
    return true;
  }

  /** Lets go of what was told: it failed, or its tab was closed. */
  async dismiss(id: string): Promise<void> {
    await this.#change((list) => list.filter((one) => one.id !== id || !cameToNothing(one)));
  }

  /** The file of a task can no longer be had: whatever waits for it is told so. */
  async gone(ref: TaskRef): Promise<void> {
    for (const one of downloads.read()) {
      if (one.state === 'waiting' && refKey(one.ref) === refKey(ref)) await this.#fail(one.id, { kind: 'missing' });
    }
  }

  /** Calls back as soon as one of this tab's files is saved, ready or failed. */
  onEnd(listener: (entry: DownloadEntry) => void): () => void {
    this.#ended.add(listener);
    return () => this.#ended.delete(listener);
  }

  /** Marks what closed tabs have left in line, and goes on with what is this tab's. */
  async sweep(): Promise<void> {
    await this.#leftovers.mark();
    this.#stepAll();
  }

  /** This page goes away, and its bytes with it. Writes at once: there is no later. */
  close(): void {
    this.#own.clear();
    this.#leftovers.close();
  }

  #now(): number {
    return this.#parts.services.clock.now();
  }

  /** Another tab has written. It may not have seen yet what this one wrote just before: what is ours is as we know it. */
  #heard(): void {
    const list = downloads.read();
    // Nothing at all: everything was forgotten on purpose.
    if (list.length === 0) this.#own.clear();
    for (const { id, state } of list) {
      const own = this.#own.get(id)?.entry;
      if (state === 'left' && own && (own.state === 'waiting' || waitsForLink(own))) this.#own.delete(id);
    }
    const mine = () => [...this.#own.values()].map(({ entry }) => entry);
    if (overwritten(list, mine()).length > 0) {
      void this.#change((now) => overwritten(now, mine()).reduce(withEntry, now));
    }
    this.#stepAll();
  }

  #stepAll(): void {
    for (const line of new Set([...this.#own.values()].map(({ entry }) => entry.line))) void this.#step(line);
  }

  /** Does what a line needs next, where that is this tab's to do. */
  async #step(line: string): Promise<void> {
    const { services } = this.#parts;
    const { clock } = services;
    this.#dropGone(line);
    const turn = turnOf(downloads.read(), downloadGates.read(), line, clock.now());
    switch (turn.kind) {
      case 'nobody':
        return;
      case 'go':
        // Session and network tell when they are back.
        if (this.#own.has(turn.id) && !isCutOff(services) && (await this.#fetch(turn.id, line))) {
          return this.#step(line);
        }
        this.#lookLater(line, LOOK_MS);
        return;
      case 'wait':
        // Without time there is nothing to wait for; the clock tells when it goes on.
        this.#lookLater(line, clock.rate() > 0 ? Math.min(turn.ms / clock.rate(), LOOK_MS) : LOOK_MS);
        return;
      case 'busy':
        this.#lookLater(line, LOOK_MS);
    }
  }

  /** Looks again after so much wall time. One plan per line counts: the latest. */
  #lookLater(line: string, ms: number): void {
    if (![...this.#own.values()].some(({ entry }) => entry.line === line && isInLine(entry))) return;
    const plan = (this.#plans += 1);
    this.#planned.set(line, plan);
    void this.#parts.services.sleep(Math.max(1, ms)).then(() => {
      if (this.#planned.get(line) === plan) void this.sweep();
    });
  }

  /** What the list, read to its end, shows no more cannot be fetched: no turn is spent on it. */
  #dropGone(line: string): void {
    const { queryClient } = this.#parts.services;
    for (const { entry } of this.#own.values()) {
      const isWaiting = entry.line === line && entry.state === 'waiting';
      if (isWaiting && isUnlisted(queryClient, entry.ref)) void this.#fail(entry.id, { kind: 'missing' });
    }
  }

  /** Fetches a file whose turn it is. True where the line can go on at once; undefined where another tab is still at it. */
  #fetch(id: string, line: string): Promise<boolean | undefined> {
    return this.#parts.alone(`quayside:download:${line}`, async () => {
      const own = await this.#begin(id, line);
      if (!own) return true;
      try {
        const file = await wishedFile(this.#parts, own);
        await changeGate(this.#parts, line, (gate) => afterAnswer(gate, own.entry.everyMs, this.#now()));
        if (file) await this.#have(own, file);
        else await this.#fail(id, { kind: 'missing' });
      } catch (caught) {
        const failure = failureOf(caught);
        // What is no failure of a call is a bug of ours; the file did not come all the same.
        if (!failure) reportError(caught);
        return this.#missed(own, failure);
      }
      return true;
    });
  }

  /** Writes down that it starts now; undefined where it is not its turn after all. */
  async #begin(id: string, line: string): Promise<Own | undefined> {
    let begun: Own | undefined;
    await this.#change((list) => {
      const own = this.#own.get(id);
      const now = this.#now();
      const turn = turnOf(list, downloadGates.read(), line, now);
      if (!own || turn.kind !== 'go' || turn.id !== id) return list;
      downloadGates.write((gates) => withGate(gates, shutGate(own.entry, now)));
      begun = { ...own, entry: { ...own.entry, state: 'fetching', sentAt: this.#parts.services.wallNow() } };
      this.#own.set(id, begun);
      return withEntry(list, begun.entry);
    });
    return begun;
  }

  async #have({ entry: { id }, save }: Own, file: TaskFile): Promise<void> {
    const isLink = 'link' in file;
    const isSavedBefore = (kept: string) => downloads.read().find((one) => one.id === kept)?.state === 'saved';
    const dropped = isLink ? [] : this.shelf.put(id, file, isSavedBefore);
    // A link is opened as another page, which browsers do for somebody who has just clicked, and else without a word do not.
    const isSaved = this.#parts.visible() && (!isLink || this.#parts.active());
    if (isSaved) save(file);
    else if (isLink) this.#links.put(id, file);
    await this.#put(id, {
      state: isSaved ? 'saved' : 'ready',
      file: file.name,
      ...(isLink ? { handedOver: true } : { sizeBytes: file.content.size }),
      endedAt: this.#now(),
    });
    for (const one of dropped) await this.#put(one, { state: 'lost', why: { kind: 'room' } }, 'ready');
    this.#tell(id);
  }

  /** The file did not come. Found too early, or never asked for, it stays first in its line. True where that can go on at once. */
  async #missed(own: Own, failure: Failure | undefined): Promise<boolean> {
    const { id, line, everyMs } = own.entry;
    // Everything was forgotten meanwhile.
    if (!this.#own.has(id)) return true;
    if (failure?.kind === 'session' || failure?.kind === 'offline') {
      // The gateway's word: the vendor saw nothing and counts nothing. What the network lost may have come there.
      if (failure.kind === 'session')
        await changeGate(this.#parts, line, (gate) => ({ ...gate, openAt: gate.startedAt }));
      await this.#putBack(own);
      return false;
    }
    const refusals = own.refusals + 1;
    if (failure?.kind !== 'throttled' || refusals >= MOST_REFUSALS) {
      await changeGate(this.#parts, line, (gate) => afterAnswer(gate, everyMs, this.#now()));
      await this.#fail(id, failure ? whyOf(failure) : { kind: 'broken' });
      return true;
    }
    await changeGate(this.#parts, line, (gate) => afterRefusal(gate, everyMs, this.#now(), failure.retryAfterMs));
    await this.#putBack({ ...own, refusals });
    return true;
  }

  #putBack(own: Own): Promise<void> {
    const entry = { ...own.entry, state: 'waiting' } as const;
    this.#own.set(entry.id, { ...own, entry });
    return this.#change((list) => withEntry(list, entry));
  }

  async #fail(id: string, why: NonNullable<DownloadEntry['why']>): Promise<void> {
    await this.#put(id, { state: 'failed', why, endedAt: this.#now() });
    this.#tell(id);
  }

  #tell(id: string): void {
    const entry = downloads.read().find((one) => one.id === id);
    if (entry?.tab !== this.#parts.tab) return;
    for (const listener of this.#ended) listener(entry);
  }

  async #put(id: string, change: Partial<DownloadEntry>, only?: DownloadEntry['state']): Promise<void> {
    const changed = (one: DownloadEntry) =>
      one.id === id && (only === undefined || one.state === only) ? { ...one, ...change } : one;
    const own = this.#own.get(id);
    if (own) this.#own.set(id, { ...own, entry: changed(own.entry) });
    await this.#change((list) => list.map(changed));
  }

  #change(update: (list: readonly DownloadEntry[]) => readonly DownloadEntry[]): Promise<void> {
    return changeDownloads(this.#parts, update);
  }
}
