import { describe, expect, it } from 'vitest';
import { ToldTexts } from './told-texts';

function told(...texts: readonly string[]): ToldTexts {
  const made = new ToldTexts();
  for (const text of texts) made.tell(text);
  return made;
}

describe('the texts that an editor has told', () => {
  it('are known when they come back, late as they may be', () => {
    const texts = told('a', 'ab', 'abc');
    expect(texts.comesBack('ab')).toBe(true);
    expect(texts.comesBack('abc')).toBe(true);
  });

  it('are settled by a later one that came back', () => {
    const texts = told('a', 'ab');
    expect(texts.comesBack('ab')).toBe(true);
    expect(texts.comesBack('a')).toBe(false);
  });

  it('are void once the outside has a text of its own', () => {
    const texts = told('a', 'ab');
    expect(texts.comesBack('other')).toBe(false);
    expect(texts.comesBack('ab')).toBe(false);
  });

  it('are not kept for ever where nobody gives them back', () => {
    const texts = told(...Array.from({ length: 30 }, (_, index) => `text ${index}`));
    expect(texts.comesBack('text 0')).toBe(false);
  });
});
