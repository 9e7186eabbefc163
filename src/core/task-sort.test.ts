import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUN_STATUSES, type Task } from './task';
import { NEWEST_FIRST, SORT_COLUMNS } from './task-query';
import { type SortContext, sortTasks } from './task-sort';

const NOW = 1_000_000;
const context: SortContext = {
  now: NOW,
  nameOf: (task) => task.name,
  typeOf: (task) => task.ref.type,
  connectionOf: (task) => task.ref.connection,
  facetOf: (task, facet) => (facet === 'owner' ? task.owner : undefined),
};

const task: fc.Arbitrary<Task> = fc.record(
  {
    ref: fc.record({ connection: fc.constantFrom('a', 'B'), type: fc.constantFrom('x', 'y'), id: fc.string() }),
    name: fc.string(),
    owner: fc.constantFrom('lin', 'zhao'),
    createdAt: fc.integer({ min: 0, max: 9 }),
    lifecycle: fc.constant('ready'),
    latestRun: fc.record(
      {
        status: fc.constantFrom(...RUN_STATUSES),
        progress: fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
        startedAt: fc.integer({ min: 0, max: NOW }),
        endedAt: fc.integer({ min: 0, max: NOW }),
      },
      { requiredKeys: ['status'] },
    ),
    vendorStatus: fc.constant(''),
    raw: fc.constant(undefined),
  },
  { requiredKeys: ['ref', 'name', 'lifecycle', 'vendorStatus', 'raw'] },
);

const named = (name: string): Task => ({
  ref: { connection: 'a', type: 'x', id: name },
  name,
  lifecycle: 'ready',
  vendorStatus: '',
  raw: undefined,
});
const byName = (names: readonly string[], falling = false) =>
  sortTasks(names.map(named), { by: 'name', falling }, context).map(({ name }) => name);

describe('sortTasks', () => {
  it('leaves the newest first as they are', () => {
    const list = [named('b'), named('a')];
    expect(sortTasks(list, NEWEST_FIRST, context)).toBe(list);
  });

  it('loses and makes up nothing, is stable, and turns round', () => {
    fc.assert(
      fc.property(fc.array(task), fc.constantFrom(...SORT_COLUMNS, 'owner'), (list, by) => {
        const rising = sortTasks(list, { by, falling: false }, context);
        expect(new Set(rising)).toEqual(new Set(list));
        // Sorted again, either way, it is the same: what is alike did not move, and what has no value stayed last.
        expect(sortTasks(rising, { by, falling: false }, context)).toEqual(rising);
        if (by === 'created') return;
        const falling = sortTasks(list, { by, falling: true }, context);
        expect(sortTasks(falling, { by, falling: false }, context)).toEqual(rising);
      }),
    );
  });

  it('puts what has no value last, whichever way', () => {
    const { createdAt: _, ...ageless } = { ...named('none'), createdAt: 1 };
    const list = [ageless, { ...named('old'), createdAt: 1 }, { ...named('new'), createdAt: 2 }];
    const names = (by: string, falling: boolean) => sortTasks(list, { by, falling }, context).map(({ name }) => name);
    expect(names('created', false)).toEqual(['old', 'new', 'none']);
    expect(names('owner', true)).toEqual(['none', 'old', 'new']);
  });

  it('sorts names as people read them', () => {
    expect(byName(['batch 10', 'Batch 9', 'batch 009a', '资产', 'ｂatch 8', '2026-01-02', '2025-12-31'])).toEqual([
      '2025-12-31',
      '2026-01-02',
      'ｂatch 8',
      'Batch 9',
      'batch 009a',
      'batch 10',
      '资产',
    ]);
    expect(byName(['a', 'c', 'b'], true)).toEqual(['c', 'b', 'a']);
  });

  it('takes a run that goes on for as long as it has taken so far', () => {
    const run = (name: string, startedAt: number, endedAt?: number): Task => ({
      ...named(name),
      latestRun: { status: endedAt ? 'succeeded' : 'running', startedAt, ...(endedAt ? { endedAt } : undefined) },
    });
    const list = [run('short', NOW - 10), run('done', NOW - 500, NOW - 400), run('long', NOW - 300), named('never')];
    expect(sortTasks(list, { by: 'duration', falling: true }, context).map(({ name }) => name)).toEqual([
      'long',
      'done',
      'short',
      'never',
    ]);
  });
});
