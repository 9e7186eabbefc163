import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAbove, listed, overlaid, rowOf } from './rows';

const id = (value: number) => value.toString(16).padStart(24, '0');
const ids = fc.uniqueArray(fc.nat(120), { maxLength: 40 }).map((values) => values.map(id).sort().reverse());

test('rows with some taken out and others put in are those of a plain list', () => {
  fc.assert(
    fc.property(ids, ids, fc.array(fc.nat(120)), (before, put, out) => {
      const without = [...new Set([...out.map(id), ...put.filter((one) => before.includes(one))])];
      const made = put.map((one) => ({ id: one, isNew: true }));
      const rows = overlaid(
        before.map((one) => ({ id: one, isNew: false })),
        without,
        made,
      );
      const kept = before.filter((one) => !without.includes(one)).map((one) => ({ id: one, isNew: false }));
      const plain = [...kept, ...made].sort((a, b) => (a.id < b.id ? 1 : -1));
      expect(listed(rows)).toEqual(plain);
      expect(rows.at(plain.length)).toBeUndefined();
      for (const value of [0, 1, 60, 119, 120]) {
        expect(countAbove(rows, id(value))).toBe(plain.filter((row) => row.id >= id(value)).length);
        expect(countAbove(rows, id(value), true)).toBe(plain.filter((row) => row.id > id(value)).length);
        expect(rowOf(rows, id(value))).toEqual(plain.find((row) => row.id === id(value)));
      }
    }),
  );
});
