import type { Language } from '@/i18n/language';
import { UNKNOWN } from './format-number';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'ms' | 's' | 'min' | 'h' | 'd';

const WORDS: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  en: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd' },
  'zh-CN': { ms: '毫秒', s: '秒', min: '分', h: '小时', d: '天' },
};

/** Chinese says 分钟 for a length in minutes alone and 分 before seconds. */
function word(unit: Unit, language: Language, alone: boolean): string {
  return unit === 'min' && alone && language === 'zh-CN' ? '分钟' : WORDS[language][unit];
}

/**
 * A length of time in milliseconds, in its two largest units, cut and never rounded up: `412 ms`, `48 s`, `1 min 48 s`,
 * `2 h 14 min`, `3 d 4 h`. A second unit of zero is left out; minutes and seconds have two digits in second place, so
 * that a column of them lines up. `—` where it is not known, `0 s` for zero; what is negative counts as zero.
 */
export function formatDuration(ms: number | undefined, language: Language): string {
  if (ms === undefined || !Number.isFinite(ms)) return UNKNOWN;
  if (ms < 1) return `0 ${WORDS[language].s}`;
  if (ms < SECOND) return `${Math.floor(ms)} ${WORDS[language].ms}`;
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} ${WORDS[language].s}`;
  if (ms < HOUR) return pair(ms, MINUTE, 'min', SECOND, 's', language);
  if (ms < DAY) return pair(ms, HOUR, 'h', MINUTE, 'min', language);
  return pair(ms, DAY, 'd', HOUR, 'h', language);
}

function pair(ms: number, large: number, first: Unit, small: number, second: Unit, language: Language): string {
  const rest = Math.floor((ms % large) / small);
  const head = `${Math.floor(ms / large)} ${word(first, language, rest === 0)}`;
  if (rest === 0) return head;
  return `${head} ${second === 'h' ? rest : String(rest).padStart(2, '0')} ${word(second, language, false)}`;
}

/** The same as ISO 8601, for `<time dateTime>`: `PT108.5S`. */
export function isoDuration(ms: number): string {
  return `PT${Math.max(0, ms) / SECOND}S`;
}
