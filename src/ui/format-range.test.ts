import { expect, it } from 'vitest';
import { formatRange } from './format-range';

const MIN = 60_000;

it.each([
  [4 * MIN, 9 * MIN, '4–9 min', '4–9 分钟'],
  [4_000, 7_000, '4–7 s', '4–7 秒'],
  [MIN, MIN, '1 min', '1 分钟'],
  [50_000, 130_000, '50 s – 2 min 10 s', '50 秒 – 2 分 10 秒'],
  [70_000, 9 * MIN, '1 min 10 s – 9 min', '1 分 10 秒 – 9 分钟'],
  [MIN, 130_000, '1 min – 2 min 10 s', '1 分钟 – 2 分 10 秒'],
  [120, 1_000, '120 ms – 1 s', '120 毫秒 – 1 秒'],
  [60 * MIN, 180 * MIN, '1–3 h', '1–3 小时'],
])('%s to %s', (low, high, en, zh) => {
  expect(formatRange(low, high, 'en')).toBe(en);
  expect(formatRange(low, high, 'zh-CN')).toBe(zh);
});
