import { describe, expect, it } from 'vitest';
import { ServerClock } from './clock';

const WALL = 1_000_000;

function clockAt(wall = WALL) {
  let wallMs = wall;
  let news = 0;
  const clock = new ServerClock(() => wallMs);
  clock.subscribe(() => {
    news += 1;
  });
  return {
    clock,
    news: () => news,
    pass: (ms: number) => {
      wallMs += ms;
    },
    /** A server says that it is so many milliseconds ahead of us. */
    hear: (aheadMs: number) => clock.observe(wallMs + aheadMs, wallMs),
  };
}

describe('ServerClock', () => {
  it('is wall time until a server has spoken', () => {
    const { clock, pass } = clockAt();
    expect([clock.now(), clock.rate()]).toEqual([WALL, 1]);
    pass(500);
    expect(clock.now()).toBe(WALL + 500);
  });

  it.each([3_600_000, -3_600_000, 2_000, -2_000])(
    'is set right by the first word of a server that is %i ms off',
    (ms) => {
      const { clock, hear, pass, news } = clockAt();
      hear(ms);
      pass(10);
      expect([clock.now(), news()]).toEqual([WALL + 10 + ms, 1]);
    },
  );

  it.each([0, 1_999, -1_999])('takes a server that is %i ms off for as right as itself, and calls nobody', (ms) => {
    const { clock, hear, news } = clockAt();
    hear(ms);
    expect([clock.now(), news()]).toEqual([WALL, 0]);
  });

  it('does not follow what whole seconds and the way of the reply make of the same offset', () => {
    const { clock, hear, news } = clockAt();
    for (const ms of [60_000, 61_999, 58_001, 60_400]) hear(ms);
    expect([clock.now(), news()]).toEqual([WALL + 60_000, 1]);
  });

  it('follows a change that is none of that, and comes back', () => {
    const { clock, hear, news } = clockAt();
    hear(60_000);
    hear(62_000);
    expect([clock.now(), news()]).toEqual([WALL + 62_000, 2]);
    hear(300);
    expect([clock.now(), news()]).toEqual([WALL, 3]);
  });

  it('lets listeners go', () => {
    const { clock, hear } = clockAt();
    let heard = 0;
    const leave = clock.subscribe(() => {
      heard += 1;
    });
    leave();
    hear(60_000);
    expect(heard).toBe(0);
  });
});
