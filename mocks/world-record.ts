import type { DemoSpeed } from '@/core/demo';
import { type ClockRecord, sighted, simulatedAt, startClock, steered } from './clock';
import { type OpenPoints, withPoints } from './open-points';
import { hex } from './random';
import type { WorldRecord } from './store';

/** Which world is asked for. What is left out is taken as it is kept, or else by default. */
export interface Wanted {
  readonly scenario?: string;
  readonly seed?: string;
  /** Milliseconds since 1970. By default the minute of the wall's clock at which the world is made. */
  readonly epoch?: number;
  readonly speed?: DemoSpeed;
  /** Those that are named; others are taken as they are kept. */
  readonly settings?: OpenPoints;
}

const MINUTE_MS = 60_000;

/** A world at its first instant. `maker` must be another text for each world that is ever made in a store. */
export function newRecord(wanted: Wanted, wall: number, maker: string): WorldRecord {
  const { scenario = 'calm', seed = 'quayside', epoch = Math.floor(wall / MINUTE_MS) * MINUTE_MS, speed = 1 } = wanted;
  const { settings } = wanted;
  const clock = startClock(epoch, wall, speed);
  return { id: hex(16, maker, wall), scenario, seed, epoch, ...(settings && { settings }), clock };
}

/** Whether a kept world is the one asked for. */
function suits(record: WorldRecord, { scenario, seed, epoch, settings }: Wanted): boolean {
  const points = withPoints(record.settings);
  return (
    JSON.stringify(withPoints(points, settings)) === JSON.stringify(points) &&
    (scenario ?? record.scenario) === record.scenario &&
    (seed ?? record.seed) === record.seed &&
    (epoch ?? record.epoch) === record.epoch
  );
}

/** How long nobody has to look for time to have stood still, and what is known of the last look. */
export interface Attendance {
  readonly maxGapMs: number;
  /** Given only where nobody else has the world open: the last wall instant at which somebody had, as far as known. */
  readonly lastSeenAt?: number | undefined;
}

/** The clock of a kept world as it is opened. With nobody there it stood still since it was last seen. */
function resumed(clock: ClockRecord, wall: number, { maxGapMs, lastSeenAt }: Attendance): ClockRecord {
  if (lastSeenAt === undefined) return sighted(clock, wall, maxGapMs);
  const known = lastSeenAt > clock.seenAt && lastSeenAt <= wall ? lastSeenAt : clock.seenAt;
  return startClock(simulatedAt(clock, known), wall, clock.speed);
}

/** The world to go on with: the kept one where it suits, else a new one that keeps what is not asked to change. */
export function opened(
  kept: WorldRecord | undefined,
  wanted: Wanted,
  wall: number,
  attendance: Attendance,
  maker: string,
): WorldRecord {
  if (!kept) return newRecord(wanted, wall, maker);
  if (!suits(kept, wanted)) {
    const { scenario, seed, settings } = kept;
    return newRecord({ scenario, seed, ...wanted, settings: withPoints(settings, wanted.settings) }, wall, maker);
  }
  const clock = resumed(kept.clock, wall, attendance);
  return { ...kept, clock: wanted.speed === undefined ? clock : steered(clock, wall, { speed: wanted.speed }) };
}
