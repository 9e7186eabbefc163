import { describe, expect, it } from 'vitest';
import { registry } from '@/task-types/registry';
import type { Catalogue, Entry } from './catalogue';
import { en } from './en';
import { enLater } from './en-later';
import { zhCN } from './zh-CN';
import { zhCNLater } from './zh-CN-later';

/** Words whose Chinese is not known here: what a reader sees in their place is Latin, or Chinese with a number before it. */
const CHINESE_PARAMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ui.copyOf': { what: '编号' },
  'ui.freshness.updated': { age: '5 秒' },
  'search.answered': { age: '5 秒' },
  'ui.freshness.next': { delay: '5 秒' },
  'ui.freshness.stale': { age: '5 秒' },
  'ui.freshness.retry': { delay: '5 秒' },
};

/** Says an entry. Any parameter is a number, which every entry can say; what it says of a name is then that number. */
function text(entry: Entry | undefined, params: Readonly<Record<string, string>> = {}): string {
  if (entry === undefined) return '';
  if (typeof entry === 'string') return entry;
  const any = new Proxy({}, { get: (_, name) => params[String(name)] ?? 3 });
  // The proxy stands for whatever the entry's own parameters are.
  return String((entry as (params: object) => string)(any));
}

const loaded = await Promise.all(registry.map(async ({ id, load }) => ({ id, type: await load() })));
const types = loaded.map(({ id, type }) => [id, type.words.catalogues] as const);
const troubles = (
  await Promise.all(loaded.map(async ({ id, type }) => ({ id, words: (await type.troubles?.())?.words ?? [] })))
).flatMap(({ id, words }) => words.map(({ prefix, catalogues }) => [`${id}, ${prefix}`, catalogues] as const));
const panels = (
  await Promise.all(loaded.map(async ({ id, type }) => ({ id, words: (await type.panel?.())?.words })))
).flatMap(({ id, words }) => (words ? [[`${id}, ${words.prefix}`, words.catalogues] as const] : []));
const PAIRS: readonly (readonly [string, { readonly en: Catalogue; readonly 'zh-CN': Catalogue }])[] = [
  ['the first screen', { en, 'zh-CN': zhCN }],
  ['later screens', { en: enLater, 'zh-CN': zhCNLater }],
  ...types,
  ...troubles,
  ...panels,
];

const HAN = /\p{Script=Han}/u;
/** The same in every language: names, units, protocols, formats. */
const SAME = new Set([
  'app.name',
  'ui.time.utc',
  'create.request.http',
  'format.xls',
  'schedule.CRON',
  'what.config.name',
  'hand.bridge',
]);

describe.each(PAIRS)('the words of %s', (_, { en: english, 'zh-CN': chinese }) => {
  const keys = Object.keys(english);
  const wrong = (isWrong: (key: string, inEnglish: string, inChinese: string) => boolean) =>
    keys
      .map((key) => [key, text(english[key]), text(chinese[key], CHINESE_PARAMS[key])] as const)
      .filter((one) => isWrong(...one))
      .map(([key, , inChinese]) => `${key}: ${inChinese}`);

  it('are there in both languages, and take their parameters in both', () => {
    expect(Object.keys(chinese).toSorted()).toEqual(keys.toSorted());
    expect(wrong((key) => typeof english[key] !== typeof chinese[key])).toEqual([]);
  });

  it('say something, and never a parameter that is not there', () => {
    const broken = /undefined|NaN|\[object|\$\{/;
    expect(wrong((...[, ...texts]) => texts.some((one) => one.trim() === '' || broken.test(one)))).toEqual([]);
    expect(wrong((...[, ...texts]) => texts.some((one) => one !== one.trim() || /\s{2}/.test(one)))).toEqual([]);
  });

  it('say in both languages whatever they were told', () => {
    const told = (key: string, entry: Entry | undefined) => {
      const names = new Set<string>();
      const params = new Proxy({}, { get: (_target, name) => (names.add(String(name)), 3) });
      if (typeof entry === 'function') (entry as (given: object) => string)(params);
      return [...names].toSorted().join();
    };
    expect(wrong((key) => told(key, english[key]) !== told(key, chinese[key]))).toEqual([]);
  });

  it('are no English in Chinese', () => {
    expect(wrong((key, one, other) => one === other && /\p{L}{2}/u.test(one) && !SAME.has(key))).toEqual([]);
    expect(wrong((key, one, other) => /\p{L}{2}/u.test(one) && !HAN.test(other) && !SAME.has(key))).toEqual([]);
    expect(wrong((key, one) => HAN.test(one))).toEqual([]);
  });

  it('are set as Chinese is: wide marks, a space beside Latin and digits, “ ” around names', () => {
    expect(wrong((...[, , other]) => /\p{Script=Han}[,.;:!?]|[,;!?]\p{Script=Han}/u.test(other))).toEqual([]);
    expect(wrong((...[, , other]) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(other))).toEqual([]);
    expect(wrong((...[, , other]) => /[，。：；、？！（）“”…] | [，。：；、？！（）…]/u.test(other))).toEqual([]);
    expect(wrong((...[, , other]) => /["'‘’「」]|\.{3}/.test(other))).toEqual([]);
    expect(wrong((...[, one, other]) => one.includes('“') && !other.includes('“'))).toEqual([]);
  });

  it('are set as English is: “ ” around names, one sign for the apostrophe and one for the dots', () => {
    expect(keys.filter((key) => /["‘’]|\.{3}|[，。：；、？！（）]/.test(text(english[key])))).toEqual([]);
  });
});

it('keys of the console are not in two catalogues', () => {
  expect(Object.keys(en).filter((key) => key in enLater)).toEqual([]);
});
