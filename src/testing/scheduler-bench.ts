import type { DomainClock } from '@/core/clock';
import { PollScheduler } from '@/query-kit/scheduler';
import type { ReadPart, SourceFacts } from '@/query-kit/scheduler-parts';
import { type Failure, FailureError, type FailureKind } from '@/transport/failures';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A failure of a kind, as the transport throws it. */
export function failing(kind: Exclude<FailureKind, 'timeout' | 'contract'>, over: Partial<Failure> = {}): FailureError {
  // The kinds left need nothing but the base; `over` adds what a test is about.
  return new FailureError({ endpoint: 'test.List', unclear: false, kind, ...over } as Failure);
}

/** A wall clock with timers on it, of which any number of schedulers may be made. Time passes by `pass` alone. */
export class Wall {
  now = 1_000_000;
  readonly #timers = new Set<Timer>();

  readonly later = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  get pending(): number {
    return this.#timers.size;
  }

  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await calm();
      const due = [...this.#timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.now = Math.max(this.now, due.at);
      due.run();
    }
    this.now = end;
    await calm();
  }
}

/** What was set off by promises comes to rest. */
async function calm(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A domain clock whose rate a test sets, and which it makes jump. */
class SteeredClock implements DomainClock {
  speed = 1;
  #jumped = 0;
  readonly #listeners = new Set<() => void>();
  readonly #wall: Wall;

  constructor(wall: Wall) {
    this.#wall = wall;
  }

  now(): number {
    return this.#wall.now + this.#jumped;
  }

  rate(): number {
    return this.speed;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  steer({ speed = this.speed, jumpMs = 0 }: { readonly speed?: number; readonly jumpMs?: number }): void {
    this.speed = speed;
    this.#jumped += jumpMs;
    for (const listener of this.#listeners) listener();
  }
}

/** What a reading gives where nothing goes wrong. */
function read(key: string): ReadPart & { readonly says: string } {
  return { says: key };
}

/** A scheduler over sources that a test answers for. */
export function createSchedulerBench(wall = new Wall()) {
  const clock = new SteeredClock(wall);
  /** When each source was asked, in milliseconds of wall time since the beginning. */
  const asked: [string, number][] = [];
  const adopted: [string, unknown][] = [];
  /** What it was told of other tabs' failures. */
  const heard: string[] = [];
  const facts = new Map<string, SourceFacts>();
  const began = wall.now;
  const bench = {
    wall,
    clock,
    asked,
    adopted,
    heard,
    facts,
    /** Since when, on a source: `[0, 3000]`. */
    times: (key: string) => asked.filter(([one]) => one === key).map(([, at]) => at),
    /** How reading goes from now on. */
    answer: async (key: string): Promise<ReadPart | undefined> => read(key),
    random: 0,
  };
  const scheduler = new PollScheduler({
    clock,
    wallNow: () => wall.now,
    later: wall.later,
    random: () => bench.random,
    read: (key) => {
      asked.push([key, wall.now - began]);
      return bench.answer(key);
    },
    facts: (key) => facts.get(key) ?? { requestsPerPoll: 1, youngestRunMs: 0 },
    adopt: (key, read) => adopted.push([key, read]),
    heard: ({ kind }) => heard.push(kind),
  });
  return Object.assign(bench, { scheduler });
}
