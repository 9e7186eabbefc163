import { Cron as Croner } from 'croner';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { nextRuns, type RunsWanted } from './next-runs';
import { readCron } from './read-cron';

function runsOf(text: string, wanted: Omit<RunsWanted, 'from'> & { readonly from: string }): readonly string[] {
  const read = readCron(text);
  if (read.kind !== 'cron') throw new Error(`${text} is ${read.kind}: ${read.problem}`);
  return nextRuns(read.cron, { ...wanted, from: Date.parse(wanted.from) }).map((at) =>
    new Date(at).toISOString().replace(':00.000Z', 'Z'),
  );
}

describe('a time that the clock jumps over does not run, and one that it shows twice runs twice', () => {
  it.each<[string, string, string, readonly string[]]>([
    // 29 March 2026: 02:00 becomes 03:00.
    ['Europe/Berlin', '0 30 2 * * ?', '2026-03-27T12:00Z', ['2026-03-28T01:30Z', '2026-03-30T00:30Z']],
    [
      'Europe/Berlin',
      '0 0 1-4 * * ?',
      '2026-03-28T23:30Z',
      ['2026-03-29T00:00Z', '2026-03-29T01:00Z', '2026-03-29T02:00Z'],
    ],
    ['Europe/Berlin', '0 0 3 29 3 ?', '2026-03-01T00:00Z', ['2026-03-29T01:00Z', '2027-03-29T01:00Z']],
    [
      'Europe/Berlin',
      '0 */30 * * * ?',
      '2026-03-29T00:00Z',
      ['2026-03-29T00:30Z', '2026-03-29T01:00Z', '2026-03-29T01:30Z'],
    ],
    // 25 October 2026: 03:00 becomes 02:00.
    [
      'Europe/Berlin',
      '0 30 2 * * ?',
      '2026-10-24T12:00Z',
      ['2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-10-26T01:30Z'],
    ],
    ['Europe/Berlin', '0 0 3 * * ?', '2026-10-24T12:00Z', ['2026-10-25T02:00Z', '2026-10-26T02:00Z']],
    ['Europe/Berlin', '0 0 2 25 10 ? 2026', '2026-10-25T00:30Z', ['2026-10-25T01:00Z']],
    ['Europe/Berlin', '0 59 2 25 10 ? 2026', '2026-10-25T00:59:30Z', ['2026-10-25T01:59Z']],
    // 8 March and 1 November 2026.
    ['America/New_York', '0 15 2 * * ?', '2026-03-07T00:00Z', ['2026-03-07T07:15Z', '2026-03-09T06:15Z']],
    [
      'America/New_York',
      '0 15 1 * * ?',
      '2026-10-31T12:00Z',
      ['2026-11-01T05:15Z', '2026-11-01T06:15Z', '2026-11-02T06:15Z'],
    ],
    ['America/New_York', '0 0 9 ? * MON-FRI', '2026-03-06T12:00Z', ['2026-03-06T14:00Z', '2026-03-09T13:00Z']],
    // Half an hour: 4 October, 02:00 becomes 02:30; 5 April, 02:00 becomes 01:30.
    ['Australia/Lord_Howe', '0 15 2 * * ?', '2026-10-02T12:00Z', ['2026-10-02T15:45Z', '2026-10-04T15:15Z']],
    ['Australia/Lord_Howe', '0 30 2 * * ?', '2026-10-02T16:00Z', ['2026-10-03T15:30Z', '2026-10-04T15:30Z']],
    [
      'Australia/Lord_Howe',
      '0 45 1 * * ?',
      '2026-04-04T12:00Z',
      ['2026-04-04T14:45Z', '2026-04-04T15:15Z', '2026-04-05T15:15Z'],
    ],
    [
      'Australia/Lord_Howe',
      '0 0/10 1 * * ?',
      '2026-04-04T14:25Z',
      ['2026-04-04T14:30Z', '2026-04-04T14:40Z', '2026-04-04T14:50Z', '2026-04-04T15:00Z', '2026-04-04T15:10Z'],
    ],
    // At midnight: on 22 March 2021 there was no 00:30, on 21 September two 23:30.
    ['Asia/Tehran', '0 30 0 * * ?', '2021-03-20T22:00Z', ['2021-03-22T20:00Z']],
    [
      'Asia/Tehran',
      '0 30 23 * * ?',
      '2021-09-21T12:00Z',
      ['2021-09-21T19:00Z', '2021-09-21T20:00Z', '2021-09-22T20:00Z'],
    ],
    // A whole day: Samoa had no 30 December 2011.
    [
      'Pacific/Apia',
      '0 0 12 * * ?',
      '2011-12-29T00:00Z',
      ['2011-12-29T22:00Z', '2011-12-30T22:00Z', '2011-12-31T22:00Z'],
    ],
  ])('%s: %s after %s', (zone, text, from, runs) => {
    expect(runsOf(text, { from, zone, count: runs.length })).toEqual(runs);
  });

  it('and a fixed distance from UTC knows no such nights', () => {
    const wanted = { from: '2026-03-28T12:00Z', count: 2 };
    expect(runsOf('0 30 2 * * ?', { ...wanted, zone: '+01' })).toEqual(['2026-03-29T01:30Z', '2026-03-30T01:30Z']);
    expect(runsOf('0 30 2 * * ?', { ...wanted, zone: '+0530' })).toEqual(['2026-03-28T21:00Z', '2026-03-29T21:00Z']);
    expect(runsOf('0 30 2 * * ?', { ...wanted, zone: '-03:30' })).toEqual(['2026-03-29T06:00Z', '2026-03-30T06:00Z']);
    expect(runsOf('0 30 2 * * ?', { ...wanted, zone: 'Z' })).toEqual(['2026-03-29T02:30Z', '2026-03-30T02:30Z']);
  });
});

