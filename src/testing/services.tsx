import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { App } from '@/app/app';
import type { DomainClock } from '@/core/clock';
import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import type { Language } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { createQueryClient } from '@/query-kit/query-client';
import { PollScheduler } from '@/query-kit/scheduler';
// What comes when it is wanted comes in real time; here it is to be there by then.
import '@/pages/task-list/filter-token';
import '@/pages/task-list/list-failures';
import '@/queries/close-looks';
import '@/queries/kept-readings';
import '@/queries/look-through';
import type { Services } from '@/queries/services';
import type { Reading } from '@/queries/fold-reading';
import { adoptByKey, factsByKey, readByKey } from '@/queries/sources';
import { preferences } from '@/storage/preferences';
import { registry as ownRegistry, type TaskTypeEntry } from '@/task-types/registry';
import { createTransport } from '@/transport/client';
import { Journal } from '@/transport/journal';
import type { DrivenClock } from '@mocks/clock';
import type { ScenarioFactory } from '@mocks/scenario';
import { openTestWorld } from './bench-world';
import { DrivenTime } from './driven-time';
import { WORST_CONNECTION } from './worst-type/cloud';
import { worstEntry } from './worst-type/index';

// The first page of a file loads its chunks, on whatever machine this is; nothing here waits for time to pass.
configure({ asyncUtilTimeout: 10_000 });

interface TestServicesParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly registry?: readonly TaskTypeEntry[];
  /** Wall time, and the timers on it. */
  readonly clock: DrivenClock;
  readonly time: DrivenTime;
  readonly domain: DomainClock;
  readonly language?: Language;
}

/** The services as the app makes them, in one tab, on a clock that the test moves. */
function createTestServices(parts: TestServicesParts): Services {
  const { fetch, registry = ownRegistry, clock, time, domain, language = 'en' } = parts;
  const journal = new Journal();
  const queryClient = createQueryClient();
  const session = new Session();
  const reach = new Reach();
  const transport = createTransport({
    base: '/',
    fetch,
    simulated: true,
    ready: Promise.resolve(),
    journal,
    wallNow: clock.wall,
    onSessionEnd: (expiry) => session.expire(expiry),
    onReach: (answered) => reach.called(answered),
  });
  const scheduler: PollScheduler = new PollScheduler({
    clock: domain,
    wallNow: clock.wall,
    later: time.later,
    random: () => 0,
    read: (key) => readByKey(services, key),
    facts: (key) => factsByKey(services, key),
    adopt: (key, read) => adoptByKey(services, key, read as Reading),
  });
  let ids = 0;
  const services: Services = {
    queryClient,
    transport,
    journal,
    clock: domain,
    scheduler,
    translator: new Translator(language),
    registry,
    session,
    reach,
    wallNow: clock.wall,
    newId: () => `id-${(ids += 1)}`,
    sleep: time.sleep,
  };
  return services;
}

interface ConsoleOptions {
  readonly path: string;
  readonly scenario: ScenarioFactory;
  /** Left out, the registry's own types; in a world that has it, the made-up one in place of those of its cloud. */
  readonly registry?: readonly TaskTypeEntry[];
  readonly language?: Language;
  /** How high everything is; so many rows of a list are drawn. */
  readonly roomPx?: number;
  /** Called before the page is there. */
  readonly before?: (opened: Awaited<ReturnType<typeof openTestWorld>>) => Promise<void>;
}

/** No browser lays anything out here: everything would be 0 px high. Drawing rows takes most of a test's time. */
const ROOM_PX = 1_200;

/** Renders the whole console at an address, over simulated clouds in memory. To be called inside a test. */
export async function renderConsole(options: ConsoleOptions) {
  const { path, scenario, language = 'en', roomPx = ROOM_PX } = options;
  const opened = await openTestWorld(scenario);
  const { world, clock } = opened;
  giveRoom(roomPx);
  localStorage.clear();
  await options.before?.(opened);
  preferences.write((present) => ({ ...present, language }));
  window.history.replaceState(null, '', path);
  const registry = options.registry ?? registryFor(world.scenario().connections);
  return openPage({ ...opened, registry, language, domain: domainOf(world.now), clock });
}

function registryFor(connections: readonly { readonly id: string }[]): readonly TaskTypeEntry[] {
  if (connections.every(({ id }) => id !== WORST_CONNECTION)) return ownRegistry;
  return [...ownRegistry.filter(({ cloud }) => cloud !== worstEntry.cloud), worstEntry];
}

type OpenedPage = Awaited<ReturnType<typeof openTestWorld>> & {
  readonly registry: readonly TaskTypeEntry[];
  readonly language: Language;
  readonly domain: DomainClock;
};

async function openPage(opened: OpenedPage) {
  const { fetch, clock, registry, language, domain } = opened;
  const time = new DrivenTime(clock);
  const services = createTestServices({ fetch, registry, clock, time, domain, language });
  await services.translator.load('entry');
  const { unmount } = render(<App base="/" services={services} />);
  return {
    ...opened,
    services,
    // Left alone, it waits in real time after every key.
    user: userEvent.setup({ delay: null }),
    /** Lets time pass, for the clouds and for the page. */
    pass: (ms: number) =>
      act(async () => {
        await time.advance(ms);
        await atRest(services);
      }),
    /** Lets what was set off come to rest, without time passing. */
    rest: () => act(() => atRest(services)),
    /** Loads the page anew: everything but the clouds and what is kept in the browser is forgotten. */
    reload: () => {
      unmount();
      return openPage(opened);
    },
    /** The ids of the endpoints asked so far, the oldest first. */
    asked: () =>
      services.journal
        .entries()
        .map(({ endpoint }) => endpoint)
        .toReversed(),
  };
}

/** So many turns of the event loop without a call under way: what one answer sets off begins within a few. */
const CALM_TURNS = 12;

async function atRest({ queryClient }: Services): Promise<void> {
  for (let calm = 0; calm < CALM_TURNS; calm += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    if (queryClient.isFetching() + queryClient.isMutating() > 0) calm = 0;
  }
}

function domainOf(now: () => number): DomainClock {
  return { now, rate: () => 1, subscribe: () => () => undefined };
}

/** Rows are drawn and lists of choices are shown only where there is room for them. */
function giveRoom(px: number): void {
  for (const name of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const) {
    const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => px });
    onTestFinished(() => {
      if (before) Object.defineProperty(HTMLElement.prototype, name, before);
      else Reflect.deleteProperty(HTMLElement.prototype, name);
    });
  }
  const spy = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 100, 20));
  onTestFinished(() => spy.mockRestore());
}
