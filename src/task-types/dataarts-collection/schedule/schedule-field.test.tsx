import { act, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeCron } from '@/cron/describe-cron';
import { preferences } from '@/storage/preferences';
import { axeFindings } from '@/testing/find-axe';
import {
  box,
  cronBox as cron,
  openSchedule,
  readWire as read,
  rows,
  select,
  WIRE,
  withCron,
} from '@/testing/schedule-bench';
import { DEFAULT_SCHEDULE, type ScheduleValue, writeSchedule } from './schedule-value';

// What makes the sentences comes late; here it is there, so that none is waited for.
beforeAll(() => Promise.all([describeCron('* * * * * ?', 'en'), describeCron('* * * * * ?', 'zh-CN')]));
beforeEach(() => preferences.write((held) => ({ ...held, zone: 'Europe/Berlin' })));

describe('by hand', () => {
  it('has nothing of a schedule, and begins one where somebody wants it', async () => {
    const { user, held } = await openSchedule(DEFAULT_SCHEDULE);
    expect(screen.queryByRole('textbox', { name: 'Cron expression' })).toBeNull();
    expect(box('Longest run').value).toBe('60');
    await user.click(screen.getByRole('radio', { name: 'On a schedule' }));
    expect(cron().value).toBe('0 0 2 * * ?');
    expect(writeSchedule(held())).toEqual({
      schedule_type: 'CRON',
      cron_expression: '0 0 2 * * ?',
      interval: '1 days',
      max_time_out: 60,
      enabled: 1,
    });
  });
});

describe('a schedule as the vendor has it', () => {
  it('stands in its fields, in a sentence, and as its next runs by both clocks', async () => {
    const { send, onSubmit } = await openSchedule(read(WIRE));
    expect(select('How often').value).toBe('minutes');
    expect(box('Every').value).toBe('15');
    expect(box('From').value).toBe('9');
    expect(box('To').value).toBe('23');
    expect(cron().value).toBe('00 */15 9-23 * * ?');
    expect(await screen.findByText('Every 15 minutes, 09:00–23:59.')).toBeTruthy();
    expect(select('Time zone').selectedOptions[0]?.textContent).toBe('UTC+8 · Beijing, Hong Kong, Singapore');
    expect(screen.getByLabelText<HTMLInputElement>('Starts').value).toBe('2026-03-01T00:00');
    expect(screen.getByLabelText<HTMLInputElement>('Ends').value).toBe('2026-12-31T23:59:59');
    expect(rows()).toEqual([
      'UTC+8 (schedule)Europe/Berlin',
      '2026-04-14 20:15 Tue2026-04-14 14:15 Tue',
      '2026-04-14 20:30 Tue2026-04-14 14:30 Tue',
      '2026-04-14 20:45 Tue2026-04-14 14:45 Tue',
      '2026-04-14 21:00 Tue2026-04-14 15:00 Tue',
      '2026-04-14 21:15 Tue2026-04-14 15:15 Tue',
    ]);
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'The schedule is on' }).checked).toBe(true);
    expect(await axeFindings()).toEqual([]);
    await send();
    const sent = onSubmit.mock.lastCall?.[0].schedule;
    expect(sent && writeSchedule(sent)).toEqual({ ...WIRE, enabled: 1 });
  });

  it('is sent as it came where it has more than there are fields for', async () => {
    const wire = {
      ...WIRE,
      start_time: 'soon',
      job_id: 40321,
      priority: { of: ['two'] },
      serial: ['\u000112345678901234567890'],
    };
    const { send, onSubmit } = await openSchedule(read(wire));
    expect(screen.getByText('start_time: "soon"')).toBeTruthy();
    expect(screen.getByText('priority: {"of":["two"]}')).toBeTruthy();
    // As `readTree` holds a number that no number holds.
    expect(screen.getByText('serial: [12345678901234567890]')).toBeTruthy();
    await send();
    const sent = onSubmit.mock.lastCall?.[0].schedule;
    expect(sent && writeSchedule(sent)).toEqual({ ...wire, enabled: 1 });
  });

  it('of a kind that nobody knows stays one', async () => {
    const { user, send, held, onSubmit } = await openSchedule(
      read({ ...WIRE, schedule_type: 'EVENT', cron_expression: '' }),
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'As it is: EVENT' }).checked).toBe(true);
    await send();
    expect(onSubmit.mock.lastCall?.[0].schedule.type).toBe('EVENT');
    await user.click(screen.getByRole('radio', { name: 'By hand' }));
    expect(held().type).toBe('RUN_ONCE');
    await user.click(screen.getByRole('radio', { name: 'As it is: EVENT' }));
    expect(held().type).toBe('EVENT');
  });
});

