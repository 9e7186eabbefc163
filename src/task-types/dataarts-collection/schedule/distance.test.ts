import { expect, it } from 'vitest';
import { intervalOfCron, otherInterval } from './distance';
import { readInterval, writeInterval } from './interval';

const NOW = Date.parse('2026-04-14T12:00Z');

it.each([
  ['00 */15 9-23 * * ?', '15 minutes'],
  ['0 */16 * * * ?', '16 minutes'],
  ['0 0 * * * ?', '1 hours'],
  ['0 0 */2 * * ?', '2 hours'],
  ['0 0 2 * * ?', '1 days'],
  ['0 0 2 ? * MON', '1 weeks'],
  ['0 0 2 ? * MON-FRI', '1 days'],
  ['0 0 2 1 * ?', '31 days'],
])('%s comes to %s', (cron, interval) => {
  const found = intervalOfCron(cron, NOW);
  expect(found && writeInterval(found)).toBe(interval);
  expect(otherInterval(cron, interval, NOW)).toBeUndefined();
});

it.each([
  ['00 */15 9-23 * * ?', '30 minutes', '15 minutes'],
  ['0 */16 * * * ?', '30 minutes', '16 minutes'],
  ['0 0 2 * * ?', '15 minutes', '1 days'],
  ['0 0 2 ? * MON', '1 days', '1 weeks'],
  ['0 0 2 ? * MON', '7 days', undefined],
  // Months are no unit.
  ['0 0 2 1 * ?', '30 days', undefined],
  ['0 0 2 1 * ?', '4 weeks', undefined],
  ['0 0 2 1 * ?', '1 weeks', '31 days'],
  // Nothing to compare.
  ['*/30 * * * * ?', '1 minutes', undefined],
  ['0 0 2 30 2 ?', '1 days', undefined],
  ['0 0 2 L,15 * ?', '1 days', undefined],
  ['0 0 2 * * *', '1 days', undefined],
  ['0 0 2 * * ?', 'every now and then', undefined],
  ['0 0 2 * * ?', '', undefined],
])('%s beside %j is better told as %s', (cron, interval, better) => {
  const found = otherInterval(cron, interval, NOW);
  expect(found && writeInterval(found)).toBe(better);
});

it.each(['15 Minutes', '0 days', '1 month', '1.5 hours', ' 1 days', '15', '99999999 days'])(
  '%j is no interval',
  (text) => {
    expect(readInterval(text)).toBeUndefined();
  },
);
