import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n/language';
import { Translator } from '@/i18n/translator';
import { DEFAULT_SETTINGS } from '@mocks/clouds/workspace/settings';
import { troubles } from './troubles';

describe('what goes wrong', () => {
  it.each(LANGUAGES)('has words in %s', (language) => {
    const translator = new Translator(language);
    for (const words of troubles.words) translator.addWords(words);
    for (const [code, { what, advice }] of Object.entries(troubles.codes)) {
      for (const message of [what, advice]) expect(translator.speech().t(message), code).not.toContain(message.key);
    }
  });

  it('knows every code that the simulated service answers', () => {
    const codes = Object.values(DEFAULT_SETTINGS).flatMap((value: unknown) =>
      typeof value === 'string' ? value : Object.values(Object(value)).map(String),
    );
    const own = codes.filter((code) => code.startsWith('WKS.'));
    expect(own.length).toBeGreaterThan(8);
    for (const code of own) expect(troubles.codes, code).toHaveProperty([code]);
  });

  it('tells the gateway’s codes apart', () => {
    expect(troubles.codeOf?.({ code: 'APIG.0308' })).toBe('APIGW.0308');
  });
});