describe('the ends of a search', () => {
  it('leave the first instant out, and the last one in', () => {
    const wanted = { from: '2026-04-14T12:00Z', zone: 'Z', count: 9 };
    expect(runsOf('0 0 * * * ?', { ...wanted, until: Date.parse('2026-04-14T14:00Z') })).toEqual([
      '2026-04-14T13:00Z',
      '2026-04-14T14:00Z',
    ]);
    expect(runsOf('0 0 * * * ?', { ...wanted, until: Date.parse('2026-04-14T12:59:59Z') })).toEqual([]);
    expect(runsOf('0 0 * * * ?', { ...wanted, until: Date.parse('2026-04-14T11:00Z') })).toEqual([]);
    expect(runsOf('* * * * * ?', { ...wanted, from: '2026-04-14T12:00:00.500Z', count: 1 })).toEqual([
      '2026-04-14T12:00:01.000Z',
    ]);
    expect(runsOf('0 0 * * * ?', { ...wanted, count: 0 })).toEqual([]);
  });

  it('refuse a zone that nobody knows', () => {
    expect(() => runsOf('0 0 * * * ?', { from: '2026-04-14T12:00Z', zone: 'Mars/Base', count: 1 })).toThrow(RangeError);
    expect(() => runsOf('0 0 * * * ?', { from: '2026-04-14T12:00Z', zone: '+8', count: 1 })).toThrow(RangeError);
  });
});

describe('the work', () => {
  function counted() {
    const looks = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const searches = vi.spyOn(Croner.prototype, 'nextRun');
    onTestFinished(() => void vi.restoreAllMocks());
    return { looks, searches };
  }

  it.each(['0 0 0 30 2 ?', '0 0 0 31 4,6,9,11 ?', '0 0 0 30W 2 ?', '0 0 0 1 1 ? 2020', '0 0 0 29 2 ? 2027'])(
    'for %s, which never comes, is one search, and two days of clocks',
    (text) => {
      const { looks, searches } = counted();
      expect(runsOf(text, { from: '2026-04-14T12:00Z', zone: 'Europe/Berlin', count: 5 })).toEqual([]);
      expect(searches.mock.calls.length).toBeLessThanOrEqual(1);
      expect(looks.mock.calls.length).toBeLessThan(10);
    },
  );

  it('for rare ones is a look at the clock every five days, and a search a run and a change', () => {
    const { looks, searches } = counted();
    const runs = runsOf('0 0 0 ? 2 MON#5', { from: '2026-04-14T12:00Z', zone: 'Europe/Berlin', count: 2 });
    expect(runs).toEqual(['2044-02-28T23:00Z', '2072-02-28T23:00Z']);
    expect(searches.mock.calls.length).toBeLessThan(2 + 2 * 46 + 2);
    expect(looks.mock.calls.length).toBeLessThan(46 * 74 + 2 * 46 * 30);
  });

  it('for every second of some minutes is a search each, and hardly a look', () => {
    const { looks, searches } = counted();
    expect(runsOf('* * * * * ?', { from: '2026-04-14T12:00Z', zone: 'Europe/Berlin', count: 600 })).toHaveLength(600);
    expect(searches.mock.calls.length).toBe(600);
    expect(looks.mock.calls.length).toBeLessThan(10);
  });
});
