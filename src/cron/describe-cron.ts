import type { Cron } from './cron';
import { readCron } from './read-cron';

type Spoken = 'en' | 'zh-CN';

/**
 * A cron as a sentence of the language, without a full stop: in our own words where it is a usual one, else by cronstrue,
 * which is loaded when it is first needed. Undefined for what cannot be read. Rejects where a file cannot be had.
 */
export async function describeCron(text: string, language: Spoken): Promise<string | undefined> {
  const read = readCron(text);
  if (read.kind !== 'cron') return undefined;
  const { ownSentence } = await import('./own-sentence');
  const own = ownSentence(read.cron, language);
  if (own !== undefined) return own;
  const { sentences } = await import('./sentences');
  try {
    const sentence = sentences.toString(plainly(text, read.cron), {
      locale: language === 'zh-CN' ? 'zh_CN' : 'en',
      dayOfWeekStartIndexZero: false,
      use24HourTimeFormat: true,
    });
    return language === 'zh-CN' ? spaced(sentence) : sentence;
  } catch {
    return undefined;
  }
}

/** How many values a field has that begins anew after its last. */
const CYCLES = [60, 60, 24];

/**
 * In the spelling that cronstrue knows. A step that does not fill its field is told as what it comes to: “every 16 minutes”
 * would not be true, since each hour begins anew.
 */
function plainly(text: string, cron: Cron): string {
  const { days } = cron;
  const ofMonth = days.kind === 'of-month' ? days.days : undefined;
  const ofWeek = days.kind === 'of-week' ? days.days : undefined;
  const values = [cron.seconds, cron.minutes, cron.hours, ofMonth, cron.months, ofWeek, cron.years];
  const parts = text.toUpperCase().match(/[^ \t]+/g) ?? [];
  return parts
    .map((part, index) => {
      const plain = part.replaceAll(/\b0+(?=\d)/g, '').replace(/^L-0$/, 'L');
      const step = /^(?:\*|(\d+))?\/(\d+)$/.exec(plain);
      if (!step) return plain.includes('/') ? (values[index]?.join(',') ?? plain) : plain;
      const [, from = '0', by] = step;
      const isEven = (CYCLES[index] ?? Number.NaN) % Number(by) === 0 && Number(from) < Number(by);
      return isEven ? plain.replace(/^\//, '*/') : (values[index]?.join(',') ?? plain);
    })
    .join(' ');
}

/** Full-width commas, a space between Chinese and digits, and none within Chinese. */
function spaced(sentence: string): string {
  return sentence
    .replaceAll(/ *, */g, '，')
    .replaceAll('，和', ' 和')
    .replaceAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<=\p{Script=Han}) *(?=\d)|(?<=\d) *(?=\p{Script=Han})/gu, ' ');
}
