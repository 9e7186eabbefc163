import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { rawReader, readRows } from './read-rows';

const schema = z.looseObject({
  id: z.string(),
  state: z.string(),
  count: z.nullish(z.union([z.number(), z.string()])),
  of: z.optional(z.looseObject({ task: z.optional(z.string()), list: z.optional(z.array(z.string())) })),
});
const read = (...rows: unknown[]) => readRows({ schema, id: 'id', blank: (id) => ({ id, state: '' }) }, rows);
const good = { id: 'a', state: 'Done', count: 3, of: { task: 't' } };

describe('readRows', () => {
  it('gives rows that are as documented, with fields that nobody documents', () => {
    const row = { ...good, more: [1] };
    expect(read(row, { id: 'b', state: 'X', count: null })).toEqual({
      rows: [
        { value: row, raw: row, drift: [] },
        { value: { id: 'b', state: 'X', count: null }, raw: { id: 'b', state: 'X', count: null }, drift: [] },
      ],
      received: 2,
    });
  });

  it.each<[string, object, object, readonly [string, string][]]>([
    [
      'a field of another type',
      { ...good, count: { n: 3 } },
      { id: 'a', state: 'Done', of: { task: 't' } },
      [['count', 'expected number or string, received object']],
    ],
    [
      'a field that must be there',
      { ...good, state: undefined },
      { ...good, state: '' },
      [['state', 'expected string, received nothing']],
    ],
    [
      'a field inside another: what stands beside it is used',
      { ...good, of: { task: 7, list: ['x'], odd: 1 } },
      { ...good, of: { list: ['x'], odd: 1 } },
      [['of.task', 'expected string, received number']],
    ],
    [
      'an item of a list',
      { ...good, of: { task: 't', list: ['x', null] } },
      { ...good, of: { task: 't' } },
      [['of.list.1', 'expected string, received null']],
    ],
    [
      'several at once, each told',
      { id: 'a', state: 1, count: [], of: 'x', more: true },
      { id: 'a', state: '', more: true },
      [
        ['state', 'expected string, received number'],
        ['count', 'expected number or string, received array'],
        ['of', 'expected object, received string'],
      ],
    ],
    [
      'an id that is a number: it names the task all the same',
      { ...good, id: 12 },
      { ...good, id: '12' },
      [['id', 'expected string, received number']],
    ],
  ])('mends %s', (_, raw, value, drift) => {
    const [row, other] = read(raw, good).rows;
    expect(row).toEqual({ value, raw, drift: drift.map(([path, problem]) => ({ path, problem })) });
    expect(row?.raw).toBe(raw);
    expect(other).toEqual({ value: good, raw: good, drift: [] });
  });

  it('counts rows that nobody can name, and tells what is wrong with the first', () => {
    const bad = [{ ...good, id: '' }, { ...good, id: null }, { state: 'x' }, 'text', null, [good]];
    expect(read(bad[1], good, ...bad)).toEqual({
      rows: [{ value: good, raw: good, drift: [] }],
      received: 8,
      unreadable: { count: 7, first: { path: 'id', problem: 'expected an id, received null' } },
    });
    expect(read('text').unreadable).toEqual({
      count: 1,
      first: { path: '', problem: 'expected object, received string' },
    });
  });
});

describe('rawReader', () => {
  it('reads the raw object of a task once where it is as documented, and mends it each time where it is not', () => {
    let parsed = 0;
    const counted = z.pipe(
      z.looseObject({ id: z.string(), state: z.string() }),
      z.transform((row) => {
        parsed += 1;
        return row;
      }),
    );
    const ask = rawReader({ schema: counted, id: 'id', blank: (id) => ({ id, state: '' }) });
    const raw = { id: 'a', state: 'Done' };
    for (let times = 0; times < 3; times += 1) expect(ask({ raw })).toEqual(raw);
    expect([parsed, ask({ raw: { ...raw } })]).toEqual([1, raw]);
    const reader = rawReader({ schema, id: 'id', blank: (id) => ({ id, state: '' }) });
    const odd = { ...good, state: 7 };
    for (let times = 0; times < 2; times += 1) expect(reader({ raw: odd })).toEqual({ ...good, state: '' });
  });

  it.each([undefined, null, 'text', 5, [good], {}, { ...good, id: '' }])('reads nothing out of %j', (raw) => {
    const reader = rawReader({ schema, id: 'id', blank: (id) => ({ id, state: '' }) });
    expect(reader({ raw })).toBeUndefined();
  });

  it('tells types apart: what one has read is not thereby one of another', () => {
    const one = rawReader({ schema: z.looseObject({ id: z.string() }), id: 'id', blank: (id) => ({ id }) });
    const other = rawReader({ schema, id: 'id', blank: (id) => ({ id, state: 'blank' }) });
    const raw = { id: 'a' };
    expect([one({ raw }), other({ raw })]).toEqual([raw, { ...raw, state: 'blank' }]);
  });
});
