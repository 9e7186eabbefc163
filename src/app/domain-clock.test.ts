import { describe, expect, it } from 'vitest';
import type { DemoControl } from '@/core/demo';
import { createControl } from '@mocks/control';
import { createWorld } from '@mocks/fetch';
import { DemoClock } from './domain-clock';

async function setUp() {
  const world = await createWorld();
  const { wall } = world.clock;
  const control = createControl(
    Promise.resolve({ world, kept: 'this tab only' }),
    Promise.resolve(),
    { speed: 1, scenario: 'calm', faults: 0, kept: 'shared' },
    wall,
  );
  let come: (demo: DemoControl) => void = () => undefined;
  const clock = new DemoClock(wall, new Promise((resolve) => (come = resolve)));
  const told: number[] = [];
  const leave = clock.subscribe(() => told.push(clock.now()));
  const start = async () => {
    come(control);
    await control.setSpeed(1);
  };
  return { world, control, clock, told, leave, start };
}

const MINUTE_MS = 60_000;

describe('DemoClock', () => {
  it("is wall time until the simulation stands, then the simulation's; only a difference is news", async () => {
    const { world, clock, told, start } = await setUp();
    world.clock.advance(5);
    expect([clock.now(), clock.rate()]).toEqual([world.clock.wall(), 1]);
    await start();
    expect([clock.now(), told]).toEqual([world.now(), []]);
  });

  it('tells of a simulation that lives at another time', async () => {
    const { world, clock, told, start } = await setUp();
    await world.steer({ jumpMs: MINUTE_MS });
    await start();
    expect(told).toEqual([world.now()]);
    expect(clock.now()).toBe(world.clock.wall() + MINUTE_MS);
  });

  it('tells of a change of speed and of a jump, also while it stands', async () => {
    const { world, control, clock, told, start } = await setUp();
    await start();
    await control.setSpeed(60);
    world.clock.advance(1_000);
    expect([clock.rate(), told.length]).toEqual([60, 1]);
    await control.jump(MINUTE_MS);
    expect(told).toHaveLength(2);
    await control.setSpeed(0);
    await control.jump(MINUTE_MS);
    expect([clock.rate(), told.length]).toEqual([0, 4]);
  });

  it('tells nothing where time merely passes or something else of the simulation changes', async () => {
    const { world, told, start } = await setUp();
    await start();
    world.clock.advance(MINUTE_MS);
    await world.refresh();
    await world.setFaults([{ id: 'f', match: {}, effect: { kind: 'cut', when: 'before' } }]);
    await world.setRole('viewer');
    expect(told).toEqual([]);
  });

  it('lets listeners go', async () => {
    const { control, told, leave, start } = await setUp();
    await start();
    leave();
    await control.jump(MINUTE_MS);
    expect(told).toEqual([]);
  });

  it('stays wall time where the simulation could not start', async () => {
    const clock = new DemoClock(() => 7, Promise.reject(new Error('no worker')));
    await Promise.resolve();
    expect([clock.now(), clock.rate()]).toEqual([7, 1]);
  });
});
