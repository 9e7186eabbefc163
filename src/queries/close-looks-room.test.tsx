import { describe, expect, it } from 'vitest';
import { LookBench, rowOf } from '@/testing/look-bench';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Rows that hang on a key of their own. */
const rows = (count: number) => Array.from({ length: count }, (_, id) => rowOf(String(id), `key ${id}`));
const ids = (looked: readonly [string, number][]) => looked.map(([id]) => id);

describe('what closer looks may take', () => {
  /** The most requests of all kinds within any minute. */
  const busiest = ({ looked, reads }: LookBench) => {
    const all = [...looked.map(([, at]) => at), ...reads];
    return Math.max(...all.map((from) => all.filter((at) => at >= from && at < from + MINUTE).length));
  };

  it('is at most 30 requests of any minute together with the polls, which go on beside them', async () => {
    const bench = new LookBench({ oldAfterMs: () => 5 * SECOND });
    bench.rows = rows(40);
    await bench.open(...bench.rows.map(({ ref }) => ref.id));
    // One answer after the other, and no time passes.
    for (let turns = 0; turns < 20; turns += 1) await bench.wall.pass(0);
    expect(bench.looked).toHaveLength(24);
    await bench.wall.pass(10 * MINUTE);
    expect(busiest(bench)).toBeLessThanOrEqual(30);
    expect(new Set(ids(bench.looked)).size).toBe(40);
    expect(bench.reads.length).toBeGreaterThanOrEqual(10);
  });

  it.each([0, 1, 2, 3])('counts each call of a look: %i', async (calls) => {
    const bench = new LookBench({ calls });
    bench.rows = rows(3);
    await bench.open('0', '1', '2');
    for (let turns = 0; turns < 20; turns += 1) await bench.wall.pass(0);
    const { spent } = bench.scheduler.standing(bench.source.key);
    const made = spent.filter(({ look }) => look).reduce((sum, { requests }) => sum + requests, 0);
    expect([made, bench.looked.length]).toEqual([3 * calls, 3 * calls]);
  });

  it('is at most 30 requests of any minute also where a look is two calls', async () => {
    const bench = new LookBench({ calls: 2, oldAfterMs: () => 5 * SECOND });
    bench.rows = rows(40);
    await bench.open(...bench.rows.map(({ ref }) => ref.id));
    await bench.wall.pass(10 * MINUTE);
    expect(busiest(bench)).toBeLessThanOrEqual(30);
  });

  it('is made again of what left the screen hundreds of others ago, and of nothing that stayed there', async () => {
    const bench = new LookBench();
    bench.rows = rows(600);
    await bench.open('1');
    for (let first = 0; first < 600; first += 20) {
      const leave = await bench.open(...bench.rows.slice(first, first + 20).map(({ ref }) => ref.id));
      await bench.wall.pass(MINUTE);
      // Each look takes some turns, and no time.
      for (let turns = 0; turns < 200 && bench.looked.length < first + 20; turns += 1) await bench.wall.pass(0);
      leave();
    }
    expect(bench.looked).toHaveLength(600);
    await bench.open('0', '1', '599');
    expect(ids(bench.looked.slice(600))).toEqual(['0']);
  });

  it('goes to what is shown anew before what was seen before', async () => {
    const bench = new LookBench({ oldAfterMs: () => 5 * SECOND });
    bench.rows = rows(40);
    await bench.open(...bench.rows.slice(0, 10).map(({ ref }) => ref.id));
    await bench.wall.pass(3 * MINUTE);
    const before = bench.looked.length;
    bench.looks.want(bench.source, '39');
    await bench.wall.pass(0);
    expect(ids(bench.looked).slice(before)[0]).toBe('39');
  });

  it('is nothing of a day of calls that is kept for the operator, and less than the polls before', async () => {
    const bench = new LookBench({ callsPerDay: 100, oldAfterMs: () => 5 * SECOND });
    bench.rows = rows(20);
    await bench.open('0', '1', '2');
    await bench.wall.pass(12 * 60 * MINUTE);
    expect(bench.looked.length).toBeGreaterThan(10);
    expect(bench.reads.length).toBeGreaterThan(10);
    await bench.wall.pass(12 * 60 * MINUTE - SECOND);
    expect(bench.looked.length + bench.reads.length).toBeLessThanOrEqual(70);
  });

  it('is nothing of those calls for what is shown anew either', async () => {
    const bench = new LookBench({ callsPerDay: 20 });
    bench.rows = rows(30);
    await bench.open(...bench.rows.map(({ ref }) => ref.id));
    for (let turns = 0; turns < 20; turns += 1) await bench.wall.pass(0);
    expect(bench.looked.length + bench.reads.length).toBe(14);
    await bench.wall.pass(60 * MINUTE);
    expect(bench.looked.length + bench.reads.length).toBe(14);
  });
});
