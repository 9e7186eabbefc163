/**
 * Domain time: the time that the clouds live in. Ages, durations, quotas, countdowns and poll delays are told by it.
 * Wall time (freshness, timeouts, undo) is not.
 */
export interface DomainClock {
  /** The present instant, milliseconds since 1970. */
  now(): number;
  /** Domain milliseconds that pass per wall millisecond; 0 while time is paused. */
  rate(): number;
  /** Calls back when the clock jumps or its rate changes; not when time merely passes. */
  subscribe(listener: () => void): () => void;
}

/** `Date` headers are whole seconds and travel: a smaller difference is no news. */
const NEWS_MS = 2_000;

/** Wall time, set right by what servers say. Its first word counts at once, later ones only when they differ enough. */
export class ServerClock implements DomainClock {
  #offsetMs: number | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #wallNow: () => number;

  constructor(wallNow: () => number) {
    this.#wallNow = wallNow;
  }

  now(): number {
    return this.#wallNow() + (this.#offsetMs ?? 0);
  }

  rate(): number {
    return 1;
  }

  /** Takes note of a server's clock as it stood when our wall clock said `wallMs`. */
  observe(serverMs: number, wallMs: number): void {
    const offset = serverMs - wallMs;
    if (this.#offsetMs !== undefined && Math.abs(offset - this.#offsetMs) < NEWS_MS) return;
    const before = this.#offsetMs ?? 0;
    // Within a header's own precision our clock is as good as theirs.
    this.#offsetMs = Math.abs(offset) < NEWS_MS ? 0 : offset;
    if (this.#offsetMs === before) return;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
