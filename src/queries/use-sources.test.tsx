import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { registry as own, type TaskTypeEntry } from '@/task-types/registry';
import { openReadingBench } from '@/testing/reading-bench';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { worst } from '@/testing/worst-type/index';
import { worstScenario } from '@/testing/worst-type/scenario';
import { PRODUCTION, TEST } from '@mocks/scenarios/harbour';
import { ServicesContext } from './services';
import { findSource, sourceKey } from './sources';
import type { SourceOptions } from './use-sources';
import { useTaskList } from './use-task-list';

const EXPORT = 'iotda-export';
const FERRY_KEY = sourceKey(WORST_CONNECTION, 'worst');

/** A list over two clouds: IoTDA's connections come first, and then the ferries, whose type loads when a test lets it. */
async function openList(options: SourceOptions = {}, { beside = 'calm', silent = false } = {}) {
  const loads: string[] = [];
  let letIn: (failure?: Error) => void = () => undefined;
  const registry: TaskTypeEntry[] = [
    {
      id: 'worst',
      cloud: 'dataarts',
      load: () => {
        loads.push('worst');
        return new Promise((resolve, reject) => {
          letIn = (failure) => (failure ? reject(failure) : resolve(worst));
        });
      },
    },
    ...own
      .filter(({ id }) => id === EXPORT)
      .map((entry) => ({
        ...entry,
        load: async () => {
          loads.push(entry.id);
          const type = await entry.load();
          return silent ? { ...type, list: () => new Promise<never>(() => undefined) } : type;
        },
      })),
  ];
  // Modules come in real time; none is to come while a test looks.
  await Promise.all(own.map((entry) => entry.load()));
  const bench = await openReadingBench(worstScenario({ beside }), registry);
  const { services } = bench;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={services.queryClient}>
      <ServicesContext value={services}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  /** What the list said, without what it repeated. */
  const told: string[] = [];
  const show = () =>
    renderHook(
      () => {
        const list = useTaskList(options);
        const says = `${list.status}${list.coming ? ', more to come' : ''}`;
        if (told.at(-1) !== says) told.push(says);
        return list;
      },
      { wrapper },
    );
  /** Frames are drawn in real time. A type that is held back is no reason to wait. */
  const drawn = async () => {
    for (let frames = 0; frames < 3; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (let turns = 0; turns < 8; turns += 1) await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const pass = (ms: number) => act(() => bench.pass(ms, drawn));
  /** The clouds' code comes in real time. */
  const answered = async () => {
    const statuses = () => [PRODUCTION, TEST].map((id) => services.scheduler.status(sourceKey(id, EXPORT)));
    while (statuses().some(({ readAt, failure }) => readAt === undefined && !failure)) await pass(0);
    await pass(0);
  };
  return {
    ...bench,
    loads,
    told,
    show,
    pass,
    answered,
    letIn: async (failure?: Error) => {
      letIn(failure);
      await pass(0);
    },
  };
}

const connectionsOf = ({ sources }: ReturnType<typeof useTaskList>) =>
  sources.map(({ source }) => source.connection.id);

it('shows the tasks of the first connection’s cloud, and only then loads the types of the others', async () => {
  const { asked, loads, told, show, letIn, answered } = await openList();
  const page = show();
  await answered();
  expect(loads).toEqual([EXPORT, 'worst']);
  expect(asked.some(({ path }) => path.includes('export-tasks'))).toBe(true);
  expect(page.result.current).toMatchObject({ status: 'ready', coming: true });
  expect(page.result.current.tasks.length).toBeGreaterThan(0);
  expect(page.result.current.restCost).toBeUndefined();
  expect(connectionsOf(page.result.current)).toEqual([PRODUCTION, TEST]);
  const { tasks } = page.result.current;
  await letIn();
  expect(page.result.current).toMatchObject({ status: 'ready', coming: false });
  expect(connectionsOf(page.result.current)).toEqual([PRODUCTION, TEST, WORST_CONNECTION]);
  expect(page.result.current.tasks.length).toBeGreaterThan(tasks.length);
  expect(told).toEqual(['loading, more to come', 'ready, more to come', 'ready']);
});

it('loads nothing of another cloud before the first answer, unless that takes longer than three seconds', async () => {
  const { loads, show, pass } = await openList({}, { silent: true });
  const page = show();
  await pass(2_999);
  expect(loads).toEqual([EXPORT]);
  expect(page.result.current).toMatchObject({ status: 'loading', coming: true });
  await pass(1);
  await pass(0);
  expect(loads).toEqual([EXPORT, 'worst']);
});

it('says nothing of an empty list before all have answered', async () => {
  const { told, show, letIn, answered } = await openList({}, { beside: 'empty' });
  const page = show();
  await answered();
  expect(page.result.current).toMatchObject({ status: 'loading', coming: true });
  await letIn();
  expect(page.result.current.tasks.length).toBeGreaterThan(0);
  expect(told).toEqual(['loading, more to come', 'ready']);
});

it('says nothing of a failure of all before all were tried', async () => {
  const { told, show, letIn, world, answered } = await openList();
  await world.setFaults([{ id: 'no', match: { endpoint: 'iotda.*' }, effect: { kind: 'status', status: 403 } }]);
  const page = show();
  await answered();
  expect(page.result.current).toMatchObject({ status: 'loading', coming: true });
  expect(page.result.current.sources[0]?.poll.failure?.kind).toBe('forbidden');
  await letIn();
  expect(page.result.current.tasks.length).toBeGreaterThan(0);
  expect(told).toEqual(['loading, more to come', 'ready']);
});

it('keeps what it has where another cloud’s type cannot be loaded, says so, and tries again', async () => {
  const { loads, show, pass, letIn, answered } = await openList();
  const page = show();
  await answered();
  const { length } = page.result.current.tasks;
  // Types are code: what does not come is asked for again by the query client before it is told.
  await letIn(new Error('no such chunk'));
  expect(page.result.current).toMatchObject({ status: 'ready', coming: false, broken: true });
  expect(page.result.current.tasks).toHaveLength(length);
  act(() => page.result.current.retry());
  await pass(0);
  expect(loads.filter((id) => id === 'worst')).toHaveLength(2);
  await letIn();
  expect(page.result.current).toMatchObject({ status: 'ready', coming: false, broken: false });
  expect(page.result.current.tasks.length).toBeGreaterThan(length);
});

it.each<[string, SourceOptions]>([
  ['type', { type: 'worst' }],
  ['connection', { connection: WORST_CONNECTION }],
])('loads what a page of one %s needs, at once and alone', async (_, options) => {
  const { loads, show, pass, letIn, asked } = await openList(options);
  const page = show();
  await pass(0);
  expect(loads).toEqual(['worst']);
  await letIn();
  expect(connectionsOf(page.result.current)).toEqual([WORST_CONNECTION]);
  expect(page.result.current).toMatchObject({ status: 'ready', coming: false });
  expect(asked.some(({ path }) => path.includes('export-tasks'))).toBe(false);
  // What was loaded for one page is there for the next one as it opens.
  page.unmount();
  expect(connectionsOf(show().result.current)).toEqual([WORST_CONNECTION]);
});

it('finds any source by its key, also before the list has come to it, and no more than that', async () => {
  const { loads, letIn, pass, services } = await openList();
  const found = findSource(services, FERRY_KEY);
  await pass(0);
  await letIn();
  expect(await found).toMatchObject({ key: FERRY_KEY, connection: { id: WORST_CONNECTION } });
  expect(loads).toEqual(['worst']);
  expect(await findSource(services, sourceKey('nobody', 'worst'))).toBeUndefined();
  expect(await findSource(services, sourceKey(PRODUCTION, 'worst'))).toBeUndefined();
});
