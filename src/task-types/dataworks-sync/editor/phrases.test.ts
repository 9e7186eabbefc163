import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Translator } from '@/i18n/translator';
import { PHRASES, phrasesIn } from './phrases';
import { editorWords } from './words';

const PACKAGES = ['autocomplete', 'commands', 'language', 'lint', 'merge', 'search', 'view'];

/** Parts that are not in use: the dialog of “go to line”, several selections, lint's panel, merge's own buttons and two-sided view. */
const UNUSED = new Set([
  'Go to line',
  'go',
  'all',
  'Diagnostics',
  'No diagnostics',
  'Accept',
  'Reject',
  'Revert this chunk',
  '$ unchanged lines',
]);

/** All phrases that a package asks for, from its own code. */
function phrasesOf(name: string): readonly string[] {
  const code = readFileSync(fileURLToPath(import.meta.resolve(`@codemirror/${name}`)), 'utf8');
  const asked = [...code.matchAll(/phrase\(([^;)\n]*)/g)].flatMap(([, args = '']) => args.match(/"[^"]+"/g) ?? []);
  return asked.map((quoted) => quoted.slice(1, -1));
}

const asked = [...new Set(PACKAGES.flatMap(phrasesOf))].filter((phrase) => !UNUSED.has(phrase));

describe('the phrases of CodeMirror', () => {
  it('are all said, and none that it does not ask for', () => {
    expect(Object.keys(PHRASES).toSorted()).toEqual(asked.toSorted());
  });

  it.each(['en', 'zh-CN'] as const)('are said in %s, with their places for numbers', (language) => {
    const translator = new Translator(language);
    translator.addWords(editorWords);
    const said = phrasesIn(translator.speech().t);
    for (const [phrase, text] of Object.entries(said)) {
      expect(text).not.toContain('phrase.');
      expect(text.includes('$')).toBe(phrase.includes('$'));
      expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh-CN');
    }
  });
});
