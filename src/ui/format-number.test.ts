import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatNumber, formatPercent } from './format-number';

describe('formatNumber', () => {
  it.each([
    [1260, '1,260'],
    [0, '0'],
    [undefined, '—'],
    [Number.NaN, '—'],
    [-5, '-5'],
  ])('%s → %s', (value, text) => {
    expect(formatNumber(value, 'en')).toBe(text);
    expect(formatNumber(value, 'zh-CN')).toBe(text);
  });

  it('marks a count that stopped at its cap', () => {
    expect(formatCount(1000, 'en', true)).toBe('1,000+');
    expect(formatCount(1000, 'zh-CN')).toBe('1,000');
  });
});

describe('formatPercent', () => {
  it.each([
    [0, '0 %'],
    [0.004, '< 1 %'],
    [0.01, '1 %'],
    [0.29, '29 %'],
    [0.57, '57 %'],
    [0.625, '62 %'],
    [0.999, '99 %'],
    [1, '100 %'],
    [undefined, '—'],
    [Number.POSITIVE_INFINITY, '—'],
  ])('%s → %s', (fraction, text) => {
    expect(formatPercent(fraction, 'en')).toBe(text);
  });

  it('is written together in Chinese', () => {
    expect(formatPercent(0.62, 'zh-CN')).toBe('62%');
    expect(formatPercent(0.001, 'zh-CN')).toBe('< 1%');
  });

  it('gives every whole percent back', () => {
    for (let percent = 1; percent <= 100; percent += 1) expect(formatPercent(percent / 100, 'en')).toBe(`${percent} %`);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [1023, '1,023 B'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [18 * 1024, '18 KiB'],
    [9.96 * 1024, '10 KiB'],
    [1024 * 1024 - 1, '1 MiB'],
    [1.2 * 1024 ** 3, '1.2 GiB'],
    [3 * 1024 ** 4, '3 TiB'],
    [5000 * 1024 ** 5, '5,000 PiB'],
    [undefined, '—'],
    [-1, '—'],
  ])('%s → %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text);
  });
});
