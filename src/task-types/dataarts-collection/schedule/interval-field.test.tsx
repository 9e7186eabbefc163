import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeCron } from '@/cron/describe-cron';
import { preferences } from '@/storage/preferences';
import { box, cronBox, openSchedule, readWire as read, select, WIRE, withCron } from '@/testing/schedule-bench';

// What makes the sentences comes late; here it is there, so that none is waited for.
beforeAll(() => Promise.all([describeCron('* * * * * ?', 'en'), describeCron('* * * * * ?', 'zh-CN')]));
beforeEach(() => preferences.write((held) => ({ ...held, zone: 'Europe/Berlin' })));

describe('the interval', () => {
  it('beside a cron that says another is warned of, and mended by one press', async () => {
    const { user, held, send, onSubmit } = await openSchedule(withCron('0 0 2 * * ?'));
    expect(screen.getByText('This is not what the cron says: by it, runs are 1 day apart.')).toBeTruthy();
    await send();
    expect(onSubmit).toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Use 1 day' }));
    expect(held().interval).toBe('1 days');
    expect(screen.queryByText(/This is not what the cron says/)).toBeNull();
  });

  it('is a number and a unit, and may be left out', async () => {
    const { user, held } = await openSchedule(read(WIRE));
    await user.selectOptions(select('Unit of the interval'), 'hours');
    expect(held().interval).toBe('15 hours');
    await user.clear(box('Interval'));
    expect(held().interval).toBe('');
    await user.type(box('Interval'), '0');
    expect(screen.getByText('Use a whole number of 1 or more.')).toBeTruthy();
    expect(held().interval).toBe('');
    await user.clear(box('Interval'));
    await user.type(box('Interval'), '2');
    expect(held().interval).toBe('2 hours');
  });

  it('that is another text stays text, while it is typed too', async () => {
    const { user, held } = await openSchedule(withCron(WIRE.cron_expression, { interval: 'a quarter' }));
    expect(box('Interval').value).toBe('a quarter');
    await user.clear(box('Interval'));
    await user.type(box('Interval'), '15 minutes');
    expect(held().interval).toBe('15 minutes');
    await user.tab();
    expect(box('Interval').value).toBe('15');
  });

  it('follows the cron, however it is changed, until somebody chooses one of their own', async () => {
    const { user, held } = await openSchedule(read(WIRE));
    await user.selectOptions(select('How often'), 'daily');
    expect(held()).toMatchObject({ cron: '00 0 9 * * ?', interval: '1 days' });
    await user.clear(cronBox());
    await user.type(cronBox(), '0 */20 * * * ?');
    expect(held()).toMatchObject({ cron: '0 */20 * * * ?', interval: '20 minutes' });
    expect(screen.queryByText(/This is not what the cron says/)).toBeNull();
    await user.clear(box('Interval'));
    await user.type(box('Interval'), '5');
    await user.selectOptions(select('How often'), 'daily');
    expect(held().interval).toBe('5 minutes');
  });

  it('beside a cron whose runs are not equally far apart is told how far at least', async () => {
    await openSchedule(withCron('0 0 2 ? * 6L'));
    expect(
      screen.getByText('This is not what the cron says: by it, runs are at least 4 weeks apart; they vary.'),
    ).toBeTruthy();
  });
});
