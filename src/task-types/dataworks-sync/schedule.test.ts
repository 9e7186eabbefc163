import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToWall } from '@/core/zone';
import { nextRunAfter, toRun } from './runs';
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
  });

  it('is at the same time of the next day, whatever the clocks do', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Europe/London');
    const due = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      .map((at) => Math.floor(at / 60_000) * 60_000);
    fc.assert(
      fc.property(due, zones, fc.integer({ min: 0, max: 20 * HOUR }), (CycTime, zone, later) => {
        const next = nextRunAfter({ InstanceId: '1', CycTime }, zone, CycTime + later);
        const [before, after] = [CycTime, next ?? 0].map((at) => instantToWall(at, zone));
        expect(daysUntil(next ?? 0, zone, CycTime)).toBe(1);
        // An hour that is left out in spring has no such time.
        if (before?.slice(11) !== after?.slice(11)) expect(Math.abs((next ?? 0) - CycTime - DAY)).toBe(HOUR);
      }),
    );
  });

  it('is none where the day passed without it', () => {
    expect(nextRunAfter({ InstanceId: '1', CycTime: NOW - 25 * HOUR }, ZONE, NOW)).toBeUndefined();
    expect(nextRunAfter({ InstanceId: '1' }, ZONE, NOW)).toBeUndefined();
    expect(nextRunAfter({ InstanceId: '1', CycTime: String(NOW + HOUR) }, ZONE, NOW)).toBe(NOW + HOUR);
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
