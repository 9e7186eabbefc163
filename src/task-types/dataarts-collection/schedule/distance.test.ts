import { expect, it } from 'vitest';
import { distanceOfCron, followedInterval, otherDistance } from './distance';
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
  const found = distanceOfCron(cron, NOW)?.usual;
  expect(found && writeInterval(found)).toBe(interval);
  expect(otherDistance(cron, interval, NOW)).toBeUndefined();
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
  const found = otherDistance(cron, interval, NOW)?.usual;
  expect(found && writeInterval(found)).toBe(better);
});

it.each(['15 Minutes', '0 days', '1 month', '1.5 hours', ' 1 days', '15', '99999999 days'])(
  '%j is no interval',
  (text) => {
    expect(readInterval(text)).toBeUndefined();
  },
);

it.each([
  ['0 0 2 * * ?', '1 days', false],
  ['0 0 2 ? * MON-FRI', '1 days', true],
  ['0 0 2 ? * 6L', '4 weeks', true],
  ['0 0 2 1 * ?', '4 weeks', true],
])('%s has runs at least %s apart', (cron, least, varies) => {
  const found = distanceOfCron(cron, NOW);
  expect([found && writeInterval(found.least), found?.varies]).toEqual([least, varies]);
});

it.each([
  ['that says what the cron says', '0 0 2 * * ?', '1 days', undefined, '15 minutes'],
  ['that says so in another unit', '0 0 2 ? * MON', '7 days', undefined, '15 minutes'],
  ['that followed before, through what is no cron', '0 */1 *', '1 days', '1 days', '15 minutes'],
  ['of its own', '0 0 2 * * ?', '2 days', undefined, undefined],
  ['of its own, beside what is no cron', '0 */1 *', '1 days', undefined, undefined],
  ['that is none', '0 0 2 * * ?', '', undefined, undefined],
  ['in other words', '0 0 2 * * ?', 'daily', undefined, undefined],
])('an interval %s', (_, old, interval, followed, next) => {
  expect(followedInterval([old, '0 */15 * * * ?'], interval, { followed, now: NOW })).toBe(next);
  // What cannot be told in an interval changes none.
  expect(followedInterval([old, '*/30 * * * * ?'], interval, { followed, now: NOW })).toBeUndefined();
});
