import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall, isZone, offsetLabel, wallToInstant } from './zone';

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('wallToInstant', () => {
  it.each([
    ['2026-11-20T00:00:00', 'Asia/Shanghai', '2026-11-19T16:00:00.000Z', 'exact'],
    ['2026-11-20T00:00', 'Asia/Shanghai', '2026-11-19T16:00:00.000Z', 'exact'],
    ['2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', 'gap'],
    ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', 'overlap'],
    ['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z', 'exact'],
    ['2026-03-08T02:00:00', 'America/New_York', '2026-03-08T07:00:00.000Z', 'gap'],
    ['2026-11-01T01:59:59', 'America/New_York', '2026-11-01T05:59:59.000Z', 'overlap'],
    // Half an hour of summer time, on an offset that is no whole hour either.
    ['2026-10-04T02:15:00', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'gap'],
    // Samoa left this whole day out when it crossed the date line.
    ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', 'gap'],
    ['0099-01-01T00:00:00', 'UTC', '0099-01-01T00:00:00.000Z', 'exact'],
  ])('%s in %s', (wall, zone, at, kind) => {
    const found = wallToInstant(wall, zone);
    expect([iso(found?.at), found?.kind]).toEqual([at, kind]);
  });

  it('shows a skipped wall time moved forward by the jump', () => {
    const found = wallToInstant('2026-03-29T02:30:00', 'Europe/Berlin');
    expect(instantToWall(found?.at ?? 0, 'Europe/Berlin')).toBe('2026-03-29T03:30:00');
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30T00:00',
    '2026-13-01T00:00',
    '2026-01-01T24:00',
    '2026-01-01',
    '20260-01-01T00:00',
  ])('refuses %j', (wall) => {
    expect(wallToInstant(wall, 'UTC')).toBeUndefined();
  });

  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'])(
    'comes back to the wall in %s',
    (zone) => {
      const seconds = fc.integer({ min: Date.UTC(1980, 0) / 1000, max: Date.UTC(2050, 0) / 1000 });
      fc.assert(
        fc.property(seconds, (second) => {
          const wall = instantToWall(second * 1000, zone);
          const found = wallToInstant(wall, zone);
          expect(instantToWall(found?.at ?? 0, zone)).toBe(wall);
          // Only the second of two equal wall times cannot come back, and then the earlier is told.
          if (found?.at !== second * 1000) expect(found?.kind).toBe('overlap');
        }),
      );
    },
  );
});

describe('offsetLabel', () => {
  it.each([
    ['Asia/Shanghai', 'UTC+8'],
    ['UTC', 'UTC'],
    ['America/St_Johns', 'UTC-3:30'],
    ['Asia/Kathmandu', 'UTC+5:45'],
  ])('%s', (zone, label) => {
    expect(offsetLabel(zone, Date.UTC(2026, 10, 20))).toBe(label);
  });

  it('follows summer time', () => {
    expect([offsetLabel('Europe/Berlin', Date.UTC(2026, 0)), offsetLabel('Europe/Berlin', Date.UTC(2026, 6))]).toEqual([
      'UTC+1',
      'UTC+2',
    ]);
  });
});

it('knows which zones exist', () => {
  expect([isZone('Asia/Shanghai'), isZone('Mars/Olympus'), isZone('')]).toEqual([true, false, false]);
});
