import type { Message } from './message';
import type { Progress } from './progress';

/** What a task's definition may be in, whether or not it ever ran. */
export const LIFECYCLES = ['draft', 'ready', 'scheduled', 'paused', 'ending', 'gone'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** What a run may be in. `unknown` is a vendor's word that the console has not met. */
export const RUN_STATUSES = [
  'waiting',
  'running',
  'attention',
  'stopping',
  'succeeded',
  'partial',
  'failed',
  'stopped',
  'expired',
  'unknown',
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Names one task everywhere: in keys, in addresses, in storage. */
export interface TaskRef {
  readonly connection: string;
  readonly type: string;
  /** The vendor's id, always text, however the wire spells it. */
  readonly id: string;
}

/** One execution. Instants are milliseconds since 1970, in the cloud's time. */
export interface Run {
  readonly status: RunStatus;
  readonly progress?: Progress;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Why it has not begun or does not go on. */
  readonly waitsFor?: Message;
  /** What the vendor said about it, in the vendor's words. */
  readonly message?: string;
}

/** Where a vendor's reply is not what its documentation says. */
export interface Drift {
  /** Dotted, within the task's raw object. */
  readonly path: string;
  /** What is wrong there, in the words of the parser: "expected string, received number". */
  readonly problem: string;
}

/** A definition and its latest run, in the console's one vocabulary; the vendor's words stand beside ours. */
export interface Task {
  readonly ref: TaskRef;
  readonly name: string;
  readonly owner?: string;
  readonly createdAt?: number;
  readonly lifecycle: Lifecycle;
  readonly nextRunAt?: number;
  readonly latestRun?: Run;
  /** The vendor's own word for the state, uncut; empty where the wire has none. */
  readonly vendorStatus: string;
  /** The vendor's object as it was parsed, for the raw view and for the task type's own panel. */
  readonly raw: unknown;
  /**
   * What a closer look at it hangs on, where the list does not say all: another text, and what was seen counts no more.
   * Absent where the list says all.
   */
  readonly lookKey?: string;
  /** The `lookKey` under which it was looked at closer last. */
  readonly looked?: string;
  /** The vendor's object that the closer look gave, beside `raw`. */
  readonly seen?: unknown;
  /** Where `raw` is not as documented; what stands there is not used, the rest is. */
  readonly drift?: readonly Drift[];
}

/** One string for a ref. Each part is escaped, so that no id can pose as another task's. */
export function refKey(ref: TaskRef): string {
  // JSON may hold half a character, which cannot be escaped.
  return [ref.connection, ref.type, ref.id].map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}

/** The inverse of `refKey`; undefined where the text is not one. */
export function parseRefKey(text: string): TaskRef | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.some((part) => part === '')) return undefined;
  try {
    const [connection = '', type = '', id = ''] = parts.map(decodeURIComponent);
    return { connection, type, id };
  } catch {
    return undefined;
  }
}
