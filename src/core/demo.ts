/** How the demo's clock runs: 0 stands still, 1 is wall speed. */
export const DEMO_SPEEDS = [0, 1, 10, 60] as const;
export type DemoSpeed = (typeof DEMO_SPEEDS)[number];

/** What the demo bar shows. A new object each time something in it changes, so that React can compare by identity. */
export interface DemoState {
  readonly speed: DemoSpeed;
  readonly scenario: string;
  readonly faults: number;
  /** Where the world is kept; `this tab only` where the browser forbids what tabs could share. */
  readonly kept: 'shared' | 'this tab only';
}

/**
 * The simulated clouds as the console may steer them. `main.tsx` gets it from the mocks and hands it to the shell; in
 * gateway mode there is none. All tabs of a browser share one world, so every change made here is seen in all.
 */
export interface DemoControl {
  /** Resolves once the simulated clouds answer requests. */
  readonly ready: Promise<void>;
  /** The simulated instant, milliseconds since 1970. */
  readonly now: () => number;
  readonly state: () => DemoState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The names that `reset` takes. */
  readonly scenarios: readonly string[];
  setSpeed(speed: DemoSpeed): Promise<void>;
  /** Moves the simulated clock forward by so many milliseconds at once. */
  jump(ms: number): Promise<void>;
  /**
   * Back to the first instant of a scenario, with nothing that was made since; left out, of the present one. Rejects with
   * `RangeError` where there is no such scenario.
   */
  reset(scenario?: string): Promise<void>;
  /** Ends the operator's session at the simulated gateway, which then asks to sign in. */
  endSession(): Promise<void>;
}
