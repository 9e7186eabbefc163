import type { ReactElement, ReactNode } from 'react';
import type { Language } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { TranslatorContext } from '@/i18n/use-t';
import { ThemeProvider } from './theme/theme-provider';

/** For tests: a part with the theme and the loaded words of a language around it, ready to render. */
export async function staged(language: Language, part: ReactNode): Promise<ReactElement> {
  const translator = new Translator(language);
  await translator.load('entry');
  return (
    <TranslatorContext value={translator}>
      <ThemeProvider env="test" forceColorScheme="light">
        {part}
      </ThemeProvider>
    </TranslatorContext>
  );
}
