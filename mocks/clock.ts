import type { DemoSpeed } from '@/core/demo';

/**
 * The simulated clock as it is kept and shared: at the wall's `wallAt` it showed `simAt`, and it has run at `speed` since.
 * All instants are milliseconds since 1970. Every reader computes; nobody ticks.
 */
export interface ClockRecord {
  readonly simAt: number;
  readonly wallAt: number;
  readonly speed: DemoSpeed;
  /** The last wall instant at which somebody was there. Time that nobody saw did not pass. */
  readonly seenAt: number;
}

/** Where wall time comes from: the machine's clock, or a test's. */
export interface WallClock {
  readonly wall: () => number;
}

export const systemClock: WallClock = { wall: () => Date.now() };

/** A wall clock that a test moves. */
export interface DrivenClock extends WallClock {
  /** Moves it forward by so many milliseconds. Throws `RangeError` on a negative number. */
  advance(ms: number): void;
}

export function createDrivenClock(startMs: number): DrivenClock {
  let wallMs = startMs;
  return {
    wall: () => wallMs,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`a clock cannot be advanced by ${ms}`);
      wallMs += ms;
    },
  };
}

export function startClock(simAt: number, wall: number, speed: DemoSpeed): ClockRecord {
  return { simAt, wallAt: wall, speed, seenAt: wall };
}

/** What the clock shows when the wall says `wall`. */
export function simulatedAt(clock: ClockRecord, wall: number): number {
  return clock.simAt + Math.max(0, wall - clock.wallAt) * clock.speed;
}

/**
 * The clock after somebody looked at it. A gap longer than `maxGapMs` since the last look (machine asleep, its clock put
 * forward, nobody there) and any step backwards of the wall count as standing still, so simulated time never runs back.
 */
export function sighted(clock: ClockRecord, wall: number, maxGapMs: number): ClockRecord {
  const gap = wall - clock.seenAt;
  if (gap >= 0 && gap <= maxGapMs) return { ...clock, seenAt: wall };
  return startClock(simulatedAt(clock, clock.seenAt), wall, clock.speed);
}

/** The clock, raised where it would show less than `atLeast`. */
export function raised(clock: ClockRecord, wall: number, atLeast: number): ClockRecord {
  return simulatedAt(clock, wall) >= atLeast ? clock : startClock(atLeast, wall, clock.speed);
}

/** What may be done to the clock: another speed, a jump forward, or both (the jump first). */
export interface Steering {
  readonly speed?: DemoSpeed;
  readonly jumpMs?: number;
}

/** Throws `RangeError` on a jump that is negative or no number. */
export function steered(clock: ClockRecord, wall: number, { speed = clock.speed, jumpMs = 0 }: Steering): ClockRecord {
  if (!(jumpMs >= 0 && Number.isFinite(jumpMs))) throw new RangeError(`cannot jump by ${jumpMs} ms`);
  return startClock(simulatedAt(clock, wall) + jumpMs, wall, speed);
}
