import { CancelledError } from '@tanstack/react-query';
import { nextPoll, type PollChoice, type PollInput, recent, roomAt, sharedOut, type Spent } from '@/core/polling';
import { type Failure, failureOf } from '@/transport/failures';
import { PolledSource, type PollStatus } from './polled-source';
import type { ReadPart, SchedulerParts, Standing } from './scheduler-parts';
import type { TabTeam } from './tab-team';

/** What a tab tells the others of a reading. */
interface SharedRead {
  readonly read?: ReadPart;
  readonly failure?: Failure;
}

interface Wanted {
  readonly shown: ReadonlySet<string>;
  readonly watched: ReadonlySet<string>;
}

const JITTER = 0.1;

/** Decides for every source of this tab when it is read again. The delays come from the policy alone. */
export class PollScheduler {
  readonly #parts: SchedulerParts;
  readonly #sources = new Map<string, PolledSource>();
  readonly #listeners = new Set<() => void>();
  #team: TabTeam | undefined;
  #choice: PollChoice = 'normal';
  /** The operator's session has ended: every source would say the same. */
  #signedOut = false;
  #telling = false;
  /** The requests of the last minute, the earliest first. */
  #spent: readonly Spent[] = [];

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    // A jump makes all that is known stale; a changed rate changes every delay.
    parts.clock.subscribe(() => {
      for (const source of this.#sources.values()) source.outdate();
      this.replan();
    });
  }

  /** Joins the tabs of this browser; before that, the tab polls for itself. */
  join(team: TabTeam): void {
    this.#team = team;
    this.#publish();
  }