describe('what cannot be sent', () => {
  it.each<[string, Partial<ScheduleValue>, string, RegExp]>([
    ['no cron', { cron: '' }, 'Cron expression', /Give a cron expression/],
    ['a Unix cron', { cron: '0 2 * * ?' }, 'Cron expression', /put the seconds first/],
    ['both days', { cron: '0 0 2 * * *' }, 'Cron expression', /both set/],
    ['an hour too late', { cron: '0 0 24 * * ?' }, 'Cron expression', /“24”: the field hours goes from 0 to 23/],
    ['a year', { cron: '0 0 2 * * ? 2027' }, 'Cron expression', /takes no year/],
    ['an end before the start', { end: '2026-02-01T00:00:00' }, 'Ends', /after the start/],
    ['an end too near', { interval: '52 weeks' }, 'Ends', /more than the interval/],
    ['half a date', { start: 'incomplete' }, 'Starts', /in full/],
    ['a run of no minutes', { maxTimeOut: '0' }, 'Longest run', /whole number of 1 or more/],
  ])('%s is said at its field, which gets the focus', async (_, wrong, label, words) => {
    const { send, onSubmit } = await openSchedule(withCron(WIRE.cron_expression, wrong));
    await send();
    expect(onSubmit).not.toHaveBeenCalled();
    const field = screen.getByLabelText(label, { selector: 'input' });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const told = field
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(told?.join(' ')).toMatch(words);
  });

  it('and what only cannot be computed is sent, and is said', async () => {
    const { send, onSubmit } = await openSchedule(withCron('0 0 2 L,15 * ?'));
    expect(screen.getByText('“L” has to stand alone in the field day of month.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await send();
    expect(onSubmit.mock.lastCall?.[0].schedule.cron).toBe('0 0 2 L,15 * ?');
  });
});

it('goes by the clock that is chosen', async () => {
  const { user, held } = await openSchedule(withCron('0 0 2 * * ?'));
  await user.selectOptions(select('Time zone'), 'UTC+5:30 · India');
  expect(held()).toMatchObject({ offset: '+0530', start: '2026-03-01T00:00:00' });
  expect(writeSchedule(held())['start_time']).toBe('2026-03-01T00:00:00 +0530');
  expect(rows()[1]).toBe('2026-04-15 02:00 Wed2026-04-14 22:30 Tue');
  expect(screen.queryByText(/The zone is sent with/)).toBeNull();
});

it('says that the clock is not told to anybody while there is neither start nor end', async () => {
  await openSchedule(withCron('0 0 2 * * ?', { start: '', end: '' }));
  expect(screen.getByText(/The zone is sent with a start or an end only/)).toBeTruthy();
});

it('speaks Chinese', async () => {
  const { translator } = await openSchedule(withCron('0 0 2 ? * 6#3'));
  await act(() => translator.use('zh-CN'));
  expect(await screen.findByText('每月第 3 个星期五 02:00。')).toBeTruthy();
  expect(select('频率').value).toBe('monthly');
  expect(select('第几个').selectedOptions[0]?.textContent).toBe('第 3 个');
  expect(rows()[1]).toBe('2026-04-17 02:00 周五2026-04-16 20:00 周四');
  expect(await axeFindings()).toEqual([]);
});

it('takes hostile text as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>\u202e * * * * ?';
  const { held } = await openSchedule(withCron(hostile, { kept: { '<b>': hostile } }));
  expect(document.querySelector('img')).toBeNull();
  expect(document.body.textContent).not.toContain('\u202e');
  expect(held().cron).toBe(hostile);
});
