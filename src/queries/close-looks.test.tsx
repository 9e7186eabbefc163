import { describe, expect, it, vi } from 'vitest';
import { LookBench, rowOf } from '@/testing/look-bench';
import { failing } from '@/testing/scheduler-bench';
import { FailureError } from '@/transport/failures';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Rows that hang on a key of their own. */
const rows = (count: number) => Array.from({ length: count }, (_, id) => rowOf(String(id), `key ${id}`));
const ids = (looked: readonly [string, number][]) => looked.map(([id]) => id);
const often = { oldAfterMs: () => 10 * SECOND };

describe('closer looks', () => {
  it('are made at the tasks on screen alone, once, and stand over what the list says', async () => {
    const bench = new LookBench();
    bench.rows = [...rows(3), rowOf('9')];
    await bench.open('1', '9');
    expect(ids(bench.looked)).toEqual(['1']);
    expect(bench.task('1')?.vendorStatus).toBe('seen 1');
    expect([bench.task('0'), bench.task('9')].map((task) => task?.vendorStatus)).toEqual(['listed', 'listed']);
    await bench.wall.pass(30 * MINUTE);
    expect(bench.looked).toHaveLength(1);
    expect(bench.reads.length).toBeGreaterThan(20);
    expect(bench.task('1')?.vendorStatus).toBe('seen 1');
  });

  it('leave what is known the same object while lists and looks say nothing new', async () => {
    const bench = new LookBench(often);
    bench.rows = rows(3);
    await bench.open('0', '1', '2');
    const before = bench.state;
    expect(bench.looked).toHaveLength(3);
    await bench.wall.pass(5 * MINUTE);
    expect(bench.looked.length).toBeGreaterThan(10);
    expect(bench.state).toBe(before);
  });

  it('are made one after the other', async () => {
    const bench = new LookBench();
    bench.rows = rows(3);
    const waiting: (() => void)[] = [];
    bench.answer = () => new Promise((resolve) => waiting.push(() => resolve({ owner: 'Ines' })));
    await bench.open('0', '1', '2');
    expect(ids(bench.looked)).toEqual(['0']);
    waiting.shift()?.();
    await bench.wall.pass(0);
    expect(ids(bench.looked)).toEqual(['0', '1']);
  });

  it('are called off where the row has left the screen, and the next one has its turn', async () => {
    const bench = new LookBench();
    bench.rows = rows(2);
    bench.answer = (id, signal) =>
      new Promise((resolve, reject) => {
        if (id === '1') resolve({ owner: 'Ines' });
        signal.addEventListener('abort', () => reject(failing('cancelled')));
      });
    const leave = await bench.open('0');
    bench.looks.want(bench.source, '1');
    leave();
    await bench.wall.pass(MINUTE);
    expect(ids(bench.looked)).toEqual(['0', '1']);
    expect([bench.task('0')?.owner, bench.task('1')?.owner]).toEqual([undefined, 'Ines']);
    // Back on screen, it is looked at as if never before.
    bench.looks.want(bench.source, '0');
    await bench.wall.pass(0);
    expect(ids(bench.looked)).toEqual(['0', '1', '0']);
  });

  it('are made again when what was seen is old, as its task says, and not where it never is', async () => {
    const bench = new LookBench({ oldAfterMs: ({ ref }) => (ref.id === '0' ? 20 * SECOND : undefined) });
    bench.rows = rows(2);
    await bench.open('0', '1');
    await bench.wall.pass(MINUTE + 5 * SECOND);
    expect(bench.looked).toEqual([
      ['0', 0],
      ['1', 0],
      ['0', 20_000],
      ['0', 40_000],
      ['0', 60_000],
    ]);
  });

  it('are made again when the list says another key, and what was seen counts no more', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    const leave = await bench.open('0');
    leave();
    bench.rows = [rowOf('0', 'another key')];
    await bench.scheduler.refresh(bench.source.key);
    expect(bench.task('0')?.vendorStatus).toBe('listed');
    await bench.open('0');
    expect(ids(bench.looked)).toEqual(['0', '0']);
    expect(bench.task('0')?.vendorStatus).toBe('seen 0');
  });

  it('show nothing of a task that has become another one meanwhile', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    let answer = () => undefined as void;
    bench.answer = () => new Promise((resolve) => (answer = () => resolve({ vendorStatus: 'seen too late' })));
    await bench.open('0');
    bench.rows = [rowOf('0', 'another key')];
    await bench.scheduler.refresh(bench.source.key);
    answer();
    await bench.wall.pass(0);
    expect(bench.task('0')?.vendorStatus).toBe('listed');
  });

  it('are made soon after the source was changed here, and after time has jumped', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    await bench.open('0');
    await bench.wall.pass(10 * SECOND);
    await bench.scheduler.changed(bench.source.key);
    await bench.wall.pass(SECOND);
    expect(bench.looked).toHaveLength(2);
    await bench.wall.pass(MINUTE);
    bench.steer({ jumpMs: 60 * MINUTE });
    await bench.wall.pass(SECOND);
    expect(bench.looked).toHaveLength(3);
  });

  it('are made as soon as the list is read after each of many jumps, whatever those have taken', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    await bench.open('0');
    for (let jumps = 1; jumps <= 40; jumps += 1) {
      bench.steer({ jumpMs: 20 * SECOND });
      await bench.wall.pass(SECOND);
      expect([bench.looked.length, bench.reads.length]).toEqual([1 + jumps, 1 + jumps]);
    }
    // Two in a moment, the second while a look is under way.
    bench.steer({ jumpMs: 24 * 60 * MINUTE });
    await Promise.resolve();
    bench.steer({ jumpMs: 60 * MINUTE });
    bench.answer = async () => ({ vendorStatus: 'after both' });
    await bench.wall.pass(SECOND);
    expect(bench.task('0')?.vendorStatus).toBe('after both');
  });

  it('are made once more where a change came while one was asked for', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    let answer = () => undefined as void;
    bench.answer = () => new Promise((resolve) => (answer = () => resolve({ vendorStatus: 'before the change' })));
    await bench.open('0');
    await bench.scheduler.changed(bench.source.key);
    bench.answer = async () => ({ vendorStatus: 'after it' });
    answer();
    await bench.wall.pass(SECOND);
    expect(bench.task('0')?.vendorStatus).toBe('after it');
    expect(bench.looked).toHaveLength(2);
  });

  it.each<[string, (bench: LookBench) => void, (bench: LookBench) => void]>([
    ['nobody looks', (bench) => bench.setVisible(false), (bench) => bench.setVisible(true)],
    ['there is no network', ({ reach }) => reach.browserSays(false), ({ reach }) => reach.browserSays(true)],
    ['nobody is signed in', ({ session }) => session.expire({ insistent: false }), ({ session }) => session.renew()],
  ])('are not made while %s', async (_, begin, end) => {
    const bench = new LookBench(often);
    bench.rows = rows(2);
    await bench.open('0');
    begin(bench);
    bench.looks.want(bench.source, '1');
    await bench.wall.pass(MINUTE);
    expect(bench.looked).toHaveLength(1);
    end(bench);
    await bench.wall.pass(SECOND);
    expect(ids(bench.looked).slice(1).toSorted()).toEqual(['0', '1']);
  });

  it('are made of what is shown anew while time stands still, and of nothing again', async () => {
    const bench = new LookBench(often);
    bench.rows = rows(2);
    bench.rate = 0;
    await bench.open('0');
    bench.looks.want(bench.source, '1');
    await bench.wall.pass(10 * MINUTE);
    expect(ids(bench.looked)).toEqual(['0', '1']);
  });

  it('are not made again where the operator wants no polls', async () => {
    const bench = new LookBench(often);
    bench.rows = rows(1);
    bench.scheduler.setChoice('off');
    await bench.open('0');
    await bench.wall.pass(10 * MINUTE);
    expect(ids(bench.looked)).toEqual(['0']);
  });
});

