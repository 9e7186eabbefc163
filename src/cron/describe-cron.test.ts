import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeCron } from './describe-cron';

it.each<[string, string, string]>([
  ['0 0 2 * * ?', 'At 02:00, every day', '在 02:00，每天'],
  ['00 */15 9-23 * * ?', 'Every 15 minutes, between 09:00 and 23:59', '每隔 15 分钟，在 09:00 和 23:59 之间'],
  ['0 /15 * * * ?', 'Every 15 minutes', '每隔 15 分钟'],
  ['0 */16 * * * ?', 'At 0, 16, 32, and 48 minutes past the hour', '在整点后的第 0, 16, 32 和 48 分钟'],
  ['0 0 2 ? * mon-FRI', 'At 02:00, Monday through Friday', '在 02:00，星期一至星期五'],
  ['0 0 2 ? * 1', 'At 02:00, only on Sunday', '在 02:00，仅星期日'],
  ['0 0 2 ? * 2,7', 'At 02:00, only on Monday and Saturday', '在 02:00，仅星期一和星期六'],
  ['0 0 2 ? * L', 'At 02:00, only on Saturday', '在 02:00，仅星期六'],
  ['0 0 2 ? * 6#3', 'At 02:00, on the third Friday of the month', '在 02:00，限每月的第三个星期五'],
  ['0 0 2 ? * friL', 'At 02:00, on the last Friday of the month', '在 02:00，限每月的最后一个星期五'],
  ['0 0 2 lw * ?', 'At 02:00, on the last weekday of the month', '在 02:00，限每月的最后一个工作日'],
  ['0 0 2 L-0 * ?', 'At 02:00, on the last day of the month', '在 02:00，限每月的最后一天'],
  ['0 0 2 1 7/6 ?', 'At 02:00, on day 1 of the month, only in July', '在 02:00，限每月 1 号，仅于七月份'],
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
