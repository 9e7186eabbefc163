import type { Connection } from '@/core/connection';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';

/** What a task type may use to talk to its cloud: one connection, and the domain's time. */
export interface CallContext {
  readonly connection: Connection;
  /** Domain time, milliseconds. */
  readonly now: () => number;
  /** Sends one endpoint and gives the reply's value. Rejects with `FailureError`. */
  readonly send: <I extends EndpointInput, R>(endpoint: Endpoint<I, R>, input: I) => Promise<R>;
  /** Waits for so many milliseconds of domain time, between two looks at what a call began. */
  readonly pause: (ms: number) => Promise<void>;
  /** Whether somebody still waits for how it ends. Left out: yes. What was begun is not called off by that. */
  readonly isAwaited?: () => boolean;
}

/** Where the next page begins; only the task type that made it can read it. It survives JSON. */
export type Cursor = string;
