import { expect } from 'vitest';
import type { Message } from '@/core/message';
import type { WordBook } from '@/i18n/catalogue';
import { type Language, LANGUAGES } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import type { TaskType } from '@/task-types/task-type';

/** Says that a message has words in every language; `where` it stands is for whoever reads of a failure. */
export type Speech = (message: Message, where: string) => void;

/** `beside`: words that come with a part of the type. */
export async function speechOf(type: TaskType, beside?: WordBook): Promise<Speech> {
  const translators: [Language, Translator][] = [];
  const formWords = (await type.form?.())?.words ?? [];
  for (const language of LANGUAGES) {
    const translator = new Translator(language);
    await Promise.all([translator.load('entry'), translator.load('later')]);
    for (const words of [type.words, ...formWords, ...(beside ? [beside] : [])]) translator.addWords(words);
    translators.push([language, translator]);
  }
  return (message, where) => {
    for (const [language, translator] of translators) {
      const text = translator.speech().t(message);
      const about = `${where}: "${message.key}" in ${language}`;
      expect(text, about).not.toBe(message.key);
      expect(text.trim(), about).not.toBe('');
      expect(text, about).not.toMatch(/undefined|NaN|\[object/);
    }
  };
}
