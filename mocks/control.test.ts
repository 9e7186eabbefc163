import { describe, expect, test } from 'vitest';
import { createControl, type Opened } from './control';
import { createWorld } from './fetch';

const before = { speed: 10, scenario: 'calm', faults: 0, kept: 'shared' } as const;

describe('the control of a demo', () => {
  test('is there before the world, and then shows the world', async () => {
    let resolve: (opened: Opened) => void = () => {};
    const promise = new Promise<Opened>((settle) => {
      resolve = settle;
    });
    const control = createControl(promise, Promise.resolve(), before, () => 77);
    const first = control.state();
    expect(first).toMatchObject(before);
    expect(control.now()).toBe(77);
    const paused = control.setSpeed(0);
    const world = await createWorld();
    resolve({ world, kept: 'this tab only' });
    await paused;
    expect(control.state()).toEqual({ speed: 0, scenario: 'calm', faults: 0, kept: 'this tab only' });
    expect(control.now()).toBe(world.now());
  });

  test('gives the same object until something in it changes', async () => {
    const world = await createWorld();
    const control = createControl(Promise.resolve({ world, kept: 'shared' }), Promise.resolve(), before, () => 0);
    await control.setSpeed(60);
    const state = control.state();
    world.clock.advance(5000);
    await world.refresh();
    expect(control.state()).toBe(state);
    let told = 0;
    const stop = control.subscribe(() => {
      told += 1;
    });
    await world.setFaults([{ id: 'a', match: {}, effect: { kind: 'delay', ms: 1 } }]);
    expect(control.state()).toMatchObject({ faults: 1, speed: 60 });
    await control.jump(1000);
    await control.reset();
    expect(control.state()).toMatchObject({ faults: 0, kept: 'shared' });
    stop();
    await control.setSpeed(1);
    expect(told).toBe(3);
  });

  test('resets to another scenario of those that it names, and ends the session', async () => {
    const world = await createWorld();
    const control = createControl(Promise.resolve({ world, kept: 'shared' }), Promise.resolve(), before, () => 0);
    expect(control.scenarios).toEqual(world.scenarios);
    await control.reset('empty');
    expect(control.state()).toMatchObject({ scenario: 'empty' });
    await expect(control.reset('nowhere')).rejects.toThrow(RangeError);
    expect(control.state()).toMatchObject({ scenario: 'empty' });
    expect(await world.sessionUser()).toBe('lin.wei');
    await control.endSession();
    expect(await world.sessionUser()).toBeUndefined();
  });

  test('rejects what is asked of a world that could not be opened', async () => {
    const opening = Promise.reject(new Error('no world'));
    const control = createControl(opening, Promise.resolve(), before, () => 5);
    await expect(control.reset()).rejects.toThrow('no world');
    await expect(control.endSession()).rejects.toThrow('no world');
    expect(control.now()).toBe(5);
  });
});
