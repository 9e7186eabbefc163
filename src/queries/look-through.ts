import { say } from '@/i18n/say';
import type { Cursor } from '@/task-types/call-context';
import type { TaskPage } from '@/task-types/task-page';
import { type Failure, FailureError, failureOf, retryAfterOf } from '@/transport/failures';
import { foldMore } from './fold-more';
import { callContext, type Services } from './services';
import { changeKnown, type Source, stateOf } from './sources';

/** Who looks through all waits as long as an API asks for, up to here: beyond it, the wait is the operator's to decide. */
const LONGEST_WAIT_MS = 120_000;
const SHORTEST_WAIT_MS = 1_000;

/** Looks through what polls do not read, for one list on screen. */
export class LookThrough {
  #going: Promise<readonly Failure[]> | undefined;
  #all = false;
  #stop = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  readonly isGoing = (): boolean => this.#going !== undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Looks through the next page of every source that has one, or through all pages to the end; gives what failed. Called
   * while it goes on, it goes on to the end if either call wants that.
   */
  look(sources: readonly Source[], how: 'further' | 'all'): Promise<readonly Failure[]> {
    this.#all ||= how === 'all';
    // One that was stopped may still wait for its last page.
    if (this.#going && this.#stop.signal.aborted) return this.#going.then(() => this.look(sources, how));
    if (this.#going) return this.#going;
    const { signal } = (this.#stop = new AbortController());
    const going = this.#lookAt(sources, signal).finally(() => {
      this.#going = undefined;
      this.#all = false;
      this.#tell();
    });
    this.#going = going;
    this.#tell();
    return going;
  }

  /** Ends it; what was looked through stays. */
  stop(): void {
    this.#stop.abort();
  }

  async #lookAt(sources: readonly Source[], signal: AbortSignal): Promise<readonly Failure[]> {
    const looks = await Promise.all(sources.map((source) => this.#walk(source, signal).catch(failed)));
    return looks.filter((failure) => failure !== undefined);
  }

  async #walk(source: Source, signal: AbortSignal): Promise<undefined> {
    do {
      const state = stateOf(this.#services, source);
      const cursor = state?.next;
      if (cursor === undefined) return;
      const last = state?.tasks.at(-1)?.ref.id;
      const page = await this.#page(source, cursor, signal);
      const from = { cursor, ...(last === undefined ? undefined : { after: last }) };
      const now = this.#services.clock.now();
      changeKnown(this.#services, source, (before) => foldMore(before, page, from, now));
      // A vendor whose next page is this one would be asked for ever.
      if (page.next === cursor) return;
    } while (this.#all && !signal.aborted);
  }

  async #page({ connection, type }: Source, cursor: Cursor, signal: AbortSignal): Promise<TaskPage> {
    for (;;) {
      try {
        return await type.list(callContext(this.#services, connection, say('why.more'), signal), cursor);
      } catch (caught) {
        const waitMs = retryAfterOf(failureOf(caught));
        if (!this.#all || waitMs === undefined || waitMs > LONGEST_WAIT_MS) throw caught;
        await this.#wait(Math.max(SHORTEST_WAIT_MS, waitMs), signal);
      }
    }
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return Promise.race([this.#services.sleep(ms), stopped]);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Being stopped is no failure, and neither is a bug. */
function failed(caught: unknown): Failure | undefined {
  if (!(caught instanceof FailureError)) throw caught;
  return caught.failure.kind === 'cancelled' ? undefined : caught.failure;
}
