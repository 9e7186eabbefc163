import { beforeEach, describe, expect, it } from 'vitest';
import { openReadingBench } from '@/testing/reading-bench';
import type { ScenarioFactory } from '@mocks/scenario';
import { PRODUCTION } from '@mocks/scenarios/harbour';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import { callCounts } from './call-count';
import { LookThrough } from './look-through';
import { stateOf } from './sources';

beforeEach(() => callCounts.clear());

const crowded: ScenarioFactory = (beginning) => {
  const factory = SCENARIOS['crowded'];
  if (!factory) throw new RangeError('no scenario "crowded"');
  return factory(beginning);
};

/** A connection with 200 pages of exports, its head read. */
async function openCrowd() {
  const bench = await openReadingBench(crowded);
  const source = (await bench.sources()).find(({ connection }) => connection.id === PRODUCTION);
  if (!source) throw new Error('production is not there');
  const leave = bench.services.scheduler.show(source.key);
  await bench.pass(0);
  const looked = () => stateOf(bench.services, source)?.tasks.length ?? 0;
  const throttle = (retryAfterS: number, times: number) =>
    bench.world.setFaults([
      { id: 'slow', match: { endpoint: 'iotda.*' }, effect: { kind: 'status', status: 429, retryAfterS }, times },
    ]);
  return { ...bench, source, leave, looked, throttle, lookThrough: new LookThrough(bench.services) };
}

describe('looking through', { timeout: 30_000 }, () => {
  it('takes one page where one is wanted, and all of them where all are: each task once, in order', async () => {
    const { lookThrough, source, services, looked } = await openCrowd();
    expect(looked()).toBe(50);
    const told: boolean[] = [];
    lookThrough.subscribe(() => told.push(lookThrough.isGoing()));
    expect(await lookThrough.look([source], 'further')).toEqual([]);
    expect([looked(), told]).toEqual([100, [true, false]]);
    expect(await lookThrough.look([source], 'all')).toEqual([]);
    const state = stateOf(services, source);
    const ids = (state?.tasks ?? []).map(({ ref }) => ref.id);
    expect([ids.length, new Set(ids).size, state?.next]).toEqual([10_000, 10_000, undefined]);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });

  it('goes on to the end where it was to take one page and is then to take all', async () => {
    const { lookThrough, source, looked } = await openCrowd();
    const one = lookThrough.look([source], 'further');
    expect(lookThrough.look([source], 'all')).toBe(one);
    await one;
    expect(looked()).toBe(10_000);
  });

  it('ends where it is stopped, which is no failure, and goes on from there', async () => {
    const { lookThrough, source, looked, services } = await openCrowd();
    services.queryClient.getQueryCache().subscribe(() => {
      if (looked() === 1_000) lookThrough.stop();
    });
    expect(await lookThrough.look([source], 'all')).toEqual([]);
    const so = looked();
    expect(so).toBe(1_000);
    await lookThrough.look([source], 'further');
    expect(looked()).toBe(so + 50);
  });

  it('begins anew where it is wanted again while the page that it was stopped at is still on its way', async () => {
    const { lookThrough, source, looked } = await openCrowd();
    const first = lookThrough.look([source], 'all');
    lookThrough.stop();
    const again = lookThrough.look([source], 'all');
    await Promise.all([first, again]);
    expect(looked()).toBe(10_000);
  });

  it('waits as long as the API asks, and goes on then', async () => {
    const { lookThrough, source, looked, pass, throttle, leave, asked } = await openCrowd();
    leave();
    await throttle(20, 1);
    const all = lookThrough.look([source], 'all');
    await pass(19_000);
    expect([looked(), asked.length]).toEqual([50, 3]);
    await pass(1_000);
    await all;
    expect(looked()).toBe(10_000);
  });

  it('can be stopped while it waits', async () => {
    const { lookThrough, source, looked, pass, throttle, leave } = await openCrowd();
    leave();
    await throttle(60, 1);
    const all = lookThrough.look([source], 'all');
    await pass(1_000);
    lookThrough.stop();
    expect(await all).toEqual([]);
    expect(looked()).toBe(50);
  });

  it.each([
    ['one page, at any wait', 'further', 5],
    ['all, at a wait of which somebody must decide', 'all', 600],
  ] as const)('gives a failure at once: %s', async (_, how, retryAfterS) => {
    const { lookThrough, source, looked, throttle, leave } = await openCrowd();
    leave();
    await throttle(retryAfterS, 1);
    expect(await lookThrough.look([source], how)).toMatchObject([
      { kind: 'throttled', retryAfterMs: retryAfterS * 1_000 },
    ]);
    expect([looked(), lookThrough.isGoing()]).toEqual([50, false]);
  });
});
