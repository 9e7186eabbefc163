import type { ClockRecord } from './clock';
import { isRecord } from './json';
import type { Command, LogEntry } from './log';
import type { OpenPoints } from './open-points';

/** Which world this is, and its clock. */
export interface WorldRecord {
  /** Another id is another world: its log begins empty. */
  readonly id: string;
  readonly scenario: string;
  readonly seed: string;
  readonly epoch: number;
  /** What of the documents' open points was asked for otherwise than by default. */
  readonly settings?: OpenPoints;
  readonly clock: ClockRecord;
}

/** A part's fold, kept so that a long log is not read from its beginning. */
export interface Snapshot {
  readonly part: string;
  readonly world: string;
  readonly seq: number;
  readonly state: unknown;
}

/** What is kept at the moment of a turn. Nobody else changes it until the turn is over. */
export interface Turn {
  readonly record: WorldRecord | undefined;
  /** What was logged after `since`. */
  readonly entries: readonly LogEntry[];
}

export interface Decision<T> {
  /** Where its id differs from the turn's, the old log and its snapshots are dropped. */
  readonly record: WorldRecord;
  readonly append?: { readonly at: number; readonly command: Command };
  readonly value: T;
}

/** Keeps one world, for one reader or for several that do not know of each other. */
export interface WorldStore {
  /** Reads, lets `decide` decide at once (it must not wait for anything), and writes, as one transaction. */
  exchange<T>(
    since: number,
    decide: (turn: Turn) => Decision<T>,
  ): Promise<{ readonly value: T; readonly seq?: number }>;
  snapshot(part: string): Promise<Snapshot | undefined>;
  keep(snapshot: Snapshot): Promise<void>;
}

/** Whether what was kept is a world's record. */
export function isWorldRecord(value: unknown): value is WorldRecord {
  if (!isRecord(value) || !isRecord(value['clock'])) return false;
  const { id, scenario, seed, epoch, settings = {}, clock } = value;
  const texts = [id, scenario, seed].every((text) => typeof text === 'string') && isRecord(settings);
  return texts && [epoch, clock['simAt'], clock['wallAt'], clock['seenAt'], clock['speed']].every(Number.isFinite);
}

/** Whether what was kept is an entry of the log, as far as it takes to fold it. */
export function isLogEntry(value: unknown): value is LogEntry {
  if (!isRecord(value) || !isRecord(value['command'])) return false;
  const { kind, request, struck, rules, role, endsAt } = value['command'];
  if (!Number.isFinite(value['seq']) || !Number.isFinite(value['at'])) return false;
  if (kind === 'call') return isRecord(request) && Array.isArray(struck);
  if (kind === 'session') return Number.isFinite(endsAt);
  return (kind === 'faults' && Array.isArray(rules)) || (kind === 'role' && typeof role === 'string');
}

/** A world that ends with the process. Everything goes through JSON, as it would through a database. */
export function createMemoryStore(): WorldStore {
  let record: WorldRecord | undefined;
  let entries: LogEntry[] = [];
  let lastSeq = 0;
  const snapshots = new Map<string, Snapshot>();
  return {
    async exchange(since, decide) {
      const decision = decide({ record, entries: entries.filter((entry) => entry.seq > since) });
      if (decision.record.id !== record?.id) {
        entries = [];
        snapshots.clear();
      }
      record = decision.record;
      if (!decision.append) return { value: decision.value };
      lastSeq += 1;
      entries.push(structuredClone({ ...decision.append, seq: lastSeq }));
      return { value: decision.value, seq: lastSeq };
    },
    async snapshot(part) {
      return structuredClone(snapshots.get(part));
    },
    async keep(snapshot) {
      snapshots.set(snapshot.part, structuredClone(snapshot));
    },
  };
}