  /** Calls back soon after a change, once for all that changed together. */
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
    source.turn += 1;
    source.stale ||= source.reading !== undefined;
    return this.#read(key);
  }

  /** Another number, and what was asked of single tasks of a source may be from before: it was changed, or time jumped. */
  readonly turn = (key: string): number => this.#source(key).turn;

  /** How a source stands among all, for whoever asks something of it beside the polls. */
  readonly standing = (key: string): Standing => {
    const source = this.#source(key);
    const input = this.#inputs().get(key) ?? this.#inputOf(key, this.#wanted());
    return { input, spent: this.#spent, freeAt: source.freeAt };
  };

  /** Notes what was asked beside the polls. */
  spend(spent: Spent): void {
    this.#spent = [...recent(this.#spent, spent.at), spent];
  }

  /** What was read at a wall instant before this page was there; nothing where the source was read since. */
  restore(key: string, read: ReadPart, at: number): void {
    const source = this.#source(key);
    if (!source.isNew || source.reading) return;
    this.#parts.adopt(key, read);
    source.restored(at);
  }

  /** To be called when leadership, visibility or interests changed. */
  replan(): void {
    for (const [key, input] of this.#inputs()) this.#plan(key, input);
  }

  /** The operator is signed in again: forgets failures and waits, and reads at once what is shown. */
  resume(): void {
    this.#signedOut = false;
    for (const source of this.#sources.values()) source.forgive();
    this.replan();
  }

  /** Forgets how reading went so far and begins anew: the world behind the sources is another one. */
  restart(): void {
    for (const source of this.#sources.values()) source.renew();
    this.resume();
  }

  /** What another tab has read, or why it could not. */
  hearShared(key: string, payload: unknown): void {
    // A tab of an older build may still be open; what it says otherwise is no news.
    const { read, failure } = (payload ?? {}) as SharedRead;
    if (!read && !failure) return;
    const source = this.#source(key);
    if (read) this.#parts.adopt(key, read);
    source.tried(this.#parts.wallNow());
    const told = read?.failure ?? failure;
    if (told) this.#parts.heard?.(told);
    this.#noteOutcome(source, told);
    this.replan();
  }

  #hold(key: string, how: 'shown' | 'watched'): () => void {
    const change = (by: number) => {
      this.#source(key)[how] += by;
      this.#publish();
      this.replan();
    };
    change(1);
    return () => change(-1);
  }

  #publish(): void {
    const keysOf = (how: 'shown' | 'watched') =>
      [...this.#sources].filter(([, source]) => source[how] > 0).map(([key]) => key);
    this.#team?.setInterest({ shown: keysOf('shown'), watched: keysOf('watched') });
  }

  #wanted(): Wanted {
    if (this.#team) return this.#team.union();
    const held = [...this.#sources];
    return {
      shown: new Set(held.filter(([, source]) => source.shown > 0).map(([key]) => key)),
      watched: new Set(held.filter(([, source]) => source.watched > 0).map(([key]) => key)),
    };
  }

  #source(key: string): PolledSource {
    const known = this.#sources.get(key);
    if (known) return known;
    const made = new PolledSource();
    this.#sources.set(key, made);
    return made;
  }

  /** What one source takes, the others go without: none can be planned alone. */
  #inputs(): ReadonlyMap<string, PollInput> {
    const wanted = this.#wanted();
    const keys = new Set([...this.#sources.keys(), ...wanted.shown, ...wanted.watched]);
    return sharedOut(new Map([...keys].map((key) => [key, this.#inputOf(key, wanted)])));
  }

  #inputOf(key: string, { shown, watched }: Wanted): PollInput {
    const source = this.#source(key);
    return {
      ...this.#parts.facts(key),
      ...source.history(this.#parts.wallNow()),
      visible: shown.has(key),
      watched: watched.has(key),
      choice: this.#choice,
      crowding: 1,
      underWay: source.reading !== undefined,
      signedOut: this.#signedOut,
      rate: this.#parts.clock.rate(),
    };
  }

  #plan(key: string, input: PollInput): void {
    const source = this.#source(key);
    if (source.reading) return;
    const now = this.#parts.wallNow();
    const decision = nextPoll(input);
    // What was never read, or stands before a jump of time, is asked for once whatever the pace.
    const due = source.isNew || (source.stale && source.shown > 0);
    const atOnce = due && (input.visible || input.watched) && !this.#signedOut && now >= source.freeAt;
    const nextAt = atOnce ? now : decision.kind === 'wait' ? this.#dueAt(source, decision.delayMs, input) : undefined;
    if (source.note(decision, nextAt)) this.#tell();
    if (decision.kind === 'idle' && decision.because === 'daily-reserve' && input.daily && nextAt === undefined) {
      // Nothing else would wake it on the day that has calls again.
      const { untilResetMs } = input.daily;
      return source.setTimer(
        now + untilResetMs,
        (run) => this.#parts.later(untilResetMs, run),
        () => this.replan(),
      );
    }
    const isOurs = !this.#team || this.#team.leading || (atOnce && source.shown > 0);
    if (nextAt === undefined || !isOurs) return source.callOff();
    if (source.isTimedFor(nextAt)) return;
    const delayMs = (nextAt - now) * (1 + JITTER * this.#parts.random());
    source.setTimer(
      nextAt,
      (run) => this.#parts.later(delayMs, run),
      () => {
        if (atOnce || this.#hasRoom(key)) void this.#read(key);
        else this.replan();
      },
    );
  }

  #dueAt(source: PolledSource, delayMs: number, input: PollInput): number {
    return Math.max(source.dueAt(delayMs, this.#parts.wallNow()), this.#roomAt(input));
  }

  #roomAt({ requestsPerPoll }: PollInput): number {
    return roomAt(this.#spent, requestsPerPoll, this.#parts.wallNow());
  }

  /** Others may have had their turn since it was planned, and taken the room or the day's calls. */
  #hasRoom(key: string): boolean {
    const { input } = this.standing(key);
    return nextPoll(input).kind === 'wait' && this.#roomAt(input) <= this.#parts.wallNow();
  }

  #read(key: string): Promise<void> {
    const source = this.#source(key);
    source.reading ??= this.#readOnce(key, source).finally(() => {
      source.reading = undefined;
      this.replan();
    });
    source.callOff();
    if (source.note(source.status.decision, undefined)) this.#tell();
    return source.reading;
  }

  async #readOnce(key: string, source: PolledSource): Promise<void> {
    const began = this.#parts.wallNow();
    const spent = { at: began, requests: this.#parts.facts(key).requestsPerPoll };
    this.spend(spent);
    source.stale = false;
    try {
      const read = await this.#parts.read(key);
      spent.requests = read?.requests ?? spent.requests;
      this.#noteOutcome(source, read?.failure);
      const told: SharedRead = { ...(read ? { read } : undefined) };
      this.#team?.share(key, told);
    } catch (caught) {
      // The query client calls a reading off where its data is reset.
      if (caught instanceof CancelledError) return;
      const failure = failureOf(caught);
      if (failure?.kind === 'cancelled') return;
      if (!failure) {
        source.failed(undefined, this.#parts.wallNow());
        throw caught;
      }
      this.#noteOutcome(source, failure);
      this.#team?.share(key, { failure });
    } finally {
      const now = this.#parts.wallNow();
      source.tried(now, now - began);
    }
  }

  #noteOutcome(source: PolledSource, failure: Failure | undefined): void {
    const now = this.#parts.wallNow();
    this.#signedOut = failure ? this.#signedOut || failure.kind === 'session' : false;
    if (failure) source.failed(failure, now);
    else source.succeeded(now);
  }

  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