describe('a closer look that fails', () => {
  it('shows nothing, is tried three times ever longer apart where time may heal it, and then no more', async () => {
    const bench = new LookBench();
    bench.rows = rows(1);
    bench.answer = () => Promise.reject(failing('unavailable'));
    await bench.open('0');
    await bench.wall.pass(60 * MINUTE);
    expect(bench.looked.map(([, at]) => at)).toEqual([0, 5_000, 15_000]);
    expect(bench.task('0')).toEqual(bench.rows[0]);
  });

  it('is made again later where what is seen grows old', async () => {
    const bench = new LookBench(often);
    bench.rows = rows(1);
    bench.answer = () => Promise.reject(failing('unavailable'));
    await bench.open('0');
    await bench.wall.pass(MINUTE);
    bench.answer = async () => ({ vendorStatus: 'seen at last' });
    await bench.wall.pass(4 * MINUTE + 14 * SECOND);
    expect(bench.looked).toHaveLength(3);
    await bench.wall.pass(SECOND);
    expect(bench.task('0')?.vendorStatus).toBe('seen at last');
  });

  it.each(['forbidden', 'missing', 'rejected'] as const)('is not tried again after: %s', async (kind) => {
    const bench = new LookBench(often);
    bench.rows = rows(2);
    bench.answer = (id) => (id === '0' ? Promise.reject(failing(kind)) : Promise.resolve({ owner: 'Ines' }));
    await bench.open('0', '1');
    await bench.wall.pass(5 * MINUTE);
    expect(ids(bench.looked).filter((id) => id === '0')).toHaveLength(1);
    // The others go on.
    expect(ids(bench.looked).filter((id) => id === '1').length).toBeGreaterThan(5);
    // Whoever changed something may have changed that.
    await bench.scheduler.changed(bench.source.key);
    await bench.wall.pass(SECOND);
    expect(ids(bench.looked).filter((id) => id === '0')).toHaveLength(2);
  });

  it('has the whole API left alone for as long as that asks for', async () => {
    const bench = new LookBench();
    bench.rows = rows(2);
    bench.answer = () => Promise.reject(failing('throttled', { retryAfterMs: 40 * SECOND }));
    await bench.open('0', '1');
    await bench.wall.pass(40 * SECOND - 1);
    expect(bench.looked).toHaveLength(1);
    bench.answer = async () => ({ owner: 'Ines' });
    await bench.wall.pass(SECOND);
    expect(ids(bench.looked).slice(1).toSorted()).toEqual(['0', '1']);
  });

  it('is told as a bug where it is one, once', async () => {
    const told = vi.fn();
    vi.stubGlobal('reportError', told);
    const bench = new LookBench(often);
    bench.rows = rows(1);
    const bug = new Error('a bug');
    bench.answer = () => Promise.reject(bug);
    await bench.open('0');
    await bench.wall.pass(10 * MINUTE);
    expect(told.mock.calls).toEqual([[bug]]);
    expect(bug).not.toBeInstanceOf(FailureError);
  });
});
