import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOrder } from './held-order';
import type { Task } from './task';
import { taskKey } from './task-key';

const task = (id: string, vendorStatus = ''): Task => ({
  ref: { connection: 'a', type: 'x', id },
  name: id,
  lifecycle: 'ready',
  vendorStatus,
  raw: undefined,
});
const list = (ids: string) => ids.split('').map((id) => task(id));
const ids = (tasks: readonly Task[]) => tasks.map(({ ref }) => ref.id).join('');
const hold = (held: string, wanted: string, all = wanted) => {
  const { tasks, gone, added, changed } = holdOrder(list(held), list(wanted), list(all));
  return { rows: ids(tasks), gone: [...gone].map((key) => key.at(-1)).join(''), added, changed };
};

describe('holdOrder', () => {
  it.each([
    ['abc', 'abc', 'abc', { rows: 'abc', gone: '', added: 0, changed: false }],
    ['abc', 'xabc', 'xabc', { rows: 'abc', gone: '', added: 1, changed: false }],
    ['abc', 'cab', 'cab', { rows: 'abc', gone: '', added: 0, changed: true }],
    ['abc', 'ac', 'ac', { rows: 'abc', gone: 'b', added: 0, changed: true }],
    // It no longer fits the filter, and is still there.
    ['abc', 'ac', 'abc', { rows: 'abc', gone: '', added: 0, changed: true }],
    // What was looked through further moves nobody.
    ['abc', 'abcde', 'abcde', { rows: 'abcde', gone: '', added: 0, changed: false }],
    ['abc', 'xcbyd', 'xcbyd', { rows: 'abcyd', gone: 'a', added: 1, changed: true }],
    ['', 'ab', 'ab', { rows: 'ab', gone: '', added: 0, changed: false }],
    ['ab', '', '', { rows: 'ab', gone: 'ab', added: 0, changed: true }],
  ])('%s held while the list becomes %s of %s', (held, wanted, all, expected) => {
    expect(hold(held, wanted, all)).toEqual(expected);
  });

  it('shows the latest values in the old places', () => {
    const held = [task('a', 'Processing'), task('b', 'Processing')];
    const wanted = [task('b', 'Success'), task('a', 'Processing')];
    expect(holdOrder(held, wanted, wanted).tasks.map(({ vendorStatus }) => vendorStatus)).toEqual([
      'Processing',
      'Success',
    ]);
  });

  it('moves no row, tells all that waits, and comes to rest', () => {
    const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, letters, (before, after, others) => {
        const held = before.map((id) => task(id));
        const wanted = after.map((id) => task(id));
        const all = [...wanted, ...others.filter((id) => !after.includes(id)).map((id) => task(id))];
        const first = holdOrder(held, wanted, all);
        expect(ids(first.tasks).startsWith(before.join(''))).toBe(true);
        expect([...first.gone].every((key) => !all.some((one) => taskKey(one) === key))).toBe(true);
        const isHidden = (one: Task) => !first.tasks.some((row) => taskKey(row) === taskKey(one));
        expect(wanted.filter(isHidden)).toHaveLength(first.added);
        const waits = first.added > 0 || first.changed;
        expect(waits).toBe(ids(first.tasks) !== after.join(''));
        const again = holdOrder(first.tasks, wanted, all);
        expect(again.tasks).toBe(first.tasks);
        expect(again).toEqual(first);
      }),
    );
  });
});
