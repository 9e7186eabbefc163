import { lookRoom } from '@/core/look-room';
import { refKey, type Task } from '@/core/task';
import type { CallContext } from '@/task-types/call-context';
import { say } from '@/i18n/say';
import { failureOf, isRetryable, retryAfterOf } from '@/transport/failures';
import { keepLook, withKeptLooks } from './close-looks-kept';
import { foldLook, seenOf } from './close-looks-seen';
import { callContext, type Services } from './services';
import { placeOf } from './source-state';
import { changeKnown, type Source, stateOf } from './sources';

/** A look that failed is tried so often in all, ever longer apart. Then it waits for as long as an ordinary one, but at least so long. */
const TRIES = 3;
const RETRY_MS = 5_000;
const GIVEN_UP_MS = 5 * 60_000;
/** No two looks at whether something is due are closer together. */
const SHORTEST_MS = 250;
/** How looks at so many tasks went is remembered, and of those on screen. */
const MOST = 500;

/** A task that is on screen, in so many places. */
interface Wanted {
  readonly source: Source;
  readonly id: string;
  places: number;
  /** Its place in its source's list, where it was found last. */
  at: number;
}

/** How the last look at a task went. */
interface Past {
  readonly lookKey: string;
  /** The scheduler's count of what made it old. */
  readonly turn: number;
  /** A domain instant. */
  readonly at: number;
  /** So often in a row that it failed. */
  readonly failures: number;
  /** The wall instant before which it is not asked again; after a failure. */
  readonly notBefore: number;
}

interface Candidate {
  readonly key: string;
  readonly source: Source;
  readonly task: Task;
  /** Whether it was looked at before, and nothing is known to have changed since. */
  readonly again: boolean;
  /** When it is due: a wall instant. */
  readonly at: number;
}

/**
 * Looks closer at tasks while they are on screen: one after the other, those that are shown anew first, and as often as the
 * scheduler has room for it beside the polls. What a look sees stands in the source's state.
 */
export class CloseLooks {
  readonly #services: Services;
  readonly #wanted = new Map<string, Wanted>();
  readonly #past = new Map<string, Past>();
  /** The scheduler's count at which a task of a source was last looked at anew, by the names of sources. */
  readonly #turns = new Map<string, number>();
  /** When a task of a source was last looked at, by the names of sources: wall instants. */
  readonly #lookedAt = new Map<string, number>();
  /** Until when an API that could not answer is left alone, by the names of its sources: wall instants. */
  readonly #quiet = new Map<string, number>();
  /** Lists of tasks over which stands what was seen before this page was there. */
  readonly #restored = new WeakSet<readonly Task[]>();
  #asking: { readonly key: string; readonly abort: AbortController } | undefined;
  #waking = false;
  #wakeAt = Number.POSITIVE_INFINITY;

