import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  NEWEST_FIRST,
  pressColumn,
  pressStatus,
  replaceFilter,
  showsAll,
  type TaskQuery,
  valuesOf,
  withFilter,
  withoutFilter,
  withoutFilters,
  withWords,
} from './task-query';

const statuses = (query: TaskQuery) => [valuesOf(query, 'status', false), valuesOf(query, 'status', true)];

describe('pressing a status', () => {
  it('shows it alone, and all again', () => {
    const failed = pressStatus(EVERYTHING, 'failed', 'only');
    expect(statuses(failed)).toEqual([['failed'], []]);
    expect(pressStatus(failed, 'failed', 'only')).toEqual(EVERYTHING);
    expect(statuses(pressStatus(failed, 'running', 'only'))).toEqual([['running'], []]);
  });

  it('adds and takes away, in the one order', () => {
    const two = pressStatus(pressStatus(EVERYTHING, 'running', 'only'), 'failed', 'too');
    expect(statuses(two)).toEqual([['failed', 'running'], []]);
    expect(statuses(pressStatus(two, 'running', 'too'))).toEqual([['failed'], []]);
    expect(statuses(pressStatus(two, 'running', 'only'))).toEqual([['running'], []]);
  });

  it('leaves out, and lets in again by any press', () => {
    const out = pressStatus(pressStatus(EVERYTHING, 'failed', 'only'), 'failed', 'out');
    expect(statuses(out)).toEqual([[], ['failed']]);
    for (const how of ['only', 'too', 'out'] as const) expect(showsAll(pressStatus(out, 'failed', how))).toBe(true);
    expect(statuses(pressStatus(out, 'draft', 'out'))).toEqual([[], ['failed', 'draft']]);
  });
});

it('goes through the directions of a column and back to newest first', () => {
  const press = (by: string, times: number) =>
    Array.from({ length: times }).reduce<typeof NEWEST_FIRST>((sort) => pressColumn(sort, by), NEWEST_FIRST);
  expect([1, 2, 3].map((times) => press('name', times))).toEqual([
    { by: 'name', falling: false },
    { by: 'name', falling: true },
    NEWEST_FIRST,
  ]);
  expect([1, 2, 3].map((times) => press('duration', times).falling)).toEqual([true, false, true]);
  expect([1, 2].map((times) => press('created', times))).toEqual([{ by: 'created', falling: false }, NEWEST_FIRST]);
});

it('keeps one condition for each field and kind, in its place', () => {
  const one = withFilter(EVERYTHING, { field: 'space', not: false, values: ['a'] });
  const two = withFilter(one, { field: 'type', not: true, values: ['b'] });
  const three = withFilter(two, { field: 'space', not: false, values: ['c'] });
  expect(three.filters.map(({ field, values }) => [field, ...values])).toEqual([
    ['space', 'c'],
    ['type', 'b'],
  ]);
  expect(withoutFilter(three, { field: 'space', not: true })).toEqual(three);
  expect(withoutFilter(three, { field: 'space', not: false }).filters).toHaveLength(1);
  expect(withoutFilters({ ...three, text: 'x', sort: { by: 'name', falling: false } })).toEqual({
    ...EVERYTHING,
    sort: { by: 'name', falling: false },
  });
});

it('puts one condition in the place of another', () => {
  const status = { field: 'status', not: false, values: ['failed'] };
  const space = { field: 'space', not: false, values: ['a'] };
  const query = { ...EVERYTHING, filters: [status, space] };
  const flipped = { ...status, not: true };
  expect(replaceFilter(query, status, flipped).filters).toEqual([flipped, space]);
  expect(replaceFilter(query, undefined, flipped).filters).toEqual([status, space, flipped]);
  // There is one for each field and kind.
  const other = { ...space, values: ['b'] };
  expect(replaceFilter(query, status, other).filters).toEqual([other]);
});

it.each([
  ['', 'batch', 'batch'],
  ['nightly', 'of 7', 'nightly "of 7"'],
  ['', '-minus', '"-minus"'],
  ['', 'a"b', '"a b"'],
  ['nightly', ' " ', 'nightly'],
])('wants in %j also %j', (text, words, both) => {
  expect(withWords({ ...EVERYTHING, text }, words).text).toBe(both);
});
