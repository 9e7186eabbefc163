import { AsyncLocalStorage } from 'node:async_hooks';
import { lineOf } from '@/core/intent';
import { intents } from '@/queries/kept';
import { joinLine } from '@/queries/line';
import { watchLine } from '@/queries/line-watch';
import type { Services } from '@/queries/services';
import { factsByKey, findSource, readByKey, sourceKey } from '@/queries/sources';
import { resumeIntents, type Submission } from '@/queries/submissions';
import { PollScheduler } from '@/query-kit/scheduler';
import { exportTaskRequest } from '@/task-types/iotda-export/wire';
import { createWorld, createFetch, type TestWorld } from '@mocks/fetch';
import { clientOf, type IotdaClient } from '@mocks/testing/iotda-client';
import { Page } from './create-page';
import { DrivenTime } from './driven-time';

const CONNECTION = 'iotda-prod';
const TYPE = 'iotda-export';
const STEP_MS = 30_000;
/** What one answer sets off begins within a few turns of the event loop. */
const CALM_TURNS = 10;

/** What becomes of a create on its way. */
export type Mishap = 'none' | 'no room' | 'refused' | 'cut before' | 'cut after' | 'closed before' | 'closed after';

interface Tab {
  alive: boolean;
  readonly services: Services;
  readonly close: () => void;
}

const here = new AsyncLocalStorage<Tab>();

/** The browser's locks among the tabs of a bench: those of a tab that is gone are free. */
export function createTabLocks() {
  const held = new Map<string, Tab>();
  return {
    async request<T>(name: string, _: object, run: (lock: object | null) => T | Promise<T>): Promise<T> {
      const tab = here.getStore();
      if (!tab) throw new Error('a lock is asked for outside of any tab');
      if (held.get(name)?.alive) return run(null);
      held.set(name, tab);
      try {
        return await run({ name });
      } finally {
        if (held.get(name) === tab) held.delete(name);
      }
    },
  };
}

/** Tabs of one browser that keep a line, over one simulated cloud. Every tab polls for itself: the hardest case. */
export class LineBench {
  readonly world: TestWorld;
  readonly client: IotdaClient;
  /** The batch tasks of the exports that the cloud has begun, each time that it did so, the first first. */
  readonly begun: string[] = [];
  readonly #time: DrivenTime;
  readonly #tabs: Tab[] = [];
  readonly #mishaps: Mishap[];
  readonly #batchTasks: readonly string[];
  #ids = 0;
  /** Requests that will be answered. */
  #underWay = 0;

  private constructor(world: TestWorld, batchTasks: readonly string[], mishaps: readonly Mishap[]) {
    this.world = world;
    this.client = clientOf(world, CONNECTION);
    this.#time = new DrivenTime(world.clock);
    this.#batchTasks = batchTasks;
    this.#mishaps = [...mishaps];
  }

  static #last: LineBench | undefined;

  /** A cloud whose five slots are taken. The tabs of an earlier bench are closed: they keep the same storage. */
  static async open(mishaps: readonly Mishap[] = []): Promise<LineBench> {
    for (const tab of LineBench.#last?.tabs ?? []) tab.close();
    const world = await createWorld({ scenario: 'empty', settings: { iotda: { listScope: 'user' } } });
    const client = clientOf(world, CONNECTION);
    const types = ['createDevices', 'updateDevices', 'createCommands', 'createMessages'];
    const batchTasks = (await Promise.all(types.map((type) => client.batchTasks(type)))).flat();
    for (const id of batchTasks.slice(0, 5)) {
      await client.create(id);
      world.clock.advance(5_000);
    }
    LineBench.#last = new LineBench(world, batchTasks, mishaps);
    return LineBench.#last;
  }

  /** The batch task of the nth export that is wished for: none of those that hold the slots. */
  batchTask(n: number): string {
    return this.#batchTasks[5 + n] ?? '';
  }

  async openTab(): Promise<Tab> {
    const page = new Page(
      this.world,
      () => `id${(this.#ids += 1)}`,
      () => (url, init) => this.#send(tab, url, init),
    );
    const services: Services = {
      ...page.services,
      scheduler: new PollScheduler({
        clock: page.services.clock,
        wallNow: page.services.wallNow,
        later: (ms, run) => this.#time.later(ms, () => tab.alive && here.run(tab, run)),
        random: () => 0,
        read: (key) => readByKey(services, key),
        facts: (key) => factsByKey(services, key),
        adopt: () => undefined,
      }),
      sleep: this.#time.sleep,
    };
    let end = () => {};
    const tab: Tab = {
      alive: true,
      services,
      close: () => {
        tab.alive = false;
        end();
      },
    };
    this.#tabs.push(tab);
    await this.#meanwhile(here.run(tab, () => resumeIntents(services)));
    end = here.run(tab, () => watchLine(services));
    return tab;
  }

  /** Lets time pass until something is done that may itself wait for time to pass. */
  async #meanwhile(work: Promise<unknown>): Promise<void> {
    let done = false;
    void work.finally(() => {
      done = true;
    });
    while (!done) await this.pass(2_000);
    await work;
  }

