import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printSearch, readSearch } from '@/core/search-text';
import { search } from '@/testing/worst-type/search';
import { type Asked, filledIn, isSame, pageOf, readAsked, resized, turnedTo, writeAsked } from './search-address';

const { parameters } = search;
const names = parameters.map(({ name }) => name);
const read = (text: string) => readAsked(readSearch(text), parameters);
const asked = fc.record({
  connection: fc.string(),
  values: fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary', minLength: 1 })),
});

it('reads out of an address what was written into it, whatever it is', () => {
  fc.assert(
    fc.property(asked, (one) => {
      // Half a character cannot stand in an address.
      const whole = JSON.parse(
        JSON.stringify(one, (_, text) => (typeof text === 'string' ? text.toWellFormed() : text)),
      );
      const { asked: back, unknown } = read(printSearch(writeAsked(one)));
      expect(back).toEqual(whole);
      expect(unknown).toEqual([]);
      expect(isSame(back, whole)).toBe(true);
    }),
  );
});

it('takes texts as they stand, and leaves out the empty ones', () => {
  expect(read('?api=desk&api.limit=101&api.state=NOPE&api.name=').asked).toEqual({
    connection: 'desk',
    values: { limit: '101', state: 'NOPE' },
  });
});

it('names what means nothing, and leaves it out', () => {
  const { asked: found, unknown } = read('?api=desk&api.colour=red&status=failed&api.name=a&demo=calm&speed=10');
  expect(found.values).toEqual({ name: 'a' });
  expect(unknown).toEqual(['api.colour=red', 'status=failed']);
});

it.each([
  ['', { offset: 0, limit: 10 }],
  ['api.offset=20&api.limit=50', { offset: 20, limit: 50 }],
  ['api.offset=-1&api.limit=many', { offset: undefined, limit: undefined }],
  ['api.limit=1e2', { offset: 0, limit: undefined }],
])('knows which records %s asks for', (text, page) => {
  expect(pageOf(search, read(`?api=c&${text}`).asked.values)).toEqual(page);
});

it('turns pages, and leaves the first one unsaid', () => {
  const values = { state: 'LOST', offset: '20' };
  expect(turnedTo(search, values, 30)).toEqual({ state: 'LOST', offset: '30' });
  expect(turnedTo(search, values, 0)).toEqual({ state: 'LOST' });
  expect(turnedTo(search, values, -5)).toEqual({ state: 'LOST' });
});

it('keeps what stood first on the page when pages get another size', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.integer({ min: 1, max: 100 }), (offset, limit) => {
      const { offset: from = 0, limit: size } = pageOf(search, resized(search, { offset: String(offset) }, limit));
      expect(size).toBe(limit);
      expect(from).toBeLessThanOrEqual(offset);
      expect(from + limit).toBeGreaterThan(offset);
    }),
  );
});

describe('a form that was filled in', () => {
  const before: Asked = { connection: 'c', values: { state: 'LOST', offset: '20' } };

  it.each<[string, Asked, Asked]>([
    ['asks the same again', before, before],
    ['begins anew with another filter', { ...before, values: { offset: '20' } }, { ...before, values: {} }],
    ['begins anew elsewhere', { ...before, connection: 'd' }, { connection: 'd', values: { state: 'LOST' } }],
    [
      'asks for the page that was chosen with it',
      { ...before, values: { offset: '30' } },
      { ...before, values: { offset: '30' } },
    ],
  ])('%s', (_, draft, expected) => {
    expect(filledIn(search, before, draft)).toEqual(expected);
  });
});
