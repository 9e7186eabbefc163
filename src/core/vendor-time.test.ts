import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVendorTime } from './vendor-time';

const AT = Date.UTC(2026, 2, 1, 8, 9, 10);

describe('parseVendorTime', () => {
  it.each([
    ['2026-03-01T08:09:10.123Z', AT + 123],
    ['2026-03-01T08:09:10Z', AT],
    ['20260301T080910Z', AT],
    ["2026-03-01'T'08:09:10.123'Z'", AT + 123],
    ["20260301'T'080910'Z'", AT],
    ['2026-03-01T16:09:10+08:00', AT],
    ['2026-03-01T16:09:10.123+0800', AT + 123],
    ['2026-03-01T08:09:10.123+0000', AT + 123],
    ['20260301T033910-0430', AT],
  ])('%s', (text, at) => {
    expect(parseVendorTime(text)).toBe(at);
  });

  it.each([
    undefined,
    null,
    '',
    'now',
    '2026-03-01',
    '2026-03-01 08:09:10',
    '20260301080910',
    '20261301T080910Z',
    '2026-03-01T08:09:10',
    '2026-02-30T08:09:10Z',
    '2026-02-29T08:09:10Z',
    '2026-03-01T25:09:10Z',
    '2026-03-01T08:09:10+08',
    '2026-03-01T08:09:10+08000',
    '2026-03-01T08:09:10+9900',
    '2026-0301T08:09:10Z',
    '1772352550000',
    'Sun, 01 Mar 2026 08:09:10 GMT',
    '2026-03-01T',
    '-2026-03-01T08:09:10Z',
  ])('does not guess at %j', (text) => {
    expect(parseVendorTime(text)).toBeUndefined();
  });

  it('reads both spellings of any second', () => {
    const second = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(second, (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        const compact = `${iso.replace(/[-:]|\..*/g, '')}Z`;
        expect([parseVendorTime(iso), parseVendorTime(compact)]).toEqual([seconds * 1000, seconds * 1000]);
      }),
    );
  });
});