  /** The operator of a tab puts the nth wish in line. */
  async join({ services }: Tab, n: number) {
    const values = {
      batchTaskType: 'createDevices',
      batchTaskId: this.batchTask(n),
      scope: 'GLOBAL',
      spaceId: '',
      format: 'xls',
    };
    const intent = joinLine(services, await this.submission(services), values);
    if (!intent) throw new Error('the line is full');
    return intent;
  }

  async submission(services: Services): Promise<Submission> {
    const source = await findSource(services, sourceKey(CONNECTION, TYPE));
    const form = await source?.type.form?.();
    if (!source || !form) throw new Error('there is no form');
    return { connection: source.connection, type: source.type, form };
  }

  /** Lets time pass, in steps that leave whatever they set off the time to come to rest. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= STEP_MS) {
      await this.#time.advance(Math.min(left, STEP_MS));
      for (let calm = 0; calm < CALM_TURNS; calm += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.#underWay > 0) calm = 0;
      }
    }
  }

  /** What waits, the first first. */
  line(): string[] {
    const place = { connection: CONNECTION, type: TYPE };
    return lineOf(intents.read(), place).map(({ values }) => String(Object(values).batchTaskId));
  }

  async unfinished(): Promise<number> {
    return (await this.client.exports()).filter(({ status }) => status === 'Processing').length;
  }

  get tabs(): readonly Tab[] {
    return this.#tabs.filter(({ alive }) => alive);
  }

  async #send(tab: Tab, url: string, init: RequestInit): Promise<Response> {
    const never = () => new Promise<never>(() => undefined);
    if (!tab.alive) return never();
    const answer = async () => {
      this.#underWay += 1;
      return createFetch(this.world)(url, init).finally(() => {
        this.#underWay -= 1;
      });
    };
    if (init.method !== 'POST') return tab.alive ? answer() : never();
    const mishap = this.#mishaps.shift() ?? 'none';
    const refusal = (status: number, code: string) =>
      new Response(JSON.stringify({ error_code: code, error_msg: 'No.' }), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    switch (mishap) {
      case 'no room':
        return refusal(403, 'IOTDA.014805');
      case 'refused':
        return refusal(400, 'IOTDA.014800');
      case 'cut before':
        throw new TypeError('Failed to fetch');
      case 'closed before':
        tab.close();
        return never();
      case 'none':
      case 'cut after':
      case 'closed after': {
        const reply = await answer();
        if (reply.status === 201) this.begun.push(batchTaskIn(init.body));
        if (mishap === 'cut after') throw new TypeError('Failed to fetch');
        if (mishap === 'none') return reply;
        tab.close();
        return never();
      }
    }
  }
}

/** The batch task that the body of a create names. */
function batchTaskIn(body: RequestInit['body']): string {
  const sent: unknown = JSON.parse(typeof body === 'string' ? body : '');
  return exportTaskRequest.parse(sent).resource_condition.task_id;
}
