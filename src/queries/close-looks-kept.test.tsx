import { expect, it } from 'vitest';
import { LookBench, rowOf } from '@/testing/look-bench';
import { failing } from '@/testing/scheduler-bench';

const MINUTE = 60_000;

const ids = (looked: readonly (readonly [string, number])[]) => looked.map(([id]) => id);

/** A page on which two tasks were looked at, and then the same page loaded anew. */
async function reloaded(options: ConstructorParameters<typeof LookBench>[0] = {}) {
  const first = new LookBench(options);
  first.rows = [rowOf('0', 'a'), rowOf('1', 'a')];
  await first.open('0', '1');
  expect(ids(first.looked)).toEqual(['0', '1']);
  const bench = new LookBench({ ...options, reloaded: true });
  bench.rows = first.rows;
  return bench;
}

it('is not looked at again after a reload where it has ended, and shows what was seen', async () => {
  const bench = await reloaded();
  await bench.open('0');
  await bench.wall.pass(60 * MINUTE);
  expect(bench.looked).toEqual([]);
  // Also what was not on screen.
  expect(['0', '1'].map((id) => bench.task(id)?.vendorStatus)).toEqual(['seen 0', 'seen 1']);
});

it('is looked at again where the list tells of something else by now', async () => {
  const bench = await reloaded();
  bench.rows = [rowOf('0', 'b'), rowOf('1', 'a')];
  await bench.open('0', '1');
  expect(ids(bench.looked)).toEqual(['0']);
});

it('shows what was seen last of what goes on until that is seen anew, which is at once', async () => {
  const bench = await reloaded({ oldAfterMs: () => 20 * MINUTE });
  bench.answer = () => Promise.reject(failing('unavailable'));
  await bench.open('0', '1');
  expect(ids(bench.looked)).toContain('0');
  expect(bench.task('0')?.vendorStatus).toBe('seen 0');
  bench.answer = async () => ({ vendorStatus: 'newer' });
  await bench.wall.pass(MINUTE);
  expect(bench.task('0')?.vendorStatus).toBe('newer');
});

it('takes of counted calls for that only what looking again takes', async () => {
  const bench = await reloaded({ oldAfterMs: () => 20_000, callsPerDay: 100 });
  await bench.open('0', '1');
  expect(bench.looked.length).toBeLessThanOrEqual(1);
  expect(bench.task('1')?.vendorStatus).toBe('seen 1');
  // The page before was there a moment ago.
  await bench.wall.pass(5 * MINUTE);
  expect(bench.looked.length).toBeLessThanOrEqual(1);
  await bench.wall.pass(60 * MINUTE);
  expect(bench.looked.length).toBeGreaterThan(1);
});

it('keeps no signed link', async () => {
  const bench = new LookBench();
  bench.rows = [rowOf('0', 'a')];
  bench.answer = async () => ({ seen: { DownloadUrl: 'https://x.test/a?Signature=s3cret', Status: 'SUCCESS' } });
  await bench.open('0');
  const kept = localStorage.getItem('quayside:looks') ?? '';
  expect(kept).toContain('SUCCESS');
  expect(kept).not.toContain('s3cret');
});
