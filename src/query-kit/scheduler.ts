import { CancelledError } from '@tanstack/react-query';
import type { DomainClock } from '@/core/clock';
import { nextPoll, type PollChoice, type PollDecision } from '@/core/polling';
import { type Failure, failureOf } from '@/transport/failures';
import type { TabTeam } from './tab-team';

/** What the policy needs to know of a source, told by whoever reads it. Durations are domain milliseconds. */
export interface SourceFacts {
  readonly youngestRunMs?: number;
  readonly sinceLastEndMs?: number;
  readonly requestsPerPoll: number;
  /** `untilResetMs` is wall time. */
  readonly daily?: { readonly limit: number; readonly left: number; readonly untilResetMs: number };
}

/** How polling of one source stands; a new object after each change. Instants are wall time. */
export interface PollStatus {
  readonly decision: PollDecision;
  readonly nextAt?: number;
  readonly reading: boolean;
  readonly readAt?: number;
  readonly failure?: Failure;
}

export interface SchedulerParts {
  readonly clock: DomainClock;
  readonly wallNow: () => number;
  /** Runs something later; gives back what calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** 0 to 1, for jitter: tabs and sources that began together drift apart. */
  readonly random: () => number;
  /** Reads a source and keeps the result; rejects with the failure. */
  readonly read: (key: string) => Promise<void>;
  readonly facts: (key: string) => SourceFacts;
  /** What other tabs should know after a read. */
  readonly snapshot: (key: string) => unknown;
  /** Takes over what another tab has read. */
  readonly adopt: (key: string, snapshot: unknown) => void;
}

interface Source {
  shown: number;
  watched: number;
  failures: number;
  tookMs: number;
  readAt: number | undefined;
  triedAt: number | undefined;
  retryUntil: number;
  /** Time jumped, or the source was changed, since its last reading began: what is known may be from before. */
  stale: boolean;
  failure: Failure | undefined;
  reading: Promise<void> | undefined;
  callOff: (() => void) | undefined;
  status: PollStatus;
}

const JITTER = 0.1;
const OFF: PollDecision = { kind: 'idle', because: 'hidden' };

/** Decides for every source of this tab when it is read again. The delays come from the policy alone. */
export class PollScheduler {
  readonly #parts: SchedulerParts;
  readonly #sources = new Map<string, Source>();
  readonly #listeners = new Set<() => void>();
  #team: TabTeam | undefined;
  #choice: PollChoice = 'normal';

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    // A jump makes all that is known stale; a changed rate changes every delay.
    parts.clock.subscribe(() => {
      for (const key of this.#sources.keys()) this.#plan(key, true);
    });
  }

