import { expect, it } from 'vitest';
import { aheadOf } from './model-ahead';
import type { SchedulerInfo } from './wire';

const HOUR = 3_600_000;
/** 20:00 in +08. */
const NOW = Date.UTC(2026, 2, 1, 12);
const NIGHTLY: SchedulerInfo = {
  schedule_type: 'CRON',
  cron_expression: '0 0 2 * * ?',
  start_time: '2026-02-01T00:00:00 +08',
};
const ahead = (schedule: SchedulerInfo | null, zone: string | undefined = '+08:00') =>
  aheadOf(schedule, { from: NOW, count: 3, zone });
const runs = (schedule: SchedulerInfo) => {
  const found = ahead(schedule);
  return found.kind === 'runs' ? found.at.map((at) => new Date(at).toISOString().slice(0, 16)) : found;
};

it('computes the next runs on the clock of the schedule', () => {
  expect(runs(NIGHTLY)).toEqual(['2026-03-01T18:00', '2026-03-02T18:00', '2026-03-03T18:00']);
  const london = { ...NIGHTLY, start_time: '2026-02-01T00:00:00 +00' };
  expect(runs(london)).toEqual(['2026-03-02T02:00', '2026-03-03T02:00', '2026-03-04T02:00']);
});

it('goes by its start and its end, both of which belong to it', () => {
  expect(runs({ ...NIGHTLY, start_time: '2026-03-04T02:00:00 +08' })).toEqual([
    '2026-03-03T18:00',
    '2026-03-04T18:00',
    '2026-03-05T18:00',
  ]);
  expect(runs({ ...NIGHTLY, end_time: '2026-03-03T02:00:00 +08' })).toEqual(['2026-03-01T18:00', '2026-03-02T18:00']);
  expect(ahead({ ...NIGHTLY, end_time: '2026-03-01T12:00:00 +08' })).toMatchObject({
    kind: 'runs',
    at: [],
    end: NOW - 8 * HOUR,
  });
});

it('takes the zone of the region where the schedule names none, and says so', () => {
  const { start_time: _, ...bare } = NIGHTLY;
  expect(ahead(bare)).toMatchObject({ kind: 'runs', isOwnZone: false, zone: '+08:00' });
  expect(ahead(NIGHTLY)).toMatchObject({ kind: 'runs', isOwnZone: true, zone: '+08' });
  expect(aheadOf(bare, { from: NOW, count: 3, zone: undefined })).toMatchObject({
    kind: 'unknown',
    why: { key: 'dataarts-collection.ahead.zone' },
  });
});

it.each([
  [{ cron_expression: '' }, 'cron.none'],
  [{ cron_expression: null }, 'cron.none'],
  [{ cron_expression: '0 2 * * *' }, 'cron.broken'],
  [{ cron_expression: '0 0 25 * * ?' }, 'cron.broken'],
  [{ cron_expression: '0 0 2 L-3W * ?' }, 'cron.uncomputable'],
  [{ start_time: 'soon' }, 'start'],
  [{ end_time: 'later' }, 'end'],
] as const)('says why it cannot compute the runs of %j, and guesses none', (over, why) => {
  expect(ahead({ ...NIGHTLY, ...over })).toMatchObject({
    kind: 'unknown',
    why: { key: `dataarts-collection.ahead.${why}` },
  });
});

it('has none for what is run by hand, and for what tells of no schedule', () => {
  expect(ahead({ schedule_type: 'RUN_ONCE', cron_expression: '0 0 2 * * ?' })).toEqual({ kind: 'none' });
  expect(ahead(null)).toEqual({ kind: 'none' });
});
