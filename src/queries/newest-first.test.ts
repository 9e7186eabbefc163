import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Task } from '@/core/task';
import { newestFirst } from './newest-first';

const task = (id: number, createdAt: number | undefined): Task => ({
  ref: { connection: 'c', type: 't', id: String(id) },
  name: '',
  lifecycle: 'ready',
  vendorStatus: '',
  raw: {},
  ...(createdAt === undefined ? undefined : { createdAt }),
});
const lists = fc
  .array(fc.array(fc.option(fc.nat({ max: 9 }), { nil: undefined })))
  .map((all) => all.map((times, list) => times.map((time, index) => task(list * 1_000 + index, time))));

it('gives the tasks of all sources as sorting them would', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const sorted = all.flat().toSorted((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
      expect(newestFirst(all)).toEqual(sorted);
    }),
  );
});

it('gives the very list of the only source that has tasks and is in order', () => {
  const only = [task(2, 20), task(1, 10), task(0, undefined)];
  expect(newestFirst([[], only])).toBe(only);
  expect(newestFirst([])).toEqual([]);
});