  /** Joins the tabs of this browser; before that, the tab polls for itself. */
  join(team: TabTeam): void {
    this.#team = team;
    this.#publish();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly choice = (): PollChoice => this.#choice;

  /** Faster, slower or off, for all sources, as the operator wants it. */
  setChoice(choice: PollChoice): void {
    this.#choice = choice;
    this.replan();
  }

  /** How a source stands. */
  readonly status = (key: string): PollStatus => this.#source(key).status;

  /** Says that a source is on screen, until the function given back is called. */
  show(key: string): () => void {
    return this.#hold(key, 'shown');
  }

  /** Says that a source must be followed even while hidden, until the function given back is called. */
  watch(key: string): () => void {
    return this.#hold(key, 'watched');
  }

  /** Reads now, whoever leads. A failure stands in the status; it rejects on bugs only. */
  refresh(key: string): Promise<void> {
    return this.#read(key);
  }

  /** As `refresh`, after this tab has changed the source: a reading under way may be from before, so another follows. */
  changed(key: string): Promise<void> {
    const source = this.#source(key);
    source.stale ||= source.reading !== undefined;
    return this.#read(key);
  }

  /** To be called when leadership, visibility or interests changed. */
  replan(): void {
    const { shown, watched } = this.#wanted();
    for (const key of new Set([...this.#sources.keys(), ...shown, ...watched])) this.#plan(key, false);
  }

  /** Forgets how reading went so far and begins anew: the world behind the sources is another one. */
  restart(): void {
    for (const [key, source] of this.#sources) {
      source.readAt = undefined;
      source.failures = 0;
      source.failure = undefined;
      source.retryUntil = 0;
      this.#plan(key, true);
    }
  }

  /** What another tab has read. */
  hearShared(key: string, payload: unknown): void {
    const source = this.#source(key);
    this.#parts.adopt(key, payload);
    source.readAt = this.#parts.wallNow();
    source.triedAt = source.readAt;
    source.failures = 0;
    source.failure = undefined;
    this.#plan(key, false);
  }

  #hold(key: string, how: 'shown' | 'watched'): () => void {
    const source = this.#source(key);
    source[how] += 1;
    this.#publish();
    this.#plan(key, false);
    return () => {
      source[how] -= 1;
      this.#publish();
      this.#plan(key, false);
    };
  }

  #publish(): void {
    const keysOf = (how: 'shown' | 'watched') =>
      [...this.#sources].filter(([, source]) => source[how] > 0).map(([key]) => key);
    this.#team?.setInterest({ shown: keysOf('shown'), watched: keysOf('watched') });
  }

  #wanted(): { readonly shown: ReadonlySet<string>; readonly watched: ReadonlySet<string> } {
    if (this.#team) return this.#team.union();
    const held = [...this.#sources];
    return {
      shown: new Set(held.filter(([, source]) => source.shown > 0).map(([key]) => key)),
      watched: new Set(held.filter(([, source]) => source.watched > 0).map(([key]) => key)),
    };
  }

  #source(key: string): Source {
    const known = this.#sources.get(key);
    if (known) return known;
    const made: Source = {
      shown: 0,
      watched: 0,
      failures: 0,
      tookMs: 0,
      readAt: undefined,
      triedAt: undefined,
      retryUntil: 0,
      stale: false,
      failure: undefined,
      reading: undefined,
      callOff: undefined,
      status: { decision: OFF, reading: false },
    };
    this.#sources.set(key, made);
    return made;
  }

  #plan(key: string, jumped: boolean): void {
    const source = this.#source(key);
    source.callOff?.();
    source.callOff = undefined;
    source.stale ||= jumped;
    if (source.reading) return;
    const { shown, watched } = this.#wanted();
    const now = this.#parts.wallNow();
    const facts = this.#parts.facts(key);
    const decision = nextPoll({
      ...facts,
      lastTookMs: source.tookMs,
      consecutiveFailures: source.failures,
      // From the last try on, as every delay counts.
      retryAfterMs: Math.max(0, source.retryUntil - (source.triedAt ?? now)),
      visible: shown.has(key),
      watched: watched.has(key),
      choice: this.#choice,
      rate: this.#parts.clock.rate(),
    });
    const wanted = shown.has(key) || watched.has(key);
    // What was never read, or stands before a jump of time, is asked for once whatever the pace.
    const due = (source.readAt === undefined && source.failures === 0) || (source.stale && source.shown > 0);
    const atOnce = wanted && due && now >= source.retryUntil;
    const nextAt = atOnce ? now : decision.kind === 'wait' ? dueAt(source, decision.delayMs, now) : undefined;
    this.#tell(key, source, decision, nextAt);
    if (decision.kind === 'idle' && decision.because === 'daily-reserve' && facts.daily && nextAt === undefined) {
      // Nothing else would wake it on the day that has calls again.
      source.callOff = this.#parts.later(facts.daily.untilResetMs, () => this.#plan(key, false));
    }
    if (nextAt === undefined || (this.#team && !this.#team.leading && !(atOnce && source.shown > 0))) return;
    const delay = Math.max(0, nextAt - now) * (1 + JITTER * this.#parts.random());
    source.callOff = this.#parts.later(delay, () => void this.#read(key));
  }

  #read(key: string): Promise<void> {
    const source = this.#source(key);
    source.reading ??= this.#readOnce(key, source).finally(() => {
      source.reading = undefined;
      this.#plan(key, false);
    });
    this.#tell(key, source, source.status.decision, undefined);
    return source.reading;
  }

  async #readOnce(key: string, source: Source): Promise<void> {
    const began = this.#parts.wallNow();
    source.stale = false;
    try {
      await this.#parts.read(key);
      source.failures = 0;
      source.failure = undefined;
      source.readAt = this.#parts.wallNow();
      this.#team?.share(key, this.#parts.snapshot(key));
    } catch (caught) {
      // The query client calls a reading off where its data is reset.
      if (caught instanceof CancelledError) return;
      const failure = failureOf(caught);
      if (failure?.kind === 'cancelled') return;
      // A bug counts too, so that it is not met again and again without a pause.
      source.failures += 1;
      source.failure = failure;
      if (!failure) throw caught;
      if (failure.kind === 'throttled') source.retryUntil = this.#parts.wallNow() + (failure.retryAfterMs ?? 0);
    } finally {
      source.triedAt = this.#parts.wallNow();
      source.tookMs = source.triedAt - began;
    }
  }

  #tell(key: string, source: Source, decision: PollDecision, nextAt: number | undefined): void {
    source.status = {
      decision,
      reading: source.reading !== undefined,
      ...(nextAt === undefined ? undefined : { nextAt }),
      ...(source.readAt === undefined ? undefined : { readAt: source.readAt }),
      ...(source.failure === undefined ? undefined : { failure: source.failure }),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** A delay counts from the last try, so that a changed mind about the pace neither restarts nor skips the wait. */
function dueAt(source: Source, delayMs: number, now: number): number {
  return Math.max(now, (source.triedAt ?? now) + delayMs);
}
