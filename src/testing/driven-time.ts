import type { DrivenClock } from '@mocks/clock';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Timers on a wall clock that a test moves: what is due at once runs by itself, all else as time passes, in its order. */
export class DrivenTime {
  readonly #clock: DrivenClock;
  readonly #timers = new Set<Timer>();

  constructor(clock: DrivenClock) {
    this.#clock = clock;
  }

  readonly later = (ms: number, run: () => void): (() => void) => {
    if (ms <= 0) {
      const soon = setTimeout(run);
      return () => clearTimeout(soon);
    }
    const timer = { at: this.#clock.wall() + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  readonly sleep = (ms: number): Promise<void> => new Promise((resolve) => this.later(ms, resolve));

  /** Lets so many milliseconds pass. What a timer sets off is given the time to come to rest before the next one runs. */
  async advance(ms: number): Promise<void> {
    const end = this.#clock.wall() + ms;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#timers.delete(due);
      this.#clock.advance(Math.max(0, due.at - this.#clock.wall()));
      due.run();
      await settled();
    }
    this.#clock.advance(end - this.#clock.wall());
    await settled();
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (timer.at <= end && (!first || timer.at < first.at)) first = timer;
    return first;
  }
}

/** The simulated clouds answer within a few turns of the event loop; they wait for nothing. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
