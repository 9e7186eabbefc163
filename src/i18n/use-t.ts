import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Message } from '@/core/message';
import type { Language } from './language';
import { Translator } from './translator';

/** The translator in use. Tests and stories bring their own; without one, keys are shown. */
export const TranslatorContext = createContext(new Translator('en'));

/** Says a message in the present language; re-renders the caller when that changes, or words come that somebody has missed. */
export function useT(): (message: Message) => string {
  const translator = useContext(TranslatorContext);
  return useSyncExternalStore(translator.subscribe, translator.speech).t;
}

/** The present language, for formatting. */
export function useLanguage(): Language {
  const translator = useContext(TranslatorContext);
  return useSyncExternalStore(translator.subscribe, translator.speech).language;
}
