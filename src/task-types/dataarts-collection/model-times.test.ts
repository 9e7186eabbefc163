import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTime, zoneOfTimes } from './model-times';

const BEIJING = { region: 'cn-north-4' };
const PARIS = { region: 'eu-west-0' };
const AT = Date.UTC(2026, 2, 1, 0, 9, 10);

it.each([
  ['2026-03-01T00:09:10.000Z', AT],
  ['2026-03-01T00:09:10Z', AT],
  ['2026-03-01T08:09:10 +08', AT],
  ['2026-03-01T08:09:10+08:00', AT],
  ['2026-03-01T05:39:10 +0530', AT],
  ['2026-02-28T19:09:10 -05', AT],
  ['2026-03-01 08:09:10', AT],
  ['2026-03-01T08:09:10', AT],
  [' 2026-03-01 08:09:10 ', AT],
  ['1772323750000', AT],
  [1_772_323_750_000, AT],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  ['yesterday', undefined],
  ['2026-02-30 08:09:10', undefined],
  ['2026-03-01', undefined],
  ['01/03/2026 08:09:10', undefined],
  ['1772323750', undefined],
  [0, undefined],
])('reads %j as %j', (value, at) => {
  expect(readTime(value, BEIJING)).toBe(at);
});

it('reads a time without a zone only where the clocks of the region are known, and one with a zone anywhere', () => {
  expect(zoneOfTimes(PARIS)).toBeUndefined();
  expect(readTime('2026-03-01 08:09:10', PARIS)).toBeUndefined();
  expect(readTime('2026-03-01T08:09:10 +08', PARIS)).toBe(AT);
  expect(readTime('1772323750000', PARIS)).toBe(AT);
});

it('gives an instant or nothing, whatever it is given', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer()), (value) => {
      const at = readTime(value, BEIJING);
      expect(at === undefined || Number.isFinite(at)).toBe(true);
    }),
  );
});
