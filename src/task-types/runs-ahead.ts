import type { Connection } from '@/core/connection';
import type { Message } from '@/core/message';
import type { Task } from '@/core/task';
import type { WordBook } from '@/i18n/catalogue';

/** A stretch of time that somebody looks ahead at. Instants are milliseconds since 1970, in the cloud's time. */
export interface SpanAhead {
  /** Exclusive. */
  readonly from: number;
  /** Inclusive. */
  readonly until: number;
  /** How many runs of one task are wanted at most. */
  readonly most: number;
}

/** The runs that a task's definition leads to in a span. */
export type AheadOfTask =
  | { readonly kind: 'none' }
  /** Ascending. `more`: there are others in the span, beyond as many as were wanted. */
  | { readonly kind: 'runs'; readonly at: readonly number[]; readonly more: boolean }
  /** It is scheduled, and when it runs cannot be computed. */
  | { readonly kind: 'unknown'; readonly why: Message };

/** What several runs at once put a load on, such as the source that they read. */
export interface Burdened {
  /** Unique within its connection. */
  readonly id: string;
  readonly name: string;
}

/** A task type whose tasks run by a schedule that the console can compute; loaded when somebody looks ahead. */
export interface RunsAhead {
  readonly words?: WordBook;
  /** Pure. */
  readonly of: (task: Task, span: SpanAhead, connection: Connection) => AheadOfTask;
  /** Tasks that burden the same thing are better not started at the same time. */
  readonly burdens?: (task: Task) => Burdened | undefined;
}
