import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeCron } from '@/cron/describe-cron';
import { preferences } from '@/storage/preferences';
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

// What makes the sentences comes late; here it is there, so that none is waited for.
beforeAll(() => Promise.all([describeCron('* * * * * ?', 'en'), describeCron('* * * * * ?', 'zh-CN')]));
beforeEach(() => preferences.write((held) => ({ ...held, zone: 'Europe/Berlin' })));

describe('the two views of a cron', () => {
  it('follow each other, and leave what they do not change', async () => {
    const { user, held } = await openSchedule(read(WIRE));
    await user.clear(box('Every'));
    expect(held().cron).toBe('00 */15 9-23 * * ?');
    await user.type(box('Every'), '30');
    expect(held().cron).toBe('00 */30 9-23 * * ?');
    await user.clear(cron());
    await user.type(cron(), '0 30 02 ? * mon,WED');
    expect(select('How often').value).toBe('weekly');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Wednesday' }).checked).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Friday' }));
    expect(held().cron).toBe('0 30 02 ? * MON,WED,FRI');
    for (const day of ['Monday', 'Wednesday', 'Friday']) await user.click(screen.getByRole('checkbox', { name: day }));
    expect(held().cron).toBe('0 30 02 ? * FRI');
    expect(screen.getByText('One day has to stay.')).toBeTruthy();
  });

  it('change the kind, and keep the time', async () => {
    const { user, held } = await openSchedule(withCron('0 30 5 * * ?'));
    await user.selectOptions(select('How often'), 'Monthly');
    expect(held().cron).toBe('0 30 5 1 * ?');
    await user.clear(box('Day'));
    await user.type(box('Day'), '31');
    expect(held().cron).toBe('0 30 5 31 * ?');
    expect(screen.getByText('Months that have no such day are left out.')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'On' }), 'A day of a week');
    await user.selectOptions(select('Which one'), 'Last');
    await user.selectOptions(select('Day of the week'), 'Friday');
    expect(held().cron).toBe('0 30 5 ? * 6L');
    expect(await screen.findByText('On the last Friday of each month at 05:30.')).toBeTruthy();
    await user.selectOptions(select('How often'), 'Hourly');
    expect(held().cron).toBe('0 30 * * * ?');
  });

  it('say of what the builder has no fields for that it is custom, and keep it', async () => {
    const { user, held } = await openSchedule(withCron('0 0 2 LW * ?'));
    expect(select('How often').value).toBe('custom');
    expect(cron().value).toBe('0 0 2 LW * ?');
    expect(rows()[1]).toBe('2026-04-30 02:00 Thu2026-04-29 20:00 Wed');
    await user.selectOptions(select('How often'), 'Daily');
    expect(held().cron).toBe('0 0 2 * * ?');
  });

  it('refuse a number that is none of theirs, and say so at it', async () => {
    const { user, held } = await openSchedule(read(WIRE));
    await user.clear(box('Every'));
    await user.type(box('Every'), '75');
    expect(screen.getByText('Use a whole number from 1 to 59.')).toBeTruthy();
    expect(box('Every').getAttribute('aria-invalid')).toBe('true');
    expect(held().cron).toBe('00 */7 9-23 * * ?');
    await user.tab();
    expect(box('Every').value).toBe('7');
  });
});

it('keeps the time of the day while other kinds are looked at, and what was set of each', async () => {
  const { user, held } = await openSchedule(withCron('0 30 2 ? * MON,FRI'));
  await user.selectOptions(select('How often'), 'minutes');
  await user.selectOptions(select('How often'), 'hourly');
  await user.selectOptions(select('How often'), 'daily');
  expect(held().cron).toBe('0 30 2 * * ?');
  await user.selectOptions(select('How often'), 'weekly');
  expect(held().cron).toBe('0 30 2 ? * MON,FRI');
});

it.each([
  ['0 0 0 30 2 ?', 'It never runs: no date fits the expression.'],
  ['*/10 * * * * ?', 'It runs every 10 seconds. Each run reads the source.'],
])('warns of %s at the expression', async (expression, words) => {
  await openSchedule(withCron(expression, { start: '', end: '' }));
  expect(cron().closest('[data-field]')?.textContent).toContain(words);
  expect(screen.getAllByText(words)).toHaveLength(1);
});
