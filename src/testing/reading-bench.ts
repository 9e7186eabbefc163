import { Reach } from '@/core/reach';
import { Session } from '@/core/session';
import { Translator } from '@/i18n/translator';
import { createQueryClient } from '@/query-kit/query-client';
import { PollScheduler } from '@/query-kit/scheduler';
import { TabTeam } from '@/query-kit/tab-team';
import { connectionQueries } from '@/queries/connections';
// It comes in real time when it is wanted; here it is to be there by then.
import '@/queries/look-through';
import type { Services } from '@/queries/services';
import { adoptByKey, factsByKey, readByKey, type Source, sourceQueries } from '@/queries/sources';
import type { Reading } from '@/queries/fold-reading';
import { registry as ownRegistry, type TaskTypeEntry } from '@/task-types/registry';
import { createTransport } from '@/transport/client';
import { Journal } from '@/transport/journal';
import type { ScenarioFactory } from '@mocks/scenario';
import { openTestWorld } from './bench-world';

/** So many turns of the event loop without a call under way: what one answer sets off begins within a few. */
const CALM_TURNS = 4;

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** One tab that reads from simulated clouds and shows nothing. It can be hidden. To be called inside a test. */
export async function openReadingBench(scenario: ScenarioFactory, registry: readonly TaskTypeEntry[] = ownRegistry) {
  const { world, clock, fetch } = await openTestWorld(scenario);
  const timers = new Set<Timer>();
  const later = (ms: number, run: () => void) => {
    const timer = { at: clock.wall() + ms, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const asked: { readonly at: number; readonly path: string }[] = [];
  const journal = new Journal();
  const domain = { now: world.now, rate: () => 1, subscribe: () => () => undefined };
  const queryClient = createQueryClient();
  let visible = true;
  const scheduler: PollScheduler = new PollScheduler({
    clock: domain,
    wallNow: clock.wall,
    later,
    random: () => 0,
    read: (key) => readByKey(services, key),
    facts: (key) => factsByKey(services, key),
    // It comes from the same code.
    adopt: (key, read) => adoptByKey(services, key, read as Reading),
  });
  const services: Services = {
    queryClient,
    transport: createTransport({
      base: '/',
      fetch: (url, init) => {
        asked.push({ at: clock.wall(), path: url });
        return fetch(url, init);
      },
      simulated: true,
      ready: Promise.resolve(),
      journal,
      wallNow: clock.wall,
    }),
    journal,
    clock: domain,
    scheduler,
    translator: new Translator('en'),
    registry,
    session: new Session(),
    reach: new Reach(),
    wallNow: clock.wall,
    newId: () => 'id',
    sleep: (ms) => new Promise((resolve) => later(ms, resolve)),
  };
  const team = new TabTeam({
    tab: 'only',
    channel: { post: () => undefined, listen: () => undefined, close: () => undefined },
    visible: () => visible,
    wallNow: clock.wall,
    every: () => () => undefined,
    onShared: () => undefined,
    onChange: () => scheduler.replan(),
  });
  scheduler.join(team);
  const calm = async () => {
    for (let turns = 0; turns < CALM_TURNS; turns += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      if (queryClient.isFetching() > 0) turns = 0;
    }
  };
  return {
    world,
    services,
    /** Every request so far, with the wall instant at which it was made. */
    asked,
    sources: async (): Promise<readonly Source[]> => {
      const connections = await queryClient.query(connectionQueries.list(services));
      return queryClient.query(sourceQueries.of(services, connections, services.registry));
    },
    /**
     * Lets time pass, for the clouds and for the tab. What a timer sets off comes to rest before the next one runs; `settle`
     * says when that is, where something is held back.
     */
    pass: async (ms: number, settle = calm) => {
      const end = clock.wall() + ms;
      await settle();
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
        if (!due) break;
        timers.delete(due);
        clock.advance(Math.max(0, due.at - clock.wall()));
        due.run();
        await settle();
      }
      clock.advance(end - clock.wall());
      await settle();
    },
    calm,
    setVisible: (now: boolean) => {
      visible = now;
      team.visibilityChanged();
    },
  };
}