  constructor(services: Services) {
    this.#services = services;
    // Whatever may let a look be made that could not be made before.
    for (const { subscribe } of [services.reach, services.session]) subscribe(this.#wake);
    services.clock.subscribe(this.#wake);
    services.scheduler.subscribe(this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Says that a task is on screen, until the function given back is called. */
  want(source: Source, id: string): () => void {
    const key = refKey({ connection: source.connection.id, type: source.type.id, id });
    const wanted = this.#wanted.get(key) ?? { source, id, places: 0, at: 0 };
    wanted.places += 1;
    this.#wanted.set(key, wanted);
    this.#wake();
    return () => {
      wanted.places -= 1;
      if (wanted.places > 0) return;
      this.#wanted.delete(key);
      if (this.#asking?.key === key) this.#asking.abort.abort();
    };
  }

  /** Whether looking at a task as it is now failed, and is not tried again soon. */
  hasGivenUp({ ref, lookKey }: Task): boolean {
    const past = this.#past.get(refKey(ref));
    return past?.lookKey === lookKey && past !== undefined && past.failures >= TRIES;
  }

  /** A screen of rows comes at once, and so do the news of a poll. */
  readonly #wake = (): void => {
    if (this.#waking || this.#wanted.size === 0) return;
    this.#waking = true;
    queueMicrotask(() => {
      this.#waking = false;
      this.#next();
    });
  };

  #next(): void {
    const { reach, session, wallNow } = this.#services;
    if (this.#asking || document.visibilityState === 'hidden' || reach.offline() || session.state().expired) return;
    this.#restore();
    const now = wallNow();
    let soonest = Number.POSITIVE_INFINITY;
    /** For which there is no room now: it would be the same for each row. */
    const refused = new Set<string>();
    for (const one of this.#candidates(now)) {
      if (one.at > now) {
        soonest = Math.min(soonest, one.at);
        continue;
      }
      const kind = `${one.again} ${one.source.key}`;
      if (refused.has(kind)) continue;
      const at = this.#roomFor(one, now);
      if (at !== undefined && at <= now) return void this.#ask(one);
      refused.add(kind);
      soonest = Math.min(soonest, at ?? soonest);
    }
    this.#wakeBy(soonest);
  }

  /**
   * When there is room for a look. Where a list is read at once whatever the pace, after a jump of time or a change from here,
   * one look goes with it: a task's own page must not show for a minute what was before.
   */
  #roomFor({ source: { key }, again }: Candidate, now: number): number | undefined {
    const { scheduler } = this.#services;
    const standing = scheduler.standing(key);
    const goesAlong = !again && this.#turns.get(key) !== scheduler.turn(key);
    const lookedAt = this.#lookedAt.get(key) ?? 0;
    return lookRoom({ ...standing, ...(goesAlong ? { spent: [] } : undefined), again, lookedAt }, now);
  }

  /**
   * What was seen before this page was there stands again until it is seen anew: what has ended for good, the rest as old as
   * can be. Where calls are counted that is looked at again at the pace of all that is old.
   */
  #restore(): void {
    const { clock, scheduler } = this.#services;
    for (const { source } of this.#wanted.values()) {
      const before = stateOf(this.#services, source);
      if (!before || this.#restored.has(before.tasks)) continue;
      const { state, restored } = withKeptLooks(before, clock.now());
      this.#restored.add(state.tasks);
      changeKnown(this.#services, source, () => state);
      const isCounted = source.type.source.callsPerDay?.(source.connection) !== undefined;
      for (const { task, at } of restored) {
        const { lookKey = '' } = task;
        if (!isCounted && source.type.closeLook?.oldAfterMs?.(task) !== undefined) continue;
        const turn = scheduler.turn(source.key);
        this.#remember(refKey(task.ref), { lookKey, turn, at: 0, failures: 0, notBefore: 0 });
        this.#lookedAt.set(source.key, Math.max(at, this.#lookedAt.get(source.key) ?? 0));
      }
    }
  }

  #wakeBy(at: number): void {
    const { sleep, wallNow } = this.#services;
    if (at >= this.#wakeAt || at === Number.POSITIVE_INFINITY) return;
    this.#wakeAt = at;
    void sleep(Math.max(SHORTEST_MS, at - wallNow())).then(() => {
      if (this.#wakeAt !== at) return;
      this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#wake();
    });
  }

  /** What there is to look at, now or later, in its order. */
  #candidates(now: number): readonly Candidate[] {
    const all = [...this.#wanted].flatMap(([key, wanted]) => {
      const task = this.#taskOf(wanted);
      return task ? this.#candidate(key, wanted.source, task, now) : [];
    });
    return all.toSorted((one, other) => Number(one.again) - Number(other.again) || one.at - other.at);
  }

  /** A wanted task as it is known now. Lists are long and move little. */
  #taskOf(wanted: Wanted): Task | undefined {
    const tasks = stateOf(this.#services, wanted.source)?.tasks ?? [];
    if (tasks[wanted.at]?.ref.id !== wanted.id) wanted.at = placeOf(tasks, wanted.id);
    return tasks[wanted.at];
  }

  #candidate(key: string, source: Source, task: Task, now: number): Candidate | [] {
    const { clock, scheduler } = this.#services;
    const past = this.#past.get(key);
    const quietUntil = this.#quiet.get(source.key) ?? 0;
    const first = { key, source, task, again: false, at: quietUntil };
    if (task.lookKey === undefined || !source.type.closeLook) return [];
    if (!past || past.lookKey !== task.lookKey || past.turn !== scheduler.turn(source.key)) return first;
    const state = stateOf(this.#services, source);
    if (past.failures === 0 && !(state && seenOf(state)?.of(task))) return first;
    if (past.failures > 0 && past.failures < TRIES)
      return { ...first, again: true, at: Math.max(past.notBefore, quietUntil) };
    const oldAfterMs = source.type.closeLook.oldAfterMs?.(task);
    const rate = clock.rate();
    // What time does not make old, and what time that stands still does not.
    if (oldAfterMs === undefined || rate === 0) return [];
    const oldAt = now + (past.at + oldAfterMs - clock.now()) / rate;
    return { ...first, again: true, at: Math.max(oldAt, past.notBefore, quietUntil) };
  }

  async #ask({ key, source, task, again }: Candidate): Promise<void> {
    const services = this.#services;
    const { clock, scheduler, wallNow } = services;
    const abort = new AbortController();
    this.#asking = { key, abort };
    this.#lookedAt.set(source.key, wallNow());
    const { lookKey = '' } = task;
    // What changes while it is asked may not be in the answer.
    const asked = { lookKey, turn: scheduler.turn(source.key), at: clock.now() };
    if (!again) this.#turns.set(source.key, asked.turn);
    const context = this.#counting(callContext(services, source.connection, say('why.look'), abort.signal));
    try {
      const seen = await source.type.closeLook?.see(task, context);
      if (seen) {
        changeKnown(services, source, (before) => foldLook(before, task, seen, clock.now()));
        keepLook(task, seen, wallNow());
      }
      this.#remember(key, { ...asked, failures: 0, notBefore: 0 });
    } catch (caught) {
      if (abort.signal.aborted) return;
      const failure = failureOf(caught);
      const before = this.#past.get(key);
      const failures = (before?.lookKey === lookKey && before.turn === asked.turn ? before.failures : 0) + 1;
      const quietMs = Math.max(RETRY_MS, retryAfterOf(failure) ?? 0);
      const waitMs = Math.max(quietMs, failures < TRIES ? RETRY_MS * 2 ** (failures - 1) : GIVEN_UP_MS);
      const passes = failure && isRetryable(failure, 'safe');
      if (passes) this.#quiet.set(source.key, wallNow() + quietMs);
      this.#remember(key, {
        ...asked,
        failures: passes ? failures : TRIES,
        // What the API refuses it would refuse again.
        notBefore: passes ? wallNow() + waitMs : Number.POSITIVE_INFINITY,
      });
      if (!failure) reportError(caught);
    } finally {
      this.#asking = undefined;
      this.#wake();
    }
  }

  /** A look may be several calls. */
  #counting(context: CallContext): CallContext {
    const { scheduler, wallNow } = this.#services;
    return {
      ...context,
      send: (endpoint, input) => {
        scheduler.spend({ at: wallNow(), requests: 1, look: true });
        return context.send(endpoint, input);
      },
    };
  }

  /** Lets go of the oldest, but of none that is on screen. */
  #remember(key: string, past: Past): void {
    this.#past.delete(key);
    this.#past.set(key, past);
    for (const old of this.#past.keys()) {
      if (this.#past.size <= MOST) break;
      if (!this.#wanted.has(old)) this.#past.delete(old);
    }
  }
}

const looks = new WeakMap<Services, CloseLooks>();

/** The closer looks of a page. */
export function closeLooksOf(services: Services): CloseLooks {
  const known = looks.get(services) ?? new CloseLooks(services);
  looks.set(services, known);
  return known;
}
