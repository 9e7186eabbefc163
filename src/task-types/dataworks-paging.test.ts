import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPage, pageAsked } from './dataworks-paging';

/** The places of all rows, read as the list reads them from a server that gives at most so many rows a page. */
function readThrough(total: number, most: number, told: number | null = total): number[] {
  const read: number[] = [];
  let cursor: string | undefined;
  do {
    const asked = pageAsked(cursor);
    const size = Math.min(asked.size, most);
    const first = (asked.number - 1) * size;
    const rows = Array.from({ length: Math.max(0, Math.min(size, total - first)) }, (_, index) => first + index);
    read.push(...rows);
    cursor = nextPage(asked, { received: rows.length, total: told });
  } while (cursor !== undefined);
  return read;
}

it('reads every row once, whether the server gives 100 rows a page or fewer', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_200 }), fc.constantFrom(100, 50, 20), (total, most) => {
      expect(readThrough(total, most)).toEqual(Array.from({ length: total }, (_, index) => index));
    }),
  );
});

it('asks for no page beyond the hundredth: there is none', () => {
  expect(nextPage({ number: 100, size: 100, usual: 100 }, { received: 100, total: 20_000 })).toBeUndefined();
  expect(readThrough(20_000, 100)).toHaveLength(10_000);
});

it.each([
  [undefined, { number: 1, size: 100, usual: 100 }],
  ['7', { number: 7, size: 100, usual: 100 }],
  ['7/50', { number: 7, size: 50, usual: 100 }],
  ['of another version', { number: 1, size: 100, usual: 100 }],
])('takes the cursor %s', (cursor, asked) => {
  expect(pageAsked(cursor)).toEqual(asked);
});

it('ends where a page is empty, whatever the total says', () => {
  expect(nextPage({ number: 2, size: 100, usual: 100 }, { received: 0, total: 500 })).toBeUndefined();
});

it('reads every row where nobody tells how many there are', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_200 }), (total) => {
      expect(readThrough(total, 100, null)).toHaveLength(total);
    }),
  );
});

it('may ask for fewer than the most', () => {
  expect(pageAsked(undefined, 10)).toEqual({ number: 1, size: 10, usual: 10 });
  expect(nextPage(pageAsked('2', 10), { received: 10, total: 25 })).toBe('3');
  expect(nextPage(pageAsked('3', 10), { received: 5, total: 25 })).toBeUndefined();
});
