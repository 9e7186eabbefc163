import type { CloudRequest, Role } from './cloud';
import type { FaultRule } from './faults';

/** What changed the world. What changed nothing is not among them. */
export type Command =
  | {
      readonly kind: 'call';
      readonly cloud: string;
      /** The user id of who asked. */
      readonly actor: string;
      readonly request: CloudRequest;
      /** The ids of the fault rules that count this call. */
      readonly struck: readonly string[];
      /** False where a fault answered instead of the cloud. */
      readonly reached: boolean;
    }
  | { readonly kind: 'faults'; readonly rules: readonly FaultRule[] }
  | { readonly kind: 'role'; readonly role: Role }
  /** The operator's session at the gateway, which ends at a simulated instant; a sign-in says in which role. */
  | { readonly kind: 'session'; readonly endsAt: number; readonly role?: Role };

export interface LogEntry {
  /** Grows with each entry; has gaps. */
  readonly seq: number;
  /** Simulated, milliseconds since 1970; never less than that of the entry before. */
  readonly at: number;
  readonly command: Command;
}

/** One thing that the log builds: a cloud's state, or the stage. It knows nothing of the others. */
export interface Part<State> {
  readonly id: string;
  readonly initial: State;
  readonly isState: (value: unknown) => value is State;
  /** The state after an entry; the same object where the entry is none of this part's business. */
  apply(state: State, entry: LogEntry): State;
}

/** A part with all that it was built from. */
export interface Fold<State> {
  readonly state: State;
  /** The last entry that is in it; 0 before the first. */
  readonly seq: number;
}

/** Folds entries into a part. Entries that are in it already are passed over. */
export function folded<State>(part: Part<State>, fold: Fold<State>, entries: readonly LogEntry[]): Fold<State> {
  let { state, seq } = fold;
  for (const entry of entries) {
    if (entry.seq <= seq) continue;
    state = part.apply(state, entry);
    seq = entry.seq;
  }
  return { state, seq };
}
