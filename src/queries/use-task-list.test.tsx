import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { TaskRef } from '@/core/task';
import { openReadingBench } from '@/testing/reading-bench';
import { PRODUCTION } from '@mocks/scenarios/harbour';
import type { ScenarioFactory } from '@mocks/scenario';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { ServicesContext } from './services';
import { type SourceOptions, useSourcePolls } from './use-sources';
import { useTask } from './use-task';
import { useTaskList } from './use-task-list';

const MINUTE = 60_000;

const scenario = (name: string): ScenarioFactory => {
  const factory = SCENARIOS[name];
  if (!factory) throw new RangeError(`no scenario ${name}`);
  return factory;
};

/** A hook on screen, over simulated clouds. */
async function show<R>(name: string, use: () => R) {
  const bench = await openReadingBench(scenario(name));
  const { services } = bench;
  let renders = 0;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={services.queryClient}>
      <ServicesContext value={services}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  const hook = renderHook(
    () => {
      renders += 1;
      return use();
    },
    { wrapper },
  );
  const pass = (ms: number) => act(() => bench.pass(ms));
  // Connections, then their sources, then the first reading: what is rendered asks for what comes next.
  for (let rounds = 0; rounds < 4; rounds += 1) await pass(0);
  return {
    ...bench,
    ...hook,
    pass,
    /** How often it was rendered since this was asked last. */
    renders: () => {
      const count = renders;
      renders = 0;
      return count;
    },
  };
}

const list = (options?: SourceOptions) => () => useTaskList(options);
const reads = (asked: readonly { readonly path: string }[]) =>
  asked.filter(({ path }) => /\/iot\/.+\/export-tasks/.test(path)).length;

it('renders for tasks and failures alone, however often it is polled', async () => {
  const page = await show('empty', list());
  expect(page.result.current.status).toBe('ready');
  page.renders();
  const [before, { tasks, sources }] = [reads(page.asked), page.result.current];
  await page.pass(5 * MINUTE);
  expect(reads(page.asked) - before).toBeGreaterThanOrEqual(8);
  expect(page.renders()).toBe(0);
  await page.world.setFaults([{ id: 'no', match: { endpoint: 'iotda.*' }, effect: { kind: 'status', status: 403 } }]);
  await page.pass(MINUTE);
  expect(page.result.current.sources[0]?.poll.failure?.kind).toBe('forbidden');
  expect(page.renders()).toBeGreaterThan(0);
  expect([page.result.current.tasks, page.result.current.sources]).toEqual([tasks, sources]);
  expect(page.result.current.tasks).toBe(tasks);
});

it('tells at every moment how its sources stand, also without rendering', async () => {
  const page = await show('empty', list());
  const [source] = page.result.current.sources;
  const first = source?.poll.readAt ?? 0;
  page.renders();
  await page.pass(3 * MINUTE);
  expect(source?.poll.readAt).toBeGreaterThan(first);
  expect(page.renders()).toBe(0);
});

it('lets what shows just that follow its sources', async () => {
  const page = await show('empty', () => {
    const { sources } = useTaskList();
    return useSourcePolls(sources.map(({ source }) => source.key));
  });
  const first = page.result.current[0]?.readAt ?? 0;
  page.renders();
  await page.pass(3 * MINUTE);
  expect(page.result.current[0]?.readAt).toBeGreaterThan(first);
  expect(page.renders()).toBeGreaterThan(2);
});

it('keeps only the sources on screen that it is of', async () => {
  const none = await show('calm', list({ type: 'no-such-type' }));
  expect([none.result.current.status, none.result.current.sources, reads(none.asked)]).toEqual(['ready', [], 0]);
  none.unmount();
  const one = await show('calm', list({ connection: PRODUCTION }));
  expect(one.result.current.sources.map(({ source }) => source.connection.id)).toEqual([PRODUCTION]);
  expect(reads(one.asked)).toBe(1);
  one.unmount();
  const both = await show('calm', list({ type: 'iotda-export' }));
  expect(reads(both.asked)).toBe(2);
});

it('reads again what it is told to, or everything', async () => {
  const page = await show('empty', list());
  const key = page.result.current.sources[0]?.source.key ?? '';
  const before = reads(page.asked);
  await act(async () => page.result.current.retry(key));
  expect(reads(page.asked)).toBe(before + 1);
  await page.pass(0);
  await act(async () => page.result.current.refresh());
  expect(reads(page.asked)).toBe(before + 3);
  await page.pass(0);
});

it('says what looking through the rest costs, how far it has come, and that it was all', async () => {
  const page = await show('crowded', list({ connection: PRODUCTION }));
  expect(page.result.current).toMatchObject({ more: true, restCost: 199 });
  expect(page.result.current.looking).toBeUndefined();
  const seen: (number | undefined)[] = [];
  const unsubscribe = page.services.queryClient.getQueryCache().subscribe(() => {
    seen.push(page.result.current.looking?.looked);
  });
  let failures: unknown;
  await act(async () => {
    failures = await page.result.current.lookAll();
  });
  unsubscribe();
  expect(failures).toEqual([]);
  expect(seen.some((looked) => looked !== undefined && looked > 50 && looked < 10_000)).toBe(true);
  expect(page.result.current).toMatchObject({ more: false, restCost: 0 });
  expect(page.result.current.looking).toBeUndefined();
  expect(page.result.current.tasks).toHaveLength(10_000);
});

it('looks no further once it has left the screen', async () => {
  const page = await show('crowded', list({ connection: PRODUCTION }));
  const unsubscribe = page.services.queryClient.getQueryCache().subscribe(() => {
    if (page.asked.length > 20) page.unmount();
  });
  await act(async () => {
    await page.result.current.lookAll();
  });
  unsubscribe();
  expect(page.asked.length).toBeLessThan(25);
});

it('follows a task through the list of its own source alone, and says when it is not there', async () => {
  const ref: TaskRef = { connection: PRODUCTION, type: 'iotda-export', id: 'f'.repeat(24) };
  const page = await show('calm', () => useTask(ref));
  expect(page.result.current).toMatchObject({ status: 'missing', more: false });
  expect(reads(page.asked)).toBe(1);
});
