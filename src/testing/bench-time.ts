import type { DomainClock } from '@/core/clock';

/** Nobody here waits for more than the answers of others. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Wall time, its timers, and simulated time that goes with it, jumps and stands: all moved by the test. */
export class BenchTime {
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Set<{ readonly at: number; readonly run: () => void }>();
  #wall = 0;
  /** Where the clock stood when its rate last changed. */
  #seen = { at: Date.UTC(2026, 2, 1, 12), wall: 0 };
  #rate = 1;

  readonly clock: DomainClock = {
    now: () => this.#seen.at + (this.#wall - this.#seen.wall) * this.#rate,
    rate: () => this.#rate,
    subscribe: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly wallNow = (): number => this.#wall;

  /** Simulated time goes forward at once. */
  jump(ms: number): void {
    this.#seen = { at: this.clock.now() + ms, wall: this.#wall };
    for (const listener of this.#listeners) listener();
  }

  setRate(rate: 0 | 1): void {
    this.jump(0);
    this.#rate = rate;
    for (const listener of this.#listeners) listener();
  }

  /** Wall time passes, and simulated time with it unless it is paused. */
  async pass(ms: number): Promise<void> {
    const end = this.#wall + ms;
    await settled();
    for (let due = this.#due(end); due; due = this.#due(end)) {
      this.#timers.delete(due);
      this.#wall = Math.max(this.#wall, due.at);
      due.run();
      await settled();
    }
    this.#wall = end;
    await settled();
  }

  #due(end: number) {
    return [...this.#timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
  }

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => this.#timers.add({ at: this.#wall + ms, run: resolve }));
}
