import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeCron } from './describe-cron';

it.each<[string, string, string]>([
  ['0 0 2 * * ?', 'Every day at 02:00', '每天 02:00'],
  ['0 5 2 ? * SUN-SAT', 'Every day at 02:05', '每天 02:05'],
  ['00 */15 9-17 * * ?', 'Every 15 minutes, 09:00–17:59', '09:00–17:59 每 15 分钟'],
  ['0 /15 * * * ?', 'Every 15 minutes', '每 15 分钟'],
  ['0 * * * * ?', 'Every minute', '每分钟'],
  ['0 0 * * * ?', 'Every hour', '每小时整点'],
  ['0 5 8-10 * * ?', 'At minute 5 of every hour, 08:00–10:59', '08:00–10:59 每小时第 5 分'],
  ['0 */15 22-2 * * ?', 'Every 15 minutes, between 22:00 and 02:59', '每隔 15 分钟，在 22:00 和 02:59 之间'],
  ['0 */16 * * * ?', 'At 0, 16, 32, and 48 minutes past the hour', '在整点后的第 0, 16, 32 和 48 分钟'],
  ['0 0 2 ? * mon-FRI', 'Monday to Friday at 02:00', '每周一至五 02:00'],
  ['0 0 2 ? * 1', 'Every Sunday at 02:00', '每周日 02:00'],
  ['0 30 9 ? * 2,4', 'Every Monday and Wednesday at 09:30', '每周一、三 09:30'],
  ['0 30 9 ? * 1,2', 'Every Monday and Sunday at 09:30', '每周一、日 09:30'],
  ['0 0 2 ? * L', 'Every Saturday at 02:00', '每周六 02:00'],
  ['0 0 2 ? * 6#3', 'On the third Friday of each month at 02:00', '每月第 3 个星期五 02:00'],
  ['0 0 2 ? * friL', 'On the last Friday of each month at 02:00', '每月最后一个星期五 02:00'],
  ['0 0 2 lw * ?', 'At 02:00, on the last weekday of the month', '在 02:00，限每月的最后一个工作日'],
  ['0 0 2 L-0 * ?', 'On the last day of each month at 02:00', '每月最后一天 02:00'],
  ['0 0 2 15 * ?', 'On day 15 of each month at 02:00', '每月 15 日 02:00'],
  ['0 0 2 1 7/6 ?', 'On day 1 of July at 02:00', '每年 7 月 1 日 02:00'],
  ['0 0 2 L 1,7 ?', 'On the last day of January and July at 02:00', '每年 1、7 月最后一天 02:00'],
  ['0 0 2 ? 7 MON', 'At 02:00, only on Monday, only in July', '在 02:00，仅星期一，仅于七月份'],
])('%s: %s', async (text, english, chinese) => {
  expect(await describeCron(text, 'en')).toBe(english);
  expect(await describeCron(text, 'zh-CN')).toBe(chinese.replaceAll(', ', '，'));
});

it('says nothing of what cannot be read or computed', async () => {
  expect(await describeCron('0 0 2 * * *', 'en')).toBeUndefined();
  expect(await describeCron('0 0 2 L,15 * ?', 'en')).toBeUndefined();
  expect(await describeCron('', 'zh-CN')).toBeUndefined();
});

it('never says “undefined”, and leaves no sign of the cron in the sentence', async () => {
  const value = (min: number, max: number) => {
    const number = fc.integer({ min, max });
    return fc.oneof(
      fc.constant('*'),
      number.map(String),
      fc.tuple(number, number).map(([from, to]) => `${from}-${to}`),
      number.map((by) => `*/${Math.max(by, 1)}`),
      fc.tuple(number, number).map(([from, by]) => `${from}/${Math.max(by, 1)}`),
    );
  };
  const days = fc.oneof(
    value(1, 31).map((day) => [day, '?'] as const),
    value(1, 7).map((day) => ['?', day] as const),
    fc.constantFrom(['L', '?'], ['L-4', '?'], ['lw', '?'], ['8w', '?'], ['?', 'sunL'], ['?', '3#2'], ['?', 'l']),
  );
  await fc.assert(
    fc.asyncProperty(
      value(0, 59),
      value(0, 59),
      value(0, 23),
      days,
      value(1, 12),
      async (s, m, h, [dom, dow], month) => {
        for (const language of ['en', 'zh-CN'] as const) {
          const sentence = await describeCron(`${s} ${m} ${h} ${dom} ${month} ${dow}`, language);
          expect(sentence).toMatch(/\S/);
          expect(sentence).not.toMatch(/undefined|null|NaN|[*?#/%]| {2}/);
        }
      },
    ),
  );
});
