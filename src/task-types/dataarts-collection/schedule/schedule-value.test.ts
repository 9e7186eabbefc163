import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackMessage } from '@/forms/packed-message';
import {
  DEFAULT_SCHEDULE,
  readSchedule,
  scheduleSchema,
  type ScheduleValue,
  writeSchedule,
  wrongScheduleNow,
} from './schedule-value';

/** As Terraform's tests of the provider send it. */
const WIRE = {
  schedule_type: 'CRON',
  cron_expression: '00 */15 9-23 * * ?',
  interval: '15 minutes',
  start_time: '2026-04-14T00:00:00 +08',
  end_time: '2026-05-14T00:00:00 +08',
  max_time_out: 60,
  enabled: 1,
};
const VALUE: ScheduleValue = {
  type: 'CRON',
  cron: '00 */15 9-23 * * ?',
  interval: '15 minutes',
  start: '2026-04-14T00:00:00',
  end: '2026-05-14T00:00:00',
  offset: '+08',
  maxTimeOut: '60',
  enabled: true,
  kept: {},
};

function read(wire: unknown): ScheduleValue {
  const value = readSchedule(wire);
  if (!value) throw new Error('This is no schedule.');
  return value;
}

describe('a schedule', () => {
  it('is read and written as the vendor has it', () => {
    expect(read(WIRE)).toEqual(VALUE);
    expect(writeSchedule(VALUE)).toEqual(WIRE);
  });

  it.each([undefined, null, 'CRON', 5, [WIRE]])('is not %j', (wire) => {
    expect(readSchedule(wire)).toBeUndefined();
  });

  it('that is empty is one by hand', () => {
    expect(writeSchedule(read({}))).toEqual({ schedule_type: 'RUN_ONCE', enabled: 0 });
  });

  it('by hand sends nothing of what a schedule would have', () => {
    expect(writeSchedule(DEFAULT_SCHEDULE)).toEqual({ schedule_type: 'RUN_ONCE', max_time_out: 60, enabled: 0 });
  });

  it('of another kind is sent whole', () => {
    const wire = { ...WIRE, schedule_type: 'EVENT' };
    expect(writeSchedule(read(wire))).toEqual(wire);
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 1],
    [5, 1],
    [4, 0],
    ['3', 0],
    [undefined, 0],
  ])('with enabled %j is sent with %i', (enabled, sent) => {
    expect(writeSchedule(read({ ...WIRE, enabled }))['enabled']).toBe(sent);
  });

  it.each([
    ['2026-04-14T08:30:00 +08', '2026-04-14T08:30:00', '+08'],
    ['2026-04-14 08:30:00 +0800', '2026-04-14T08:30:00', '+08'],
    ['2026-04-14T08:30:00+08:00', '2026-04-14T08:30:00', '+08'],
    ['2026-04-14T08:30 -03:30', '2026-04-14T08:30:00', '-0330'],
    ['2026-04-14T08:30:00.000Z', '2026-04-14T08:30:00', '+00'],
    [' 2026-04-14T08:30:00 +0530 ', '2026-04-14T08:30:00', '+0530'],
  ])('reads the time %s', (start_time, start, offset) => {
    expect(read({ ...WIRE, start_time, end_time: undefined })).toMatchObject({ start, offset });
  });

  it('has one clock for both ends, and keeps their instants', () => {
    const value = read({ ...WIRE, end_time: '2026-05-13T18:00:00 +02' });
    expect(value).toMatchObject({ offset: '+08', end: '2026-05-14T00:00:00' });
  });

  it.each([
    { start_time: '2026-04-14T00:00:00' },
    { start_time: '2026-02-30T00:00:00 +08' },
    { end_time: '2026-04-14T24:00:00 +08' },
    { end_time: 1_776_000_000_000 },
    { max_time_out: '1h' },
    { max_time_out: -5 },
    { max_time_out: 1.5 },
    { interval: 15 },
    { cron_expression: null },
    { schedule_type: 7 },
  ])('keeps %j to the letter', (odd) => {
    const wire = { ...WIRE, ...odd, job_id: 40_321, more: { of: ['it'] } };
    const value = read(wire);
    expect(value.kept).toEqual({ ...odd, job_id: 40_321, more: { of: ['it'] } });
    if (value.type === 'CRON') expect(writeSchedule(value)).toEqual(wire);
  });

  it('puts what was typed in the place of what could not be read', () => {
    const value = { ...read({ ...WIRE, start_time: 'soon' }), start: '2026-04-20T00:00:00' };
    expect(writeSchedule(value)['start_time']).toBe('2026-04-20T00:00:00 +08');
  });

  it('loses nothing on its way, whatever came', () => {
    const key = fc.constantFrom(...Object.keys(WIRE), 'job_id', '__proto', 'x');
    const any = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...Object.values(WIRE)));
    fc.assert(
      fc.property(fc.dictionary(key, any), (wire) => {
        const value = readSchedule(wire);
        if (!value || value.type === 'RUN_ONCE') return;
        const written = writeSchedule(value);
        for (const [name, sent] of Object.entries(wire)) {
          // A number may come as digits, and nothing is sent as nothing.
          if (name === 'enabled' || name === 'max_time_out' || sent === '') continue;
          if (name === 'start_time' || name === 'end_time') expect(written[name]).toBeDefined();
          else expect(written[name]).toEqual(sent);
        }
        expect(readSchedule(written)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what would be refused', () => {
  const problems = (value: Partial<ScheduleValue>) => {
    const checked = scheduleSchema.safeParse({ ...VALUE, ...value });
    return checked.success
      ? []
      : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${unpackMessage(message).key}`);
  };

  it.each<[Partial<ScheduleValue>, readonly string[]]>([
    [{}, []],
    [{ start: '', end: '', interval: '', maxTimeOut: '' }, []],
    [{ cron: '0 0 2 * * *' }, ['cron: dataarts-schedule.cron.both-days']],
    [{ cron: '0 0 2 * * ? *' }, ['cron: dataarts-schedule.cron.year']],
    [{ cron: '0 0 2 L,15 * ?' }, []],
    [{ cron: '0 0 2 * * *', type: 'EVENT' }, []],
    [{ cron: '0 0 2 * * *', end: 'incomplete', type: 'RUN_ONCE' }, []],
    [{ start: '2026-05-14T00:00:00' }, ['end: dataarts-schedule.error.end.order']],
    [{ start: '2026-05-14T00:00:01' }, ['end: dataarts-schedule.error.end.order']],
    [{ start: '2026-05-13T23:45:00' }, ['end: dataarts-schedule.error.end.interval']],
    [{ start: '2026-05-13T23:44:59' }, []],
    [{ start: '2026-05-13T23:45:00', interval: 'a quarter' }, []],
    [
      { start: 'incomplete', end: '2026-02-30T00:00:00' },
      ['start: dataarts-schedule.error.wall', 'end: dataarts-schedule.error.wall'],
    ],
    [{ maxTimeOut: '0' }, ['maxTimeOut: dataarts-schedule.error.maxTimeOut']],
    [{ maxTimeOut: '1.5' }, ['maxTimeOut: dataarts-schedule.error.maxTimeOut']],
    [{ maxTimeOut: '00', type: 'RUN_ONCE' }, ['maxTimeOut: dataarts-schedule.error.maxTimeOut']],
    [{ maxTimeOut: '9999999999' }, ['maxTimeOut: dataarts-schedule.error.maxTimeOut']],
  ])('of %j', (value, found) => {
    expect(problems(value)).toEqual(found);
  });

  it('at an instant: an end that has passed', () => {
    const end = Date.parse('2026-05-13T16:00:00Z');
    expect(wrongScheduleNow(VALUE, end - 1)).toBeUndefined();
    expect(wrongScheduleNow(VALUE, end)?.key).toBe('dataarts-schedule.error.end.past');
    expect(wrongScheduleNow({ ...VALUE, end: '' }, end)).toBeUndefined();
    expect(wrongScheduleNow({ ...VALUE, type: 'RUN_ONCE' }, end)).toBeUndefined();
  });

  it('at an instant: an end that is nearer than the interval is long, where no start is named', () => {
    const near = Date.parse('2026-05-13T15:45:00Z');
    const open = { ...VALUE, start: '' };
    expect(wrongScheduleNow(open, near)).toEqual({
      key: 'dataarts-schedule.error.end.soon',
      params: { interval: '15 minutes' },
    });
    expect(wrongScheduleNow(open, near - 1)).toBeUndefined();
    expect(wrongScheduleNow(VALUE, near)).toBeUndefined();
    expect(wrongScheduleNow({ ...open, interval: 'a quarter' }, near)).toBeUndefined();
    expect(wrongScheduleNow({ ...open, interval: '' }, near)).toBeUndefined();
    expect(wrongScheduleNow({ ...open, kept: { start_time: 'soon' } }, near)).toBeUndefined();
    expect(wrongScheduleNow({ ...open, kept: { start_time: null } }, near)).toBeDefined();
  });
});
