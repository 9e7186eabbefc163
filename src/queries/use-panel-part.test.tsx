import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { keys } from '@/query-kit/keys';
import type { PanelPart } from '@/task-types/task-type';
import { openReadingBench } from '@/testing/reading-bench';
import { failing } from '@/testing/scheduler-bench';
import { worst, worstEntry } from '@/testing/worst-type/index';
import { WORST_CONNECTION } from '@/testing/worst-type/cloud';
import { worstScenario } from '@/testing/worst-type/scenario';
import { ServicesContext } from './services';
import { usePanelPart } from './use-panel-part';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A part of the ferry's panel on screen. Its list is not shown, so that nothing else asks for anything. */
async function showPart(everyMs?: (value: number) => number | undefined, rate = 1, callsPerDay?: number) {
  const bench = await openReadingBench(worstScenario(), [worstEntry]);
  const { services } = bench;
  const [source] = await bench.sources();
  if (!source) throw new Error('there is no source');
  let speed = rate;
  const listeners = new Set<() => void>();
  const clock = {
    now: () => services.clock.now(),
    rate: () => speed,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const began = services.wallNow();
  const reads: number[] = [];
  const part = {
    /** When it was read: wall seconds since the beginning. */
    reads,
    load: async () => reads.push((services.wallNow() - began) / SECOND),
  };
  const { connection } = source;
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={services.queryClient}>
      <ServicesContext value={{ ...services, clock }}>{children}</ServicesContext>
    </QueryClientProvider>
  );
  const type = { ...worst, source: { ...worst.source, callsPerDay: () => callsPerDay } };
  const hook = renderHook<PanelPart<number>, undefined>(
    () => usePanelPart(connection, type)('part', [], () => part.load(), everyMs),
    { wrapper },
  );
  const pass = (ms: number) => act(() => bench.pass(ms));
  await pass(0);
  return {
    ...bench,
    part,
    pass,
    hook,
    key: source.key,
    setRate: (to: number) =>
      act(async () => {
        speed = to;
        for (const listener of listeners) listener();
      }),
  };
}

it('reads once where nothing more is asked for', async () => {
  const { part, pass, hook } = await showPart();
  await pass(10 * MINUTE);
  expect(part.reads).toEqual([0]);
  expect(hook.result.current).toEqual({ state: 'ready', value: 1 });
});

it('reads again as often as what was read last asks for, and no more once that asks for nothing', async () => {
  const { part, pass } = await showPart((reads) => (reads < 4 ? 10 * SECOND : undefined));
  await pass(10 * MINUTE);
  expect(part.reads).toEqual([0, 10, 20, 30]);
});

it('goes with the clouds’ time, never twice within a second and a half, and stands where that stands', async () => {
  const fast = await showPart(() => 10 * SECOND, 4);
  await fast.pass(6 * SECOND);
  expect(fast.part.reads).toEqual([0, 2.5, 5]);
  await fast.setRate(60);
  await fast.pass(3 * SECOND);
  expect(fast.part.reads).toEqual([0, 2.5, 5, 6.5, 8]);
  await fast.setRate(0);
  await fast.pass(MINUTE);
  expect(fast.part.reads).toHaveLength(5);
  await fast.setRate(1);
  await fast.pass(SECOND);
  expect(fast.part.reads).toHaveLength(6);
});

it('reads nothing while nobody looks, without a network, and once it is off the screen', async () => {
  const { part, pass, hook, services } = await showPart(() => 10 * SECOND);
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  await pass(MINUTE);
  expect(part.reads).toEqual([0]);
  sight.mockRestore();
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  await pass(0);
  expect(part.reads).toEqual([0, 60]);
  await act(async () => services.reach.browserSays(false));
  await pass(MINUTE);
  expect(part.reads).toHaveLength(2);
  await act(async () => services.reach.browserSays(true));
  await pass(0);
  expect(part.reads).toEqual([0, 60, 120]);
  hook.unmount();
  await pass(MINUTE);
  expect(part.reads).toHaveLength(3);
});

it('reads again soon after the source was changed here, once, also where its parts are called old besides', async () => {
  const { part, pass, services, key } = await showPart();
  await pass(5 * SECOND);
  await act(async () => {
    void services.scheduler.changed(key);
    void services.queryClient.invalidateQueries({ queryKey: keys.parts(WORST_CONNECTION, worst.id) });
  });
  await pass(0);
  expect(part.reads).toEqual([0, 5]);
  await act(async () => void services.scheduler.changed(key));
  await pass(0);
  expect(part.reads).toEqual([0, 5, 5]);
});

it('goes on after a failure that time may heal, more slowly, and not after a refusal', async () => {
  const { part, pass, hook } = await showPart(() => 2 * SECOND);
  const { load } = part;
  let asked = 0;
  part.load = () => {
    asked += 1;
    return Promise.reject(failing('throttled', { retryAfterMs: 50 * SECOND }));
  };
  await pass(2 * SECOND);
  expect(hook.result.current.state).toBe('failed');
  expect(asked).toBe(1);
  part.load = load;
  await pass(14 * SECOND);
  expect(part.reads).toEqual([0]);
  await pass(SECOND);
  expect(hook.result.current).toEqual({ state: 'ready', value: 2 });
  part.load = () => {
    asked += 1;
    return Promise.reject(failing('forbidden'));
  };
  await pass(10 * MINUTE);
  expect(asked).toBe(2);
});

it('reads no more often than its list where calls are counted by the day', async () => {
  const { part, pass, services, key } = await showPart(() => 2 * SECOND, 1, 100);
  // Nobody reads the list: nobody reads this again.
  await pass(10 * MINUTE);
  expect(part.reads).toEqual([0]);
  await act(async () => void services.scheduler.show(key));
  await pass(MINUTE);
  const { decision } = services.scheduler.status(key);
  const delayMs = decision.kind === 'wait' ? decision.delayMs : expect.unreachable();
  expect(delayMs).toBeGreaterThan(20 * MINUTE);
  await pass(5 * 60 * MINUTE);
  expect(part.reads.length).toBeGreaterThan(3);
  for (const [index, at] of part.reads.entries()) {
    expect(at - (part.reads[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(10 * 60);
  }
});
