import { vi } from 'vitest';
import type { DomainClock } from '@/core/clock';
import type { Connection } from '@/core/connection';
import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import type { Task } from '@/core/task';
import { createQueryClient } from '@/query-kit/query-client';
import { PollScheduler } from '@/query-kit/scheduler';
import { CloseLooks } from '@/queries/close-looks';
import type { Reading } from '@/queries/fold-reading';
import type { Services } from '@/queries/services';
import { adoptByKey, type Source, sourceKey, stateOf } from '@/queries/sources';
import type { CallContext } from '@/task-types/call-context';
import type { SeenClosely, SourceDescription, TaskType } from '@/task-types/task-type';
import type { Endpoint, EndpointInput } from '@/transport/endpoint';
import { Wall } from './scheduler-bench';

const connection: Connection = {
  id: 'c',
  cloud: 'dataworks',
  name: 'Test',
  environment: 'test',
  region: 'r',
  identity: { user: 'lin.wei', account: 'harbour', role: 'operator' },
};

/** How a vendor answers one look at the task of an id: with what it sees, or by throwing. */
type Answer = (id: string, signal: AbortSignal) => Promise<SeenClosely>;

interface LookOptions {
  /** So many calls are one look; the last one's answer counts. */
  readonly calls?: number;
  readonly callsPerDay?: number;
  readonly oldAfterMs?: (task: Task) => number | undefined;
  /** Whether the page before it was this one: what is kept in the browser stays. */
  readonly reloaded?: true;
}

/** A source whose list does not say all, a page that shows some of its rows, and time that the test moves. */
export class LookBench {
  readonly wall = new Wall();
  readonly reach = new Reach();
  readonly session = new Session();
  readonly looks: CloseLooks;
  readonly scheduler: PollScheduler;
  readonly source: Source;
  /** Which task was looked at, and when, in milliseconds of wall time since the beginning. */
  readonly looked: [string, number][] = [];
  /** When the list was read. */
  readonly reads: number[] = [];
  rows: Task[] = [];
  rate = 1;
  answer: Answer = async (id) => ({ vendorStatus: `seen ${id}` });
  static #last: LookBench | undefined;
  #isNew: boolean;
  readonly #services: Services;
  readonly #clockListeners = new Set<() => void>();
  readonly #began = this.wall.now;
  #domain = { at: Date.UTC(2026, 2, 1), wall: this.wall.now };

  constructor({ calls = 1, callsPerDay, oldAfterMs, reloaded }: LookOptions = {}) {
    // The page before it is gone: it must keep nothing any more.
    if (LookBench.#last) LookBench.#last.answer = () => new Promise(() => undefined);
    LookBench.#last = this;
    this.#isNew = !reloaded;
    const clock: DomainClock = {
      now: () => this.#domain.at + (this.wall.now - this.#domain.wall) * this.rate,
      rate: () => this.rate,
      subscribe: (listener) => {
        this.#clockListeners.add(listener);
        return () => this.#clockListeners.delete(listener);
      },
    };
    const description: SourceDescription = {
      order: 'time-desc',
      pageSize: 50,
      serverFilters: [],
      serverSort: [],
      ...(callsPerDay === undefined ? undefined : { callsPerDay: () => callsPerDay }),
    };
    const type = {
      id: 't',
      source: description,
      closeLook: {
        see: async (task: Task, { send }: CallContext) => {
          const ask = () => send({} as Endpoint<EndpointInput, SeenClosely>, { path: { id: task.ref.id } });
          for (let call = 1; call < calls; call += 1) await ask();
          return calls === 0 ? {} : ask();
        },
        ...(oldAfterMs ? { oldAfterMs } : undefined),
      },
      // The rest of a task type is not looked at.
    } as unknown as TaskType;
    this.source = { key: sourceKey('c', 't'), connection, type };
    this.scheduler = new PollScheduler({
      clock,
      wallNow: () => this.wall.now,
      later: this.wall.later,
      random: () => 0,
      read: async () => {
        this.reads.push(this.wall.now - this.#began);
        const reading: Reading = { head: { tasks: this.rows }, whole: false, ranges: [] };
        adoptByKey(this.#services, this.source.key, reading);
        return reading;
      },
      facts: () => ({
        requestsPerPoll: 1,
        ...(callsPerDay === undefined
          ? undefined
          : {
              daily: {
                of: 'c',
                limit: callsPerDay,
                left: callsPerDay - this.reads.length - this.looked.length,
                untilResetMs: this.#began + DAY_MS - this.wall.now,
              },
            }),
      }),
      adopt: () => undefined,
    });
    const { scheduler, reach, session, wall } = this;
    this.#services = {
      queryClient: createQueryClient(),
      scheduler,
      reach,
      session,
      clock,
      wallNow: () => wall.now,
      transport: {
        send: async (
          _: Connection,
          __: Endpoint,
          { path }: EndpointInput,
          { signal }: { readonly signal: AbortSignal },
        ) => {
          const id = String(path?.['id']);
          this.looked.push([id, wall.now - this.#began]);
          return { value: await this.answer(id, signal) };
        },
      },
      sleep: (ms: number) => new Promise((resolve) => wall.later(ms, () => resolve(undefined))),
      // Nothing else is used.
    } as unknown as Services;
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => this.#visibility);
    this.looks = new CloseLooks(this.#services);
  }

  #visibility: DocumentVisibilityState = 'visible';

  /** Reads the list and shows rows of it; gives back what takes them off the screen. */
  async open(...ids: readonly string[]): Promise<() => void> {
    const leaves = [this.scheduler.show(this.source.key)];
    await this.wall.pass(0);
    if (this.#isNew) localStorage.clear();
    this.#isNew = false;
    for (const id of ids) leaves.push(this.looks.want(this.source, id));
    await this.wall.pass(0);
    return () => {
      for (const leave of leaves) leave();
    };
  }

  get state() {
    return stateOf(this.#services, this.source);
  }

  task(id: string): Task | undefined {
    return this.state?.tasks.find(({ ref }) => ref.id === id);
  }

  setVisible(visible: boolean): void {
    this.#visibility = visible ? 'visible' : 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Domain time jumps, or goes at another rate. */
  steer({ rate = this.rate, jumpMs = 0 }: { readonly rate?: number; readonly jumpMs?: number }): void {
    this.#domain = {
      at: this.#domain.at + (this.wall.now - this.#domain.wall) * this.rate + jumpMs,
      wall: this.wall.now,
    };
    this.rate = rate;
    for (const listener of this.#clockListeners) listener();
  }
}

const DAY_MS = 86_400_000;

/** A row of the list, and what a look at it hangs on. */
export const rowOf = (id: string, lookKey?: string): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: `task ${id}`,
  lifecycle: 'ready',
  vendorStatus: 'listed',
  raw: { id },
  createdAt: 1_000_000 - Number(id),
  ...(lookKey === undefined ? undefined : { lookKey }),
});
