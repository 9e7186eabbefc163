import { fraction, hex } from '@mocks/random';
import { CARGOES } from './wire';

/** A definition as it is kept. What its run has become is computed. */
export interface FerryRow {
  readonly id: string;
  readonly name: string;
  readonly mode: string;
  readonly cargo: string;
  readonly berth: string;
  readonly madeAt?: number;
  readonly token?: string;
  readonly run?: RunRow;
}

export interface RunRow {
  readonly id: string;
  readonly beganAt: number;
  readonly haltedAt?: number;
  /** A word that the documents do not have. */
  readonly odd?: string;
  readonly token?: string;
}

/** Beyond 2^53, and odd: as a JavaScript number it is another ferry. */
export function longId(serial: number): string {
  return String(9_007_199_254_740_993n + 2n * BigInt(serial));
}

const QUEUED_MS = 5_000;
const SAILING_MS = 60_000;
const HALTING_MS = 20_000;

/** What has become of a run at a simulated instant. */
export function runState(
  row: FerryRow,
  now: number,
): { readonly state: string; readonly endedAt?: number } | undefined {
  const { run, mode, cargo } = row;
  if (!run) return undefined;
  if (run.odd !== undefined) return { state: run.odd };
  const arrivesAt = mode === 'tide' ? Number.POSITIVE_INFINITY : run.beganAt + QUEUED_MS + SAILING_MS;
  if (run.haltedAt !== undefined && run.haltedAt < arrivesAt && now >= run.haltedAt) {
    const endedAt = run.haltedAt + HALTING_MS;
    return now < endedAt ? { state: 'HALTING' } : { state: 'HALTED', endedAt };
  }
  if (now < run.beganAt + QUEUED_MS) return { state: 'QUEUED' };
  if (mode === 'tide') return { state: 'TIDING' };
  if (now < arrivesAt) return { state: 'SAILING' };
  return { state: cargo === 'coal' ? 'LOST' : cargo === 'grain' ? 'PART' : 'DONE', endedAt: arrivesAt };
}

const CROSSING_MS = 600_000;

/** How often a ferry that goes to and fro has crossed. */
export function crossings({ run }: FerryRow, now: number): number {
  return run ? Math.floor((now - run.beganAt) / CROSSING_MS) : 0;
}

export function isUnderWay(row: FerryRow, now: number): boolean {
  const run = runState(row, now);
  return run !== undefined && run.endedAt === undefined;
}

export const LONG_NAME = `ferry-${'long-'.repeat(38)}name`;
const TURNED_NAME = 'شحن \u202Egnp.exe';
export const MARKUP_NAME = '<script>alert(1)</script>';
export const ODD_NAME = 'the becalmed one';
export const ODD_STATE = 'BECALMED';

const NAMES = [LONG_NAME, TURNED_NAME, MARKUP_NAME, ODD_NAME];
const HOUR_MS = 3_600_000;

/** So many ferries from before the first instant: the awkward names first, and one of unknown state among them. */
export function ferriesBefore(count: number, seed: string, epoch: number): FerryRow[] {
  return Array.from({ length: count }, (_, index): FerryRow => {
    const name = NAMES[index] ?? `ferry ${index}`;
    const madeAt = epoch - (index + 1) * HOUR_MS;
    const run = { id: longId(500_000 + index), beganAt: madeAt + 60_000 };
    return {
      id: longId(index),
      name,
      mode: index % 7 === 5 ? 'tide' : 'bulk',
      cargo: CARGOES[index % CARGOES.length] ?? 'tea',
      berth: longId(900_000 + (index % 23)),
      // The oldest ones do not tell.
      ...(index % 9 === 8 ? undefined : { madeAt }),
      ...(index % 6 === 4 ? undefined : { run: name === ODD_NAME ? { ...run, odd: ODD_STATE } : run }),
    };
  });
}

/** The order of the service's lists: the same each time, and no order at all. */
export function shuffled(rows: readonly FerryRow[], seed: string): FerryRow[] {
  return rows.toSorted((one, other) => (hex(12, seed, one.id) < hex(12, seed, other.id) ? -1 : 1));
}

export interface Berth {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
}

export function berths(seed: string): Berth[] {
  return Array.from({ length: 23 }, (_, index) => ({
    id: longId(900_000 + index),
    name: `Berth ${index + 1}`,
    closed: index > 0 && fraction(seed, 'berth', index) < 0.1,
  }));
}
