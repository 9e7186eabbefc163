import { type DomainClock, ServerClock } from '@/core/clock';
import type { DemoControl } from '@/core/demo';
import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import type { Translator } from '@/i18n/translator';
import { createQueryClient } from '@/query-kit/query-client';
import { PollScheduler } from '@/query-kit/scheduler';
import { type TabChannel, type TabMessage, TabTeam } from '@/query-kit/tab-team';
import type { Services } from '@/queries/services';
import type { Reading } from '@/queries/fold-reading';
import { adoptByKey, factsByKey, readByKey } from '@/queries/sources';
import { registry } from '@/task-types/registry';
import { createTransport } from '@/transport/client';
import { Journal } from '@/transport/journal';
import { DemoClock } from './domain-clock';
import { watchLeaving } from './staying';

export interface ServiceParts {
  readonly base: string;
  readonly translator: Translator;
  /** The simulated clouds, once they come; absent in gateway mode. */
  readonly demo?: Promise<DemoControl>;
}

const wallNow = () => Date.now();

/** Makes everything outside React, for one page. */
export function createServices({ base, translator, demo }: ServiceParts): Services {
  const journal = new Journal();
  const staying = watchLeaving();
  const serverClock = new ServerClock(wallNow);
  const clock: DomainClock = demo ? new DemoClock(wallNow, demo) : serverClock;
  const queryClient = createQueryClient();
  const session = new Session();
  const reach = new Reach();
  const transport = createTransport({
    base,
    fetch: async (url, init) => {
      await staying();
      return fetch(url, init);
    },
    simulated: demo !== undefined,
    ready: demo ? demo.then((control) => control.ready) : Promise.resolve(),
    journal,
    wallNow,
    ...(demo ? undefined : { onServerDate: (server, wall) => serverClock.observe(server, wall) }),
    onSessionEnd: (expiry) => session.expire(expiry),
    onReach: (answered) => reach.called(answered),
  });
  const scheduler: PollScheduler = new PollScheduler({
    clock,
    wallNow,
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    read: (key) => readByKey(services, key),
    facts: (key) => factsByKey(services, key),
    // Tabs of one origin run the same build, so what they share is what `read` gives here.
    adopt: (key, read) => adoptByKey(services, key, read as Reading),
    heard: (failure) => {
      if (failure.kind !== 'session') return;
      const { signInAt } = failure;
      session.expire({ insistent: false, ...(signInAt === undefined ? undefined : { signInAt }) });
    },
  });
  const services: Services = {
    queryClient,
    transport,
    journal,
    clock,
    scheduler,
    translator,
    registry,
    session,
    reach,
    wallNow,
    newId,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  joinTabs(scheduler);
  return services;
}

/** `crypto.randomUUID` is missing on plain http; this is not. 32 hex digits. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function joinTabs(scheduler: PollScheduler): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel('quayside:tabs');
  const tabs: TabChannel = {
    post: (message) => channel.postMessage(message),
    // Only this build posts on this channel.
    listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data as TabMessage)),
    close: () => channel.close(),
  };
  const team = new TabTeam({
    tab: newId(),
    channel: tabs,
    visible: () => document.visibilityState === 'visible',
    wallNow,
    every: (ms, run) => {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
    onShared: (key, payload) => scheduler.hearShared(key, payload),
    onChange: () => scheduler.replan(),
  });
  scheduler.join(team);
  document.addEventListener('visibilitychange', () => team.visibilityChanged());
  // A page that the browser keeps for Back is hidden, not gone.
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) team.leave();
  });
}
