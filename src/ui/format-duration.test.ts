import { describe, expect, it } from 'vitest';
import { formatDuration, isoDuration } from './format-duration';

const MIN = 60_000;
const H = 60 * MIN;
const D = 24 * H;

describe('formatDuration', () => {
  it.each([
    [undefined, '—', '—'],
    [Number.NaN, '—', '—'],
    [-4000, '0 s', '0 秒'],
    [0, '0 s', '0 秒'],
    [0.4, '0 s', '0 秒'],
    [412.9, '412 ms', '412 毫秒'],
    [999.9, '999 ms', '999 毫秒'],
    [1000, '1 s', '1 秒'],
    [48_999, '48 s', '48 秒'],
    [59_999, '59 s', '59 秒'],
    [MIN, '1 min', '1 分钟'],
    [MIN + 6000, '1 min 06 s', '1 分 06 秒'],
    [MIN + 48_000, '1 min 48 s', '1 分 48 秒'],
    [H - 1, '59 min 59 s', '59 分 59 秒'],
    [H, '1 h', '1 小时'],
    [2 * H + 14 * MIN + 59_000, '2 h 14 min', '2 小时 14 分'],
    [2 * H + 4 * MIN, '2 h 04 min', '2 小时 04 分'],
    [D, '1 d', '1 天'],
    [3 * D + 4 * H + 59 * MIN, '3 d 4 h', '3 天 4 小时'],
    [400 * D, '400 d', '400 天'],
  ])('%s ms', (ms, en, zh) => {
    expect(formatDuration(ms, 'en')).toBe(en);
    expect(formatDuration(ms, 'zh-CN')).toBe(zh);
  });

  it('has a form for machines', () => {
    expect(isoDuration(108_500)).toBe('PT108.5S');
    expect(isoDuration(-1)).toBe('PT0S');
  });
});
