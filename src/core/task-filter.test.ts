import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPLAY_STATUSES, displayStatus } from './status';
import { LIFECYCLES, RUN_STATUSES, type Task } from './task';
import { createdWindow, isCreatedValue, rangeValue } from './task-created';
import { type FilterContext, filterTasks } from './task-filter';
import { EVERYTHING, pressStatus, type TaskFilter, type TaskQuery, withFilter } from './task-query';

const NOW = Date.UTC(2026, 10, 21, 1, 41);
const HOUR = 3_600_000;
const NAMES = ['nightly full', 'Nightly Incremental', 'ＤＥＶＩＣＥＳ of 7', '资产目录', '', 'a"b', '-'];
const SPACES = ['berlin', 'hamburg', undefined];

/** Some facet and some looked-up name, out of the task itself. */
const context: FilterContext = {
  now: NOW,
  nameOf: (task) => task.owner ?? task.name,
  facetOf: (task, facet) => (facet === 'space' ? SPACES[task.ref.id.length % 3] : undefined),
};

const task: fc.Arbitrary<Task> = fc.record(
  {
    ref: fc.record({
      connection: fc.constantFrom('prod', 'test'),
      type: fc.constantFrom('one', 'two'),
      id: fc.string({ minLength: 1, maxLength: 6 }),
    }),
    name: fc.constantFrom(...NAMES),
    owner: fc.constantFrom('Berlin fleet', 'lin.wei'),
    createdAt: fc.integer({ min: NOW - 40 * 24 * HOUR, max: NOW + HOUR }),
    lifecycle: fc.constantFrom(...LIFECYCLES),
    latestRun: fc.record(
      { status: fc.constantFrom(...RUN_STATUSES), message: fc.constantFrom('disk full', 'EXPORT_ERROR') },
      { requiredKeys: ['status'] },
    ),
    vendorStatus: fc.constantFrom('Processing', 'SUCCESS', ''),
    raw: fc.constant(undefined),
  },
  { requiredKeys: ['ref', 'name', 'lifecycle', 'vendorStatus', 'raw'] },
);
const tasks = fc.array(task, { maxLength: 30 });
const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const filter: fc.Arbitrary<Omit<TaskFilter, 'not'>> = fc.oneof(
  fc.record({ field: fc.constant('status'), values: some(...DISPLAY_STATUSES) }),
  fc.record({ field: fc.constant('type'), values: some('one', 'nowhere') }),
  fc.record({ field: fc.constant('connection'), values: some('prod', 'test') }),
  fc.record({ field: fc.constant('created'), values: some('1h', '24h', '7d').map(([one = '']) => [one]) }),
  fc.record({ field: fc.constant('q'), values: some('night', 'disk', 'fleet') }),
  fc.record({ field: fc.constant('space'), values: some('berlin', 'hamburg') }),
);
const text = fc
  .array(fc.constantFrom('night', '-full', 'fleet', '-', '"of 7"', 'SUCCESS'))
  .map((words) => words.join(' '));

const ask = (parts: Partial<TaskQuery>): TaskQuery => ({ ...EVERYTHING, ...parts });
const found = (list: readonly Task[], parts: Partial<TaskQuery>) => filterTasks(list, ask(parts), context).tasks;

