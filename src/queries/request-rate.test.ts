import { beforeEach, describe, expect, it } from 'vitest';
import { isUnfinished } from '@/core/status';
import { openReadingBench } from '@/testing/reading-bench';
import { SCENARIOS } from '@mocks/scenarios/scenarios';
import type { ScenarioFactory } from '@mocks/scenario';
import { callCounts } from './call-count';
import { LookThrough } from './look-through';
import { stateOf } from './sources';

const MINUTE = 60_000;
/** What the console may ask of the clouds in a minute while somebody looks. */
const MOST = 30;

beforeEach(() => callCounts.clear());

const scenario = (name: string): ScenarioFactory => {
  const factory = SCENARIOS[name];
  if (!factory) throw new RangeError(`no scenario ${name}`);
  return factory;
};

/** Two connections on screen: one with 10,000 exports, some 200 of them going on, looked through to the end. */
async function showCrowd() {
  const bench = await openReadingBench(scenario('crowded'));
  const sources = await bench.sources();
  const leave = sources.map(({ key }) => bench.services.scheduler.show(key));
  await bench.pass(1_000);
  expect(await new LookThrough(bench.services).look(sources, 'all')).toEqual([]);
  await bench.calm();
  return {
    ...bench,
    sources,
    leave: () => leave.forEach((hide) => hide()),
    running: () =>
      sources
        .flatMap((source) => stateOf(bench.services, source)?.tasks ?? [])
        .filter(({ latestRun }) => isUnfinished(latestRun)).length,
  };
}

/** The most requests that were made within any minute. */
function busiestMinute(asked: readonly { readonly at: number }[]): number {
  return Math.max(
    0,
    ...asked.map(({ at }, first) => asked.filter((one, place) => place >= first && one.at < at + MINUTE).length),
  );
}

// Hundreds of requests go through the simulated clouds, on whatever machine this is; nothing waits for time to pass.
describe('requests, with 200 runs going on on two connections', { timeout: 30_000 }, () => {
  it('are at most 30 in any minute while somebody looks, and keep every run fresh', async () => {
    const { asked, sources, services, pass, running, world } = await showCrowd();
    expect(sources).toHaveLength(2);
    expect(stateOf(services, sources[0] ?? expect.unreachable())?.tasks.length).toBe(10_000);
    expect(running()).toBeGreaterThan(180);
    const before = asked.length;
    await pass(5 * MINUTE);
    const made = asked.slice(before);
    expect(busiestMinute(made)).toBeLessThanOrEqual(MOST);
    // Several pages go on; all of them are read, and not by the head alone.
    expect(made.filter(({ path }) => path.includes('marker='))).not.toEqual([]);
    // Nothing that is shown to go on has ended more than a poll ago.
    const late = sources
      .flatMap((source) => stateOf(services, source)?.tasks ?? [])
      .filter(({ latestRun }) => isUnfinished(latestRun))
      .filter(({ createdAt = 0 }) => createdAt < world.now() - 7 * MINUTE);
    expect(late).toEqual([]);
  });

  it('are none while nobody looks and nothing is watched', async () => {
    const { asked, pass, setVisible, leave, running } = await showCrowd();
    expect(running()).toBeGreaterThan(180);
    setVisible(false);
    const hidden = asked.length;
    await pass(10 * MINUTE);
    expect(asked.length).toBe(hidden);
    setVisible(true);
    await pass(1_000);
    expect(asked.length).toBeGreaterThan(hidden);
    leave();
    const left = asked.length;
    await pass(10 * MINUTE);
    expect(asked.length).toBe(left);
  });
});
