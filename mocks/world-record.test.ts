import { describe, expect, test } from 'vitest';
import { simulatedAt } from './clock';
import { newRecord, opened } from './world-record';

const WALL = Date.UTC(2026, 2, 1, 12, 34, 56);
const ATTENDED = { maxGapMs: 90_000 };

describe('a new world', () => {
  test('begins at the minute of the wall', () => {
    expect(newRecord({}, WALL, 'a').epoch).toBe(Date.UTC(2026, 2, 1, 12, 34));
  });

  test('is another one each time', () => {
    expect(newRecord({}, WALL, 'a').id).not.toBe(newRecord({}, WALL, 'b').id);
  });
});

describe('a kept world', () => {
  const kept = newRecord({ scenario: 'calm', seed: 's', epoch: 1000, speed: 10 }, WALL, 'a');
  const later = WALL + 40_000;

  test('goes on where nothing else is asked for', () => {
    const world = opened(kept, {}, later, ATTENDED, 'b');
    expect(world.id).toBe(kept.id);
    expect(simulatedAt(world.clock, later)).toBe(1000 + 400_000);
  });

  test('takes another speed from now on', () => {
    const world = opened(kept, { speed: 0, scenario: 'calm', epoch: 1000 }, later, ATTENDED, 'b');
    expect(world.id).toBe(kept.id);
    expect(simulatedAt(world.clock, later + 5000)).toBe(1000 + 400_000);
  });

  test('keeps the settings that were asked for until others are', () => {
    const asked = { settings: { iotda: { listScope: 'project', repeatKeepsId: false } } } as const;
    const first = opened(kept, asked, later, ATTENDED, 'b');
    expect([first.id === kept.id, first.settings]).toEqual([false, asked.settings]);
    for (const wanted of [{}, asked, { settings: { iotda: { listScope: 'project' } } } as const]) {
      expect(opened(first, wanted, later, ATTENDED, 'c').id).toBe(first.id);
    }
    const second = opened(first, { settings: { iotda: { listScope: 'user' } } }, later, ATTENDED, 'c');
    expect([second.id === first.id, second.settings]).toEqual([
      false,
      { iotda: { listScope: 'user', repeatKeepsId: false } },
    ]);
  });

  test.each([{ scenario: 'empty' }, { seed: 't' }, { epoch: 2000 }])('is replaced where %o is asked for', (wanted) => {
    const world = opened(kept, wanted, later, ATTENDED, 'b');
    expect(world.id).not.toBe(kept.id);
    expect(world).toMatchObject({ seed: 's', scenario: 'calm', ...wanted });
  });

  test.each([
    ['since it was last seen', 0, 0],
    ['since a later moment that another place remembers', WALL + 7000, 70_000],
    ['not since a moment that is still to come', later + 1, 0],
  ])('stood still with nobody there %s', (_, lastSeenAt, passed) => {
    const world = opened(kept, {}, later, { ...ATTENDED, lastSeenAt }, 'b');
    expect(simulatedAt(world.clock, later)).toBe(1000 + passed);
  });
});
