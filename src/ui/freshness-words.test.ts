import { expect, it } from 'vitest';
import { en } from '@/i18n/en';
import { zhCN } from '@/i18n/zh-CN';
import { type Freshness, freshnessWords } from './freshness-words';

type Entry = string | ((params: never) => string);

function spoken(freshness: Freshness, language: 'en' | 'zh-CN'): string {
  const catalogue: Readonly<Record<string, Entry>> = language === 'en' ? en : zhCN;
  return freshnessWords(freshness, language)
    .map((message) => {
      const entry = message && catalogue[message.key];
      // The parameters were checked by `say`.
      return typeof entry === 'function' ? entry(message?.params as never) : entry;
    })
    .join(' · ');
}

it.each<[Freshness, string, string]>([
  [{ state: 'live', updatedAgoMs: 3400, nextInMs: 9900 }, 'Updated 3 s ago · next in 9 s', '3 秒前更新 · 9 秒后再读'],
  [
    { state: 'live', updatedAgoMs: 400, nextInMs: 12_000 },
    'Updated 0 s ago · next in 12 s',
    '0 秒前更新 · 12 秒后再读',
  ],
  [{ state: 'live', updatedAgoMs: 12_000 }, 'Updated 12 s ago · updating…', '12 秒前更新 · 更新中…'],
  [{ state: 'live' }, 'Not read yet', '尚未读取'],
  [
    { state: 'slowed', updatedAgoMs: 31_000, why: 'the API asked for 30 s' },
    'Slowed: the API asked for 30 s · Updated 31 s ago',
    '已放慢：the API asked for 30 s · 31 秒前更新',
  ],
  [{ state: 'paused', updatedAgoMs: 240_000 }, 'Paused by you · Updated 4 min ago', '已手动暂停 · 4 分钟前更新'],
  [
    { state: 'stale', updatedAgoMs: 240_000, nextInMs: 20_000 },
    'Last good 4 min ago · retry in 20 s',
    '最近一次成功读取在 4 分钟前 · 20 秒后重试',
  ],
  [{ state: 'stale' }, 'Never read well', '从未成功读取'],
  [{ state: 'offline', updatedAgoMs: -5 }, 'Offline · Updated 0 s ago', '离线 · 0 秒前更新'],
])('%o', (freshness, english, chinese) => {
  expect(spoken(freshness, 'en')).toBe(english);
  expect(spoken(freshness, 'zh-CN')).toBe(chinese);
});
