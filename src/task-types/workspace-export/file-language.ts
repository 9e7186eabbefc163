import { pickLanguage } from '@/i18n/language';
import { preferences } from '@/storage/preferences';
import type { Values } from './schema';

/** The language of a file that nobody has chosen one for: the console's, as the file is for whoever asks for it. */
export function fileLanguage(): Values['language'] {
  const { language } = preferences.read();
  // No browser, no wishes: a form is also asked without a page around it.
  const wished = typeof navigator === 'undefined' ? [] : navigator.languages;
  const spoken = language === 'auto' ? pickLanguage(wished) : language;
  return spoken === 'zh-CN' ? 'zh_CN' : 'en_US';
}