describe('filterTasks', () => {
  it('gives everything, and the very list, where nothing is asked', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        expect(found(list, {})).toBe(list);
      }),
    );
  });

  it('parts the list in two by a condition and its negation, in order', () => {
    fc.assert(
      fc.property(tasks, text, filter, (list, words, condition) => {
        const among = found(list, { text: words });
        const is = new Set(found(among, { filters: [{ ...condition, not: false }] }));
        const isNot = found(list, { text: words, filters: [{ ...condition, not: true }] });
        expect(isNot).toEqual(among.filter((one) => !is.has(one)));
      }),
    );
  });

  it('holds every condition at once', () => {
    fc.assert(
      fc.property(tasks, text, filter, filter, (list, words, one, other) => {
        const filters = [
          { ...one, not: false },
          { ...other, not: true },
        ];
        const stepwise = filters.reduce((left, next) => found(left, { filters: [next] }), found(list, { text: words }));
        expect(found(list, { text: words, filters })).toEqual(stepwise);
      }),
    );
  });

  it('counts in each status what choosing it alone would show', () => {
    fc.assert(
      fc.property(tasks, text, filter, some(...DISPLAY_STATUSES), (list, words, condition, shown) => {
        const others = ask({ text: words, filters: condition.field === 'status' ? [] : [{ ...condition, not: true }] });
        const asked = withFilter(others, { field: 'status', not: false, values: shown });
        const { counts, tasks: fitting } = filterTasks(list, asked, context);
        for (const status of DISPLAY_STATUSES) {
          const alone = filterTasks(list, pressStatus(others, status, 'only'), context).tasks;
          expect(counts.get(status) ?? 0).toBe(alone.length);
        }
        const sum = shown.reduce((total, status) => total + (counts.get(status) ?? 0), 0);
        expect(fitting.length).toBe(sum);
        expect(fitting.every((one) => shown.includes(displayStatus(one)))).toBe(true);
      }),
    );
  });
});

const plain: Task = {
  ref: { connection: 'prod', type: 'one', id: '66a1C0DE' },
  name: '66b2',
  owner: 'Berlin Ｆleet 7',
  createdAt: NOW - HOUR,
  lifecycle: 'ready',
  latestRun: { status: 'failed', message: 'disk full' },
  vendorStatus: 'EXPORT_ERROR',
  raw: { secret: 'needle' },
};

describe('text', () => {
  it.each([
    ['berlin', true],
    ['FLEET berlin', true],
    ['ｂｅｒｌｉｎ', true],
    ['66b2', true],
    ['66a1c0de', true],
    ['export_error', true],
    ['"disk full"', true],
    ['"full disk"', false],
    ['"disk fu', true],
    ['disk -fleet', false],
    ['-hamburg', true],
    ['-"disk full"', false],
    ['-', false],
    ['disk -', false],
    ['needle', false],
    ['7 export', true],
    ['   ', true],
    ['.*', false],
  ])('%s', (words, fits) => {
    expect(found([plain], { text: words })).toHaveLength(fits ? 1 : 0);
  });

  it('finds a name that became known', () => {
    const named = (name: string) =>
      filterTasks([plain], ask({ text: 'weekly' }), { ...context, nameOf: () => name }).tasks;
    expect([named('66b2').length, named('Weekly export').length]).toEqual([0, 1]);
  });
});

describe('created', () => {
  it.each([
    ['1h', true],
    ['24h', true],
    ['2026-11-21T00:41Z..2026-11-21T00:42Z', true],
    ['2026-11-21T00:40Z..2026-11-21T00:41Z', false],
    ['..2026-11-21T00:41Z', false],
    ['2026-11-21T00:41Z..', true],
  ])('an hour ago and %s', (value, fits) => {
    expect(found([plain], { filters: [{ field: 'created', not: false, values: [value] }] })).toHaveLength(fits ? 1 : 0);
  });

  it('moves with the present where it is recent', () => {
    const later = { ...context, now: NOW + 1 };
    const query = ask({ filters: [{ field: 'created', not: false, values: ['1h'] }] });
    expect(filterTasks([plain], query, later).tasks).toHaveLength(0);
  });

  it('knows no age of what has none', () => {
    const { createdAt: _, ...ageless } = plain;
    const filters = (not: boolean) => [{ field: 'created', not, values: ['..2026-11-21T00:41Z'] }];
    expect(found([ageless], { filters: filters(false) })).toHaveLength(0);
    expect(found([ageless], { filters: filters(true) })).toHaveLength(1);
  });

  it('writes a stretch as it reads it', () => {
    const end = fc.integer({ min: 0, max: 4e6 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(end, end, fc.boolean(), fc.boolean(), (one, other, openFrom, openTo) => {
        const from = openFrom ? Number.NEGATIVE_INFINITY : Math.min(one, other);
        const to = openTo ? Number.POSITIVE_INFINITY : Math.max(one, other);
        const value = rangeValue({ from, to });
        if (from === to || (openFrom && openTo)) expect(isCreatedValue(value)).toBe(false);
        else expect(createdWindow(value, NOW)).toEqual({ from, to });
      }),
    );
  });
});
