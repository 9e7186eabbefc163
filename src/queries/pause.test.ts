import { afterEach, expect, it, vi } from 'vitest';
import { pause } from './pause';

afterEach(() => vi.unstubAllGlobals());

/** A clock whose rate the test sets. */
function clockAt(first: number) {
  const listeners = new Set<() => void>();
  let rate = first;
  return {
    now: () => 0,
    rate: () => rate,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next: number) => {
      rate = next;
      for (const listener of listeners) listener();
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

it('goes by domain time, and makes no race of what races', async () => {
  const slept: number[] = [];
  const sleep = async (ms: number) => void slept.push(ms);
  await pause({ clock: clockAt(1), sleep }, 4_000);
  await pause({ clock: clockAt(2), sleep }, 4_000);
  await pause({ clock: clockAt(60), sleep }, 4_000);
  expect(slept).toEqual([4_000, 2_000, 500]);
});

it('does not end while domain time stands still', async () => {
  const clock = clockAt(0);
  const sleep = vi.fn(async () => clock.set(0));
  let over = false;
  const paused = pause({ clock, sleep }, 1_000).then(() => (over = true));
  await turn();
  expect([over, sleep.mock.calls]).toEqual([false, []]);
  clock.set(1);
  await turn();
  // It was stopped meanwhile.
  expect([over, sleep.mock.calls]).toEqual([false, [[1_000]]]);
  clock.set(10);
  await paused;
});

it('does not end while nobody sees the page', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
  vi.stubGlobal('document', page);
  let over = false;
  const paused = pause({ clock: clockAt(1), sleep: async () => undefined }, 1_000).then(() => (over = true));
  await turn();
  expect(over).toBe(false);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await paused;
});
