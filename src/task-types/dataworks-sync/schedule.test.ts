import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall } from '@/core/zone';
import { newestFirst, outlook, toRun } from './runs';
import { daysUntil, heldBy, nextRun, scheduleOf } from './schedule';
import { zoneOf } from './zones';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 1, 12);
const ZONE = 'Asia/Shanghai';

it.each([
  [{ CronExpress: '00 25 00 * * ?' }, { kind: 'daily', at: '00:25' }],
  [{ CronExpress: '00 5 9 * * ?' }, { kind: 'daily', at: '09:05' }],
  [{ CronExpress: '00 25 00 ? * 1' }, { kind: 'cron', cron: '00 25 00 ? * 1' }],
  [{ CronExpress: '00 */5 00-23 * * ?' }, { kind: 'cron', cron: '00 */5 00-23 * * ?' }],
  [{ CronExpress: '00 25 00 * * ?', SchedulerType: 'MANUAL' }, { kind: 'manual' }],
  [{ CronExpress: '00 25 00 * * ?', Stop: true }, { kind: 'off' }],
  [{}, { kind: 'cron', cron: '' }],
])('reads %j', (node, schedule) => {
  expect(scheduleOf(node)).toEqual(schedule);
});

it('knows what holds runs up', () => {
  expect(['PAUSE', 'SKIP', 'NORMAL', undefined].map((SchedulerType) => heldBy({ SchedulerType }))).toEqual([
    'frozen',
    'dry',
    undefined,
    undefined,
  ]);
});

describe('the next run', () => {
  const daily = { kind: 'daily', at: '00:25' } as const;
  const known = { zone: ZONE, now: NOW, publishedAt: undefined };
  const tomorrow = Date.UTC(2026, 2, 1, 16, 25);

  it.each([
    ['of a draft', {}, known, { kind: 'draft' }],
    ['of one that runs', { lookKey: 'k', nextRunAt: 7 }, known, { kind: 'again', at: 7 }],
    [
      'of one that was published from here',
      { lookKey: 'k' },
      { ...known, publishedAt: NOW },
      { kind: 'first', at: tomorrow },
    ],
    ['of one that nobody knows of', { lookKey: 'k' }, known, { kind: 'ifDeployed', at: tomorrow }],
    [
      'of one that was published long ago',
      { lookKey: 'k' },
      { ...known, publishedAt: NOW - 3 * DAY },
      { kind: 'ifDeployed', at: tomorrow },
    ],
    ['of one that ran before', { lookKey: 'k', latestRun: { status: 'failed' } }, known, { kind: 'left' }],
  ] as const)('%s', (_, task, where, next) => {
    expect(nextRun(task, daily, where)).toEqual(next);
  });

  it('is not told of a schedule that is none of every day', () => {
    expect(nextRun({ lookKey: 'k' }, { kind: 'cron', cron: 'x' }, known)).toBeUndefined();
    expect(nextRun({ lookKey: 'k', nextRunAt: 7 }, { kind: 'cron', cron: 'x' }, known)).toBeUndefined();
  });

  it('is at the same time of the next day, whatever the clocks do', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Europe/London');
    const due = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((at) => Math.floor(at / 60_000) * 60_000);
    fc.assert(
      fc.property(due, zones, fc.integer({ min: 0, max: 20 * HOUR }), (CycTime, zone, later) => {
        const { nextAt: next } = outlook([{ InstanceId: '1', CycTime }], zone, CycTime + later);
        const [before, after] = [CycTime, next ?? 0].map((at) => instantToWall(at, zone));
        expect(daysUntil(next ?? 0, zone, CycTime)).toBe(1);
        // An hour that is left out in spring has no such time.
        if (before?.slice(11) !== after?.slice(11)) expect((next ?? 0) - CycTime).toBe(DAY);
      }),
    );
  });

  it('is none where the day passed without it', () => {
    const of = (CycTime?: number | string) => outlook([{ InstanceId: '1', CycTime }], ZONE, NOW);
    expect(of(NOW - 25 * HOUR)).toEqual({ isOn: false });
    expect(of()).toEqual({ isOn: false });
    expect(of(String(NOW + HOUR))).toEqual({ isOn: true, nextAt: NOW + HOUR });
  });

  it('is told by the runs of the schedule alone, in whatever order they come', () => {
    const runs = [
      { InstanceId: '1', DagType: 'SUPPLY_DATA', CycTime: NOW - 30 * DAY, CreateTime: NOW - HOUR },
      { InstanceId: '2', DagType: 'DAILY', CycTime: NOW - 26 * HOUR, CreateTime: NOW - 30 * HOUR },
      { InstanceId: '3', DagType: 'DAILY', CycTime: NOW - 2 * HOUR, CreateTime: NOW - 6 * HOUR },
      { InstanceId: '4', DagType: 'MANUAL', CycTime: NOW - 3 * HOUR, CreateTime: NOW - 3 * HOUR },
    ];
    const order = fc.shuffledSubarray(runs, { minLength: runs.length, maxLength: runs.length });
    fc.assert(
      fc.property(order, (list) => {
        expect(newestFirst(list).map(({ InstanceId }) => InstanceId)).toEqual(['3', '4', '2', '1']);
        expect(outlook(list, ZONE, NOW)).toEqual({ isOn: true, nextAt: NOW + 22 * HOUR });
      }),
    );
    expect(outlook(runs.slice(0, 1), ZONE, NOW)).toEqual({ isOn: false });
  });

  it('is not guessed where a day has several runs; the one that waits for its time is the next', () => {
    const hourly = (...hours: readonly number[]) =>
      hours.map((hour, at) => ({ InstanceId: String(at), CycTime: NOW + hour * HOUR }));
    expect(outlook(hourly(-3, -2, -1), ZONE, NOW)).toEqual({ isOn: true });
    expect(outlook(hourly(3, -1, 1, 2, 0), ZONE, NOW)).toEqual({ isOn: true, nextAt: NOW + HOUR });
  });
});

it('counts days by the calendar of the zone', () => {
  // 20:00 in Shanghai.
  expect([3, 5, 28, 29].map((hours) => daysUntil(NOW + hours * HOUR, ZONE, NOW))).toEqual([0, 1, 2, 2]);
});

it('takes the zone of the region, and that of China for one that it does not know', () => {
  expect(['cn-shanghai', 'eu-central-1', 'cn-wulanchabu', ''].map((region) => zoneOf({ region }))).toEqual([
    ZONE,
    'Europe/Berlin',
    ZONE,
    ZONE,
  ]);
});

it('reads what a run tells of itself, and nothing from what it does not', () => {
  expect(
    toRun({ InstanceId: '1', Status: 'FAILURE', BeginRunningTime: 5, FinishTime: '9', ErrorMessage: 'x' }),
  ).toEqual({
    status: 'failed',
    startedAt: 5,
    endedAt: 9,
    message: 'x',
  });
  expect(toRun({ InstanceId: '1', Status: 'ODD', BeginRunningTime: 0, FinishTime: null })).toEqual({
    status: 'unknown',
  });
});
