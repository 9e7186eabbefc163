import { type Language, pickLanguage } from '@/i18n/language';
import { preferences } from '@/storage/preferences';
import type { Values } from './schema';

/** The language of a file that nobody has chosen one for: the console's, as the file is for whoever asks for it. */
export function fileLanguage(): Values['language'] {
  return spokenLanguage() === 'zh-CN' ? 'zh_CN' : 'en_US';
}

/** The language of the console. */
export function spokenLanguage(): Language {
  const { language } = preferences.read();
  // No browser, no wishes: a form is also asked without a page around it.
  const wished = typeof navigator === 'undefined' ? [] : navigator.languages;
  return language === 'auto' ? pickLanguage(wished) : language;
}
