import type { DomainClock } from '@/core/clock';
import type { DemoControl } from '@/core/demo';

/** Between two looks at two clocks; less is no jump. */
const JUMP_MS = 1_000;

/** The simulated clouds' clock as domain time. Until the simulation stands, wall time goes on in its place. */
export class DemoClock implements DomainClock {
  #demo: DemoControl | undefined;
  /** Where the clock stood at its last change, and how fast it has run since. */
  #seen: { readonly at: number; readonly wall: number; readonly rate: number };
  readonly #listeners = new Set<() => void>();
  readonly #wallNow: () => number;

  constructor(wallNow: () => number, demo: Promise<DemoControl>) {
    this.#wallNow = wallNow;
    this.#seen = { at: wallNow(), wall: wallNow(), rate: 1 };
    demo.then(
      (control) => {
        this.#demo = control;
        control.subscribe(() => this.#look());
        this.#look();
      },
      // Whoever starts the console tells that the simulation could not start.
      () => undefined,
    );
  }

  now(): number {
    return this.#demo?.now() ?? this.#wallNow();
  }

  rate(): number {
    return this.#demo?.state().speed ?? 1;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The simulation tells of more than its clock: what goes wrong in it, and which scenario it is. */
  #look(): void {
    const { at, wall, rate } = this.#seen;
    const now = { at: this.now(), wall: this.#wallNow(), rate: this.rate() };
    const expected = at + (now.wall - wall) * rate;
    if (now.rate === rate && Math.abs(now.at - expected) < JUMP_MS) return;
    this.#seen = now;
    for (const listener of this.#listeners) listener();
  }
}
