import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, printSearch } from './search-text';
import { DISPLAY_STATUSES } from './status';
import { type TaskFilter, type TaskQuery, EVERYTHING, NEWEST_FIRST, SORT_COLUMNS } from './task-query';
import { foreignSearch, isBare, type KnownFields, readQuery, RESERVED_FIELDS, writeQuery } from './task-query-text';

const TYPES = ['iotda-export', 'worst'];
const FACETS = ['space', 'scope', 'batchTask'];
const known: KnownFields = { types: new Set(TYPES), facets: new Set(FACETS) };

const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
const hostile = fc.constantFrom(
  'a,b',
  '%2C',
  '%',
  '..',
  '&q=x',
  '<b>',
  '\u202egnp',
  '=',
  '+',
  ' ',
  '"',
  '#',
  '生产',
  '007',
);
const text = fc.oneof(hostile, fc.string({ minLength: 1, unit: 'grapheme' })).map((one) => one.toWellFormed());
const minute = fc
  .integer({ min: 0, max: 4e6 })
  .map((n) => new Date(n * 60_000).toISOString().replace(/:00\.000Z$/, 'Z'));
const created = fc.oneof(
  fc.constantFrom('1h', '24h', '7d', '30d'),
  minute.map((from) => `${from}..`),
  minute.map((to) => `..${to}`),
  fc.uniqueArray(minute, { minLength: 2, maxLength: 2 }).map((two) => two.toSorted().join('..')),
);
const filter: fc.Arbitrary<TaskFilter> = fc.oneof(
  fc.record({ field: fc.constant('status'), not: fc.boolean(), values: some(fc.constantFrom(...DISPLAY_STATUSES)) }),
  fc.record({ field: fc.constant('type'), not: fc.boolean(), values: some(fc.constantFrom(...TYPES)) }),
  fc.record({ field: fc.constant('connection'), not: fc.boolean(), values: some(text) }),
  fc.record({ field: fc.constant('created'), not: fc.boolean(), values: created.map((one) => [one]) }),
  fc.record({ field: fc.constant('q'), not: fc.constant(true), values: some(text) }),
  fc.record({ field: fc.constantFrom(...FACETS), not: fc.boolean(), values: some(text) }),
);
const query: fc.Arbitrary<TaskQuery> = fc.record({
  text: fc.oneof(fc.constant(''), text),
  filters: fc.uniqueArray(filter, { selector: ({ field, not }) => `${not} ${field}`, maxLength: 6 }),
  sort: fc.record({ by: fc.constantFrom(...SORT_COLUMNS, ...FACETS), falling: fc.boolean() }),
});

describe('a query in an address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(query, (one) => {
        const search = printSearch(writeQuery(one));
        expect(readQuery(search, known)).toEqual({ query: one, broken: [] });
        // Neither the demo's own words nor a router that takes the search apart and prints it again change it.
        expect(readQuery(printSearch({ demo: 'calm', ...readSearch(search) }), known).query).toEqual(one);
      }),
    );
  });

  it('is short, and says nothing where nothing is asked', () => {
    expect(printSearch(writeQuery(EVERYTHING))).toBe('');
    const one: TaskQuery = {
      text: 'nightly -test',
      filters: [
        { field: 'status', not: false, values: ['failed', 'running'] },
        { field: 'space', not: true, values: ['Berlin'] },
        { field: 'created', not: false, values: ['2026-11-20T08:00Z..2026-11-21T08:00Z'] },
      ],
      sort: { by: 'name', falling: true },
    };
    expect(printSearch(writeQuery(one))).toBe(
      '?q=nightly+-test&status=failed,running&not.space=Berlin&created=2026-11-20T08:00Z..2026-11-21T08:00Z&sort=-name',
    );
  });

  it.each([
    ['status=failed,lost', [{ field: 'status', not: false, values: ['failed'] }], ['status=lost']],
    ['status=lost', [], ['status=lost']],
    ['status=', [], []],
    ['type=nowhere,worst', [{ field: 'type', not: false, values: ['worst'] }], ['type=nowhere']],
    ['created=yesterday', [], ['created=yesterday']],
    ['created=2026-11-21T08:00Z..2026-11-20T08:00Z', [], ['created=2026-11-21T08:00Z..2026-11-20T08:00Z']],
    ['created=2026-13-41T08:00Z..', [], ['created=2026-13-41T08:00Z..']],
    ['created=1h,24h', [{ field: 'created', not: false, values: ['1h'] }], ['created=24h']],
    ['colour=red', [], ['colour=red']],
    ['not.not.status=failed', [], ['not.not.status=failed']],
    ['sort=colour', [], ['sort=colour']],
    ['sort=', [], ['sort=']],
    ['__proto__=x', [], ['__proto__=x']],
    ['demo=crowded&speed=60&epoch=x', [], []],
  ])('keeps of %s what it can', (search, filters, broken) => {
    expect(readQuery(search, known)).toEqual({ query: { text: '', filters, sort: NEWEST_FIRST }, broken });
  });

  it('never throws, and what it understood is an address of its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (search) => {
        const read = readQuery(search, known);
        expect(readQuery(printSearch(writeQuery(read.query)), known).broken).toEqual([]);
      }),
    );
  });

  it('waits with its judgement of what types bring until they are there', () => {
    const loading = { types: known.types };
    expect(readQuery('colour=red&sort=-colour', loading).broken).toEqual([]);
    expect(readQuery('colour=red&sort=-colour', known).broken).toEqual(['colour=red', 'sort=-colour']);
  });

  it('knows which part of an address is the demo’s', () => {
    expect(isBare('?demo=calm&speed=60')).toBe(true);
    expect(isBare('?demo=calm&q=x')).toBe(false);
    expect(foreignSearch({ demo: 'calm', q: 'x' })).toEqual({ demo: 'calm' });
    expect(RESERVED_FIELDS.has('status')).toBe(true);
  });
});

it('reads and prints a search as plain text', () => {
  fc.assert(
    fc.property(fc.dictionary(text, text), (search) => {
      expect(readSearch(printSearch(search))).toEqual({ ...search });
    }),
  );
  expect(printSearch({ connection: '007', gone: undefined, page: 2 })).toBe('?connection=007&page=2');
});
