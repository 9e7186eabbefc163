import { expect, it } from 'vitest';
import { pickLanguage } from './language';

it.each<[readonly string[], string]>([
  [['zh-CN', 'en'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['zh-Hant-TW'], 'zh-CN'],
  [['ZH-hk'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de', 'zh-CN', 'en'], 'zh-CN'],
  [['de', 'fr'], 'en'],
  [['zhx', 'english'], 'en'],
  [[], 'en'],
])('%j gets %s', (preferred, language) => {
  expect(pickLanguage(preferred)).toBe(language);
});
