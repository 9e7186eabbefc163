import type { PollDecision, PollInput } from '@/core/polling';
import { type Failure, retryAfterOf } from '@/transport/failures';

/** How polling of one source stands; a new object after each change. Instants are wall time. */
export interface PollStatus {
  readonly decision: PollDecision;
  readonly nextAt?: number;
  readonly reading: boolean;
  readonly readAt?: number;
  readonly failure?: Failure;
}

interface Timer {
  /** The wall instant that it was set for, before jitter. */
  readonly at: number;
  readonly callOff: () => void;
}

/** What the scheduler knows of one source: who wants it, and how reading it went so far. Instants are wall time. */
export class PolledSource {
  shown = 0;
  watched = 0;
  /** Time jumped, or the source was changed, since its last reading began: what is known may be from before. */
  stale = false;
  /** Counts how often that became so of what single tasks were asked for, too. */
  turn = 0;
  reading: Promise<void> | undefined;
  status: PollStatus = { decision: { kind: 'idle', because: 'hidden' }, reading: false };
  #failures = 0;
  #failure: Failure | undefined;
  #tookMs = 0;
  #readAt: number | undefined;
  #triedAt: number | undefined;
  #retryUntil = 0;
  #timer: Timer | undefined;

  /** Whether it was never read, and nothing is known of why. */
  get isNew(): boolean {
    return this.#readAt === undefined && this.#failures === 0;
  }

  /** What the policy is told of how reading went. A wait counts from the last try on, as every delay does. */
  history(now: number): Pick<PollInput, 'lastTookMs' | 'consecutiveFailures' | 'retryAfterMs'> {
    return {
      lastTookMs: this.#tookMs,
      consecutiveFailures: this.#failures,
      retryAfterMs: Math.max(0, this.#retryUntil - (this.#triedAt ?? now)),
    };
  }

  /** Until when its API wants to be left alone. */
  get freeAt(): number {
    return this.#retryUntil;
  }

  /** A delay counts from the last try, so that a changed mind about the pace neither restarts nor skips the wait. */
  dueAt(delayMs: number, now: number): number {
    return Math.max(now, (this.#triedAt ?? now) + delayMs);
  }

  /** It was tried, here or in another tab. `tookMs`: how long that took here. */
  tried(now: number, tookMs = this.#tookMs): void {
    this.#triedAt = now;
    this.#tookMs = tookMs;
  }

  succeeded(now: number): void {
    this.#failures = 0;
    this.#failure = undefined;
    this.#readAt = now;
  }

  /** It was read before this page was there. */
  restored(at: number): void {
    this.tried(at);
    this.succeeded(at);
  }

  /** Without a failure it was a bug of ours, which counts too: it must not be met again and again without a pause. */
  failed(failure: Failure | undefined, now: number): void {
    this.#failures += 1;
    this.#failure = failure;
    this.#retryUntil = Math.max(this.#retryUntil, now + (retryAfterOf(failure) ?? 0));
  }

  /** What is known of it may be from before. */
  outdate(): void {
    this.stale = true;
    this.turn += 1;
  }

  /** Forgets failures and waits, and takes nothing for fresh. */
  forgive(): void {
    this.#failures = 0;
    this.#failure = undefined;
    this.#retryUntil = 0;
    this.outdate();
  }

  /** Forgets that it was ever read. */
  renew(): void {
    this.#readAt = undefined;
  }

  /** Notes how polling stands; whether that is news. */
  note(decision: PollDecision, nextAt: number | undefined): boolean {
    const status: PollStatus = {
      decision,
      reading: this.reading !== undefined,
      ...(nextAt === undefined ? undefined : { nextAt }),
      ...(this.#readAt === undefined ? undefined : { readAt: this.#readAt }),
      ...(this.#failure === undefined ? undefined : { failure: this.#failure }),
    };
    if (isSame(status, this.status)) return false;
    this.status = status;
    return true;
  }

  isTimedFor(at: number): boolean {
    return this.#timer?.at === at;
  }

  /** Runs something at a wall instant instead of whatever was to run before; `start` sets the timer. */
  setTimer(at: number, start: (run: () => void) => () => void, run: () => void): void {
    this.callOff();
    const callOff = start(() => {
      this.#timer = undefined;
      run();
    });
    this.#timer = { at, callOff };
  }

  callOff(): void {
    this.#timer?.callOff();
    this.#timer = undefined;
  }
}

function isSame(one: PollStatus, other: PollStatus): boolean {
  return (
    one.reading === other.reading &&
    one.nextAt === other.nextAt &&
    one.readAt === other.readAt &&
    one.failure === other.failure &&
    JSON.stringify(one.decision) === JSON.stringify(other.decision)
  );
}
