import { describe, expect, it } from 'vitest';
import { nextAfter } from './problem-walk';

const PLACES = [
  { from: 2, to: 4 },
  { from: 2, to: 9 },
  { from: 9, to: 9 },
  { from: 20, to: 22 },
];

describe('the next problem', () => {
  it('visits every one in order, and begins anew after the last', () => {
    let at = { from: 0, to: 0 };
    const visited = Array.from({ length: 5 }, () => (at = nextAfter(PLACES, at, 1) ?? at));
    expect(visited).toEqual([...PLACES, PLACES[0]]);
  });

  it('goes back the same way', () => {
    let at = { from: 2, to: 4 };
    const visited = Array.from({ length: 4 }, () => (at = nextAfter(PLACES, at, -1) ?? at));
    expect(visited).toEqual(PLACES.toReversed());
  });

  it('is none where there is none', () => {
    expect(nextAfter([], { from: 0, to: 0 }, 1)).toBeUndefined();
  });
});
