import { expect, onTestFinished } from 'vitest';
import type { Connection } from '@/core/connection';
import type { Task } from '@/core/task';
import type { CallContext, Cursor } from '@/task-types/call-context';
import type { ServerFilters, TaskType } from '@/task-types/task-type';
import type { TaskPage } from '@/task-types/task-page';
import { createTransport } from '@/transport/client';
import { Journal } from '@/transport/journal';
import { createDrivenClock, type DrivenClock } from '@mocks/clock';
import { createFetch } from '@mocks/fetch';
import { connectionList, type ScenarioFactory } from '@mocks/scenario';
import { createMemoryStore } from '@mocks/store';
import { openWorld, type World } from '@mocks/world';

/** Noon of a Sunday. */
const EPOCH = Date.UTC(2026, 2, 1, 12);

/** A world of simulated clouds whose time the test moves, and the way into it. */
export interface OpenedWorld {
  readonly world: World;
  readonly clock: DrivenClock;
  /** A request that nothing answers fails the test that it was made in. */
  readonly fetch: typeof fetch;
}

/** Opens a world in memory, at its first instant. To be called inside a test. */
export async function openTestWorld(scenario: ScenarioFactory): Promise<OpenedWorld> {
  const clock = createDrivenClock(EPOCH);
  const world = await openWorld({
    store: createMemoryStore(),
    clock,
    scenarios: { test: scenario },
    wanted: { scenario: 'test', epoch: EPOCH },
    name: 'test',
  });
  const unanswered: string[] = [];
  const ask = createFetch(world, { onUnhandled: ({ method, url }) => unanswered.push(`${method} ${url}`) });
  onTestFinished(() => expect(unanswered, 'requests that nothing answers').toEqual([]));
  return { world, clock, fetch: ask };
}

/** One connection of a world, as task types see it: the real transport, and no pages. */
export interface Line extends OpenedWorld {
  readonly connection: Connection;
  readonly context: CallContext;
}

export async function openLine(scenario: ScenarioFactory, connectionId: string): Promise<Line> {
  const opened = await openTestWorld(scenario);
  const { world, clock } = opened;
  const { connections } = connectionList(world.scenario(), world.describe().role);
  const connection = connections.find(({ id }) => id === connectionId);
  if (!connection) throw new RangeError(`the scenario has no connection ${connectionId}`);
  const transport = createTransport({
    base: '/',
    fetch: (url, init) => opened.fetch(url, init),
    simulated: true,
    ready: Promise.resolve(),
    journal: new Journal(),
    wallNow: clock.wall,
  });
  const why = { key: 'test' };
  const context: CallContext = {
    connection,
    now: world.now,
    pause: async (ms) => clock.advance(ms),
    send: async (endpoint, input) => (await transport.send(connection, endpoint, input, { why })).value,
  };
  return { ...opened, connection, context };
}

/** Every page of a source, one after the other. Throws where that has no end. */
export async function readPages(type: TaskType, context: CallContext, filters?: ServerFilters): Promise<TaskPage[]> {
  const pages: TaskPage[] = [];
  let cursor: Cursor | undefined;
  do {
    const page: TaskPage = await type.list(context, cursor, filters);
    pages.push(page);
    cursor = page.next;
    if (pages.length > 200) throw new Error(`the pages of ${type.id} have no end`);
  } while (cursor !== undefined);
  return pages;
}

/** Every task of a source. */
export async function readAll(type: TaskType, context: CallContext, filters?: ServerFilters): Promise<Task[]> {
  return (await readPages(type, context, filters)).flatMap(({ tasks }) => tasks);
}
