import { defineWords } from '@/i18n/catalogue';
import { noteWords } from './words-notes';
import { parameterWords } from './words-parameters';
import { problemWords } from './words-problems';

/** All that is said about scripts, in both languages. */
export const words = defineWords('dataworks-script', {
  en: { ...problemWords.en, ...parameterWords.en, ...noteWords.en },
  'zh-CN': { ...problemWords['zh-CN'], ...parameterWords['zh-CN'], ...noteWords['zh-CN'] },
});
