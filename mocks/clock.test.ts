import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_SPEEDS } from '@/core/demo';
import { type ClockRecord, createDrivenClock, raised, sighted, simulatedAt, startClock, steered } from './clock';

const GAP = 90_000;

describe('a clock', () => {
  test.each(DEMO_SPEEDS)('runs at speed %d', (speed) => {
    const clock = startClock(1000, 50, speed);
    expect(simulatedAt(clock, 50)).toBe(1000);
    expect(simulatedAt(clock, 60)).toBe(1000 + 10 * speed);
  });

  test('keeps its instant when its speed changes', () => {
    const faster = steered(startClock(0, 0, 1), 500, { speed: 60 });
    expect(simulatedAt(faster, 500)).toBe(500);
    expect(simulatedAt(faster, 600)).toBe(500 + 6000);
  });

  test('jumps forward only', () => {
    const clock = startClock(0, 0, 0);
    expect(simulatedAt(steered(clock, 9, { jumpMs: 70 }), 9)).toBe(70);
    for (const jumpMs of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => steered(clock, 9, { jumpMs })).toThrow(RangeError);
    }
  });

  test.each([
    ['goes on over a short gap', GAP, GAP],
    ['stands still over a long one', GAP + 1, 0],
    ['stands still when the wall is put back', -5, 0],
    ['stands still when the wall is put back by years', -1e11, 0],
  ])('%s', (_, elapsed, passed) => {
    const clock = startClock(1000, 1e12, 1);
    const seen = sighted(clock, 1e12 + elapsed, GAP);
    expect(simulatedAt(seen, 1e12 + elapsed)).toBe(1000 + passed);
  });

  test('can be raised, and not lowered', () => {
    const clock = startClock(100, 0, 1);
    expect(simulatedAt(raised(clock, 10, 500), 10)).toBe(500);
    expect(raised(clock, 10, 5)).toBe(clock);
  });
});

test('simulated time never runs backwards, whatever the wall does and whoever steers', () => {
  const step = fc.record({
    wall: fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 100_000 })),
    speed: fc.option(fc.constantFrom(...DEMO_SPEEDS), { nil: undefined }),
    jumpMs: fc.option(fc.nat(1e7), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let wall = 1e12;
      let clock: ClockRecord = startClock(0, wall, 1);
      let last = 0;
      for (const { wall: moved, speed, jumpMs } of steps) {
        wall += moved;
        clock = sighted(clock, wall, GAP);
        clock = steered(clock, wall, {
          ...(speed !== undefined && { speed }),
          ...(jumpMs !== undefined && { jumpMs }),
        });
        expect(simulatedAt(clock, wall)).toBeGreaterThanOrEqual(last);
        last = simulatedAt(clock, wall);
      }
    }),
  );
});

test('a driven clock goes forward only', () => {
  const clock = createDrivenClock(5);
  clock.advance(10);
  expect(clock.wall()).toBe(15);
  expect(() => clock.advance(-1)).toThrow(RangeError);
});
