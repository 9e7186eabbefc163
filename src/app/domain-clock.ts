import type { DomainClock } from '@/core/clock';
import type { DemoControl } from '@/core/demo';

/** The simulated clouds' clock as domain time. Until the simulation stands, wall time goes on in its place. */
export class DemoClock implements DomainClock {
  #demo: DemoControl | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #wallNow: () => number;

  constructor(wallNow: () => number, demo: Promise<DemoControl>) {
    this.#wallNow = wallNow;
    void demo.then((control) => {
      this.#demo = control;
      control.subscribe(() => this.#tell());
      this.#tell();
    });
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

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
