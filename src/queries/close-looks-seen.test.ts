import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '@/core/task';
import type { SeenClosely } from '@/task-types/task-type';
import { foldLook } from './close-looks-seen';
import { foldReading, type Reading } from './fold-reading';
import { type SourceState, withTask } from './source-state';

const listed = (id: string, over: Partial<Task> = {}): Task => ({
  ref: { connection: 'c', type: 't', id },
  name: `task ${id}`,
  lifecycle: 'ready',
  vendorStatus: 'listed',
  raw: { id },
  createdAt: 1_000 - Number(id),
  lookKey: 'a',
  ...over,
});
const reading = (tasks: readonly Task[], whole = false): Reading => ({ head: { tasks }, whole, ranges: [] });
const known = (...tasks: readonly Task[]): SourceState => foldReading(undefined, reading(tasks), 0);
const at = (state: SourceState, id: string) => state.tasks.find(({ ref }) => ref.id === id);

describe('what a closer look saw', () => {
  it('stands over the listed task, and lets go of what is seen no more', () => {
    const task = listed('1', { owner: 'the list', nextRunAt: 5 });
    const first = foldLook(known(task), task, { owner: 'Ines', nextRunAt: 7, seen: { n: 1 } }, 0);
    expect(at(first, '1')).toEqual({ ...task, owner: 'Ines', nextRunAt: 7, seen: { n: 1 }, looked: 'a' });
    const second = foldLook(first, task, { seen: { n: 2 } }, 0);
    expect(at(second, '1')).toEqual({ ...task, seen: { n: 2 }, looked: 'a' });
  });

  it('stands over a later list that says the same key, and over nothing else of the task', () => {
    const task = listed('1');
    const seen = foldLook(known(task), task, { vendorStatus: 'seen' }, 0);
    const renamed = foldReading(seen, reading([listed('1', { name: 'another', owner: 'somebody' })]), 1);
    expect(at(renamed, '1')).toEqual(
      listed('1', { name: 'another', owner: 'somebody', vendorStatus: 'seen', looked: 'a' }),
    );
    const other = foldReading(renamed, reading([listed('1', { lookKey: 'b' })]), 2);
    expect(at(other, '1')).toEqual(listed('1', { lookKey: 'b' }));
  });

  it('stands over a task that a reply told of', () => {
    const task = listed('1');
    const seen = foldLook(known(task), task, { vendorStatus: 'seen' }, 0);
    expect(at(withTask(seen, listed('1', { name: 'changed' })), '1')).toMatchObject({
      name: 'changed',
      vendorStatus: 'seen',
    });
  });

  it('is nothing where the task is gone, or another one by now', () => {
    const state = known(listed('1'));
    expect(foldLook(state, listed('2'), { owner: 'x' }, 0)).toBe(state);
    expect(foldLook(state, listed('1', { lookKey: 'b' }), { owner: 'x' }, 0)).toBe(state);
  });

  it('notes that a run has ended, which the list does not tell', () => {
    const task = listed('1', { latestRun: { status: 'running' } });
    const after = foldLook(known(task), task, { latestRun: { status: 'failed' } }, 77);
    expect(after.lastEndAt).toBe(77);
    // The next list still tells of a run that goes on.
    expect(foldReading(after, reading([task]), 99)).toBe(after);
  });

  it('is forgotten of tasks that are gone, once there are many', () => {
    const tasks = Array.from({ length: 600 }, (_, id) => listed(String(id)));
    let state = known(...tasks);
    for (const task of tasks) state = foldLook(state, task, { owner: 'Ines' }, 0);
    state = foldReading(state, reading(tasks.slice(0, 3)), 0);
    state = foldLook(state, tasks[0] ?? expect.unreachable(), { owner: 'Lin' }, 0);
    const back = foldReading(state, reading(tasks), 0);
    expect(back.tasks.map(({ owner }) => owner).slice(0, 5)).toEqual(['Lin', 'Ines', 'Ines', undefined, undefined]);
  });

  const text = fc.constantFrom('x', 'y', 'z');
  const seenParts: fc.Arbitrary<SeenClosely> = fc.record(
    { owner: text, vendorStatus: text, nextRunAt: fc.nat(3), seen: fc.record({ n: fc.nat(2) }) },
    { requiredKeys: [] },
  );
  const row = fc.record({ name: text, lookKey: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), owner: text });
  const event = fc.oneof(
    fc.record({ kind: fc.constant('list' as const), rows: fc.array(row, { minLength: 1, maxLength: 5 }) }),
    fc.record({ kind: fc.constant('look' as const), id: fc.nat(4), seen: seenParts }),
  );

  it('is what is seen last under the listed key, and changes nothing else, whatever is listed and seen in any order', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(event, { maxLength: 40 }), (whole, events) => {
        let state: SourceState = { tasks: [] };
        let rows: readonly Task[] = [];
        const looks = new Map<string, SeenClosely>();
        for (const one of events) {
          const before = state;
          if (one.kind === 'list') {
            rows = one.rows.map(({ lookKey, ...parts }, id) => {
              const { lookKey: _, ...task } = listed(String(id), parts);
              return lookKey === undefined ? task : { ...task, lookKey };
            });
            state = foldReading(state, reading(rows, whole), 0);
          } else {
            const task = at(state, String(one.id));
            if (task?.lookKey === undefined) continue;
            state = foldLook(state, task, one.seen, 0);
            for (const key of ['a', 'b']) looks.delete(`${one.id} ${key}`);
            looks.set(`${one.id} ${task.lookKey}`, one.seen);
          }
          const expected = rows.map((task) => {
            const seen = looks.get(`${task.ref.id} ${task.lookKey}`);
            return seen ? { ...task, ...seen, looked: task.lookKey } : task;
          });
          expect(state.tasks).toEqual(expected);
          for (const task of state.tasks) {
            const old = at(before, task.ref.id);
            // What did not change stays the same object, and a list of the same the same list.
            if (old && JSON.stringify(old) === JSON.stringify(task)) expect(task).toBe(old);
          }
          if (one.kind === 'list') expect(foldReading(state, reading(structuredClone(rows), whole), 9)).toBe(state);
        }
      }),
    );
  });
});
