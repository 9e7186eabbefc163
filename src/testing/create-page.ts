import { AsyncLocalStorage } from 'node:async_hooks';
import { QueryClient } from '@tanstack/react-query';
import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import { Translator } from '@/i18n/translator';
import { PollScheduler } from '@/query-kit/scheduler';
import type { Services } from '@/queries/services';
import { registry as ownRegistry, type TaskTypeEntry } from '@/task-types/registry';
import { createTransport, type TransportParts } from '@/transport/client';
import { Journal } from '@/transport/journal';
import type { TestWorld } from '@mocks/fetch';

/** One open tab. When it goes away, what it was waiting for never comes. */
export class Page {
  alive = true;
  readonly died: Promise<'died'>;
  readonly services: Services;
  #tell: (word: 'died') => void = () => undefined;

  constructor(
    world: TestWorld,
    newId: () => string,
    fetch: (page: Page) => TransportParts['fetch'],
    registry: readonly TaskTypeEntry[] = ownRegistry,
  ) {
    this.died = new Promise((resolve) => {
      this.#tell = resolve;
    });
    this.services = servicesOf(world, newId, fetch(this), registry);
  }

  /** Does something in this tab; `died` where the tab goes away before it is done. */
  run<T>(action: (services: Services) => Promise<T>): Promise<T | 'died'> {
    return Promise.race([here.run(this, () => action(this.services)), this.died]);
  }

  die(): Promise<never> {
    this.alive = false;
    this.#tell('died');
    return new Promise(() => undefined);
  }
}

/** In which tab something is done, whatever it has waited for. */
const here = new AsyncLocalStorage<Page>();

/** The browser's locks, as far as the console uses them: a tab that is gone holds none. */
export function createLocks() {
  const held = new Map<string, Page>();
  return {
    async request<T>(name: string, _: object, run: (lock: object | null) => T | Promise<T>): Promise<T> {
      const page = here.getStore();
      if (!page) throw new Error('a lock is asked for outside of any page');
      if (held.get(name)?.alive) return run(null);
      held.set(name, page);
      try {
        return await run({ name });
      } finally {
        if (held.get(name) === page) held.delete(name);
      }
    },
  };
}

function servicesOf(
  world: TestWorld,
  newId: () => string,
  fetch: TransportParts['fetch'],
  registry: readonly TaskTypeEntry[],
): Services {
  const journal = new Journal();
  const clock = { now: world.now, rate: () => 1, subscribe: () => () => undefined };
  const wallNow = world.clock.wall;
  const never = () => expectNothing('polling');
  return {
    queryClient: new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY, retry: false } } }),
    transport: createTransport({ base: '/', fetch, simulated: true, ready: Promise.resolve(), journal, wallNow }),
    journal,
    clock,
    wallNow,
    // The list on screen is no part of the story.
    scheduler: new PollScheduler({
      clock,
      wallNow,
      later: () => () => undefined,
      random: () => 0,
      read: async () => undefined,
      facts: () => ({ requestsPerPoll: 1 }),
      adopt: never,
    }),
    translator: new Translator('en'),
    registry,
    session: new Session(),
    reach: new Reach(),
    newId,
    // Waiting is the world's time going on.
    sleep: async (ms) => world.clock.advance(ms),
  };
}

function expectNothing(what: string): never {
  throw new Error(`${what} is no part of the story`);
}
